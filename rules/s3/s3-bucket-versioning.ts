import { defineRule } from "../../core/engine/rule.ts";
import { any, equals, isTrue, not } from "../../core/model/answer.ts";

const unversioned = { source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html" };

export const s3BucketVersioning = defineRule({
  id: "s3-bucket-versioning",
  title: "The bucket keeps no versions of its objects",
  theme: "recovery",
  severity: "medium",
  severityReason: "It is the way back after a mistake or an attack, and no opening by itself.",
  equivalents: {
    checkov: ["CKV_AWS_21"],
    trivy: ["AVD-AWS-0090"],
    prowler: ["s3_bucket_object_versioning"],
    cdknag: ["S3BucketVersioningEnabled"],
    guard: ["S3_BUCKET_VERSIONING_ENABLED"],
  },
  why: "What is deleted or overwritten by a faulty job or by an extortionist, such as customers' invoices, is gone.",
  fix: "Add an `aws.s3.BucketVersioning` for the bucket with `status` `Enabled`, and let a lifecycle rule expire old versions.",
  sources: [unversioned.source],
  on: ["aws:s3/bucket:Bucket"],
  restsOn: [{ setting: "versioningConfiguration.status: Disabled", ...unversioned }],
  violatedWhen(bucket, { graph }) {
    const own = graph.companion(bucket, "aws:s3/bucketVersioning:BucketVersioning");
    const status = own.at("versioningConfiguration").at("status");
    const inline = bucket.fields.at("versioning").at("enabled");
    const answer = not(
      any(equals(status.or("Disabled", unversioned), "Enabled"), isTrue(inline.or(false, unversioned))),
    );
    return [{ about: inline.state === "absent" ? status : inline, answer }];
  },
});
