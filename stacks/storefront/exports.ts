import * as aws from "@pulumi/aws";
import { dataKey } from "./keys";
import { logRequests } from "./logs";
import { sealed, tags } from "./settings";
import { tlsOnly } from "./statements";

/** Nightly exports of orders for the accountants. */
const bucket = new aws.s3.Bucket("exports", { tags });

new aws.s3.BucketPublicAccessBlock("exports", {
  bucket: bucket.id,
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
});

new aws.s3.BucketVersioning("exports", { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } });
logRequests("exports", bucket);

new aws.s3.BucketServerSideEncryptionConfiguration("exports", {
  bucket: bucket.id,
  rules: [
    {
      applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: dataKey.arn },
      bucketKeyEnabled: true,
    },
  ],
});

new aws.s3.BucketLifecycleConfiguration("exports", {
  bucket: bucket.id,
  rules: [
    {
      id: "old-exports",
      status: "Enabled",
      filter: { prefix: "" },
      expiration: { days: 400 },
      noncurrentVersionExpiration: { noncurrentDays: 30 },
    },
  ],
});

if (sealed) {
  new aws.s3.BucketPolicy("exports", {
    bucket: bucket.id,
    policy: aws.iam.getPolicyDocumentOutput({ statements: [tlsOnly(bucket)] }).json,
  });
}

export const exportsBucket = bucket;
