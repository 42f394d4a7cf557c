import { type Answer, answered, some, within } from "../../model/answer.ts";
import type { AnyField, Field, Settled } from "../../model/field.ts";
import type { Graph } from "../../model/graph.ts";
import type { CompanionType } from "../../model/links.ts";
import { isA, type Resource, type Target } from "../../model/resource.ts";
import type { TypeToken } from "../../model/shapes.generated.ts";
import { awsManaged } from "./aws-managed.ts";
import { pointsAt } from "./boundary.ts";
import { type Document, ownDocuments } from "./documents.ts";

interface Kind {
  readonly inline: CompanionType;
  readonly attachment: CompanionType;
  /** What a `PolicyAttachment` calls its list of them. */
  readonly list: "roles" | "users" | "groups";
}

const kinds: { readonly [T in TypeToken]?: Kind } = {
  "aws:iam/role:Role": {
    inline: "aws:iam/rolePolicy:RolePolicy",
    attachment: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    list: "roles",
  },
  "aws:iam/user:User": {
    inline: "aws:iam/userPolicy:UserPolicy",
    attachment: "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    list: "users",
  },
  "aws:iam/group:Group": {
    inline: "aws:iam/groupPolicy:GroupPolicy",
    attachment: "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
    list: "groups",
  },
};

/** Whether a resource is an identity: a role, a user or a group. */
export const isPrincipal = (resource: Resource): boolean => kinds[resource.type] !== undefined;

type Loose = Field<Record<string, unknown>>;
const fieldsOf = (resource: Resource): Loose => resource.fields as unknown as Loose;

/**
 * The documents of an identity as far as the deployment shows them: inline ones, attached ones, those of its groups. A
 * policy that is attached by a name that the deployment does not make is not in view, and is judged where it is made.
 */
export function documentsOf(principal: Resource, graph: Graph): readonly Document[] {
  const kind = kinds[principal.type];
  if (kind === undefined) return [];
  const inline = graph.companions(principal, kind.inline);
  const attached = graph.companions(principal, kind.attachment);
  const about = principal.fields as AnyField;
  const loose = [...inline.maybe, ...attached.maybe].map((why) => ({
    policy: about,
    clauses: answered("unknown", about, why),
  }));
  const isUser = isA(principal, "aws:iam/user:User");
  const groups = isUser ? groupsOf(principal, graph) : [];
  return [
    ...graph.derive(principal, ownDocuments),
    ...inline.sure.flatMap((each) => graph.derive(each as Resource, ownDocuments)),
    ...attached.sure.flatMap((each) =>
      attachedAt(each.target("policyArn"), fieldsOf(each).at("policyArn") as AnyField, each, graph),
    ),
    ...listedBy(principal, graph),
    ...attachedToMany(principal, kind, graph),
    ...groups.flatMap((group) => documentsOf(group, graph)),
    ...(isUser ? hiddenGroups(principal, graph) : []),
    ...loose,
  ];
}

/** What is attached by an ARN: a policy of the deployment, or one of AWS. */
function attachedAt(target: Target, arn: AnyField, from: Resource, graph: Graph): readonly Document[] {
  const policies = graph.pointedAt(target, ["aws:iam/policy:Policy"], from);
  if (policies.length > 0) return policies.flatMap((each) => graph.derive(each, ownDocuments));
  if (target.kind === "name") {
    const clauses = awsManaged(target.name, arn);
    return clauses === undefined ? [] : [{ policy: arn, clauses }];
  }
  return target.kind === "none" ? [] : [{ policy: arn, clauses: answered("unknown", arn) }];
}

/** The policies that a role itself lists. */
function listedBy(principal: Resource, graph: Graph): readonly Document[] {
  if (!isA(principal, "aws:iam/role:Role")) return [];
  const list = principal.fields.at("managedPolicyArns").orAbsent("no");
  if (list.state === "unknown") {
    const untold = { policy: list as AnyField, clauses: answered("unknown", list as AnyField) };
    // It may hold several, which together allow what none of them does.
    return [untold, untold];
  }
  return (list.elements() as readonly Settled<string>[]).flatMap((arn) => {
    const own =
      arn.state === "known"
        ? graph.pointedAt({ kind: "name", name: String(arn.raw) }, ["aws:iam/policy:Policy"], principal)
        : graph.ofType("aws:iam/policy:Policy").filter((policy) => names(arn, policy).truth === "yes");
    if (own.length > 0) return own.flatMap((each) => graph.derive(each as Resource, ownDocuments));
    const about = arn as AnyField;
    if (arn.state !== "known") return [{ policy: about, clauses: answered("unknown", about) }];
    const clauses = awsManaged(String(arn.raw), about);
    return clauses === undefined ? [] : [{ policy: about, clauses }];
  });
}

