/**
 * The classes of context keys: a condition narrows *who* gets in only if a stranger cannot make its key take a value
 * that satisfies it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export type KeyClass =
  /** AWS vouches for who the caller is. */
  | "identity"
  /** Said by whoever manages the caller's own account: no lock. */
  | "asserted"
  /** A shared text: whoever knows it gets in. */
  | "secret"
  | "network"
  /** For what and for whom a service makes the call. */
  | "source"
  | "access-point"
  | "via"
  /** A fact of the resource. */
  | "resource"
  /** The caller chooses it. */
  | "caller"
  | "time"
  | "unknown";

export type Theory = "text" | "ip" | "number" | "date";

export interface KeyKind {
  readonly of: KeyClass;
  readonly theory?: Theory;
  readonly multi?: boolean;
}

const table: Readonly<Record<string, KeyKind>> = {
  "aws:principalaccount": { of: "identity" },
  "aws:principalarn": { of: "identity" },
  "aws:principalorgid": { of: "identity" },
  // An account has one place in one organisation: the list has one element.
  "aws:principalorgpaths": { of: "identity" },
  "aws:userid": { of: "identity" },
  "aws:principalisawsservice": { of: "identity" },
  "aws:principalservicename": { of: "identity" },
  "aws:principalservicenameslist": { of: "identity", multi: true },
  "kms:calleraccount": { of: "identity" },
  "aws:federatedprovider": { of: "identity" },
  "aws:username": { of: "asserted" },
  "aws:principaltype": { of: "asserted" },
  "aws:sourceidentity": { of: "asserted" },
  "aws:multifactorauthpresent": { of: "asserted" },
  "aws:multifactorauthage": { of: "asserted", theory: "number" },
  "aws:tokenissuetime": { of: "asserted", theory: "date" },
  "sts:rolesessionname": { of: "asserted" },
  "sts:externalid": { of: "secret" },
  "lambda:eventsourcetoken": { of: "secret" },
  "aws:referer": { of: "secret" },
  "aws:sourceip": { of: "network", theory: "ip" },
  "aws:vpcsourceip": { of: "network", theory: "ip" },
  "aws:sourcevpc": { of: "network" },
  "aws:sourcevpce": { of: "network" },
  "aws:sourcevpcarn": { of: "network" },
  "aws:vpceaccount": { of: "network" },
  "aws:vpceorgid": { of: "network" },
  "aws:vpceorgpaths": { of: "network" },
  "elasticfilesystem:accessedviamounttarget": { of: "network" },
  "aws:sourcearn": { of: "source" },
  "aws:sourceaccount": { of: "source" },
  "aws:sourceowner": { of: "source" },
  "aws:sourceorgid": { of: "source" },
  "aws:sourceorgpaths": { of: "source" },
  "s3:dataaccesspointarn": { of: "access-point" },
  "s3:dataaccesspointaccount": { of: "access-point" },
  "s3:accesspointnetworkorigin": { of: "access-point" },
  "kms:viaservice": { of: "via" },
  "aws:calledvia": { of: "via", multi: true },
  "aws:calledviafirst": { of: "via" },
  "aws:calledvialast": { of: "via" },
  "aws:viaawsservice": { of: "via" },
  "lambda:functionurlauthtype": { of: "via" },
  "lambda:invokedviafunctionurl": { of: "via" },
  "aws:resourceaccount": { of: "resource" },
  "s3:resourceaccount": { of: "resource" },
  "aws:resourceorgid": { of: "resource" },
  "aws:resourceorgpaths": { of: "resource" },
  "aws:currenttime": { of: "time", theory: "date" },
  "aws:epochtime": { of: "time", theory: "date" },
  "aws:securetransport": { of: "time" },
  "s3:tlsversion": { of: "time", theory: "number" },
  "s3:signatureage": { of: "time", theory: "number" },
  "aws:useragent": { of: "caller" },
  "aws:requestedregion": { of: "caller" },
  "aws:tagkeys": { of: "caller", multi: true },
  "s3:prefix": { of: "caller" },
  "s3:delimiter": { of: "caller" },
  "s3:max-keys": { of: "caller", theory: "number" },
  "sns:protocol": { of: "caller" },
  "sns:endpoint": { of: "caller" },
  "dynamodb:leadingkeys": { of: "caller", multi: true },
  "dynamodb:attributes": { of: "caller", multi: true },
  "s3:requestobjecttagkeys": { of: "caller", multi: true },
};

const families: readonly (readonly [RegExp, KeyKind])[] = [
  [/^aws:principaltag\//, { of: "asserted" }],
  [/^aws:requesttag\//, { of: "caller" }],
  [/^(aws:resourcetag|s3:existingobjecttag|ec2:resourcetag|kms:resourcealiases)\b/, { of: "resource" }],
  [/^(s3:x-amz-|kms:encryptioncontext:|s3:requestobjecttag\/)/, { of: "caller" }],
  [/^saml:|:(sub|aud|amr|iss|azp|oaud|email|app_id|user_id)$/, { of: "identity" }],
];

const other: KeyKind = { of: "unknown" };

/** What is known of a key, by its name in small letters. */
export function kindOf(key: string): KeyKind {
  if (Object.hasOwn(table, key)) return table[key] as KeyKind;
  return families.find(([pattern]) => pattern.test(key))?.[1] ?? other;
}

/** Some keys are parts of others: what is said of them is said of the whole. */
export interface View {
  readonly base: string;
  /** The part that it is: the account of an ARN, the organisation of a path. */
  readonly part: "account" | "organization" | "whole";
}

const views: Readonly<Record<string, View>> = {
  "aws:principalaccount": { base: "aws:principalarn", part: "account" },
  "kms:calleraccount": { base: "aws:principalarn", part: "account" },
  "aws:principalorgid": { base: "aws:principalorgpaths", part: "organization" },
  "aws:sourceaccount": { base: "aws:sourcearn", part: "account" },
  "aws:sourceorgid": { base: "aws:sourceorgpaths", part: "organization" },
  "aws:vpceorgid": { base: "aws:vpceorgpaths", part: "organization" },
  "s3:dataaccesspointaccount": { base: "s3:dataaccesspointarn", part: "account" },
  "aws:epochtime": { base: "aws:currenttime", part: "whole" },
};

/** `apart`: keys that are here no part of another one. */
export const viewOf = (key: string, apart?: ReadonlySet<string>): View =>
  Object.hasOwn(views, key) && apart?.has(key) !== true ? (views[key] as View) : { base: key, part: "whole" };

/** The keys that are read off a base. */
export const partsOf = (base: string): readonly string[] =>
  Object.keys(views).filter((key) => views[key]?.base === base);
