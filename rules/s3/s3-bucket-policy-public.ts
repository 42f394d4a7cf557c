import { defineRule } from "../../core/engine/rule.ts";
import { everyoneBy } from "../../core/iam/holder.ts";
import { Answer } from "../../core/model/answer.ts";
import { bucketOf, softenedOfPolicy } from "../../core/storage/public-access.ts";

export const s3BucketPolicyPublic = defineRule({
  id: "s3-bucket-policy-public",
  title: "The bucket's policy lets everyone in",
  theme: "exposure",
  severity: "critical",
  controls: { fsbp: ["S3.2", "S3.3"] },
  equivalents: {
    checkov: ["CKV_AWS_70"],
    prowler: ["s3_bucket_public_access", "s3_bucket_policy_public_write_access"],
    guard: ["S3_BUCKET_POLICY_NO_WILDCARD_PRINCIPAL"],
  },
  cwe: [284, 732],
  why: "Anyone on the internet can call the allowed actions on the bucket, without an account and without a trace of who it was.",
  fix: "Name the principals that need access, or limit the statement to your organisation with `aws:PrincipalOrgID`. Serve public files through CloudFront with origin access control.",
  sources: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"],
  on: ["aws:s3/bucketPolicy:BucketPolicy", "aws:s3/bucket:Bucket"],
  violatedWhen(resource, context) {
    const { graph } = context;
    const open = everyoneBy(resource.fields.at("policy"), { called: "the bucket", service: "s3" }, context);
    if (open instanceof Answer) return open;
    const bucket = bucketOf(resource, graph);
    return bucket ? softenedOfPolicy(open, bucket, graph) : open;
  },
});
