import type { Access } from "../iam/access.ts";
import type { Level } from "../iam/levels.ts";
import type { Request } from "../iam/request.ts";
import type { Place } from "../model/resource.ts";

export { type Level, levels } from "../iam/levels.ts";
export type { Request } from "../iam/request.ts";

/** By what somebody gets in. */
export type Via =
  | "policy"
  | "trust policy"
  | "ACL"
  | "permission"
  | "URL"
  | "sharing"
  | "guest access"
  | "data access policy";

/** One way into a resource: who gets in, to do what, by what; all texts, so that it outlives the trees. */
export interface Entry {
  readonly level: Level;
  readonly who: {
    readonly accounts: readonly string[];
    readonly orgs: readonly string[];
    readonly services: readonly string[];
    readonly providers: readonly string[];
  };
  readonly access: Access;
  readonly via: Via;
  /** The address of what says so. */
  readonly from: string;
  /** The statements of a policy, by index. */
  readonly statements: readonly number[];
  readonly place?: Place;
  readonly narrowedBy: readonly string[];
  readonly witness?: Request;
  readonly confidence: "proved" | "likely" | "possible";
  readonly unknowns: readonly string[];
  /** Of level `unknown`: how wide it may be; of `malformed`: what it asks for. */
  readonly atMost?: Level;
  /** Why it lets nobody in for now: a guard voids it. */
  readonly held?: string;
  readonly remarks: readonly string[];
}

export const nobody: Entry["who"] = { accounts: [], orgs: [], services: [], providers: [] };
export const nothing: Access = { read: [], write: [], admin: [] };

/** Who gets into one resource, by all that opens it. */
export interface ResourceAccess {
  readonly unit: string;
  readonly address: string;
  readonly type: string;
  /** What people call such a resource: `bucket`. */
  readonly called: string;
  /** The name that it has in AWS, where that is known, else its name in the source. */
  readonly name: string;
  /** Every text by which a user may mean it. */
  readonly names: readonly string[];
  readonly region?: string;
  /** Whether it has a policy, or anything else that could open it. */
  readonly hasPolicy: boolean;
  /** The most open first. */
  readonly entries: readonly Entry[];
  readonly verdict: Verdict;
}

/** Somebody outside gets in; nobody does: no request within the model; it cannot be told. */
export type Verdict = "open" | "no request within the model" | "cannot tell";

const inside: ReadonlySet<Level> = new Set(["own", "none", "org", "service-guarded"]);

/** Whether an entry lets in somebody outside of the own account and organisation, as far as it is known. */
export const isOutside = ({ level, held, confidence }: Entry): boolean =>
  held === undefined && confidence !== "possible" && !inside.has(level);

/** What entries say together. AWS takes no malformed policy: what it asks for is not let in. */
export function verdictOf(entries: readonly Entry[]): Verdict {
  if (entries.some(isOutside)) return "open";
  return entries.some(({ level, held, atMost }) => held === undefined && !inside.has(atMost ?? level))
    ? "cannot tell"
    : "no request within the model";
}
