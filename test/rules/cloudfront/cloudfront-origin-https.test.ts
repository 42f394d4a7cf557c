// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of Fn::Sub are written so.
import { cloudfrontOriginHttps } from "../../../rules/cloudfront/cloudfront-origin-https.ts";
import { parameter, ref, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { distribution, distributionStack } from "./distributions.ts";

type Text = string | ReturnType<typeof unknown>;

const origin = (originProtocolPolicy: Text, domainName: Text = "api.shop.example") => ({
  originId: "api",
  domainName,
  customOriginConfig: { originProtocolPolicy, httpPort: 80, httpsPort: 443, originSslProtocols: ["TLSv1.2"] },
});
const shop = (viewerProtocolPolicy: Text, ...origins: readonly object[]) =>
  distribution({ defaultCacheBehavior: { targetOriginId: "api", viewerProtocolPolicy }, origins: origins as never });

const Origin = (OriginProtocolPolicy: unknown, DomainName: unknown = "api.shop.example") => ({
  Id: "api",
  DomainName,
  CustomOriginConfig: { OriginProtocolPolicy },
});
const stack = (ViewerProtocolPolicy: unknown, origin: object, more: object = {}, parts: object = {}) =>
  distributionStack(
    { DefaultCacheBehavior: { TargetOriginId: "api", ViewerProtocolPolicy }, Origins: [origin] },
    more,
    parts,
  );

ruleCases(cloudfrontOriginHttps, [
  {
    name: "plain HTTP to the origin",
    verdict: "violated",
    because: ["origins.0.customOriginConfig.originProtocolPolicy"],
    severity: "high",
    resources: [shop("https-only", origin("http-only"))],
    template: stack("https-only", Origin("http-only")),
  },
  {
    name: "HTTPS to the origin",
    verdict: "not violated",
    because: ["origins.0.customOriginConfig.originProtocolPolicy"],
    resources: [shop("https-only", origin("https-only"))],
    template: stack("https-only", Origin("https-only")),
  },
  {
    name: "as the visitor came, who may come by HTTP",
    verdict: "violated",
    because: ["originProtocolPolicy", "defaultCacheBehavior.viewerProtocolPolicy"],
    resources: [shop("allow-all", origin("match-viewer"))],
    template: stack("allow-all", Origin("match-viewer")),
  },
  {
    name: "as the visitor came, who is sent to HTTPS",
    verdict: "not violated",
    because: ["defaultCacheBehavior.viewerProtocolPolicy"],
    resources: [shop("redirect-to-https", origin("match-viewer"))],
    template: stack("redirect-to-https", Origin("match-viewer")),
  },
  {
    name: "as the visitor came, and one path takes HTTP",
    verdict: "violated",
    because: ["orderedCacheBehaviors.0.viewerProtocolPolicy"],
    resources: [
      distribution({
        defaultCacheBehavior: { targetOriginId: "api", viewerProtocolPolicy: "https-only" },
        orderedCacheBehaviors: [{ pathPattern: "/img/*", targetOriginId: "api", viewerProtocolPolicy: "allow-all" }],
        origins: [origin("match-viewer")],
      }),
    ],
  },
  {
    name: "as the visitor came, and it is not known how",
    verdict: "cannot tell",
    because: ["defaultCacheBehavior.viewerProtocolPolicy"],
    resources: [shop(unknown(), origin("match-viewer"))],
    template: stack({ Ref: "Policy" }, Origin("match-viewer"), parameter("Policy")),
  },
  {
    name: "a policy that the deployment chooses",
    verdict: "cannot tell",
    because: ["customOriginConfig.originProtocolPolicy"],
    resources: [shop("https-only", origin(unknown()))],
    template: stack("https-only", Origin({ Ref: "Policy" }), parameter("Policy")),
  },
  {
    name: "one of two origins by plain HTTP",
    verdict: "violated",
    because: ["origins.1.customOriginConfig.originProtocolPolicy"],
    resources: [shop("https-only", origin("https-only"), { ...origin("http-only"), originId: "old" })],
  },
  {
    name: "a bucket, which CloudFront reaches over HTTPS",
    verdict: "not violated",
    because: ["origins.0.customOriginConfig"],
    resources: [
      shop("https-only", {
        originId: "api",
        domainName: "shop.s3.eu-west-1.amazonaws.com",
        s3OriginConfig: { originAccessIdentity: "" },
      }),
    ],
    template: stack("https-only", {
      Id: "api",
      DomainName: "shop.s3.eu-west-1.amazonaws.com",
      S3OriginConfig: { OriginAccessIdentity: "" },
    }),
  },
  {
    name: "the website of a bucket, which speaks HTTP only",
    verdict: "violated",
    severity: "medium",
    resources: [shop("https-only", origin("http-only", "shop.s3-website.eu-central-1.amazonaws.com"))],
    template: stack("https-only", Origin("http-only", "shop.s3-website-us-east-1.amazonaws.com")),
  },
  {
    name: "the website of a bucket that is made with it",
    verdict: "violated",
    severity: { program: "medium", preview: "high", plan: "high" },
    resources: [
      resource("aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration", "pages", { bucket: "shop-pages" }),
      shop("https-only", origin("http-only", ref("pages", "websiteEndpoint"))),
    ],
    template: stack(
      "https-only",
      Origin("http-only", { "Fn::Sub": "${Pages}.s3-website-${AWS::Region}.amazonaws.com" }),
      {},
      { Pages: { Type: "AWS::S3::Bucket", Properties: {} } },
    ),
  },
  {
    name: "origins that are not known",
    verdict: "cannot tell",
    because: ["origins.customOriginConfig"],
    resources: [
      distribution({
        defaultCacheBehavior: { targetOriginId: "api", viewerProtocolPolicy: "https-only" },
        origins: unknown(),
      }),
    ],
  },
]);
