import { type AnyField, type Field, plainView, type Settled } from "../model/field.ts";
import { fromJson } from "../model/json-text.ts";
import { Marker, Unknown } from "../model/value.ts";

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

/** The policy itself: written as JSON text, as text with holes, or as an object. */
export const documentOf = (policy: AnyField): Field<PolicyDocument> => fromJson<PolicyDocument>(policy, notPolicy);

const notPolicy = new Unknown({ kind: "malformed", what: "the policy is not valid JSON" });

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
