import { defineRule } from "../../core/engine/rule.ts";
import { membersThat, negations } from "../../core/iam/written.ts";
import type { AnyField } from "../../core/model/field.ts";

export const s3BucketPolicyAllowNotPrincipal = defineRule({
  id: "s3-bucket-policy-allow-not-principal",
  title: "The bucket's policy allows all but what it names",
  theme: "exposure",
  severity: "high",
  severityReason:
    "With NotPrincipal that is everyone in the world but one; with NotAction, also what AWS has yet to invent.",
  equivalents: { guard: ["S3_BUCKETPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL"] },
  cwe: [183, 732],
  why: "Who wrote it meant to keep somebody out or to spare one action, and let everyone else in or allowed the rest: also to delete and to change the policy.",
  fix: "Name in `Principal` and `Action` who may do what; to keep somebody out, use a statement with `Effect: Deny`.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html"],
  on: ["aws:s3/bucketPolicy:BucketPolicy", "aws:s3/bucket:Bucket"],
  violatedWhen: ({ fields }) => membersThat(fields.at("policy") as AnyField, "s3", negations),
});
