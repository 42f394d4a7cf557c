import { type Answer, all, answered, isEmpty, isTrue, not } from "../model/answer.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";
import type { Why } from "../model/value.ts";

export type Domain = Resource<"aws:opensearch/domain:Domain" | "aws:elasticsearch/domain:Domain">;

export const isDomain = (resource: Resource): resource is Domain =>
  isA(resource, "aws:opensearch/domain:Domain") || isA(resource, "aws:elasticsearch/domain:Domain");

/** The policies of a domain: its own, and those that say so of themselves; `maybe`: why there may be others. */
export function domainPolicies(domain: Domain, graph: Graph): { sure: readonly AnyField[]; maybe: readonly Why[] } {
  const companions = (
    ["aws:opensearch/domainPolicy:DomainPolicy", "aws:elasticsearch/domainPolicy:DomainPolicy"] as const
  ).map((type) => graph.companions(domain, type));
  const said = companions.flatMap(({ sure }) => sure).map(({ fields }) => fields.at("accessPolicies") as AnyField);
  return {
    sure: [domain.fields.at("accessPolicies") as AnyField, ...said],
    maybe: companions.flatMap(({ maybe }) => maybe),
  };
}

/**
 * Whether a domain has an endpoint on the internet: it has unless it was made in a VPC.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html
 */
export const isOnInternet = ({ fields }: Domain): Answer =>
  isEmpty(fields.at("vpcOptions").at("subnetIds").orAbsent("yes"));

/**
 * Whether callers must also be users of the domain: fine-grained access control is on, and nobody is let in without a
 * name. https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html
 */
export function asksForUser(domain: Domain): Answer {
  const options = domain.fields.at("advancedSecurityOptions") as Field<{
    readonly enabled?: boolean;
    readonly anonymousAuthEnabled?: boolean;
  }>;
  return all(
    isTrue(options.at("enabled").orAbsent("no")),
    not(isTrue(options.at("anonymousAuthEnabled").orAbsent("no"))),
  );
}

/** Whether the domain that a policy is for is not part of this input. */
export function isForOther(policy: Resource, graph: Graph): Answer {
  const { resources, sure } = graph.owners(policy);
  const root = policy.fields as AnyField;
  return answered(resources.length > 0 ? "no" : sure ? "yes" : "unknown", root);
}
