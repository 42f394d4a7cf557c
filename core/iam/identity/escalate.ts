import { type Answer, all } from "../../model/answer.ts";
import { type EscalationSet, escalationSets } from "./escalation-sets.ts";
import { type Found, foundOf } from "./found.ts";
import { type Grants, lackerOf, type Right, rightTo } from "./rights.ts";

/** A set of actions by which a holder gets more rights, all of it allowed, or part of it not known. */
export interface Escalation {
  readonly set: EscalationSet;
  readonly rights: readonly Right[];
  readonly answer: Answer;
  readonly severity: "high" | "medium";
}

const passRole = [["iam:PassRole"]];

/** The escalations that `grants` hold: those that are sure, and those that an unknown may complete. */
export function escalationsOf(grants: Grants): readonly Escalation[] {
  if (grants.clauses.length === 0) return [];
  const known = new Map<string, Right | undefined>();
  const right = (action: string): Right | undefined => {
    if (!known.has(action)) known.set(action, rightTo(action, grants));
    return known.get(action);
  };
  const found: Escalation[] = [];
  const lacks = lackerOf(grants);
  const lacksRole = lacks(passRole);
  for (const set of escalationSets()) {
    if (lacks(set.needs) || (set.passesTo !== undefined && lacksRole)) continue;
    const rights = rightsFor(set, right, grants);
    if (rights === undefined) continue;
    const softer = rights.some((each) => each.toNamedServices || each.breadth === "account");
    const answer = all(...rights.map((each) => each.answer));
    found.push({ set, rights, answer, severity: softer ? "medium" : set.severity });
  }
  return found;
}

/** One right for each need of the set; nothing where one is missing. */
function rightsFor(
  set: EscalationSet,
  right: (action: string) => Right | undefined,
  grants: Grants,
): readonly Right[] | undefined {
  const rights: Right[] = [];
  for (const alternatives of set.needs) {
    const allowed = alternatives.flatMap((action) => right(action) ?? []);
    const best = allowed.find(({ answer }) => answer.truth === "yes") ?? allowed[0];
    if (best === undefined) return undefined;
    rights.push(best);
  }
  if (set.passesTo === undefined) return rights;
  const passing = rightTo("iam:PassRole", grants, set.passesTo);
  return passing === undefined ? undefined : [passing, ...rights];
}

/** Whether `grants` hold a part of a set that takes several actions: something more could complete it. */
export function holdsPart(grants: Grants): boolean {
  const lacks = lackerOf(grants);
  const lacksRole = lacks(passRole);
  return escalationSets().some(({ needs, passesTo }) => {
    if (needs.length + Number(passesTo !== undefined) < 2) return false;
    if (passesTo !== undefined && !lacksRole && rightTo("iam:PassRole", grants, passesTo) !== undefined) return true;
    return needs.some(
      (alternatives) => !lacks([alternatives]) && alternatives.some((action) => rightTo(action, grants) !== undefined),
    );
  });
}

/** One finding for all the sure ones, or what is missing to tell; nothing where there is no escalation. */
export function escalationFound(escalations: readonly Escalation[]): readonly Found[] {
  return foundOf(
    escalations.map(({ set, rights, answer, severity }) => ({ story: set.story, rights, answer, severity })),
  );
}
