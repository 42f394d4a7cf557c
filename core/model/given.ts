import { type Answer, answered, isSet } from "./answer.ts";
import type { AnyField, Element, Field, Settled } from "./field.ts";
import { type PartialText, Unknown } from "./value.ts";

/**
 * Whether a property is given a value at all; an empty text or list, or another text of `none`, is no value. A value
 * that only the deployment will know counts as given where another resource makes it: an ARN or an id is never empty.
 */
export function isGiven(field: AnyField, none: readonly string[] = [""]): Answer {
  if (field.state === "known") return answered(isNothing(field.raw, none) ? "no" : "yes", field);
  if (field.state === "absent") return isSet(field);
  return answered(isMadeHere(field) ? "yes" : "unknown", field);
}

const isNothing = (raw: unknown, none: readonly string[]): boolean =>
  typeof raw === "string" ? none.includes(raw) : Array.isArray(raw) && raw.length === 0;

function isMadeHere(field: AnyField): boolean {
  if (field.state === "partial") {
    return (field.raw as PartialText).parts.some(
      // What CloudFormation itself fills in, as the account, is never empty either.
      (part) => typeof part === "string" || part.resource !== undefined || part.name.startsWith("AWS::"),
    );
  }
  const { why, resource } = field;
  if (why?.kind === "computed" && why.of !== undefined) return true;
  const target = resource.targetOf(field);
  return target.kind === "resources" && target.resources.some((each) => each !== resource);
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
