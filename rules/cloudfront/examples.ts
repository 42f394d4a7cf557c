import type { Examples, Situation } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";
import type { Shapes } from "../../core/model/shapes.generated.ts";

type Distribution = Shapes["aws:cloudfront/distribution:Distribution"];

const tlsOnly = { httpPort: 80, httpsPort: 443, originSslProtocols: ["TLSv1.2"] };

/** A distribution that is complete and breaks no rule but those that are about what it lacks. */
const whole: Distribution = {
  enabled: true,
  origins: [
    {
      originId: "pages",
      domainName: "pages.shop.example",
      customOriginConfig: { ...tlsOnly, originProtocolPolicy: "https-only" },
    },
  ],
  defaultCacheBehavior: {
    targetOriginId: "pages",
    viewerProtocolPolicy: "redirect-to-https",
    allowedMethods: ["GET", "HEAD"],
    cachedMethods: ["GET", "HEAD"],
    cachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
  },
  restrictions: { geoRestriction: { restrictionType: "none" } },
  viewerCertificate: { cloudfrontDefaultCertificate: true },
};

/** The shop's distribution with the settings that an example is about, in the model's names and CloudFormation's. */
const shop = (settings: Distribution, config: object): Situation => ({
  resources: [resource("aws:cloudfront/distribution:Distribution", "shop", { ...whole, ...settings })],
  template: {
    Shop: {
      Type: "AWS::CloudFront::Distribution",
      Properties: { DistributionConfig: { Enabled: true, ...config } },
    },
  },
});

const viewers = (policy: string): Situation =>
  shop(
    { defaultCacheBehavior: { ...whole.defaultCacheBehavior, viewerProtocolPolicy: policy } },
    { DefaultCacheBehavior: { TargetOriginId: "pages", ViewerProtocolPolicy: policy } },
  );

const certificate = "arn:aws:acm:us-east-1:123456789012:certificate/shop";
const version = (policy: string): Situation =>
  shop(
    {
      viewerCertificate: {
        acmCertificateArn: certificate,
        sslSupportMethod: "sni-only",
        minimumProtocolVersion: policy,
      },
    },
    {
      ViewerCertificate: {
        AcmCertificateArn: certificate,
        SslSupportMethod: "sni-only",
        MinimumProtocolVersion: policy,
      },
    },
  );

const origin = (policy: string): Situation =>
  shop(
    {
      origins: [
        {
          originId: "orders",
          domainName: "orders.shop.example",
          customOriginConfig: { ...tlsOnly, originProtocolPolicy: policy },
        },
      ],
    },
    {
      Origins: [
        { Id: "orders", DomainName: "orders.shop.example", CustomOriginConfig: { OriginProtocolPolicy: policy } },
      ],
    },
  );

const pictures = "shop-pictures.s3.eu-central-1.amazonaws.com";
const acl = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/473e64fd";

export const cloudfrontExamples: Examples = {
  "cloudfront-logging": {
    violated: shop({}, {}),
    fixed: shop(
      { loggingConfig: { bucket: "shop-logs.s3.amazonaws.com" } },
      { Logging: { Bucket: "shop-logs.s3.amazonaws.com" } },
    ),
  },
  "cloudfront-min-tls": { violated: version("TLSv1"), fixed: version("TLSv1.2_2021") },
  "cloudfront-origin-https": { violated: origin("http-only"), fixed: origin("https-only") },
  "cloudfront-s3-origin-access": {
    violated: shop(
      { origins: [{ originId: "pictures", domainName: pictures }] },
      { Origins: [{ Id: "pictures", DomainName: pictures, S3OriginConfig: {} }] },
    ),
    fixed: shop(
      { origins: [{ originId: "pictures", domainName: pictures, originAccessControlId: "E327GJI25M56DG" }] },
      {
        Origins: [
          { Id: "pictures", DomainName: pictures, S3OriginConfig: {}, OriginAccessControlId: "E327GJI25M56DG" },
        ],
      },
    ),
  },
  "cloudfront-viewer-https": { violated: viewers("allow-all"), fixed: viewers("redirect-to-https") },
  "cloudfront-waf": { violated: shop({}, {}), fixed: shop({ webAclId: acl }, { WebACLId: acl }) },
};
