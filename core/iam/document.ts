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

export function documentOf(policy: AnyField): Field<PolicyDocument> {
  if (policy.state === "partial")
    return policy.restated<PolicyDocument>(parsePartial(policy.raw as PartialText), plainView);
  if (policy.state !== "known") return policy as Field<PolicyDocument>;
  // The provider writes an empty text where no policy is set.
  if (policy.raw === "") return policy.restated<PolicyDocument>(undefined, plainView);
  if (typeof policy.raw === "string") return policy.restated<PolicyDocument>(parse(policy.raw), plainView);
  if (typeof policy.raw === "object") return policy as Field<PolicyDocument>;
  return policy.restated<PolicyDocument>(notPolicy, plainView);
}

const notPolicy = new Unknown({ kind: "malformed", what: "the policy is not valid JSON" });

function parse(text: string): PolicyDocument | Unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? (parsed as PolicyDocument) : notPolicy;
  } catch {
    return notPolicy;
  }
}

/** Private-use signs stand for the holes while the text is parsed: no policy holds them. */
const opening = "\uE000";
const closing = "\uE001";

/** Parses JSON text with holes; each hole must stand inside a string. */
function parsePartial(text: PartialText): PolicyDocument | Unknown {
  const holes: Hole[] = [];
  const joined = text.parts
    .map((part) => (typeof part === "string" ? part : `${opening}${holes.push(part) - 1}${closing}`))
    .join("");
  try {
    return JSON.parse(joined, (_, value: unknown) =>
      typeof value === "string" && value.includes(opening) ? revive(value, holes) : value,
    ) as PolicyDocument;
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
