import type { AnyField } from "../model/field.ts";
import type { Request } from "./request.ts";
import type { Target } from "./search.ts";

/** From the widest to the narrowest. */
export const levels = [
  "public",
  "public-authenticated",
  "public-guarded",
  "limited-network",
  "external-org",
  "external-account",
  "service-unguarded",
  "federated",
  "org",
  "service-guarded",
  "own",
  "none",
  "unknown",
] as const;
export type Level = (typeof levels)[number];

export interface Exposure {
  readonly level: Level;
  readonly who: {
    readonly accounts: readonly string[];
    readonly orgs: readonly string[];
    readonly services: readonly string[];
    readonly providers: readonly string[];
  };
  readonly access: {
    readonly read: readonly string[];
    readonly write: readonly string[];
    readonly admin: readonly string[];
  };
  /** The statements that grant it, by index. */
  readonly statement: readonly number[];
  readonly narrowedBy: readonly string[];
  readonly witness?: Request;
  readonly confidence: "proved" | "likely" | "possible";
  /** What is not known and decides; of level `unknown`: what it may be at most. */
  readonly unknowns: readonly string[];
  readonly atMost?: Level;
  /** The fields that it rests on. */
  readonly fields: readonly AnyField[];
}

/** Whom the user's configuration trusts: counted as inside. */
export interface Inside {
  readonly accounts: readonly string[];
  readonly organization?: string;
  readonly networks: readonly string[];
}

/** Who gets in by a policy, as the widest classes; a single entry of level `none` where nobody does, `unknown` where it cannot be told. `kind` of the policy follows from `target.service`: `sts` is a role's trust. */
export function exposuresOf(_policy: AnyField, _target: Target, _trusted: Inside): readonly Exposure[] {
  return [];
}
