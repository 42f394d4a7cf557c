import { Answer, all, answered, not } from "../../model/answer.ts";
import type { Breadth } from "./breadth.ts";
import { anyBut, type Clause } from "./clause.ts";
import type { ControlLevel } from "./service-controls.ts";

/** An action that clauses allow broadly, by the clause that does. */
export interface Right {
  readonly action: string;
  readonly clause: Clause;
  /** Yes, or not known. */
  readonly answer: Answer;
  readonly breadth: Breadth;
  /** Of `iam:PassRole`: whether a condition names the services that roles may be passed to. */
  readonly toNamedServices: boolean;
}

/** What an identity can do: what its policies allow, less what they deny, inside of its boundary. */
export interface Grants {
  readonly clauses: readonly Clause[];
  /** The clauses of its permissions boundary; not known where that is an answer; nothing where it has none. */
  readonly boundary?: readonly Clause[] | Answer;
  /** The service control policies that bind it, level by level; nothing where none are known. */
  readonly levels?: readonly ControlLevel[];
}

/**
 * How `action` is allowed on all that it works on; nothing where it is not. `services`: to one of which
 * `iam:PassRole` must be able to pass.
 */
export function rightTo(action: string, grants: Grants, services?: readonly string[]): Right | undefined {
  const right = allowed(action, grants.clauses, services);
  if (right === undefined) return undefined;
  const { boundary, levels = [] } = grants;
  const left = levels.reduce<Right | undefined>((kept, level) => kept && within(kept, level, services), right);
  if (left === undefined || boundary === undefined) return left;
  return bounded(left, boundary, services);
}

function bounded(right: Right, boundary: NonNullable<Grants["boundary"]>, services?: readonly string[]) {
  if (!Array.isArray(boundary)) return { ...right, answer: all(right.answer, boundary as Answer) };
  const also = allowed(right.action, boundary, services);
  return also === undefined ? undefined : { ...right, answer: all(right.answer, also.answer) };
}

/** What one level of service control policies leaves of a right; their texts are no evidence, as they are in no unit. */
function within(right: Right, { clauses, names }: ControlLevel, services?: readonly string[]): Right | undefined {
  const left = allowed(right.action, clauses, services);
  if (left === undefined || left.answer.truth === "yes") return left && right;
  const why = { kind: "elsewhere", what: `whether ${names.join(", ")} allows it` } as const;
  return { ...right, answer: all(right.answer, new Answer("unknown", right.clause.about, [], why)) };
}

const lackers = new WeakMap<Grants["clauses"], (needs: readonly (readonly string[])[]) => boolean>();

/**
 * Whether some of the needs of a deed cannot be met, because no clause is about the service that they are of: a quick
 * yes, where `a|b` needs one of both. No clause that takes away or bounds can meet a need.
 */
export function lackerOf({ clauses }: Grants): (needs: readonly (readonly string[])[]) => boolean {
  let lacks = lackers.get(clauses);
  if (lacks === undefined) {
    const known = new Map<string, boolean>();
    const mayDo = (action: string): boolean => {
      const service = serviceOf(action);
      let may = known.get(service);
      if (may === undefined) {
        may = clauses.some((clause) => clause.mayCover(service));
        known.set(service, may);
      }
      return may;
    };
    lacks = (needs) => needs.some((alternatives) => !alternatives.some(mayDo));
    lackers.set(clauses, lacks);
  }
  return lacks;
}

function allowed(action: string, clauses: readonly Clause[], services?: readonly string[]): Right | undefined {
  const name = action.toLowerCase();
  let best: Right | undefined;
  for (const clause of clauses) {
    const right = granted(action, name, clause, services);
    if (right !== undefined && (best === undefined || isBetter(right, best))) best = right;
  }
  if (best === undefined) return undefined;
  const { breadth } = best;
  const denied = anyBut(clauses.map((clause) => takesAway(clause, name, breadth)));
  if (denied?.truth === "yes") return undefined;
  return denied === undefined ? best : { ...best, answer: all(best.answer, not(denied)) };
}

function isBetter(a: Right, b: Right): boolean {
  if (a.answer.truth !== b.answer.truth) return a.answer.truth === "yes";
  if (a.toNamedServices !== b.toNamedServices) return b.toNamedServices;
  if (a.breadth !== b.breadth) return a.breadth === "all";
  return a.clause.rank() < b.clause.rank();
}

function granted(action: string, name: string, clause: Clause, services?: readonly string[]): Right | undefined {
  if (clause.allows.truth === "no") return undefined;
  const covered = clause.covers(name);
  if (covered.truth === "no") return undefined;
  const { breadth, broad } = clause.reach(name);
  if (broad.truth === "no") return undefined;
  const { limited, inside, passes: asked } = clause.limits(serviceOf(name));
  if (limited.truth === "yes") return undefined;
  const passes = services === undefined ? undefined : asked?.(services);
  if (passes?.truth === "no") return undefined;
  const unsure = [...(limited.truth === "unknown" ? [not(limited)] : []), ...(passes === undefined ? [] : [passes])];
  return {
    action,
    clause,
    answer: all(clause.allows, covered, broad, ...unsure),
    // Identities are of one account anyway: to keep to it takes nothing away.
    breadth: inside.truth === "no" || name.startsWith("iam:") ? breadth : "account",
    toNamedServices: passes !== undefined,
  };
}

/** Whether a Deny without a condition leaves nothing broad of the action: it is as broad as what was allowed. */
function takesAway(clause: Clause, name: string, allowed: Breadth): Answer {
  if (clause.denies.truth === "no") return clause.denies;
  const covered = clause.covers(name);
  if (covered.truth === "no") return covered;
  const { broad, breadth } = clause.reach(name);
  if (broad.truth === "no") return broad;
  if (breadth !== "all" && breadth !== allowed) return answered("no", clause.about);
  if (clause.unconditional.truth === "no") return clause.unconditional;
  return all(clause.denies, covered, broad, clause.unconditional);
}

const services = new Map<string, string>();

/** The service of an action; remembered, since the tables of deeds ask for the same few hundred over and over. */
function serviceOf(action: string): string {
  let service = services.get(action);
  if (service === undefined) {
    if (services.size > 2000) services.clear();
    service = action.slice(0, action.indexOf(":"));
    services.set(action, service);
  }
  return service;
}
