import { type Answer, all, answered, any, isTrue, not } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";
import type { TypeToken } from "../model/shapes.generated.ts";
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
      judged.push({ about: statement as AnyField, answer: isAdmin(statement) });
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
    const key = keys.keys().find((each) => each.toLowerCase() === "aws:multifactorauthpresent");
    return key !== undefined && /^bool$/i.test(operator) ? [isTrue((keys.at(key) as Field<never>).orAbsent("no"))] : [];
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

/** Whether the unit uses a managed policy as a permissions boundary and attaches it to nobody: it then grants nothing. */
export function isOnlyBoundary(policy: Resource, graph: Graph): boolean {
  if (!isA(policy, "aws:iam/policy:Policy")) return false;
  const pointsAt = (property: string) => (from: Resource) => {
    const target = from.target(property);
    if (target.kind === "resources") return target.resources.includes(policy);
    return target.kind === "name" && policy.names().includes(target.name);
  };
  const bounds = holders.some((type) => graph.ofType(type).some(pointsAt("permissionsBoundary")));
  return bounds && !attachments.some((type) => graph.ofType(type).some(pointsAt("policyArn")));
}
