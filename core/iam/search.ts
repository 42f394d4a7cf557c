import type { Policy } from "./policy.ts";
import type { Request } from "./request.ts";

/** What has the policy: all that the search must know of it. */
export interface Target {
  /** The resource's own ARNs as globs (`arn:aws:s3:::shop`, `arn:aws:s3:::shop/*`); empty where they are not known. */
  readonly arns: readonly string[];
  /** The prefix of its actions: `s3`, `sqs`, `sts`. */
  readonly service: string;
  /** The account that owns it, where that is known. */
  readonly account?: string;
  /** The address of the resource in its unit: a hole that points at it is the resource itself. */
  readonly address?: string;
  /** Whether the service takes unsigned requests; left out: all but trust policies and `kms` do. */
  readonly anonymous?: boolean;
}

/** Who asks. An outsider's account is a new one: not the owner's, not trusted, not named in the policy. */
export type Actor =
  /** o1: no credentials. */
  | { readonly kind: "anonymous" }
  /** o2 and o3: a principal of a new account, in no organisation or in one of its own. */
  | { readonly kind: "outsider" }
  /** o4: an AWS service that acts for a new account; `service` narrows it to one. */
  | { readonly kind: "service"; readonly service?: string }
  /** The same, but the service acts for an account that the policy may well name. */
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

export type Found =
  | { readonly kind: "witness"; readonly request: Request; readonly statement: number }
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly why: string };

export interface SearchOptions {
  /** Only these actions (globs). */
  readonly actions?: readonly string[];
  /** Only this Allow, by its index. */
  readonly statement?: number;
  /** Accounts that are not outsiders. */
  readonly trustedAccounts?: readonly string[];
  /** Milliseconds; left out: the present. An Allow that has expired grants nothing. */
  readonly now?: number;
  /** `least`: unknown parts give as little access as they can; `most`: as much as they can. */
  readonly reading?: "least" | "most";
}

/** Whether `actor` has a request that the policy allows: `none` is a claim over all requests. Build `policy` with `policyOf(document)` or `parsePolicy(field)`. */
export function exists(_policy: Policy, _actor: Actor, _target: Target, _options: SearchOptions = {}): Found {
  return { kind: "unknown", why: "not written yet" };
}
