import { type AnyField, type Field, plainView, type Settled } from "../model/field.ts";
import { type Hole, Marker, PartialText, Unknown } from "../model/value.ts";

export type OneOrMany<T> = T | readonly T[];

/** A statement as AWS writes it; every member may be missing, not known, or of another form than AWS takes. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect?: string;
  readonly Principal?: string | Readonly<Record<string, OneOrMany<string>>>;
  readonly NotPrincipal?: unknown;
  readonly Action?: OneOrMany<string>;
  readonly NotAction?: OneOrMany<string>;
  readonly Resource?: OneOrMany<string>;
  readonly NotResource?: OneOrMany<string>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany<string>>>>>;
}

interface PolicyDocument {
  readonly Version?: string;
  readonly Statement?: OneOrMany<Statement>;
}

/**
 * The statements of a policy: written as JSON text, as text with holes, or as an object. Absent where there is no
 * policy; unknown where the whole is not known or is no policy.
 */
export function statementsOf(policy: AnyField): Field<readonly Statement[]> {
  const document = documentOf(policy);
  if (document.state !== "known") return document as unknown as Field<readonly Statement[]>;
  return listOf(document.at("Statement")) as Field<readonly Statement[]>;
}

const documentOf = (policy: AnyField): Field<PolicyDocument> => jsonOf<PolicyDocument>(policy, "the policy");

/** What a property says that holds JSON text, or the same as an object. `name` is what people call the text. */
export function jsonOf<T>(text: AnyField, name: string): Field<T> {
  if (text.state === "partial") return text.restated<T>(parsePartial(text.raw as PartialText), plainView);
  if (text.state !== "known") return text as Field<T>;
  // The provider writes an empty text where none is set.
  if (text.raw === "") return text.restated<T>(undefined, plainView);
  if (typeof text.raw === "string") return text.restated<T>(parse(text.raw, name), plainView);
  if (typeof text.raw === "object") return text as Field<T>;
  return text.restated<T>(notJson(name), plainView);
}

const notJson = (name: string): Unknown => new Unknown({ kind: "malformed", what: `${name} is not valid JSON` });

function parse<T>(text: string, name: string): T | Unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? (parsed as T) : notJson(name);
  } catch {
    return notJson(name);
  }
}

/** Private-use signs stand for the holes while the text is parsed: no policy holds them. */
const opening = "\uE000";
const closing = "\uE001";

/** Parses JSON text with holes; each hole must stand inside a string. */
function parsePartial<T>(text: PartialText): T | Unknown {
  const holes: Hole[] = [];
  const joined = text.parts
    .map((part) => (typeof part === "string" ? part : `${opening}${holes.push(part) - 1}${closing}`))
    .join("");
  try {
    return JSON.parse(joined, (_, value: unknown) =>
      typeof value === "string" && value.includes(opening) ? revive(value, holes) : value,
    ) as T;
  } catch {
    return new Unknown({ kind: "partial", holes: holes.map((hole) => hole.name) });
  }
}

function revive(text: string, holes: readonly Hole[]): PartialText {
  const parts = text
    .split(new RegExp(`${opening}(\\d+)${closing}`))
    .map((part, index) => (index % 2 === 1 ? (holes[Number(part)] as Hole) : part));
  return new PartialText(parts.filter((part) => part !== ""));
}

/** A member that may be one value or a list, as a list. */
export function listOf<T>(field: Field<OneOrMany<T>, boolean>): Field<readonly T[]> {
  if (field.state === "absent" || field.state === "unknown") return field as unknown as Field<readonly T[]>;
  if (field.state === "known" && Array.isArray(field.raw)) return field as unknown as Field<readonly T[]>;
  return field.restated<readonly T[]>([field.raw as T], oneView(field as AnyField));
}

/** The view of one value that stands for a list of one: its only element is the value itself, at its own place. */
const oneView = (only: AnyField): typeof plainView => ({
  ...plainView,
  element: () => only.orAbsent("no"),
});

/** The texts of a member that may be one or many, each a field; none where it is absent. */
export const textsOf = (field: Field<OneOrMany<string>, boolean>): Settled<readonly string[]> =>
  listOf(field).orAbsent("no");

/** Whether the tree below `raw` has no hole and nothing unknown in it. */
export function isWhole(raw: unknown): boolean {
  if (raw instanceof Marker) return false;
  if (typeof raw !== "object" || raw === null) return true;
  return Object.values(raw).every(isWhole);
}
