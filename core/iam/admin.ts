import { type Answer, all, answered, any, isTrue, not, some, type Truth, within } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";
import type { TypeToken } from "../model/shapes.generated.ts";
import type { PartialText } from "../model/value.ts";
import { narrowed } from "./conditions.ts";
import { type Statement, statementsOf } from "./document.ts";
import { allActions, allows, allResources } from "./statement.ts";

export interface AdminStatement {
  readonly about: AnyField;
  readonly answer: Answer;
}

/** The statements of an identity policy that make its holder an administrator; else one answer for the policy. */
export function adminStatements(resource: Resource): Answer | readonly AdminStatement[] {
  const judged: AdminStatement[] = [];
  const rest: Answer[] = [];
  for (const policy of policiesOf(resource)) {
    const list = statementsOf(policy);
    if (list.state !== "known") {
      rest.push(list.state === "absent" ? answered("no", list as AnyField) : answered("unknown", list as AnyField));
      continue;
    }
    for (const statement of list.elements() as readonly Settled<Statement>[]) {
      judged.push({ about: statement.at("Action") as AnyField, answer: isAdmin(statement) });
    }
  }
  const found = judged.filter(({ answer }) => answer.truth === "yes");
  if (found.length > 0) return found;
  if (judged.length + rest.length === 0) return answered("no", resource.fields as AnyField);
  return any(...judged.map(({ answer }) => answer), ...rest);
}

const isAdmin = (statement: Settled<Statement>): Answer =>
  all(allows(statement), allActions(statement), allResources(statement), not(limited(statement)));

/** A condition that takes a second factor, or that AWS vouches for. */
function limited(statement: Settled<Statement>): Answer {
  const condition = statement.at("Condition");
  if (condition.state !== "known") return narrowed(condition);
  const factor = condition.keys().flatMap((operator) => {
    const keys = condition.at(operator);
    return keys.keys().flatMap((key) => {
      const value = keys.at(key) as Field<never>;
      const name = key.toLowerCase();
      if (name === "aws:multifactorauthpresent" && /^bool$/i.test(operator)) return [isTrue(value.orAbsent("no"))];
      // The key is there only where a second factor was used.
      const age = name === "aws:multifactorauthage" && /^numericlessthan(equals)?$/i.test(operator);
      return age ? [answered("yes", value as AnyField)] : [];
    });
  });
  return any(...factor, narrowed(condition));
}

/** The policy documents that a resource carries: its own, or the inline ones of a role. */
function policiesOf(resource: Resource): readonly AnyField[] {
  const fields = resource.fields as unknown as Field<Record<string, unknown>>;
  if (isA(resource, "aws:iam/role:Role")) {
    const inline = resource.fields.at("inlinePolicies").orAbsent("no");
    if (inline.state === "unknown") return [inline as AnyField];
    return inline.elements().map((each) => each.at("policy") as AnyField);
  }
  if (isA(resource, "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy")) {
    return [fields.at("inlinePolicy") as AnyField];
  }
  return [fields.at("policy") as AnyField];
}

const holders: readonly TypeToken[] = ["aws:iam/role:Role", "aws:iam/user:User"];
const attachments: readonly TypeToken[] = [
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment",
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
  "aws:iam/policyAttachment:PolicyAttachment",
];

/**
 * Whether the unit uses a managed policy as a permissions boundary and gives it to nobody: it then grants nothing.
 * Unknown where a boundary or an attachment may be of this policy.
 */
export function isOnlyBoundary(policy: Resource, graph: Graph): Answer {
  const about = policy.fields as AnyField;
  if (!isA(policy, "aws:iam/policy:Policy")) return answered("no", about);
  const bounds = holders
    .flatMap((type) => graph.ofType(type))
    .map((from) => {
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

/** Whether a role names a managed policy in its own list. */
function listsPolicy(role: Resource<"aws:iam/role:Role">, policy: Resource): Answer {
  const list = role.fields.at("managedPolicyArns").orAbsent("no");
  if (pointsAt(role, "managedPolicyArns", policy) === "yes") return answered("yes", list as AnyField);
  return some(list, (arn) => {
    if (arn.state !== "partial") return within(arn, policy.names());
    const own = (arn.raw as unknown as PartialText).holes.some((hole) => hole.resource === policy.address);
    return answered(own ? "yes" : "no", arn as AnyField);
  });
}

function pointsAt(from: Resource, property: string, policy: Resource): Truth {
  const target = from.target(property);
  if (target.kind === "resources") return target.resources.includes(policy) ? "yes" : "no";
  if (target.kind === "name") return policy.names().includes(target.name) ? "yes" : "no";
  return target.kind === "none" ? "no" : "unknown";
}
