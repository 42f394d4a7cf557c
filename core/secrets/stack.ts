import { Answer, answered } from "../model/answer.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { StackValue } from "../model/pseudo-shapes.ts";
import type { PartialText } from "../model/value.ts";
import { type Asked, hidden, holdsSecret, isSecretNamed } from "./answers.ts";
import { holdsPlace } from "./literal.ts";
import { speaksOfSecret } from "./names.ts";

/** What one value of a deployment is called, and the value. */
type Named = (name: string, value: AnyField) => Answer;

/** The settings or outputs that are not hidden, each with what `question` says of it. */
function eachOpen(values: Field<{ readonly [name: string]: StackValue }>, question: Named): readonly Asked[] {
  if (values.state === "unknown") return [[values as AnyField, answered("unknown", values as AnyField)]];
  return values.keys().flatMap((name): readonly Asked[] => {
    const each = values.at(name) as Field<StackValue>;
    if (each.at("hidden").known() === true) return [];
    const value = each.at("value") as AnyField;
    return [[value, question(name, value)]];
  });
}

/**
 * The settings that are secrets and not encrypted. What is called a secret and has no value yet will be given one, and so
 * will what has a default that only holds its place.
 */
export const openSettings = (settings: Field<{ readonly [name: string]: StackValue }>): readonly Asked[] =>
  eachOpen(settings, (name, value) => {
    const own = name.slice(name.lastIndexOf(":") + 1);
    const isEchoed = settings.at(name).at("echoed").known() === true;
    const holdsOne = isEchoed && value.children().length === 0 && holdsPlace(value).truth === "yes";
    const comesLater = value.state === "unknown" || holdsOne;
    return comesLater ? called(value, speaksOfSecret(own)) : inside(value, own);
  });

/** The outputs that give a secret away: by their name, by what they hold, or by the property that they are of. */
export const openOutputs = (outputs: Field<{ readonly [name: string]: StackValue }>): readonly Asked[] =>
  eachOpen(outputs, (name, value) => {
    if (value.isSecret) return called(value, true);
    const made = value.state === "partial" ? (value.raw as PartialText).holes : [];
    const whole = value.state === "unknown" && value.why.kind === "computed" ? value.why.property : undefined;
    const properties = [...made.flatMap(({ property }) => property ?? []), ...(whole === undefined ? [] : [whole])];
    if (properties.some(speaksOfSecret)) return called(value, true);
    if (value.state === "unknown") return called(value, whole === undefined && speaksOfSecret(name));
    if (properties.length > 0 && properties.length === made.length) return holdsSecret(value);
    return inside(value, name);
  });

function called(field: AnyField, isSecret: boolean): Answer {
  if (!isSecret) return answered("no", field);
  const what = "a value whose name says that it is a secret";
  return new Answer("yes", field.state === "known" ? hidden(field) : field).stating({ kind: "recognised", what });
}

/** A value, or the first secret in a list or an object: its own names count below it. */
function inside(field: AnyField, name: string): Answer {
  const children = field.children();
  if (children.length === 0) return isSecretNamed(name, field);
  const answers = children.map((child) => inside(child, typeof child.key === "string" ? child.key : name));
  return answers.find((answer) => answer.truth === "yes") ?? answered("no", hidden(field));
}
