import { type Answer, answered, any, ask, equals, matches, some } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import type { PartialText } from "../model/value.ts";
import { type Statement, textsOf } from "./document.ts";

type StatementField = Settled<Statement>;

/** `Effect` is exactly `Allow` or `Deny`: AWS refuses any other case. */
export const allows = (statement: StatementField): Answer => equals(statement.at("Effect").orAbsent("no"), "Allow");
export const denies = (statement: StatementField): Answer => equals(statement.at("Effect").orAbsent("no"), "Deny");

/** Whether everyone without exception is meant, as a Deny must: every service, or all but some, is not everyone. */
export const meansEveryone = (statement: StatementField): Answer => named(statement, ["AWS"]);

function named(statement: StatementField, kinds: readonly string[]): Answer {
  const principal = statement.at("Principal");
  if (principal.state !== "known" || typeof principal.raw !== "object") {
    return isWildcard((principal as Field<string>).orAbsent("no"));
  }
  const groups = principal as Field<Readonly<Record<string, string | readonly string[]>>>;
  return any(...kinds.map((kind) => some(textsOf(groups.at(kind)), (each) => isWildcard(each as Settled<string>))));
}

/** Whether a text is a star. What a resource of the deployment fills in never is one. */
const isWildcard = (text: Settled<string>): Answer =>
  isFilled(text) ? answered("no", text as AnyField) : equals(text, "*");

const isFilled = (text: Settled<string>): boolean =>
  text.state === "partial" && (text.raw as PartialText).holes.some((hole) => hole.resource !== undefined);

/** Whether the statement's actions include `pattern` itself, or everything. Action names know no case. */
export const hasAction = (statement: StatementField, pattern: RegExp): Answer =>
  some(textsOf(statement.at("Action")), (action) => matches(action as Settled<string>, pattern));

/** Every action of every service. */
export const allActions = (statement: StatementField): Answer => hasAction(statement, /^(\*|\*:\*)$/);

/** Every resource. */
export const allResources = (statement: StatementField): Answer =>
  some(textsOf(statement.at("Resource")), (resource) => isWildcard(resource as Settled<string>));

export function indexOf(statement: StatementField): number {
  return typeof statement.key === "number" ? statement.key : 0;
}

/** The Sid, where it is known and may be shown: it names the statement to people. */
export function sidOf(statement: StatementField): string | undefined {
  if (statement.isSecret) return undefined;
  return ask(statement.at("Sid").orAbsent("no"), () => true).truth === "yes" ? statement.at("Sid").known() : undefined;
}
