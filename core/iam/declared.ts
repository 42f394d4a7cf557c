import type { AnyField } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { GivenPolicy, OrganizationPolicies } from "../model/organization.ts";
import type { Resource } from "../model/resource.ts";
import { documentOf, isWhole } from "./document.ts";
import type { Inside } from "./judge.ts";
import { wrongAsResourceControl, wrongAsServiceControl } from "./organization-form.ts";

/** What a run knows, with the policies of an organisation that a unit declares and that surely bind an account. */
export function trustedIn(graph: Graph, trusted: Inside): Inside {
  const { resource, service } = graph.overall(declaredIn);
  if (resource.length + service.length === 0) return trusted;
  const { policies: given } = trusted;
  const policies = {
    resource: [...(given?.resource ?? []), ...resource],
    service: [...(given?.service ?? []), ...service],
  };
  return { ...trusted, policies };
}

/**
 * The policies of the organisation that a unit attaches to one account, and that is not the one which manages the
 * organisation: neither kind binds that. Which it is stands in the ARN of a policy that is there already; where no ARN
 * is known, and where a policy is attached to a unit or a root, nobody can tell whom it binds, and it does not count. Of
 * a service control policy only Denies count: others at the account may allow more.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsorganizations.html#awsorganizations-resources-for-iam-policies
 */
function declaredIn(graph: Graph): OrganizationPolicies {
  const resource: GivenPolicy[] = [];
  const service: GivenPolicy[][] = [];
  for (const attachment of graph.ofType("aws:organizations/policyAttachment:PolicyAttachment")) {
    const account = attachment.fields.at("targetId").known();
    const { resources, sure } = graph.pointedAtBy(attachment, "policyId", ["aws:organizations/policy:Policy"]);
    const [policy] = resources;
    const isThere = attachment.existsIf === undefined && policy?.existsIf === undefined;
    if (policy === undefined || !sure || !isThere || account === undefined || !/^\d{12}$/.test(account)) continue;
    const managing = managerOf(policy);
    const document = plainContent(policy);
    if (managing === undefined || managing === account || document === undefined) continue;
    const given = { name: policy.address, document, account };
    const type = policy.fields.at("type").known();
    if (type === "RESOURCE_CONTROL_POLICY" && wrongAsResourceControl(document) === undefined) resource.push(given);
    const isService = type === "SERVICE_CONTROL_POLICY" && wrongAsServiceControl(document) === undefined;
    if (isService) service.push([{ ...given, document: denialsOf(document) }]);
  }
  return { resource, service };
}

/** The account that manages the organisation of a policy. */
function managerOf({ fields }: Resource<"aws:organizations/policy:Policy">): string | undefined {
  const arn = fields.at("arn").known() ?? "";
  return /^arn:[\w-]+:organizations::(\d{12}):policy\//.exec(arn)?.[1];
}

function plainContent({ fields }: Resource<"aws:organizations/policy:Policy">): unknown {
  const content = fields.at("content") as AnyField;
  const document = documentOf(content);
  const isPlain = document.state === "known" && !content.isSecret && isWhole(document.raw);
  return isPlain ? document.raw : undefined;
}

function denialsOf(document: unknown): unknown {
  const { Statement, ...rest } = document as { readonly Statement: object | readonly object[] };
  const all = [Statement].flat() as readonly { readonly Effect?: unknown }[];
  return { ...rest, Statement: all.filter(({ Effect }) => Effect === "Deny") };
}
