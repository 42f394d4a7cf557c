import { linkOf, nameProperties, pointingMember } from "../../core/model/links.ts";
import type { Lifecycle } from "../../core/model/resource.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";
import { Marker, PartialText, Secret, Unknown } from "../../core/model/value.ts";
import { type Decoder, type Json, nameOf } from "./decoder.ts";

/** A resource as Pulumi's documents and recordings have it in common. */
export interface Entry {
  readonly urn: string;
  readonly type: string;
  readonly custom: boolean;
  readonly external: boolean;
  readonly id: unknown;
  readonly inputs: Json;
  /** What the provider reported, as far as it still holds after the deployment. */
  readonly outputs: Json;
  readonly provider: string | undefined;
  readonly parent: string | undefined;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Json;
  readonly aliases: readonly string[];
}

/** Which properties are judged: what the program asks for, or what the provider reported. */
export type Judged = "inputs" | "outputs";

/** What a property points at, before the resources of the unit are all known. */
export type Pointer =
  | { readonly kind: "none" }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "holes"; readonly name: string; readonly urns: readonly string[]; readonly whole: boolean }
  /** `urns` made the value; where none is named, the resource depends on `others` for no property that is named. */
  | { readonly kind: "computed"; readonly urns: readonly string[]; readonly others: readonly string[] };

/** What is kept of a resource while its tree is not: enough to join companions without parsing it again. */
export interface Header {
  readonly type: TypeToken;
  readonly urn: string;
  readonly lifecycle: Lifecycle;
  readonly isFact: boolean;
  readonly names: readonly string[];
  readonly previous: readonly string[];
  /** What the property that links it to its owner points at. */
  readonly link: Pointer | undefined;
}

/** A serialized resource of a preview or a state; nothing where it is none. */
export function entryOf(raw: unknown): Entry | undefined {
  const { urn, type, custom, external, id, inputs, outputs, ...rest } = jsonOf(raw);
  if (typeof urn !== "string" || typeof type !== "string") return undefined;
  return {
    urn,
    type,
    custom: custom === true,
    external: external === true,
    id,
    inputs: jsonOf(inputs),
    outputs: jsonOf(outputs),
    provider: textOf(rest["provider"]),
    parent: textOf(rest["parent"]),
    dependencies: textsOf(rest["dependencies"]),
    propertyDependencies: jsonOf(rest["propertyDependencies"]),
    aliases: textsOf(rest["aliases"]),
  };
}

/** What stays of `entry`, a resource of the model's `type`, in memory. */
export function headerOf(
  entry: Entry,
  type: TypeToken,
  lifecycle: Lifecycle,
  decoder: Decoder,
  judged: Judged,
): Header {
  const link = linkOf(type);
  const values = nameProperties(type).flatMap((property) => [
    own(entry.inputs, property),
    own(entry.outputs, property),
  ]);
  const names = [entry.id, ...values].flatMap((value) => nameOf(decoder.value(value)) ?? []);
  return {
    type,
    urn: entry.urn,
    lifecycle,
    isFact: entry.external,
    names: [...new Set(names)],
    previous: entry.aliases,
    link: link && pointerOf(entry, link.property, decoder, judged),
  };
}

/** The same for a resource that the model has no shape for: its type is the one that Pulumi names. */
export const otherHeader = (entry: Entry, lifecycle: Lifecycle, decoder: Decoder, judged: Judged): Header =>
  headerOf(entry, entry.type as TypeToken, lifecycle, decoder, judged);

/** What the top-level property `property` of `entry` points at; an object points where its `id` or `name` does. */
export function pointerOf(entry: Entry, property: string, decoder: Decoder, judged: Judged): Pointer {
  const decoded = decoder.value(judgedValue(entry, property, judged));
  const plain = decoded instanceof Secret ? decoded.value : decoded;
  const value = plain instanceof Marker ? plain : pointingMember(plain);
  if (value instanceof Unknown) return computed(entry, property);
  const name = nameOf(value);
  if (name === undefined) return holdsUnknown(value) ? computed(entry, property) : { kind: "none" };
  if (!(value instanceof PartialText)) return { kind: "name", name };
  const urns = [...new Set(value.holes.flatMap((hole) => hole.resource ?? []))];
  return { kind: "holes", name, urns, whole: value.parts.length === 1 };
}

/** Whether a map has members that are not known: what all of them are made of is told together. */
const holdsUnknown = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).some((each) => each instanceof Unknown);

/** The resources that made the value of a property, as the program's outputs recorded it. */
export const madeBy = (entry: Entry, property: string): readonly string[] =>
  textsOf(own(entry.propertyDependencies, property));

function computed(entry: Entry, property: string): Pointer {
  const urns = madeBy(entry, property);
  if (urns.length > 0) return { kind: "computed", urns, others: [] };
  const explained = new Set(Object.keys(entry.propertyDependencies).flatMap((each) => madeBy(entry, each)));
  return { kind: "computed", urns, others: entry.dependencies.filter((urn) => !explained.has(urn)) };
}

/**
 * The value to judge. Of a state, what the provider reported; an empty text that nobody wrote is how providers report
 * that nothing is set.
 */
export function judgedValue(entry: Entry, property: string, judged: Judged): unknown {
  const asked = own(entry.inputs, property);
  if (judged === "inputs" || !Object.hasOwn(entry.outputs, property)) return asked;
  const reported = entry.outputs[property];
  return reported === "" && asked === undefined ? undefined : reported;
}

/** All values to judge, still as Pulumi encodes them. */
export function judgedValues(entry: Entry, judged: Judged): Json {
  if (judged === "inputs") return entry.inputs;
  const keys = new Set([...Object.keys(entry.inputs), ...Object.keys(entry.outputs)]);
  return Object.fromEntries([...keys].map((key) => [key, judgedValue(entry, key, judged)]));
}

/** A property of the object itself, never one of its prototype. */
export const own = (object: Json, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

export const jsonOf = (raw: unknown): Json =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as Json) : {};

export const textOf = (raw: unknown): string | undefined => (typeof raw === "string" && raw !== "" ? raw : undefined);

const textsOf = (raw: unknown): readonly string[] =>
  Array.isArray(raw) ? raw.filter((each): each is string => typeof each === "string") : [];
