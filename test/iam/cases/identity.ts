import { type Case, documented, open, owner, ownOrg, pages, partner, partnerOrg } from "./case.ts";

const orgs = (operator: string, value: unknown): unknown => open({ [operator]: { "aws:PrincipalOrgID": value } });
const paths = (value: unknown, operator = "ForAnyValue:StringLike"): unknown =>
  open({ [operator]: { "aws:PrincipalOrgPaths": value } });

const organizations = documented(pages.keys, "bucket", [
  ["the shop's organization", orgs("StringEquals", ownOrg), "org", "a fixed value that AWS attests"],
  [
    "the key in another case",
    open({ StringEquals: { "AWS:principalorgid": ownOrg } }),
    "org",
    "names of keys know no case",
  ],
  ["the operator in another case", open({ stringequals: { "aws:PrincipalOrgID": ownOrg } }), "org", "the key decides"],
  [
    "another organization",
    orgs("StringEquals", partnerOrg),
    "external-org",
    "all accounts of an organization that is not the shop's",
  ],
  ["both organizations", orgs("StringEquals", [ownOrg, partnerOrg]), "external-org", "one of them is not the shop's"],
  ["any organization", orgs("StringLike", "o-*"), "public-authenticated", "everyone can found one"],
  ["any value", orgs("StringLike", "*"), "public-authenticated", "everyone can found one"],
  [
    "organizations with the beginning of an id",
    orgs("StringLike", "o-a*"),
    "public-authenticated",
    "ids come by chance: found until one fits",
  ],
  ["a like without a wildcard", orgs("StringLike", ownOrg), "org", "a fixed value"],
  ["a starred id compared as text", orgs("StringEquals", "o-*"), "none", "StringEquals knows no wildcards"],
  ["in any case", orgs("StringEqualsIgnoreCase", ownOrg.toUpperCase()), "org", "the same organization"],
  ["a unit of the organization", paths(`${ownOrg}/r-ab12/ou-ab12-11111111/*`), "org", "below a fixed unit"],
  ["the whole organization by its path", paths(`${ownOrg}/*`), "org", "below a fixed organization"],
  [
    "a unit of another organization",
    paths(`${partnerOrg}/r-cd34/ou-cd34-22222222/*`),
    "external-org",
    "of another organization",
  ],
  ["any path", paths("*"), "public-authenticated", "everyone's own organization has paths"],
  ["any path of any organization", paths("o-*/r-*"), "public-authenticated", "everyone's own organization has paths"],
]);

const accounts = documented(pages.keys, "bucket", [
  ["the shop's account", open({ StringEquals: { "aws:PrincipalAccount": owner } }), "own", "the owner's own account"],
  [
    "a partner's account",
    open({ StringEquals: { "aws:PrincipalAccount": partner } }),
    "external-account",
    "a fixed account",
  ],
  [
    "a number as account",
    open({ StringEquals: { "aws:PrincipalAccount": 222222222222 } }),
    "external-account",
    "numbers are read as text",
  ],
  [
    "two accounts",
    open({ StringEquals: { "aws:PrincipalAccount": [owner, partner] } }),
    "external-account",
    "one is not the shop's",
  ],
  ["any account", open({ StringLike: { "aws:PrincipalAccount": "*" } }), "public", "unsigned requests have one too"],
  [
    "accounts that begin alike",
    open({ StringLike: { "aws:PrincipalAccount": "1111*" } }),
    "public-authenticated",
    "accounts are opened until one fits",
  ],
  [
    "a starred account compared as text",
    open({ StringEquals: { "aws:PrincipalAccount": "*" } }),
    "none",
    "StringEquals knows no wildcards",
  ],
  [
    "an account that is none",
    open({ StringEquals: { "aws:PrincipalAccount": "the-partner" } }),
    "none",
    "accounts have twelve digits",
  ],
  [
    "an account outside the organization",
    open({ StringEquals: { "aws:PrincipalAccount": partner }, StringNotEquals: { "aws:PrincipalOrgID": ownOrg } }),
    "external-account",
    "the partner's account in no organization or another",
  ],
]);

const arn = (operator: string, value: unknown): unknown => open({ [operator]: { "aws:PrincipalArn": value } });

