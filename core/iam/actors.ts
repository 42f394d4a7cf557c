import { identity, ofService, principalAccount } from "./callers.ts";
import { account, always, either, foreignPaths, may, name, never, shared, somePaths } from "./domains.ts";
import { type Glob, literal, many, run, shape } from "./globs.ts";
import { allAddresses, allNumbers, publicAddresses, without } from "./intervals.ts";
import { kindOf } from "./keys.ts";
import { anyOf, arnsOf, holding } from "./named.ts";
import type { Domain } from "./store.ts";
import { ownAccount } from "./symbols.ts";
import { callerAccount } from "./unsettled.ts";
import type { Actor, World, WorldOptions } from "./world.ts";

export type { Actor, World, WorldOptions } from "./world.ts";

const hex = [...run("lower", 8), many("lower")];
const anyName = [shape(name)];
const anyVpc = [shape("vpc-", hex)];
const anyEndpoint = [shape("vpce-", hex)];
const anyAccount = [shape(account)];
const anyVpcArn = [shape("arn:aws:ec2:", many("noColon"), ":", account, ":vpc/", many("name"))];

/** All ways of an actor to ask. */
export function worldsOf(actor: Actor, options: WorldOptions): readonly World[] {
  const base = { ...common(options), ...secrets(options), ...accessPoints(actor, options) };
  const isService = actor.kind === "service" || actor.kind === "guarded-service";
  if (isService) {
    return [false, true].map((apart) => ({
      actor,
      account: undefined,
      via: "service",
      apart: new Set(apart ? ["aws:sourceaccount", callerAccount] : [callerAccount]),
      // Of a request for everyone the page says whom a value of it means: identities of that account.
      // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-caller-account
      untold: new Set(actor.service === undefined ? [] : [callerAccount]),
      domains: {
        ...base,
        ...ofService(actor.service, options, apart, actor.kind === "guarded-service"),
        ...(actor.service !== undefined && { [callerAccount]: never }),
      },
    }));
  }
  const who = identity(actor, options);
  const unsigned: Record<string, Domain> = actor.kind === "anonymous" ? noService : {};
  return (["internet", "endpoint"] as const).map((via) => ({
    actor,
    account: who.account,
    via,
    apart: new Set<string>(actor.kind === "anonymous" ? [principalAccount] : []),
    untold: new Set<string>(),
    domains: { ...base, ...noSource, ...who.domains, ...network(via, options, actor), ...unsigned },
  }));
}

function common({ now, account: owner, named, secondFactor }: WorldOptions): Record<string, Domain> {
  const own = (key: string, text: string): Domain => may(anyOf([text, ...(named.values.get(key) ?? [])]));
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceorgid
  const ofOrganization = (key: string, text: string): Domain =>
    named.isMember ? { ...own(key, text), presence: "always" } : own(key, text);
  const accounts = owner === undefined ? undefined : always([literal(owner)]);
  return {
    "aws:currenttime": { presence: "always", theory: "date", ranges: [[BigInt(now), 253402300799000n]] },
    "aws:securetransport": always(either),
    "aws:viaawsservice": { ...always(either), prefer: ["false"] },
    "aws:requestedregion": { ...always(), prefer: ["us-east-1"] },
    "aws:multifactorauthpresent": may(secondFactor ? either : [literal("false")]),
    "elasticfilesystem:accessedviamounttarget": may([literal("false")]),
    "lambda:functionurlauthtype": may([literal("NONE"), literal("AWS_IAM")]),
    "aws:resourceaccount": accounts ?? own("aws:resourceaccount", ownAccount),
    "s3:resourceaccount": accounts ?? own("s3:resourceaccount", ownAccount),
    "aws:resourceorgid": ofOrganization("aws:resourceorgid", "o-\uF802"),
    "aws:resourceorgpaths": ofOrganization("aws:resourceorgpaths", "o-\uF802/r-\uF802/"),
    "s3:tlsversion": { presence: "may", theory: "number", ranges: [[0n, 2_000_000n]] },
    "s3:signatureage": { presence: "may", theory: "number", ranges: [[0n, 10n ** 18n]] },
    "aws:multifactorauthage": secondFactor ? { presence: "may", theory: "number", ranges: [[0n, 10n ** 18n]] } : never,
    "aws:tokenissuetime": { presence: "may", theory: "date", ranges: [[0n, 253402300799000n]] },
  };
}

