import { type Answer, answered, isSet } from "./answer.ts";
import type { AnyField } from "./field.ts";
import type { PartialText } from "./value.ts";

/**
 * Whether a text or list is given and not empty. A reference to a resource of the deployment counts as given, before
 * its value is known: what it names will have a name.
 */
export function isGiven(field: AnyField): Answer {
  if (field.state === "known") return answered(isEmpty(field.raw) ? "no" : "yes", field);
  if (field.state === "absent") return isSet(field);
  return answered(namesSomething(field) ? "yes" : "unknown", field);
}

const isEmpty = (raw: unknown): boolean => raw === "" || (Array.isArray(raw) && raw.length === 0);

function namesSomething(field: AnyField): boolean {
  if (field.state === "partial") {
    return (field.raw as PartialText).parts.some((part) => typeof part === "string" || part.resource !== undefined);
  }
  const [property, index, ...deeper] = field.path;
  if (typeof property !== "string" || typeof index === "string" || deeper.length > 0) return false;
  const target = field.resource.target(property);
  return target.kind === "resources" && target.resources.some((each) => each !== field.resource);
}
