import { account, always, either, foreignPaths, may, name, never, pathsIn } from "./domains.ts";
import { type Glob, literal, many, run, shape } from "./globs.ts";
import { allAddresses, allNumbers, publicAddresses, type Ranges, without } from "./intervals.ts";
import { kindOf } from "./keys.ts";
import { anyOf, arnsOf, holding, type Named } from "./named.ts";
import type { Domain } from "./store.ts";
import { ownAccount } from "./symbols.ts";

/** Who asks. An outsider's account is a new one: not the owner's, not trusted, not named in the policy. */
export type Actor =
  /** o1: no credentials. */
  | { readonly kind: "anonymous" }
  /** o2 and o3: a principal of a new account, in no organisation or in one of its own. */
  | { readonly kind: "outsider" }
  /** o4: an AWS service that acts for a new account; `service` narrows it to one. */
  | { readonly kind: "service"; readonly service?: string }
  /** The same, but the service may act for an account that the policy names. */
  | { readonly kind: "guarded-service"; readonly service?: string }
  /** o5: an identity of a web identity provider (`provider` narrows it to one). */
  | { readonly kind: "federated"; readonly provider?: string }
  /** Any principal of one account. */
  | { readonly kind: "account"; readonly account: string }
  /** A principal of a new account in one organisation. */
  | { readonly kind: "organization"; readonly organization: string }
  /** Any principal of the account that owns the resource. */
  | { readonly kind: "own" }
  /** S3's canonical id of an account. */
  | { readonly kind: "canonical"; readonly id: string };

/** One way for an actor to make a request: what it can make of every key. */
export interface World {
  readonly actor: Actor;
  /** The account of the caller: a fixed one, a new one, or none. */
  readonly account: string | "new" | undefined;
  readonly via: "internet" | "endpoint" | "service";
  /** `aws:SourceAccount` is no part of the source's ARN. */
  readonly apart: boolean;
  readonly domains: Readonly<Record<string, Domain>>;
}

export interface WorldOptions {
  readonly named: Named;
  readonly account: string | undefined;
  readonly trustedAccounts: readonly string[];
  readonly trustedNetworks: Ranges;
  readonly now: number;
  /** The actor knows every shared text. */
  readonly knowsSecrets: boolean;
  /** It may come from the networks that the policy names, private ones among them. */
  readonly anyNetwork: boolean;
}

/** All ways of an actor to ask. */
export function worldsOf(actor: Actor, options: WorldOptions): readonly World[] {
  const base = { ...common(options), ...secrets(options) };
  const isService = actor.kind === "service" || actor.kind === "guarded-service";
  if (isService) {
    return [false, true].map((apart) => ({
      actor,
      account: undefined,
      via: "service",
      apart,
      domains: { ...base, ...ofService(actor.service, options, apart, actor.kind === "guarded-service") },
    }));
  }
  const who = identity(actor, options);
  return (["internet", "endpoint"] as const).map((via) => ({
    actor,
    account: who.account,
    via,
    apart: false,
    domains: { ...base, ...noSource, ...who.domains, ...network(via, options, actor) },
  }));
}