/** What resources that attach a policy to several identities give to this one, or may give. */
function attachedToMany(principal: Resource, { list }: Kind, graph: Graph): readonly Document[] {
  return graph.ofType("aws:iam/policyAttachment:PolicyAttachment").flatMap((each) => {
    const listed = lists(each, list, principal);
    if (listed.truth === "no") return [];
    if (listed.truth === "unknown") return [{ policy: fieldsOf(each).at(list) as AnyField, clauses: listed }];
    return attachedAt(each.target("policyArn"), fieldsOf(each).at("policyArn") as AnyField, each, graph);
  });
}

function groupsOf(user: Resource, graph: Graph): readonly Resource[] {
  const memberships = graph.companions(user, "aws:iam/userGroupMembership:UserGroupMembership").sure;
  const lists = graph
    .ofType("aws:iam/groupMembership:GroupMembership")
    .filter((each) => listsThis(each, "users", user));
  return (graph.ofType("aws:iam/group:Group") as readonly Resource[]).filter(
    (group) =>
      memberships.some((each) => listsThis(each, "groups", group)) ||
      lists.some((each) => pointsAt(each, "group", group) === "yes"),
  );
}

/** Memberships of which nobody can say in which groups they are, or whether they are this user's. */
function hiddenGroups(user: Resource, graph: Graph): readonly Document[] {
  const { sure, maybe } = graph.companions(user, "aws:iam/userGroupMembership:UserGroupMembership");
  const about = user.fields as AnyField;
  const listed = sure.flatMap((each) => {
    const list = each.fields.at("groups");
    const elements = list.elements() as readonly Settled<string>[];
    const hidden = [list as AnyField, ...(elements as readonly AnyField[])].find(({ state }) => state === "unknown");
    return hidden === undefined || each.target("groups").kind === "resources" ? [] : [hidden];
  });
  const untold = graph.ofType("aws:iam/groupMembership:GroupMembership").flatMap((each) => {
    const users = fieldsOf(each).at("users") as AnyField;
    return lists(each, "users", user).truth === "unknown" ? [users] : [];
  });
  return [
    ...[...listed, ...untold].map((list) => ({ policy: list, clauses: answered("unknown", list) })),
    ...maybe.map((why) => ({ policy: about, clauses: answered("unknown", about, why) })),
  ];
}

const listsThis = (from: Resource, property: string, wanted: Resource): boolean =>
  lists(from, property, wanted).truth === "yes";

/** Whether a list of names or references holds a resource. What it refers to elsewhere is told by its references. */
function lists(from: Resource, property: string, wanted: Resource): Answer {
  const list = fieldsOf(from).at(property) as unknown as Field<readonly string[]>;
  const target = from.target(property);
  if (target.kind === "resources" && target.resources.includes(wanted)) return answered("yes", list as AnyField);
  const named = some(list.orAbsent("no"), (each) => names(each as Settled<string>, wanted));
  return named.truth === "unknown" && target.kind === "resources" ? answered("no", list as AnyField) : named;
}

/** Whether a text is a name of a resource, or the resource itself stands in it. */
function names(text: Settled<string>, wanted: Resource): Answer {
  if (text.state === "unknown" && text.why.kind === "computed" && text.why.of !== undefined)
    return answered(text.why.of === wanted.address ? "unknown" : "no", text as AnyField);
  if (text.state !== "partial") return within(text, wanted.names());
  const own = (text.raw as unknown as { readonly holes: readonly { readonly resource?: string }[] }).holes;
  return answered(own.some(({ resource }) => resource === wanted.address) ? "yes" : "no", text as AnyField);
}
