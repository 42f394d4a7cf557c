import { type AnyField, Field, plainView } from "../model/field.ts";
import type { GivenPolicy } from "../model/organization.ts";
import type { Resource } from "../model/resource.ts";
import { documentOf, listOf } from "./document.ts";
import type { Control, ParsedStatement, Policy, PolicyKind, Texts } from "./grammar.ts";
import { membersOf, Notes, textList } from "./notes.ts";
import { parseCondition } from "./parse-condition.ts";
import { parsePrincipals } from "./parse-principal.ts";
import { type Reading, Symbols } from "./symbols.ts";

export type { Policy, PolicyKind } from "./grammar.ts";

export interface ParseOptions extends Reading {
  readonly kind?: PolicyKind;
  /** The signs of another policy, to compare both. */
  readonly symbols?: Symbols | undefined;
  /** Policies of the organisation whose Denies hold for what has the policy. */
  readonly controls?: readonly GivenPolicy[];
}

/** Parses a plain JSON value or JSON text. */
export function policyOf(document: unknown, options: ParseOptions = {}): Policy {
  // Plain values hold no worlds: nobody asks for the resource.
  return parsePolicy(Field.root({} as Resource, plainView, document), options);
}

/**
 * Parses a policy as it is written, in the present world. Total: what is wrong becomes a defect, what is not known a
 * letter or a doubt.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(policy: AnyField, options: ParseOptions = {}): Policy {
  const symbols = options.symbols ?? new Symbols(options);
  const notes = new Notes(symbols);
  const kind = options.kind ?? "resource";
  const document = documentOf(policy) as AnyField;
  const base = { field: policy, kind, symbols, defects: notes.defects } as const;
  const empty = { ...base, version: "2008-10-17", statements: [], controls: [] } as const;
  if (document.state === "absent") return { ...empty, state: "absent" };
  if (document.state === "unknown" && document.why.kind === "malformed") notes.note("no-policy", policy, true);
  if (document.state !== "known" || typeof document.raw !== "object") return { ...empty, state: "unknown" };
  const at = membersOf(document);
  knownElements(document, ["Version", "Id", "Statement"], notes);
  const version = versionOf(at("Version"), notes);
  notes.variables = version === "2012-10-17";
  const list = listOf(at("Statement") as Field<unknown>) as AnyField;
  if (list.state === "unknown" || list.state === "partial") return { ...empty, state: "unknown" };
  if (list.state === "absent") notes.note("missing-element", document, true);
  const statements = list.elements().map((each, index) => parseStatement(each as AnyField, index, kind, notes));
  const controls = controlsIn(options.controls ?? [], statements.length, symbols);
  return { ...base, state: "known", version, statements, controls };
}

/** The Denies of resource control policies, read with the signs of the policy that they stand beside. */
function controlsIn(given: readonly GivenPolicy[], first: number, symbols: Symbols): readonly Control[] {
  const denies = given.flatMap((each) => {
    const document = Field.root({} as Resource, plainView, each.document) as AnyField;
    const list = listOf(membersOf(document)("Statement") as Field<unknown>) as AnyField;
    const notes = new Notes(symbols);
    const read = list.elements().map((one, index) => parseStatement(one as AnyField, index, "resource", notes));
    return read.filter(({ effect }) => effect === "Deny").map((statement) => ({ ...statement, given: each }));
  });
  return denies.map((each, index) => ({ ...each, index: first + index }));
}

/** Names of elements know their case. A key of `CanonicalUser` or the like is no element. */
function knownElements(field: AnyField, names: readonly string[], notes: Notes): void {
  for (const key of field.keys()) {
    if (!names.includes(key)) notes.note("unknown-element", membersOf(field)(key), true);
  }
}

/** An absent version is the old one, in which `${...}` is plain text. */
function versionOf(field: AnyField, notes: Notes): Policy["version"] {
  const version = field.known();
  if (field.state === "unknown" || field.state === "partial" || version === "2012-10-17") return "2012-10-17";
  if (version !== undefined && version !== "2008-10-17") {
    notes.note("invalid-version", field, true);
    return "2012-10-17";
  }
  return "2008-10-17";
}

const elements = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
];

function parseStatement(field: AnyField, index: number, kind: PolicyKind, notes: Notes): ParsedStatement {
  const nothing = { principals: undefined, actions: undefined, resources: undefined, entries: [] };
  if (field.state !== "known" || typeof field.raw !== "object" || Array.isArray(field.raw)) {
    const unknown = field.state === "unknown" || field.state === "partial";
    if (!unknown) notes.note("no-statement", field, true);
    return { ...nothing, index, field, effect: unknown ? "unknown" : "none", doubts: [field] };
  }
  const at = membersOf(field);
  knownElements(field, elements, notes);
  const effect = effectOf(at("Effect"), notes);
  const principals = parsePrincipals(at("Principal"), at("NotPrincipal"), kind, effect === "Allow", notes);
  const actions = textsIn(at("Action"), at("NotAction"), false, notes);
  if (actions === undefined) notes.note("missing-element", field, true);
  const resources = textsIn(at("Resource"), at("NotResource"), true, notes);
  if (resources === undefined && kind === "identity") notes.note("missing-element", field, true);
  const { entries, doubts } = parseCondition(at("Condition"), notes);
  return { index, field, effect, principals, actions, resources, entries, doubts };
}

/** `Effect` is exactly `Allow` or `Deny`: AWS refuses any other case. */
function effectOf(field: AnyField, notes: Notes): ParsedStatement["effect"] {
  const effect = field.known();
  if (effect === "Allow" || effect === "Deny") return effect;
  if (field.state === "unknown" || field.state === "partial") return "unknown";
  notes.note("invalid-effect", field, true);
  return "none";
}

function textsIn(plain: AnyField, negated: AnyField, isResource: boolean, notes: Notes): Texts | undefined {
  if (plain.state !== "absent" && negated.state !== "absent") notes.note("conflicting-elements", negated, true);
  const not = plain.state === "absent";
  const field = not ? negated : plain;
  if (field.state === "absent") return undefined;
  return { list: textList(field, notes, isResource, isResource), not, field };
}
