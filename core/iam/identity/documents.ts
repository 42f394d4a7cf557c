import { type Answer, answered } from "../../model/answer.ts";
import type { AnyField, Field, Settled } from "../../model/field.ts";
import { isA, type Resource } from "../../model/resource.ts";
import type { TypeToken } from "../../model/shapes.generated.ts";
import { type Statement, statementsOf } from "../document.ts";
import { type Clause, clauseOf } from "./clause.ts";

/** The types that carry policies of identities. */
export const policyTypes = [
  "aws:iam/policy:Policy",
  "aws:iam/rolePolicy:RolePolicy",
  "aws:iam/userPolicy:UserPolicy",
  "aws:iam/groupPolicy:GroupPolicy",
  "aws:iam/role:Role",
  "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
] as const satisfies readonly TypeToken[];

/** A policy document of an identity: its clauses, or why they are not known. */
export interface Document {
  readonly policy: AnyField;
  readonly clauses: readonly Clause[] | Answer;
}

/** A policy as a document; one without statements where there is none. */
export function documentAt(policy: AnyField): Document {
  const list = statementsOf(policy);
  if (list.state === "absent") return { policy, clauses: [] };
  if (list.state !== "known") return { policy, clauses: answered("unknown", list as AnyField) };
  return { policy, clauses: (list.elements() as readonly Settled<Statement>[]).map(clauseOf) };
}

/** The documents that a resource carries itself: a policy its own, a role its inline ones. */
export function ownDocuments(resource: Resource): readonly Document[] {
  return policiesOf(resource).map(documentAt);
}

function policiesOf(resource: Resource): readonly AnyField[] {
  const fields = resource.fields as unknown as Field<Record<string, unknown>>;
  if (isA(resource, "aws:iam/role:Role")) {
    const inline = resource.fields.at("inlinePolicies").orAbsent("no");
    if (inline.state === "unknown") return [inline as AnyField];
    return inline.elements().map((each) => each.at("policy") as AnyField);
  }
  if (isA(resource, "aws:iam/user:User") || isA(resource, "aws:iam/group:Group")) return [];
  const inSet = isA(resource, "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy");
  return [fields.at(inSet ? "inlinePolicy" : "policy") as AnyField];
}
