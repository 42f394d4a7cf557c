import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** The statement that refuses every request without TLS. */
export function tlsOnly(bucket: aws.s3.Bucket) {
  return {
    sid: "TlsOnly",
    effect: "Deny",
    principals: [{ type: "*", identifiers: ["*"] }],
    actions: ["s3:*"],
    resources: [bucket.arn, pulumi.interpolate`${bucket.arn}/*`],
    conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
  };
}
