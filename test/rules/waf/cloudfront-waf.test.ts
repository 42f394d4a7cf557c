import { cloudfrontWaf } from "../../../rules/waf/missing-web-acl.ts";
import { parameter, ref, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { distribution, distributionStack } from "../cloudfront/distributions.ts";

const arn = "arn:aws:wafv2:us-east-1:111111111111:global/webacl/shop/1";
const acl = resource("aws:wafv2/webAcl:WebAcl", "wall", { scope: "CLOUDFRONT" });
const old = resource("aws:waf/webAcl:WebAcl", "wall", { metricName: "shop" });

ruleCases(cloudfrontWaf, [
  {
    name: "no web ACL",
    verdict: "violated",
    because: ["webAclId"],
    severity: "medium",
    resources: [distribution({})],
    template: distributionStack({}),
  },
  {
    name: "a web ACL that is an empty text",
    verdict: "violated",
    because: ["webAclId"],
    severity: "medium",
    resources: [distribution({ webAclId: "" })],
    template: distributionStack({ WebACLId: "" }),
  },
  {
    name: "a web ACL",
    verdict: "not violated",
    because: ["webAclId"],
    resources: [distribution({ webAclId: arn })],
    template: distributionStack({ WebACLId: arn }),
  },
  {
    name: "a web ACL of AWS WAF Classic",
    verdict: "violated",
    because: ["webAclId"],
    severity: "low",
    resources: [distribution({ webAclId: "473e64fd-f30b-4765-81a0-62ad96dd167a" })],
    template: distributionStack({ WebACLId: "473e64fd-f30b-4765-81a0-62ad96dd167a" }),
  },
  {
    name: "a web ACL that is made with it",
    verdict: "not violated",
    resources: [acl, distribution({ webAclId: ref("wall", "arn") })],
    template: distributionStack(
      { WebACLId: { "Fn::GetAtt": ["Wall", "Arn"] } },
      {},
      {
        Wall: { Type: "AWS::WAFv2::WebACL", Properties: { Scope: "CLOUDFRONT" } },
      },
    ),
  },
  {
    name: "a web ACL of AWS WAF Classic that is made with it",
    verdict: "violated",
    severity: "low",
    resources: [distribution({ webAclId: ref("wall") }), old],
    template: distributionStack(
      { WebACLId: { Ref: "Wall" } },
      {},
      {
        Wall: { Type: "AWS::WAF::WebACL", Properties: { Name: "shop" } },
      },
    ),
  },
  {
    name: "a web ACL that a parameter names",
    verdict: "cannot tell",
    because: ["webAclId"],
    resources: [distribution({ webAclId: unknown() })],
    template: distributionStack({ WebACLId: { Ref: "Acl" } }, parameter("Acl")),
  },
  {
    name: "a web ACL in one of two stages",
    verdict: "cannot tell",
    template: distributionStack(
      { WebACLId: { "Fn::If": ["IsProd", arn, { Ref: "AWS::NoValue" }] } },
      { ...parameter("Stage"), Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } } },
    ),
  },
  { name: "a distribution that is there already", verdict: "violated", resources: [distribution({}, true)] },
]);
