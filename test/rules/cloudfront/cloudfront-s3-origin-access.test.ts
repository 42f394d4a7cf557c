// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of Fn::Sub are written so.
import { cloudfrontS3OriginAccess } from "../../../rules/cloudfront/cloudfront-s3-origin-access.ts";
import { parameter, type RuleCase, ref, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { distribution, distributionStack } from "./distributions.ts";

const regional = "shop.s3.eu-west-1.amazonaws.com";
const shop = (origin: object) => distribution({ origins: [{ originId: "files", ...origin }] as never });
const stack = (origin: object, more: object = {}, parts: object = {}) =>
  distributionStack({ Origins: [{ Id: "files", ...origin }] }, more, parts);

const control = resource("aws:cloudfront/originAccessControl:OriginAccessControl", "files", {
  originAccessControlOriginType: "s3",
  signingBehavior: "always",
  signingProtocol: "sigv4",
});
const bucket = resource("aws:s3/bucket:Bucket", "pages", {});
const Pages = { Pages: { Type: "AWS::S3::Bucket", Properties: {} } };
const Control = {
  Control: { Type: "AWS::CloudFront::OriginAccessControl", Properties: { OriginAccessControlConfig: {} } },
};
const identity = "origin-access-identity/cloudfront/E1ABCDEFGHIJKL";

const endpoints = ["shop.s3.amazonaws.com", regional, "shop.s3-eu-west-1.amazonaws.com"];
const dual = ["shop.s3.dualstack.eu-west-1.amazonaws.com", "shop.s3.cn-north-1.amazonaws.com.cn"];
const others = [
  "api.shop.example",
  "shop.s3-website-us-east-1.amazonaws.com",
  "shop.s3-website.eu-west-1.amazonaws.com",
];
const more = ["s3.shop.example", "shop-1234.eu-west-1.elb.amazonaws.com", "mys3.amazonaws.com.shop.example"];

const of = (names: readonly string[], verdict: RuleCase["verdict"]): readonly RuleCase[] =>
  names.map((name) => ({
    name,
    verdict,
    resources: [shop({ domainName: name })],
    template: stack({ DomainName: name }),
  }));

ruleCases(cloudfrontS3OriginAccess, [
  ...of([...endpoints, ...dual], "violated"),
  ...of([...others, ...more], "not violated"),
  {
    name: "a bucket, and nothing to sign in with",
    verdict: "violated",
    because: ["origins.0.domainName", "origins.0.originAccessControlId"],
    severity: "high",
    resources: [shop({ domainName: regional })],
    template: stack({ DomainName: regional }),
  },
  {
    name: "an identity that is empty",
    verdict: "violated",
    severity: "high",
    resources: [shop({ domainName: regional, s3OriginConfig: { originAccessIdentity: "" } })],
    template: stack({ DomainName: regional, S3OriginConfig: { OriginAccessIdentity: "" } }),
  },
  {
    name: "an origin access control",
    verdict: "not violated",
    because: ["origins.0.originAccessControlId"],
    resources: [shop({ domainName: regional, originAccessControlId: "E1ABCDEFGHIJKL" })],
    template: stack(
      {
        DomainName: regional,
        OriginAccessControlId: { "Fn::GetAtt": ["Control", "Id"] },
        S3OriginConfig: { OriginAccessIdentity: "" },
      },
      {},
      Control,
    ),
  },
  {
    name: "an origin access identity",
    verdict: "violated",
    severity: "low",
    resources: [shop({ domainName: regional, s3OriginConfig: { originAccessIdentity: identity } })],
    template: stack({ DomainName: regional, S3OriginConfig: { OriginAccessIdentity: identity } }),
  },
  {
    name: "an origin access control that is made with it",
    verdict: "not violated",
    resources: [control, shop({ domainName: regional, originAccessControlId: ref("files") })],
  },
  {
    name: "a bucket that is made with it",
    verdict: "violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [bucket, shop({ domainName: ref("pages", "bucketRegionalDomainName") })],
    template: stack({ DomainName: { "Fn::GetAtt": ["Pages", "RegionalDomainName"] } }, {}, Pages),
  },
  {
    name: "a bucket that is made with it, whose endpoint is put together",
    verdict: "violated",
    template: stack({ DomainName: { "Fn::Sub": "${Pages}.s3.${AWS::Region}.amazonaws.com" } }, {}, Pages),
  },
  {
    name: "a load balancer that is made with it",
    verdict: "not violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [
      resource("aws:lb/loadBalancer:LoadBalancer", "front", {}),
      shop({ domainName: ref("front", "dnsName") }),
    ],
    template: stack(
      { DomainName: { "Fn::GetAtt": ["Front", "DNSName"] } },
      {},
      {
        Front: { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: {} },
      },
    ),
  },
  {
    name: "a domain that a parameter names",
    verdict: "cannot tell",
    because: ["origins.0.domainName"],
    resources: [shop({ domainName: unknown() })],
    template: stack({ DomainName: { Ref: "Domain" } }, parameter("Domain")),
  },
  {
    name: "a control that a parameter names",
    verdict: "cannot tell",
    because: ["origins.0.originAccessControlId"],
    resources: [shop({ domainName: regional, originAccessControlId: unknown() })],
    template: stack({ DomainName: regional, OriginAccessControlId: { Ref: "Control" } }, parameter("Control")),
  },
  {
    name: "a control, and a domain that is not known",
    verdict: "not violated",
    resources: [shop({ domainName: unknown(), originAccessControlId: "E1ABCDEFGHIJKL" })],
  },
  {
    name: "one bucket of two",
    verdict: "violated",
    because: ["origins.1.originAccessControlId"],
    resources: [
      distribution({
        origins: [
          { originId: "files", domainName: regional, originAccessControlId: "E1ABCDEFGHIJKL" },
          { originId: "invoices", domainName: "invoices.s3.eu-west-1.amazonaws.com" },
        ],
      }),
    ],
  },
  {
    name: "a service of AWS that a parameter names",
    verdict: "cannot tell",
    because: ["origins.0.domainName"],
    template: stack({ DomainName: { "Fn::Sub": "${Service}.amazonaws.com" } }, parameter("Service")),
  },
  {
    name: "a domain of the shop's own that a parameter begins",
    verdict: "not violated",
    template: stack({ DomainName: { "Fn::Sub": "${Name}.shop.example" } }, parameter("Name")),
  },
  {
    name: "a domain that only ends like one of AWS",
    verdict: "not violated",
    template: stack({ DomainName: { "Fn::Sub": "${Name}.notamazonaws.com" } }, parameter("Name")),
  },
  {
    name: "a domain that a parameter ends",
    verdict: "cannot tell",
    template: stack({ DomainName: { "Fn::Sub": "shop.s3.${End}" } }, parameter("End")),
  },
]);
