import type { Target } from "./facets.ts";
import type { Ranges } from "./intervals.ts";
import type { Named } from "./named.ts";
import type { Claims, SearchOptions } from "./question.ts";
import type { Domain } from "./store.ts";

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
  /** Keys that are no part of another one: `aws:SourceAccount` where the ARN of the source names no account. */
  readonly apart: ReadonlySet<string>;
  /** Keys of which no page says what they hold here. */
  readonly untold: ReadonlySet<string>;
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
  /** It may have used a second factor. */
  readonly secondFactor: boolean;
  /** What its token says; undefined where that is left to it. */
  readonly claims: Claims | undefined;
  /** It may come from the networks that the policy names, private ones among them. */
  readonly anyNetwork: boolean;
  /** It is in no organisation that the policy names. */
  readonly outsideOrganizations: boolean;
  /** It comes through an access point of this account. */
  readonly accessPointsOf: string | undefined;
  /** It may be a user or a role whose id the policy names. */
  readonly anyId: boolean;
  /** The resource is an access point: everyone who gets to it comes through it. */
  readonly throughIt: boolean;
  /** The resource is this access point. */
  readonly accessPoint: string | undefined;
}

/** What a question says of the world; what it leaves out is as wide as it can be. */
export const worldOptions = (options: SearchOptions, target: Target, named: Named): WorldOptions => ({
  named,
  account: target.account,
  trustedAccounts: options.trustedAccounts ?? [],
  trustedNetworks: options.trustedNetworks ?? [],
  now: options.now ?? Date.now(),
  knowsSecrets: options.knowsSecrets ?? true,
  secondFactor: options.secondFactor ?? true,
  claims: options.claims,
  anyNetwork: options.anyNetwork ?? false,
  outsideOrganizations: options.outsideOrganizations ?? false,
  accessPointsOf: options.accessPointsOf,
  anyId: options.anyId ?? false,
  throughIt: target.isAccessPoint ?? false,
  accessPoint: target.arns.find((arn) => /^arn:[^:]*:s3:[^:]*:[^:]*:accesspoint\/[^/]+$/.test(arn)),
});