function common({ now, account: owner, named }: WorldOptions): Record<string, Domain> {
  const own = (key: string, text: string): Domain => may(anyOf([text, ...(named.values.get(key) ?? [])]));
  const accounts = owner === undefined ? undefined : always([literal(owner)]);
  return {
    "aws:currenttime": { presence: "always", theory: "date", ranges: [[BigInt(now), 253402300799000n]] },
    "aws:securetransport": always(either),
    "aws:viaawsservice": { ...always(either), prefer: ["false"] },
    "aws:requestedregion": { ...always(), prefer: ["us-east-1"] },
    "aws:multifactorauthpresent": may(either),
    "elasticfilesystem:accessedviamounttarget": may([literal("false")]),
    "lambda:functionurlauthtype": may([literal("NONE"), literal("AWS_IAM")]),
    "aws:resourceaccount": accounts ?? own("aws:resourceaccount", ownAccount),
    "s3:resourceaccount": accounts ?? own("s3:resourceaccount", ownAccount),
    "aws:resourceorgid": own("aws:resourceorgid", "o-\uF802"),
    "aws:resourceorgpaths": own("aws:resourceorgpaths", "o-\uF802/r-\uF802/"),
    "s3:tlsversion": { presence: "may", theory: "number", ranges: [[0n, 2_000_000n]] },
    "s3:signatureage": { presence: "may", theory: "number", ranges: [[0n, 10n ** 18n]] },
    "aws:multifactorauthage": { presence: "may", theory: "number", ranges: [[0n, 10n ** 18n]] },
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

const noPrincipal: Readonly<Record<string, Domain>> = {
  "aws:principalarn": never,
  "aws:principalorgpaths": never,
  "aws:username": never,
  "aws:sourceidentity": never,
  "aws:multifactorauthpresent": never,
  "aws:multifactorauthage": never,
  "aws:tokenissuetime": never,
  "aws:federatedprovider": never,
};

/** Keys of the caller's own network. A VPC and its endpoints belong to who made them. */
function network(via: "internet" | "endpoint", options: WorldOptions, actor: Actor): Record<string, Domain> {
  const { named, anyNetwork, trustedNetworks } = options;
  const insider = anyNetwork || actor.kind === "own";
  if (via === "internet") {
    const outside: Ranges = insider ? allAddresses : without(publicAddresses, trustedNetworks);
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
  const hex = [...run("lower", 8), many("lower")];
  const free = insider ? undefined : [shape("vpc-", hex)];
  return {
    "aws:sourceip": never,
    "aws:sourcevpc": always(free, others),
    "aws:sourcevpce": always(insider ? undefined : [shape("vpce-", hex)], others),
    "aws:sourcevpcarn": may(
      [shape("arn:aws:ec2:", many("noColon"), ":", account, ":vpc/", many("name"))],
      arnsOf(accounts),
    ),
    "aws:vpcsourceip": { presence: "always", theory: "ip", ranges: allAddresses },
    "aws:vpceaccount": may(insider ? undefined : [shape(account)], anyOf(accounts)),
    "aws:vpceorgpaths": insider ? may() : foreignPaths(named),
  };
}

interface Identity {
  readonly account: World["account"];
  readonly domains: Record<string, Domain>;
}

function identity(actor: Actor, options: WorldOptions): Identity {
  const { named } = options;
  switch (actor.kind) {
    case "anonymous":
      return {
        account: undefined,
        domains: {
          ...noPrincipal,
          "aws:userid": may([literal("anonymous")]),
          "aws:principaltype": may([literal("Anonymous")]),
        },
      };
    case "federated":
      return { account: undefined, domains: webIdentity(actor.provider, options) };
    case "canonical":
      return { account: undefined, domains: { "aws:principalarn": may([shape("arn:aws:iam::", many("any"))]) } };
    case "account":
      return ofAccount(actor.account, may(), options);
    case "own":
      return ofAccount(options.account ?? ownAccount, may(), options);
    case "organization": {
      const { account, domains } = outsider(options, []);
      return { account, domains: { ...domains, "aws:principalorgpaths": always(pathsIn(actor.organization)) } };
    }
    default:
      return outsider(options, named.ids);
  }
}

const arns = (whose: string | typeof account, partition: string): readonly Glob[] =>
  [":root", ":user/", ":role/"].map((kind) =>
    shape(`arn:${partition}:iam::`, whose, kind, kind === ":root" ? "" : name),
  );

const userId = (letters: string) => shape(letters, run("upper", 17));
const userIds = [userId("AIDA"), shape("AROA", run("upper", 17), ":", name)];

function outsider({ named, account: owner, trustedAccounts }: WorldOptions, ids: readonly string[]): Identity {
  const inside = [...named.accounts, ...trustedAccounts, ...(owner === undefined ? [] : [owner])];
  return {
    account: "new",
    domains: {
      "aws:principalarn": {
        ...always(arns(account, named.partition), arnsOf(inside)),
        prefer: [`arn:${named.partition}:iam::666666666666:user/someone`],
      },
      "aws:principalorgpaths": foreignPaths(named),
      "aws:userid": always(userIds, holding(ids)),
      "aws:principaltype": always(["Account", "User", "AssumedRole"].map(literal)),
      "aws:federatedprovider": never,
    },
  };
}

/** Whoever is in an account can have any name, and is in the organisation that the account is in. */
const ofAccount = (whose: string, paths: Domain, { named }: WorldOptions): Identity => ({
  account: whose,
  domains: {
    "aws:principalarn": {
      ...always(arns(whose, named.partition)),
      prefer: [`arn:${named.partition}:iam::${whose}:user/someone`],
    },
    "aws:principalorgpaths": paths,
    "aws:userid": always(),
    "aws:principaltype": always(["Account", "User", "AssumedRole"].map(literal)),
    "aws:federatedprovider": may(),
  },
});

/** What tells one identity of a provider from another: a stranger has none of those that the policy names. */
function webIdentity(provider: string | undefined, { named }: WorldOptions): Record<string, Domain> {
  const claims = [...named.values].filter(([key]) => /:(sub|aud|amr|iss|azp|oaud)$|^saml:/.test(key));
  const known = claims.map(([key, texts]): readonly [string, Domain] => [key, may(undefined, anyOf(texts))]);
  return {
    ...noPrincipal,
    ...Object.fromEntries(known),
    "aws:federatedprovider": provider === undefined ? always() : always([literal(provider)]),
  };
}

/** A service that acts for somebody: for a stranger, or (`guarded`) for whomever the policy names. */
function ofService(
  service: string | undefined,
  { named, trustedAccounts, account: owner }: WorldOptions,
  apart: boolean,
  guarded: boolean,
): Record<string, Domain> {
  const others = [...named.accounts, ...trustedAccounts, ...(owner === undefined ? [] : [owner])];
  const names = service === undefined ? [shape(run("lower", 1), many("name"), ".amazonaws.com")] : [literal(service)];
  const head = ["arn:", named.partition, ":"] as const;
  const source = apart
    ? may([shape(...head, "s3:::", name)], anyOf(named.sources))
    : may([shape(...head, many("name"), ":", many("name"), ":", account, ":", many("any"))], arnsOf(others));
  return {
    ...noPrincipal,
    "aws:userid": never,
    "aws:sourceip": never,
    "aws:vpcsourceip": never,
    "aws:sourcevpc": never,
    "aws:sourcevpce": never,
    "aws:vpceaccount": never,
    "aws:vpceorgpaths": never,
    "aws:principalisawsservice": always([literal("true")]),
    "aws:principalservicename": { ...always(names), prefer: ["cloudfront.amazonaws.com"] },
    "aws:principaltype": may(),
    "aws:sourcearn": guarded ? may() : source,
    "aws:sourceaccount": guarded ? may() : may([shape(account)], anyOf(others)),
    "aws:sourceowner": guarded ? may() : may([shape(account)], anyOf(others)),
    "aws:sourceorgpaths": guarded ? may() : foreignPaths(named),
  };
}

/** What a key can be of which a world says nothing. */
export function otherDomain(key: string): Domain {
  const { theory, multi } = kindOf(key);
  return {
    presence: "may",
    ...(multi === true && { multi }),
    ...(theory !== undefined && { theory, ranges: theory === "ip" ? allAddresses : allNumbers }),
  };
}
