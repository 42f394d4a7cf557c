import { defineRule } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { foreignersBy } from "../../core/iam/holder.ts";
import { Answer } from "../../core/model/answer.ts";

/** With these somebody else decides who gets at the bucket, and how its objects are kept. */
const taking = [
  "s3:DeleteBucketPolicy",
  "s3:PutBucketAcl",
  "s3:PutBucketPolicy",
  "s3:PutEncryptionConfiguration",
  "s3:PutObjectAcl",
];

export const s3BucketPolicyCrossAccount = defineRule({
  id: "s3-bucket-policy-cross-account",
  title: "The bucket's policy lets an account in that nobody trusts",
  theme: "exposure",
  severity: "high",
  severityReason:
    "Whoever can change the policy, the ACLs or the encryption opens the bucket to anyone; what only reads or writes objects is medium.",
  controls: { fsbp: ["S3.6"] },
  equivalents: { prowler: ["s3_bucket_cross_account_access"] },
  cwe: [284, 732],
  why: "Another company's administrators, and whoever breaks in there, decide who reads the invoices in the bucket.",
  fix: "Take the account out of the policy, or allow it only what it needs, such as `s3:GetObject` on one prefix. List accounts that are yours or a partner's under `trusted` in the configuration.",
  sources: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-walkthroughs-managing-access-example2.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html",
  ],
  on: ["aws:s3/bucketPolicy:BucketPolicy", "aws:s3/bucket:Bucket"],
  violatedWhen(resource, run) {
    const entrances = foreignersBy(resource.fields.at("policy"), { called: "the bucket", service: "s3" }, run);
    if (entrances instanceof Answer) return entrances;
    return entrances.map((each) =>
      taking.some(each.lets)
        ? each
        : soften(each, "medium", "it neither changes who else gets in nor how objects are encrypted"),
    );
  },
});
