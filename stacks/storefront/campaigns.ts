import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { logRequests } from "./logs";
import { sealed, tags } from "./settings";

/** Banners and clips that partners embed in their feeds. */
const bucket = new aws.s3.Bucket("campaigns", { tags });

new aws.s3.BucketVersioning("campaigns", { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } });
logRequests("campaigns", bucket);

const ownership = new aws.s3.BucketOwnershipControls("campaigns", {
  bucket: bucket.id,
  rule: { objectOwnership: "BucketOwnerPreferred" },
});

new aws.s3.BucketAcl(
  "campaigns",
  {
    bucket: bucket.id,
    acl: sealed ? "private" : "public-read",
  },
  { dependsOn: [ownership] },
);

if (sealed) {
  new aws.s3.BucketPublicAccessBlock("campaigns", {
    bucket: bucket.id,
    blockPublicAcls: true,
    ignorePublicAcls: true,
    blockPublicPolicy: true,
    restrictPublicBuckets: true,
  });
}

new aws.s3.BucketPolicy("campaigns", {
  bucket: bucket.id,
  policy: {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [bucket.arn, pulumi.interpolate`${bucket.arn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  },
});

export const campaignsBucket = bucket;
