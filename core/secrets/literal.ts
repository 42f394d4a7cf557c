import { type Answer, answered } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import { PartialText } from "../model/value.ts";
import { hidden, mayBeWritten } from "./answers.ts";
import { isPlaceholder, isReference } from "./values.ts";

/**
 * Whether a value is written in the code, for everyone who may read the code. Not where it is a reference to another
 * resource, an encrypted setting, a parameter, or tells where the secret is kept.
 */
export function isLiteral(field: AnyField): Answer {
  if (field.state === "absent") return answered("no", field);
  const told = field.resource.spellsOut(field);
  if (field.state === "unknown") {
    const comesFromElsewhere = told === "no" || (told === undefined && isMadeElsewhere(field));
    return answered(comesFromElsewhere ? "no" : "unknown", field);
  }
  const isEmpty = field.raw === "";
  if (isEmpty || isReference(knownText(field))) return answered("no", hidden(field));
  return answered(told ?? (field.secret || field.state === "partial" ? "no" : "yes"), hidden(field));
}

/** Whether a value only holds the place of the real one, which comes later. */
export const holdsPlace = (field: AnyField): Answer =>
  answered(field.state === "known" && isPlaceholder(knownText(field)) ? "yes" : "no", hidden(field));

/**
 * Whether a value says where a secret is kept, as an ARN does: not known of what only the deployment knows, but for
 * secrets and what generators of passwords make.
 */
export function pointsElsewhere(field: AnyField): Answer {
  if (field.state === "unknown" && !field.secret && !isGenerated(field)) return answered("unknown", field);
  return answered(isReference(knownText(field)) ? "yes" : "no", hidden(field));
}

const isGenerated = ({ why }: AnyField): boolean => why.kind === "computed" && /random.?password/i.test(why.of ?? "");

/** The head of a text, as far as it is known. */
function knownText({ raw }: AnyField): string {
  const head = raw instanceof PartialText ? raw.parts[0] : raw;
  return typeof head === "string" ? head : "";
}

/** Of what only the deployment knows, whether the source names what makes it. */
function isMadeElsewhere({ why }: AnyField): boolean {
  return why.kind === "computed" ? why.of !== undefined : !mayBeWritten(why);
}
