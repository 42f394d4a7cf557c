import { elbv2Waf } from "../../../rules/waf/missing-web-acl.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Balancer = Parameters<typeof resource<"aws:lb/loadBalancer:LoadBalancer">>[2];

const other = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/other/0123456789abcdef";
const balancer = (inputs: Balancer = {}) => resource("aws:lb/loadBalancer:LoadBalancer", "front", inputs);
const association = (resourceArn: unknown = ref("front", "arn")) =>
  resource("aws:wafv2/webAclAssociation:WebAclAssociation", "wall", {
    resourceArn: resourceArn as string,
    webAclArn: "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/shop/1",
  });
const classic = resource("aws:wafregional/webAclAssociation:WebAclAssociation", "old", {
  resourceArn: ref("front", "arn"),
  webAclId: "shop-acl",
});

const Association = (type: string, ResourceArn: unknown = { Ref: "Front" }) => ({
  Type: `AWS::${type}::WebACLAssociation`,
  Properties: { ResourceArn, WebACLArn: "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/shop/1" },
});
const stack = (properties: object, parts: object = {}, more: object = {}) =>
  template({ Front: { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: properties }, ...parts }, more);

ruleCases(elbv2Waf, [
  {
    name: "nothing before it",
    verdict: "violated",
    because: ["<WebAclAssociation>"],
    severity: "medium",
    resources: [balancer()],
    template: stack({}),
  },
  {
    name: "a web ACL before it",
    verdict: "not violated",
    resources: [balancer(), association()],
    template: stack({}, { Wall: Association("WAFv2") }),
  },
  {
    name: "a web ACL that is declared first",
    verdict: "not violated",
    resources: [association(), balancer()],
    template: template({
      Wall: Association("WAFv2"),
      Front: { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: { Scheme: "internet-facing" } },
    }),
  },
  {
    name: "a web ACL before something else",
    verdict: "violated",
    resources: [balancer(), association(other)],
    template: stack({}, { Wall: Association("WAFv2", other) }),
  },
  {
    name: "a web ACL of AWS WAF Classic only",
    verdict: "violated",
    severity: "low",
    resources: [balancer(), classic],
    template: stack({}, { Wall: Association("WAFRegional") }),
  },
  {
    name: "web ACLs of both kinds",
    verdict: "not violated",
    resources: [balancer(), classic, association()],
    template: stack({}, { Old: Association("WAFRegional"), Wall: Association("WAFv2") }),
  },
  {
    name: "a web ACL that may stand before it",
    verdict: "cannot tell",
    resources: [balancer(), association(unknown())],
    template: stack({}, { Wall: Association("WAFv2", { Ref: "Guarded" }) }, parameter("Guarded")),
  },
  {
    name: "two of the load balancer's web ACLs, of which one is not known to be",
    verdict: "not violated",
    resources: [
      balancer(),
      association(),
      resource("aws:wafv2/webAclAssociation:WebAclAssociation", "more", { resourceArn: unknown() }),
    ],
  },
  {
    name: "a load balancer without public addresses",
    verdict: "not applicable",
    resources: [balancer({ internal: true })],
    template: stack({ Scheme: "internal" }),
  },
  {
    name: "it is not known whether it has public addresses",
    verdict: "cannot tell",
    because: ["internal"],
    resources: [balancer({ internal: unknown() })],
    template: stack({ Scheme: { Ref: "Scheme" } }, {}, parameter("Scheme")),
  },
  {
    name: "it is not known whether it has public addresses, and a web ACL stands before it",
    verdict: "not violated",
    resources: [balancer({ internal: unknown() }), association()],
    template: stack({ Scheme: { Ref: "Scheme" } }, { Wall: Association("WAFv2") }, parameter("Scheme")),
  },
  {
    name: "a network load balancer, which takes no web ACL",
    verdict: "not applicable",
    resources: [balancer({ loadBalancerType: "network" })],
    template: stack({ Type: "network" }),
  },
]);
