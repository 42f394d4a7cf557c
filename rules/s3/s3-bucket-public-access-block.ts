import { defineRule } from "../../core/engine/rule.ts";
import { any, isSet, isTrue, not } from "../../core/model/answer.ts";
import { accountBlocksAll, sinceApril2023 } from "../../core/storage/public-access.ts";

export interface WrittenOut {
  /** Whether the setting must be written down, although AWS sets it for new resources by itself. */
  readonly writtenOut: boolean;
}

export const s3BucketPublicAccessBlock = defineRule<"aws:s3/bucket:Bucket", WrittenOut>({
  id: "s3-bucket-public-access-block",
  title: "Nothing blocks public access to the bucket",
  theme: "exposure",
  severity: "medium",
  controls: { "cis-aws-3.0": ["2.1.4"], "cis-aws-5.0": ["2.1.4"], fsbp: ["S3.8"] },
  equivalents: {
    checkov: ["CKV2_AWS_6"],
    trivy: ["AVD-AWS-0094"],
    prowler: ["s3_bucket_level_public_access_block"],
    cdknag: ["S3BucketLevelPublicAccessProhibited", "AwsSolutions-S2"],
  },
  cwe: [732],
  why: "Without the block one careless ACL or bucket policy opens the bucket to the internet.",
  fix: "Add an `aws.s3.BucketPublicAccessBlock` for the bucket with all four settings true, or block public access for the account.",
  sources: [sinceApril2023.source],
  on: ["aws:s3/bucket:Bucket"],
  params: {
    schema: { type: "object", properties: { writtenOut: { type: "boolean" } }, additionalProperties: false },
    defaults: { writtenOut: false },
  },
  violatedWhen(bucket, { graph, params }) {
    const own = graph.companion(bucket, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
    const account = accountBlocksAll(bucket, graph);
    if (!params.writtenOut) return not(any(isTrue(own.presence().orOnCreate(true, sinceApril2023, "no")), account));
    const answer = not(any(isSet(own), account));
    return bucket.lifecycle === "create" ? [{ about: own, answer, severity: "low" }] : answer;
  },
});
