import { defineRule } from "../../core/engine/rule.ts";
import { all, any, equals, isSet, isTrue, not, some } from "../../core/model/answer.ts";
import type { AnyField, Field } from "../../core/model/field.ts";
import { isGiven } from "../../core/model/given.ts";

const page = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html";

/** What a rule of either form can do to objects; ending uploads that were broken off says nothing about objects. */
interface Actions {
  readonly expiration?: object;
  readonly transitions?: readonly object[];
  readonly noncurrentVersionExpiration?: object;
}
const limits = (rule: Field<Actions, boolean>) =>
  any(
    isSet(rule.at("expiration") as AnyField),
    isGiven(rule.at("transitions") as AnyField),
    isSet(rule.at("noncurrentVersionExpiration") as AnyField),
  );

export const s3BucketLifecycle = defineRule({
  id: "s3-bucket-lifecycle",
  title: "The bucket keeps every object for ever",
  theme: "privacy",
  severity: "low",
  severityReason: "Some buckets keep their objects on purpose, and nothing is open because of it.",
  controls: { fsbp: ["S3.13"] },
  equivalents: { checkov: ["CKV2_AWS_61"], prowler: ["s3_bucket_lifecycle_enabled"] },
  why: "Data of customers who left years ago is still there to be leaked, and the law asks for an end to it.",
  fix: "Add an `aws.s3.BucketLifecycleConfiguration` for the bucket with an enabled rule that has an `expiration`, `transitions` or a `noncurrentVersionExpiration`.",
  sources: [page],
  on: ["aws:s3/bucket:Bucket"],
  restsOn: [{ setting: "lifecycle rules: none", source: page }],
  violatedWhen(bucket, { graph }) {
    const own = graph.companion(bucket, "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration").at("rules");
    const inline = bucket.fields.at("lifecycleRules");
    const answer = not(
      any(
        some(own.orAbsent("no"), (rule) => all(equals(rule.at("status").orAbsent("no"), "Enabled"), limits(rule))),
        some(inline.orAbsent("no"), (rule) => all(isTrue(rule.at("enabled").orAbsent("no")), limits(rule))),
      ),
    );
    return [{ about: inline.state === "absent" ? own : inline, answer }];
  },
});
