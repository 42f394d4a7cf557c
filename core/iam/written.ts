import { type Answer, all, answered, any } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import { policyFor } from "./exposure.ts";
import type { ParsedStatement } from "./grammar.ts";
import { membersOf } from "./notes.ts";

interface Told {
  readonly about: AnyField;
  readonly answer: Answer;
}

/**
 * The members of a policy's Allow statements that are written in a way that `question` finds; else one answer for the
 * whole policy. `service` is the prefix of the actions of what has the policy.
 */
export function membersThat(
  policy: AnyField,
  service: string,
  question: (allow: ParsedStatement) => readonly Told[],
): Answer | readonly Told[] {
  const parsed = policyFor(policy, { arns: [], service });
  if (parsed.state !== "known") return answered(parsed.state === "absent" ? "no" : "unknown", policy);
  const told = parsed.statements.flatMap((each) => {
    if (each.effect === "Deny" || each.effect === "none") return [];
    const found = question(each);
    if (each.effect === "Allow") return found;
    // Of a statement that is not known, nobody can say what it holds.
    if (each.doubts.includes(each.field)) return [{ about: each.field, answer: answered("unknown", each.field) }];
    return found.map(({ about, answer }) => ({ about, answer: all(answer, answered("unknown", each.field)) }));
  });
  const open = told.filter(({ answer }) => answer.truth === "yes");
  if (open.length > 0) return open;
  return told.length === 0 ? answered("no", policy) : any(...told.map(({ answer }) => answer));
}

/** The principals of a statement that are whole accounts, and whether a condition narrows them. */
export function wholeAccounts({ field, principals, entries, doubts }: ParsedStatement): readonly Told[] {
  if (principals === undefined || principals.not) return [];
  const effect = membersOf(field)("Effect");
  return principals.list.flatMap(({ kind, field: about }): readonly Told[] => {
    if (kind === "unknown") return [{ about, answer: answered("unknown", about) }];
    if (kind !== "account") return [];
    const [entry] = entries;
    if (entry !== undefined) return [{ about, answer: answered("no", entry.field) }];
    const [doubt] = doubts;
    if (doubt !== undefined) return [{ about, answer: answered("unknown", doubt) }];
    return [{ about, answer: all(answered("yes", effect), answered("yes", about)) }];
  });
}

/** The members of a statement that mean all others than they name. */
export const negations = ({ principals, actions }: ParsedStatement): readonly Told[] =>
  [principals, actions].flatMap((each) =>
    each?.not === true ? [{ about: each.field, answer: answered("yes", each.field) }] : [],
  );