const arns = documented(pages.operators, "bucket", [
  ["a user of the shop", arn("ArnEquals", `arn:aws:iam::${owner}:user/ana`), "own", "a fixed user"],
  ["roles of the shop", arn("ArnLike", `arn:aws:iam::${owner}:role/app-*`), "own", "the account is fixed"],
  [
    "roles of a partner",
    arn("ArnLike", `arn:aws:iam::${partner}:role/app-*`),
    "external-account",
    "the account is fixed",
  ],
  ["everyone of a partner", arn("ArnLike", `arn:aws:iam::${partner}:*`), "external-account", "the account is fixed"],
  [
    "a role of that name in any account",
    arn("ArnLike", "arn:aws:iam::*:role/deploy"),
    "public-authenticated",
    "names are free in one's own account",
  ],
  ["any role", arn("ArnLike", "arn:aws:iam::*:role/*"), "public-authenticated", "everyone has roles"],
  ["any ARN", arn("ArnLike", "arn:*:*:*:*:*"), "public-authenticated", "everyone has one"],
  [
    "roles of accounts that begin alike",
    arn("ArnLike", "arn:aws:iam::11111111*:role/*"),
    "public-authenticated",
    "accounts are opened until one fits",
  ],
  [
    "one character of the account open",
    arn("ArnLike", "arn:aws:iam::22222222222?:role/app"),
    "public-authenticated",
    "ten accounts, of which some may be anyone's",
  ],
  [
    "an ARN with stars compared as text",
    arn("StringEquals", `arn:aws:iam::${owner}:role/*`),
    "none",
    "StringEquals knows no wildcards",
  ],
  [
    "an ARN with stars compared as ARN",
    arn("ArnEquals", `arn:aws:iam::${owner}:role/*`),
    "own",
    "ArnEquals is the same as ArnLike",
  ],
  [
    "an account anywhere in the text",
    arn("StringLike", `arn:aws:iam::*${owner}*`),
    "public-authenticated",
    "a star of StringLike reaches over colons: a path of a role can be /111111111111/",
  ],
  [
    "an account anywhere after a colon",
    arn("StringLike", `arn:aws:iam::*:role/${owner}-*`),
    "public-authenticated",
    "names of roles are free",
  ],
  [
    "a fixed account in the text",
    arn("StringLike", `arn:aws:iam::${partner}:role/*`),
    "external-account",
    "the star comes after the account",
  ],
  ["any text", arn("StringLike", "*"), "public-authenticated", "every ARN is as the pattern says"],
  [
    "text that ends in the name of a role",
    arn("StringLike", "*:role/admin"),
    "public-authenticated",
    "names of roles are free",
  ],
  [
    "everything, in one field",
    arn("ArnLike", "*"),
    "public-authenticated",
    "it may well cover the fields that it leaves out",
  ],
  [
    "every ARN of IAM, in five fields",
    arn("ArnLike", "arn:aws:iam::*"),
    "public-authenticated",
    "it may well cover the field that it leaves out",
  ],
  [
    "a fixed account, in five fields",
    arn("ArnLike", `arn:aws:iam::${partner}*`),
    "external-account",
    "it may cover the field that it leaves out, not the account",
  ],
  ["an ARN of another service", arn("ArnLike", "arn:aws:s3:::*"), "none", "no caller is a bucket"],
  [
    "a session's ARN",
    arn("ArnLike", `arn:aws:sts::${owner}:assumed-role/app/*`),
    "none",
    "the key holds the ARN of the role, not of the session",
  ],
  [
    "a root user",
    arn("ArnEquals", `arn:aws:iam::${partner}:root`),
    "external-account",
    "one principal of a fixed account",
  ],
]);

const userId = (operator: string, value: unknown): unknown => open({ [operator]: { "aws:userid": value } });

const others = documented(pages.keys, "bucket", [
  [
    "sessions of a role by its id",
    userId("StringLike", "AROAEXAMPLEROLEID1234:*"),
    "external-account",
    "a fixed id of one role, of an account that the id does not tell",
  ],
  [
    "a user by its id",
    userId("StringEquals", "AIDAEXAMPLEUSERID1234"),
    "external-account",
    "a fixed id, of an account that it does not tell",
  ],
  ["any role by its id", userId("StringLike", "AROA*"), "public-authenticated", "ids of all roles begin so"],
  ["any id", userId("StringLike", "*"), "public", "anonymous callers have one too: anonymous"],
  ["any session of a name", userId("StringLike", "*:deploy"), "public-authenticated", "names of sessions are free"],
  [
    "a starred id of a role compared as text",
    userId("StringEquals", "AROAEXAMPLEROLEID1234:*"),
    "none",
    "StringEquals knows no wildcards",
  ],
  [
    "sessions of a web identity",
    open({ StringEquals: { "aws:FederatedProvider": "cognito-identity.amazonaws.com" } }),
    "public-authenticated",
    "everyone lets web identities take on roles of their own account",
  ],
  [
    "sessions of any provider",
    open({ StringLike: { "aws:FederatedProvider": "*" } }),
    "public-authenticated",
    "everyone lets web identities take on roles of their own account",
  ],
  [
    "sessions of the shop's own provider",
    open({ StringEquals: { "aws:FederatedProvider": `arn:aws:iam::${owner}:saml-provider/acme` } }),
    "own",
    "a provider of the owner's account, whose roles alone trust it",
  ],
  [
    "an organization within a network",
    open({ IpAddress: { "aws:PrincipalOrgID": "10.0.0.0/8" } }),
    "none",
    "no organization is called by an address",
  ],
  [
    "AWS services themselves",
    open({ Bool: { "aws:PrincipalIsAWSService": "true" } }),
    "service-unguarded",
    "any service, for whomever it works",
  ],
  [
    "no AWS services",
    open({ Bool: { "aws:PrincipalIsAWSService": "false" } }),
    "public-authenticated",
    "everyone else who signs: requests that are not signed lack the key",
  ],
  [
    "AWS services, or nobody who says what they are",
    open({ BoolIfExists: { "aws:PrincipalIsAWSService": "true" } }),
    "public",
    "requests that are not signed lack the key",
  ],
  [
    "one AWS service",
    open({ StringEquals: { "aws:PrincipalServiceName": "cloudtrail.amazonaws.com" } }),
    "service-unguarded",
    "for whomever it works",
  ],
]);

export const identity: readonly Case[] = [...organizations, ...accounts, ...arns, ...others];
