import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tags } from "./settings";
import { tlsOnly } from "./statements";

/** What buckets, load balancer, distribution and network write down. Nobody is logged who reads it but by CloudTrail. */
const bucket = new aws.s3.Bucket("logs", { tags });

new aws.s3.BucketPublicAccessBlock("logs", {
  bucket: bucket.id,
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
});

new aws.s3.BucketVersioning("logs", { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } });

new aws.s3.BucketLifecycleConfiguration("logs", {
  bucket: bucket.id,
  rules: [
    {
      id: "a-year",
      status: "Enabled",
      filter: { prefix: "" },
      expiration: { days: 365 },
      noncurrentVersionExpiration: { noncurrentDays: 30 },
    },
  ],
});

const account = aws.getCallerIdentityOutput().accountId;

const writers = [
  "logging.s3.amazonaws.com",
  "logdelivery.elasticloadbalancing.amazonaws.com",
  "delivery.logs.amazonaws.com",
];

new aws.s3.BucketPolicy("logs", {
  bucket: bucket.id,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      tlsOnly(bucket),
      {
        sid: "Write",
        actions: ["s3:PutObject"],
        principals: [{ type: "Service", identifiers: writers }],
        resources: [pulumi.interpolate`${bucket.arn}/*`],
        conditions: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [account] }],
      },
    ],
  }).json,
});

export const logsBucket = bucket;

/** Logs who reads and writes `of`, below a prefix of its own. */
export function logRequests(name: string, of: aws.s3.Bucket, opts?: pulumi.CustomResourceOptions) {
  new aws.s3.BucketLogging(name, { bucket: of.id, targetBucket: bucket.id, targetPrefix: `${name}/` }, opts);
}