/** What a stranger does not know: texts that a policy names, but for the address of a page, which is no secret. */
function secrets({ named, knowsSecrets }: WorldOptions): Record<string, Domain> {
  if (knowsSecrets) return {};
  return Object.fromEntries(
    [...named.values]
      .filter(([key]) => kindOf(key).of === "secret")
      .map(([key, texts]) => [key, may(undefined, anyOf(texts.filter((text) => !/^https?:/i.test(text))))]),
  );
}

const noSource: Readonly<Record<string, Domain>> = {
  "aws:sourcearn": never,
  "aws:sourceaccount": never,
  "aws:sourceowner": never,
  "aws:sourceorgpaths": never,
  "aws:principalservicename": never,
  "aws:principalservicenameslist": never,
  "aws:principalisawsservice": always([literal("false")]),
};

/** An unsigned request is nobody's: no service makes it for its caller. */
const noService: Readonly<Record<string, Domain>> = {
  // The key is in requests that are signed: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
  "aws:principalisawsservice": never,
  "aws:viaawsservice": always([literal("false")]),
  "aws:calledvia": never,
  "aws:calledviafirst": never,
  "aws:calledvialast": never,
  "lambda:functionurlauthtype": may([literal("NONE")]),
};

/** Everyone makes access points for any bucket, in their own account. */
function accessPoints(actor: Actor, options: WorldOptions): Record<string, Domain> {
  const { named, accessPoint, accessPointsOf, throughIt } = options;
  const key = "s3:dataaccesspointarn";
  if (accessPoint !== undefined) return { [key]: always([literal(accessPoint)]) };
  if (throughIt) return { [key]: always() };
  const of = (whose: string | typeof account): readonly Glob[] =>
    shared(`points ${named.partition} ${typeof whose === "string" ? whose : ""}`, () => [
      shape(`arn:${named.partition}:s3:`, many("name"), ":", whose, ":accesspoint/", name),
    ]);
  if (accessPointsOf !== undefined) return { [key]: always(of(accessPointsOf)) };
  if (actor.kind === "own") return { [key]: may() };
  return { [key]: may(of(account), arnsOf(named.accounts)) };
}

/** Keys of the caller's own network. A VPC and its endpoints belong to who made them. */
function network(via: "internet" | "endpoint", options: WorldOptions, actor: Actor): Record<string, Domain> {
  const { named, anyNetwork, trustedNetworks } = options;
  const insider = anyNetwork || actor.kind === "own";
  if (via === "internet") {
    // Nobody, not even the owner, comes from the internet with a private address.
    const outside = insider ? publicAddresses : without(publicAddresses, trustedNetworks);
    return {
      "aws:sourceip": { presence: "always", theory: "ip", ranges: outside, prefer: ["198.51.100.7"] },
      "aws:sourcevpc": never,
      "aws:sourcevpce": never,
      "aws:sourcevpcarn": never,
      "aws:vpcsourceip": never,
      "aws:vpceaccount": never,
      "aws:vpceorgpaths": never,
    };
  }
  const others = insider ? [] : holding(named.ids);
  const accounts = insider ? [] : named.accounts;
  return {
    "aws:sourceip": never,
    "aws:sourcevpc": always(insider ? anyName : anyVpc, others),
    "aws:sourcevpce": always(insider ? anyName : anyEndpoint, others),
    "aws:sourcevpcarn": may(anyVpcArn, arnsOf(accounts)),
    "aws:vpcsourceip": { presence: "always", theory: "ip", ranges: allAddresses },
    "aws:vpceaccount": may(insider ? anyName : anyAccount, anyOf(accounts)),
    "aws:vpceorgpaths": insider ? may(somePaths) : foreignPaths(named),
  };
}

/** What a key can be of which a world says nothing. */
export function otherDomain(key: string, world: World): Domain {
  const { theory, multi, of } = kindOf(key);
  // Who signs nothing has no name, no tags and no second factor.
  if (world.actor.kind === "anonymous" && (of === "identity" || of === "asserted")) return { presence: "never" };
  return {
    presence: "may",
    ...(multi === true && { multi }),
    ...(theory !== undefined && { theory, ranges: theory === "ip" ? allAddresses : allNumbers }),
  };
}
