import { Answer, all, answered, any, not, some, type Truth, within } from "../../model/answer.ts";
import type { AnyField, Field, Settled } from "../../model/field.ts";
import type { Graph } from "../../model/graph.ts";
import { isA, type Resource } from "../../model/resource.ts";
import type { TypeToken } from "../../model/shapes.generated.ts";
import type { PartialText } from "../../model/value.ts";
import { type Statement, statementsOf } from "../document.ts";
import { awsManaged } from "./aws-managed.ts";
import { type Clause, clauseOf } from "./clause.ts";

const holders: readonly TypeToken[] = ["aws:iam/role:Role", "aws:iam/user:User"];
const attachments: readonly TypeToken[] = [
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment",
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
  "aws:iam/policyAttachment:PolicyAttachment",
];

/** The clauses of the boundary of a role or a user, or of the one that an inline policy belongs to; nothing without one. */
export function boundaryOf(resource: Resource, graph: Graph): readonly Clause[] | Answer | undefined {
  const owners = graph.owners(resource);
  const holder = holders.includes(resource.type) ? resource : owners.resources[0];
  if (holder === undefined) {
    // Whom it is for nobody knows: it may be one of those that have a boundary.
    const [bounded] = owners.sure ? [] : graph.overall(boundedIn);
    const why = bounded && ({ kind: "may-belong", resource: bounded.address } as const);
    return why && new Answer("unknown", resource.fields as AnyField, [], why);
  }
  if (!holders.includes(holder.type)) return undefined;
  const arn = (holder.fields as unknown as Field<Record<string, string>>).at("permissionsBoundary");
  if (arn.state === "absent") return undefined;
  const target = holder.target("permissionsBoundary");
  const [policy] = graph.pointedAt(target, ["aws:iam/policy:Policy"], holder);
  if (policy !== undefined) {
    const list = statementsOf((policy.fields as unknown as Field<Record<string, string>>).at("policy") as AnyField);
    if (list.state !== "known") return answered("unknown", list as AnyField);
    return (list.elements() as readonly Settled<Statement>[]).map(clauseOf);
  }
  const about = arn as AnyField;
  if (target.kind !== "name") return answered("unknown", about);
  return awsManaged(target.name, about) ?? answered("unknown", about, { kind: "elsewhere", what: target.name });
}

/**
 * Whether the unit uses a managed policy as a permissions boundary and gives it to nobody: it then grants nothing.
 * Unknown where a boundary or an attachment may be of this policy.
 */
export function isOnlyBoundary(policy: Resource, graph: Graph): Answer {
  const about = policy.fields as AnyField;
  if (!isA(policy, "aws:iam/policy:Policy")) return answered("no", about);
  const bounds = graph.overall(boundedIn).map((from) => {
    const arn = (from.fields as unknown as Field<Record<string, unknown>>).at("permissionsBoundary");
    return answered(pointsAt(from, "permissionsBoundary", policy), arn as AnyField);
  });
  const bounding = any(...bounds);
  if (bounding.truth === "no") return answered("no", about);
  const attached = attachments
    .flatMap((type) => graph.ofType(type))
    .map((from) => {
      const arn = (from.fields as unknown as Field<Record<string, unknown>>).at("policyArn");
      return answered(pointsAt(from, "policyArn", policy), arn as AnyField);
    });
  const given = any(...attached, ...graph.ofType("aws:iam/role:Role").map((role) => listsPolicy(role, policy)));
  return all(bounding, not(given));
}

/** The identities that have a boundary: most units have none, and then no policy is looked for among all of them. */
const boundedIn = (graph: Graph): readonly Resource[] =>
  holders.flatMap((type) => graph.ofType(type)).filter((from) => from.target("permissionsBoundary").kind !== "none");

/** Whether a role names a managed policy in its own list. */
export function listsPolicy(role: Resource<"aws:iam/role:Role">, policy: Resource): Answer {
  const list = role.fields.at("managedPolicyArns").orAbsent("no");
  if (pointsAt(role, "managedPolicyArns", policy) === "yes") return answered("yes", list as AnyField);
  return some(list, (arn) => {
    if (arn.state !== "partial") return within(arn, policy.names());
    const own = (arn.raw as unknown as PartialText).holes.some((hole) => hole.resource === policy.address);
    return answered(own ? "yes" : "no", arn as AnyField);
  });
}

export function pointsAt(from: Resource, property: string, policy: Resource): Truth {
  const target = from.target(property);
  if (target.kind === "resources") return target.resources.includes(policy) ? "yes" : "no";
  if (target.kind === "name") return policy.names().includes(target.name) ? "yes" : "no";
  return target.kind === "none" ? "no" : "unknown";
}
