import { defineRule } from "../../core/engine/rule.ts";
import { any, not } from "../../core/model/answer.ts";
import { isGiven } from "../../core/model/given.ts";
import { dataEventDefaults, recordsObjectAccess } from "../../core/monitoring/data-events.ts";
import { takesAccessLogs } from "../../core/storage/log-targets.ts";

export interface AccessLoggingParams {
  /** Whether a trail that records every read and write of the bucket's objects counts as a log. */
  readonly acceptDataEvents: boolean;
}

export const s3BucketAccessLogging = defineRule<"aws:s3/bucket:Bucket", AccessLoggingParams>({
  id: "s3-bucket-access-logging",
  title: "The bucket keeps no access log",
  theme: "logging",
  severity: "medium",
  severityReason: "It opens nothing, but after a leak nobody can tell what was taken.",
  controls: { fsbp: ["S3.9"] },
  equivalents: {
    checkov: ["CKV_AWS_18"],
    trivy: ["AVD-AWS-0089"],
    prowler: ["s3_bucket_server_access_logging_enabled"],
    cdknag: ["S3BucketLoggingEnabled", "AwsSolutions-S1"],
    guard: ["S3_BUCKET_LOGGING_ENABLED"],
  },
  cwe: [778],
  why: "When customers' files turn up elsewhere, there is no record of who fetched them, and which customers must be told.",
  fix: "Add an `aws.s3.BucketLogging` for the bucket whose `targetBucket` is a bucket for logs. Where a CloudTrail trail records the data events of its objects, set the parameter `acceptDataEvents`.",
  sources: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/logging-with-S3.html",
  ],
  on: ["aws:s3/bucket:Bucket"],
  restsOn: [
    { setting: "logging: off", source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html" },
    ...dataEventDefaults,
  ],
  params: {
    schema: { type: "object", properties: { acceptDataEvents: { type: "boolean" } }, additionalProperties: false },
    defaults: { acceptDataEvents: false },
  },
  // A bucket that takes the logs of others would fill itself with logs about logs.
  appliesWhen: (bucket, { graph }) => not(takesAccessLogs(bucket, graph)),
  violatedWhen(bucket, { graph, params }) {
    const own = graph.companion(bucket, "aws:s3/bucketLogging:BucketLogging").at("targetBucket");
    const inline = bucket.fields.at("logging").at("targetBucket");
    const byTrail = params.acceptDataEvents ? [recordsObjectAccess(bucket, graph)] : [];
    const answer = not(any(isGiven(own), isGiven(inline), ...byTrail));
    return [{ about: inline.state === "absent" ? own : inline, answer }];
  },
});
