import { type Answer, all, answered, isSet, not, startsWith } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import { isGiven } from "../model/given.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";

/** What stands before a resource: the property or the association that says so, and whether it is of AWS WAF Classic. */
export interface WebAcl {
  readonly about: AnyField;
  readonly present: Answer;
  readonly classic: Answer;
}

/**
 * The web ACL that is associated with a load balancer or a stage. Classic: one of AWS WAF Classic is.
 * https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html
 */
export function associatedWebAcl(resource: Resource, graph: Graph): WebAcl {
  const about = graph.companion(resource, "aws:wafv2/webAclAssociation:WebAclAssociation") as AnyField;
  const classic = graph.companion(resource, "aws:wafregional/webAclAssociation:WebAclAssociation") as AnyField;
  return { about, present: isSet(about), classic: isSet(classic) };
}

/**
 * The web ACL of a distribution, which names it itself: by its ARN, or by the id of one of AWS WAF Classic.
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionConfig.html
 */
export function namedWebAcl(distribution: Resource<"aws:cloudfront/distribution:Distribution">): WebAcl {
  const about = distribution.fields.at("webAclId");
  const target = distribution.target("webAclId");
  const made = target.kind === "resources" ? target.resources : [];
  const isId =
    made.length > 0
      ? answered(made.some(({ type }) => type === "aws:waf/webAcl:WebAcl") ? "yes" : "no", about)
      : not(startsWith(about.orAbsent("unknown"), "arn:"));
  const given = isGiven(about);
  const classic = given.truth === "no" ? given : all(given, isId);
  return { about, present: classic.truth === "no" ? given : all(given, not(classic)), classic };
}
