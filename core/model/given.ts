import { type Answer, answered } from "./answer.ts";
import type { AnyField, Element, Field, Settled } from "./field.ts";
import { Unknown } from "./value.ts";

/**
 * Whether a property is given a value at all; an empty text, or another of `none`, is no value. A value that only the
 * deployment will know counts as given where another resource makes it: an ARN or an id that one has is never empty.
 */
export function isGiven(field: AnyField, none: readonly string[] = [""]): Answer {
  if (field.state === "unknown") return answered(isMadeHere(field) ? "yes" : "unknown", field);
  const isNone = field.state === "absent" || (typeof field.raw === "string" && none.includes(field.raw));
  return answered(isNone ? "no" : "yes", field);
}

function isMadeHere(field: AnyField): boolean {
  const { why, path, resource } = field;
  if (why.kind !== "computed") return false;
  const [property, ...inner] = path;
  if (why.of !== undefined) return true;
  return typeof property === "string" && inner.length === 0 && resource.target(property).kind === "resources";
}

/**
 * The elements of a list, for rules that have a finding for each; in the place of a list that is not known, one element
 * that is not known.
 */
export function elementsOf<E>(list: Field<readonly E[], boolean>): readonly Settled<Element<readonly E[]>>[] {
  if (list.state === "absent" || (list.state === "known" && Array.isArray(list.raw))) return list.elements();
  const what = "one value stands where a list was expected";
  const unknown = list.state === "unknown" ? list : list.restated(new Unknown({ kind: "malformed", what }));
  return [unknown as unknown as Settled<Element<readonly E[]>>];
}
