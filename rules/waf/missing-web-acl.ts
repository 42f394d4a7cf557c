import { edgeByDefault, isPrivateApi } from "../../core/api/rest-api.ts";
import { defineRule, type PropertyAnswer, type RestsOn } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { all, not } from "../../core/model/answer.ts";
import { isInternalBalancer, isOfType, loadBalancerDefaults } from "../../core/net/load-balancer.ts";
import { associatedWebAcl, namedWebAcl, type WebAcl } from "../../core/net/web-acl.ts";

/** What the rules on web ACLs have in common. */
const common = {
  theme: "firewall",
  severity: "medium",
  severityReason:
    "A web ACL is a second layer before an application that has to hold by itself; one of AWS WAF Classic alone is low.",
  cwe: [693],
  why: "Scripts that try stolen passwords, scrape prices or look for holes in the shop reach it unfiltered.",
} as const;

const classic = "https://docs.aws.amazon.com/waf/latest/developerguide/classic-waf-chapter.html";

const because = "a web ACL of AWS WAF Classic stands before it, which AWS has not supported since 30 September 2025";

function missing({ about, present, classic }: WebAcl): readonly PropertyAnswer[] {
  const found = { about, answer: not(present) };
  return [classic.truth === "yes" ? soften(found, "low", because) : found];
}

const balancerRests: readonly RestsOn[] = [
  { setting: 'loadBalancerType: "application"', ...loadBalancerDefaults },
  { setting: "internal: false", ...loadBalancerDefaults },
];

export const elbv2Waf = defineRule({
  ...common,
  id: "elbv2-waf",
  title: "No web ACL stands before the public load balancer",
  equivalents: { checkov: ["CKV2_AWS_28"], prowler: ["elbv2_waf_acl_attached"], cdknag: ["ALBWAFEnabled"] },
  fix: "Add an `aws.wafv2.WebAclAssociation` whose `resourceArn` is the load balancer's ARN.",
  sources: ["https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html", classic],
  restsOn: balancerRests,
  on: ["aws:lb/loadBalancer:LoadBalancer"],
  appliesWhen: (balancer) => all(isOfType(balancer, "application"), not(isInternalBalancer(balancer))),
  violatedWhen: (balancer, { graph }) => missing(associatedWebAcl(balancer, graph)),
});

export const apigatewayWaf = defineRule({
  ...common,
  id: "apigateway-waf",
  title: "No web ACL stands before the public API's stage",
  controls: { fsbp: ["APIGateway.4"] },
  equivalents: {
    checkov: ["CKV2_AWS_29"],
    prowler: ["apigateway_restapi_waf_acl_attached"],
    cdknag: ["APIGWAssociatedWithWAF", "AwsSolutions-APIG3"],
  },
  fix: "Add an `aws.wafv2.WebAclAssociation` whose `resourceArn` is the stage's ARN.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html",
    classic,
  ],
  restsOn: [{ setting: 'endpointConfiguration.types: "EDGE"', ...edgeByDefault }],
  on: ["aws:apigateway/stage:Stage"],
  appliesWhen: (stage, { graph }) => not(isPrivateApi(stage, graph)),
  violatedWhen: (stage, { graph }) => missing(associatedWebAcl(stage, graph)),
});

export const cloudfrontWaf = defineRule({
  ...common,
  id: "cloudfront-waf",
  title: "No web ACL stands before the distribution",
  controls: { fsbp: ["CloudFront.6"] },
  equivalents: {
    checkov: ["CKV_AWS_68"],
    trivy: ["AVD-AWS-0011"],
    prowler: ["cloudfront_distributions_using_waf"],
    cdknag: ["CloudFrontDistributionWAFIntegration", "AwsSolutions-CFR2"],
  },
  fix: "Set `webAclId` to the ARN of an `aws.wafv2.WebAcl` with `scope: CLOUDFRONT`, made in us-east-1.",
  sources: ["https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html", classic],
  on: ["aws:cloudfront/distribution:Distribution"],
  violatedWhen: (distribution) => missing(namedWebAcl(distribution)),
});
