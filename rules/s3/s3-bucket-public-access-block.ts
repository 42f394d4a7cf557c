import { defineRule } from "../../core/engine/rule.ts";
import { type WrittenOut, writtenOutParams } from "../../core/engine/written-out.ts";
import { any, isSet, isTrue, not } from "../../core/model/answer.ts";
import { accountBlocksAll, guards, sinceApril2023 } from "../../core/storage/public-access.ts";

export const s3BucketPublicAccessBlock = defineRule<"aws:s3/bucket:Bucket", WrittenOut>({
  id: "s3-bucket-public-access-block",
  title: "Nothing blocks public access to the bucket",
  theme: "exposure",
  severity: "medium",
  severityReason:
    "A layer of defence is missing, and an ACL or a policy must open the bucket as well; low where only the words are missing, since AWS blocks new buckets by itself.",
  controls: { "cis-aws-3.0": ["2.1.4"], "cis-aws-5.0": ["2.1.4"], fsbp: ["S3.8"] },
  equivalents: {
    checkov: ["CKV2_AWS_6"],
    trivy: ["AVD-AWS-0094"],
    prowler: ["s3_bucket_level_public_access_block"],
    cdknag: ["S3BucketLevelPublicAccessProhibited", "AwsSolutions-S2"],
    guard: ["S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED"],
  },
  cwe: [732],
  why: "Without the block one careless ACL or bucket policy opens the bucket to the internet.",
  fix: "Add an `aws.s3.BucketPublicAccessBlock` for the bucket with all four settings true, or block public access for the account.",
  sources: [sinceApril2023.source],
  on: ["aws:s3/bucket:Bucket"],
  restsOn: guards.map((guard) => ({ setting: `${guard}: true, on a new bucket`, ...sinceApril2023 })),
  params: writtenOutParams,
  violatedWhen(bucket, { graph, params }) {
    const own = graph.companion(bucket, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
    const account = accountBlocksAll(bucket, graph);
    if (!params.writtenOut) return not(any(isTrue(own.presence().orOnCreate(true, sinceApril2023, "no")), account));
    const answer = not(any(isSet(own), account));
    return bucket.lifecycle === "create" ? [{ about: own, answer, severity: "low" }] : answer;
  },
});
