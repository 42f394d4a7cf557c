import { type Answer, all, answered, any, not } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";
import { isShutOut } from "./denials.ts";
import { type Statement, statementsOf } from "./document.ts";
import { firstAction, indexOf, opens, sidOf } from "./statement.ts";

/** A statement that lets everyone in, with the answer that it rests on. */
export interface OpenStatement {
  readonly about: AnyField;
  readonly statement: Settled<Statement>;
  readonly answer: Answer;
}

/**
 * The statements of a resource policy that let everyone in and that no Deny shuts out again; else one answer for the
 * whole policy. `resource` is how people call what has the policy, `service` the prefix of its actions.
 */
export function openStatements(policy: AnyField, resource: string, service: string): Answer | readonly OpenStatement[] {
  const list = statementsOf(policy);
  if (list.state === "absent") return answered("no", list as AnyField);
  if (list.state !== "known") return answered("unknown", list as AnyField);
  const statements = list.elements() as readonly Settled<Statement>[];
  if (statements.length === 0) return answered("no", list as AnyField);
  const judged = statements.map((statement) => ({ statement, answer: letsIn(statement, statements, service) }));
  const open = judged.filter(({ answer }) => answer.truth === "yes");
  if (open.length === 0) return any(...judged.map(({ answer }) => answer));
  return open.map(({ statement, answer }) => ({
    about: principalOf(statement),
    statement,
    answer: answer.stating(witness(statement, resource)).stating(named(statement)),
  }));
}

/** The member of a statement that names everyone: what is to be mended. */
function principalOf(statement: Settled<Statement>): AnyField {
  const principal = statement.at("Principal");
  return (principal.state === "absent" ? statement.at("NotPrincipal") : principal) as AnyField;
}

function letsIn(statement: Settled<Statement>, statements: readonly Settled<Statement>[], service: string): Answer {
  const open = opens(statement);
  return open.truth === "no" ? open : all(open, not(isShutOut(statement, statements, service)));
}

const witness = (statement: Settled<Statement>, resource: string) =>
  ({ kind: "request", principal: "anyone", action: firstAction(statement), resource }) as const;

const named = (statement: Settled<Statement>) => {
  const sid = sidOf(statement);
  return { kind: "statement", index: indexOf(statement), ...(sid !== undefined && { sid }) } as const;
};
