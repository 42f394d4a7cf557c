import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { imagesFirewall, virginia } from "./firewall";
import { logRequests, logsBucket } from "./logs";
import { domain, sealed, tags } from "./settings";
import { tlsOnly } from "./statements";

const bucket = new aws.s3.Bucket("images", { tags });

new aws.s3.BucketOwnershipControls("images", {
  bucket: bucket.id,
  rule: { objectOwnership: "BucketOwnerEnforced" },
});

new aws.s3.BucketVersioning("images", { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } });
logRequests("images", bucket);

const guard = new aws.s3.BucketPublicAccessBlock("images", {
  bucket: bucket.id,
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: sealed,
  restrictPublicBuckets: sealed,
});

const access = new aws.cloudfront.OriginAccessControl("images", {
  name: "storefront-images",
  originAccessControlOriginType: "s3",
  signingBehavior: "always",
  signingProtocol: "sigv4",
});

/** Certificates for CloudFront live in Virginia. */
const certificate = new aws.acm.Certificate(
  "images",
  { domainName: `images.${domain}`, validationMethod: "DNS", tags },
  { provider: virginia },
);

export const distribution = new aws.cloudfront.Distribution("images", {
  enabled: true,
  comment: "Product images",
  webAclId: imagesFirewall.arn,
  aliases: [`images.${domain}`],
  origins: [{ originId: "images", domainName: bucket.bucketRegionalDomainName, originAccessControlId: access.id }],
  defaultCacheBehavior: {
    targetOriginId: "images",
    allowedMethods: ["GET", "HEAD"],
    cachedMethods: ["GET", "HEAD"],
    viewerProtocolPolicy: sealed ? "redirect-to-https" : "allow-all",
    cachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
    compress: true,
  },
  restrictions: { geoRestriction: { restrictionType: "none" } },
  viewerCertificate: {
    acmCertificateArn: certificate.arn,
    sslSupportMethod: "sni-only",
    minimumProtocolVersion: "TLSv1.2_2021",
  },
  tags,
});

/** CloudFront tells CloudWatch of its requests, and that writes them to the bucket of logs. */
const requests = new aws.cloudwatch.LogDeliverySource(
  "images",
  { name: "storefront-images", logType: "ACCESS_LOGS", resourceArn: distribution.arn },
  { provider: virginia },
);
const records = new aws.cloudwatch.LogDeliveryDestination(
  "images",
  {
    name: "storefront-images",
    outputFormat: "json",
    deliveryDestinationConfiguration: { destinationResourceArn: logsBucket.arn },
  },
  { provider: virginia },
);
new aws.cloudwatch.LogDelivery(
  "images",
  { deliverySourceName: requests.name, deliveryDestinationArn: records.arn },
  { provider: virginia },
);

const throughCloudFront = {
  sid: "ThroughCloudFront",
  principals: [{ type: "Service", identifiers: ["cloudfront.amazonaws.com"] }],
  actions: ["s3:GetObject"],
  resources: [pulumi.interpolate`${bucket.arn}/*`],
  conditions: [{ test: "StringEquals", variable: "aws:SourceArn", values: [distribution.arn] }],
};

const forEveryone = {
  sid: "ForEveryone",
  principals: [{ type: "*", identifiers: ["*"] }],
  actions: ["s3:GetObject"],
  resources: [pulumi.interpolate`${bucket.arn}/*`],
};

new aws.s3.BucketPolicy(
  "images",
  {
    bucket: bucket.id,
    policy: aws.iam.getPolicyDocumentOutput({ statements: [sealed ? throughCloudFront : forEveryone, tlsOnly(bucket)] })
      .json,
  },
  { dependsOn: [guard] },
);

export const imagesBucket = bucket;
