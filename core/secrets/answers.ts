import { Answer, all, answered, any } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import { isSensitive } from "../model/sensitive.ts";
import { PartialText, Secret, type Why } from "../model/value.ts";
import { decodedBase64 } from "./base64.ts";
import { speaksOfSecret } from "./names.ts";
import { credentialNamed, isKeyPart, secretIn, secretNamed } from "./text.ts";

/** Stands for the unknown parts of a text while the known ones are searched: a sign that no secret holds. */
const hole = "\u0000";

/** Whether a text is a part of an access key of AWS: its id, its secret, or the token of a session. */
export const isAccessKeyPart = (field: AnyField): Answer =>
  field.state === "known"
    ? answered(isKeyPart(textOf(field)) ? "yes" : "no", hidden(field))
    : answered("unknown", field);

/** A property, and whether it leaks. */
export type Asked = readonly [field: AnyField, answer: Answer];

/** A property that leaks, as a rule reports it. */
export interface Leak {
  readonly about: AnyField;
  readonly answer: Answer;
}

/**
 * Whether a text holds a secret. Of text with holes the known parts are judged: what stands in the holes comes from
 * elsewhere and is not written here. What is marked as secret is what it should be.
 */
export const holdsSecret = (field: AnyField): Answer => judged(field, secretIn);

/** The same for text that may be written in base64, as user data is. */
export const holdsSecretInside = (field: AnyField): Answer =>
  judged(field, (text) => secretIn(text) ?? decoded(text, secretIn));

/** Whether the value of something that is called `name` is a secret in clear text. */
export const isSecretNamed = (name: string, field: AnyField): Answer =>
  judged(field, (text) => secretNamed(name, text));

/**
 * Whether the name of a resource says that it holds a secret. Where Pulumi makes the name, it begins with the one that
 * the resource has in the program.
 */
export function isCalledSecret(name: AnyField): Answer {
  const { address } = name.resource;
  const isMade =
    (name.state === "unknown" && name.why.kind === "computed" && name.why.of === address) ||
    (name.raw instanceof PartialText && name.raw.holes.some((each) => each.resource === address));
  if (!isMade && name.state === "unknown") return answered("unknown", name);
  const text = isMade ? address : name.state === "absent" ? "" : textOf(name);
  return answered(speaksOfSecret(text.split(/[/:]/).at(-1) ?? "") ? "yes" : "no", name);
}

/**
 * Whether a value that is not known may still be written in the source. What only the deployment makes, what is given
 * to it and what is kept elsewhere is not.
 */
export function mayBeWritten(why: Why): boolean {
  return !["computed", "parameter", "elsewhere", "opaque", "predates", "service-decides"].includes(why.kind);
}

/** One variable of an environment: a value that comes from elsewhere is no secret in clear text, whatever it is. */
export function isSecretVariable(name: string, field: AnyField): Answer {
  if (field.state === "unknown" && !mayBeWritten(field.why)) return answered("no", field);
  return judged(field, (text) => credentialNamed(name, text));
}

/** The variables of a map that are secrets in clear text, each with its own answer; that of the map where it has none. */
export function variablesOf(map: Field<{ readonly [name: string]: unknown }>): readonly Asked[] {
  const whole = map as AnyField;
  if (map.state === "unknown" || map.state === "partial") return [[whole, answered("unknown", whole)]];
  return map.keys().map((name) => {
    const field = map.at(name) as AnyField;
    return [field, isSecretVariable(name, field)];
  });
}

/** One answer for each property that leaks; where none does, one for all of them together, about `whole`. */
export function eachLeak(found: readonly Asked[], whole: AnyField): readonly Leak[] {
  const leaks = found.filter(([, answer]) => answer.truth === "yes");
  if (leaks.length > 0) return leaks.map(([about, answer]) => ({ about: hidden(about), answer }));
  const answer = found.length === 0 ? answered("no", whole) : any(...found.map(([, each]) => each));
  return [{ about: whole, answer }];
}

/** The same for a list of pairs of a name and a value; `isPlain`: whether an element says its value at all. */
export function pairsOf(
  list: Field<readonly NamedValue[]>,
  isPlain: (element: Settled<NamedValue>) => Answer = () => new Answer("yes"),
): readonly Asked[] {
  const whole = list as AnyField;
  if (list.state === "unknown" || list.state === "partial") return [[whole, answered("unknown", whole)]];
  return list.elements().map((element) => {
    const value = element.at("value") as AnyField;
    if (element.state === "unknown") return [element as AnyField, answered("unknown", element as AnyField)];
    const name = element.at("name").known() ?? "";
    return [value, all(isPlain(element as Settled<NamedValue>), isSecretVariable(name, value))];
  });
}

/** A variable as lists of them are written. */
export interface NamedValue {
  readonly name?: string;
  readonly value?: string;
  readonly type?: string;
}

function judged(field: AnyField, search: (text: string) => string | undefined): Answer {
  if (field.state === "absent") return answered("no", field);
  if (isMarked(field)) return answered("no", field);
  if (field.state === "unknown") return answered("unknown", field);
  const found = search(textOf(field));
  if (found === undefined) return answered("no", hidden(field));
  return new Answer("yes", hidden(field)).stating({ kind: "recognised", what: found });
}

/**
 * Whether the user marked a value as secret: what the provider or the SDK marks by itself says nothing of where the
 * value stands.
 */
export const isMarked = (field: AnyField): boolean => field.isSecret && !isSensitive(field.resource.type, field.path);

/** The text of a field that is known, or known in part. Numbers and switches as people write them. */
export function textOf({ raw }: AnyField): string {
  if (raw instanceof PartialText) return raw.parts.map((part) => (typeof part === "string" ? part : hole)).join("");
  return typeof raw === "object" ? "" : String(raw);
}

/** The same field, never to be shown: what a rule about secrets looks at may be one, whatever it is called. */
export const hidden = (field: AnyField): AnyField => field.restated(new Secret(field.raw)) as AnyField;

function decoded(text: string, search: (text: string) => string | undefined): string | undefined {
  const inside = decodedBase64(text);
  return inside === undefined ? undefined : search(inside);
}
