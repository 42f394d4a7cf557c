import { type Answer, all, answered, any, ask, equals, includes, matches, not, some } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import { narrowed } from "./conditions.ts";
import { type Statement, textsOf } from "./document.ts";

type StatementField = Settled<Statement>;

/** `Effect` is exactly `Allow` or `Deny`: AWS refuses any other case. */
export const allows = (statement: StatementField): Answer => equals(statement.at("Effect").orAbsent("no"), "Allow");
export const denies = (statement: StatementField): Answer => equals(statement.at("Effect").orAbsent("no"), "Deny");

/**
 * Whether everyone is meant: `*`, `{"AWS": "*"}`, `{"Service": "*"}` or `{"Federated": "*"}`, alone or in a list; or
 * everyone but some, with `NotPrincipal`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function namesEveryone(statement: StatementField): Answer {
  const principal = statement.at("Principal");
  const excluded = statement.at("NotPrincipal");
  if (principal.state === "absent") return answered(excluded.state === "absent" ? "no" : "yes", excluded as AnyField);
  if (principal.state !== "known" || typeof principal.raw !== "object") {
    return equals((principal as Field<string>).orAbsent("no"), "*");
  }
  const groups = principal as Field<Readonly<Record<string, string | readonly string[]>>>;
  return any(...["AWS", "Service", "Federated"].map((kind) => includes(textsOf(groups.at(kind)), "*")));
}

/** Whether the statement's actions include `pattern` itself, or everything. Action names know no case. */
export const hasAction = (statement: StatementField, pattern: RegExp): Answer =>
  some(textsOf(statement.at("Action")), (action) => matches(action as Settled<string>, pattern));

/** Every action of every service. */
export const allActions = (statement: StatementField): Answer => hasAction(statement, /^(\*|\*:\*)$/);

/** Every resource. */
export const allResources = (statement: StatementField): Answer =>
  some(textsOf(statement.at("Resource")), (resource) => matches(resource as Settled<string>, /^\*+$/));

/** Whether the statement lets everyone in: an Allow for everyone that no condition limits to somebody known. */
export function opens(statement: StatementField): Answer {
  const open = all(allows(statement), namesEveryone(statement));
  return open.truth === "no" ? open : all(open, not(narrowed(statement.at("Condition"))));
}

/**
 * Whether a Deny shuts out everybody that an open Allow lets in: it holds for everyone and all actions, and either has
 * no condition or denies all but those that a negated condition names.
 */
export function shutsOut(statement: StatementField): Answer {
  const everything = all(denies(statement), namesEveryone(statement), hasAction(statement, /^(\*|\w[\w-]*:\*|\*:\*)$/));
  if (everything.truth === "no") return everything;
  const condition = statement.at("Condition");
  if (condition.state === "absent") return everything;
  return all(everything, narrowed(condition, "negated"));
}

/** One known action of the statement that a witness request can name. */
export function firstAction(statement: StatementField): string {
  const actions = textsOf(statement.at("Action")).elements();
  return String(actions.map((action) => action.known()).find((action) => action !== undefined) ?? "*");
}

export function indexOf(statement: StatementField): number {
  return typeof statement.key === "number" ? statement.key : 0;
}

/** The Sid, where it is known: it names the statement to people. */
export function sidOf(statement: StatementField): string | undefined {
  return ask(statement.at("Sid").orAbsent("no"), () => true).truth === "yes" ? statement.at("Sid").known() : undefined;
}
