import { defineRule } from "../../core/engine/rule.ts";
import { all, not } from "../../core/model/answer.ts";
import { aclsAreOff, bucketOf, givesEveryone, hasKnownOwner, softened } from "../../core/storage/public-access.ts";

export const s3BucketPublicAcl = defineRule({
  id: "s3-bucket-public-acl",
  title: "The bucket's ACL lets everyone read",
  theme: "exposure",
  severity: "critical",
  controls: { fsbp: ["S3.2"] },
  equivalents: {
    checkov: ["CKV_AWS_20"],
    trivy: ["AVD-AWS-0092"],
    prowler: ["s3_bucket_public_access", "s3_bucket_public_list_acl"],
    cdknag: ["S3BucketPublicReadProhibited"],
  },
  cwe: [732],
  why: "Anyone can list the bucket, and read what is put into it with the same ACL: this is how most customer exports have leaked.",
  fix: "Remove the ACL, and set `objectOwnership` to `BucketOwnerEnforced` so that no ACL counts. Serve public files through CloudFront.",
  sources: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html"],
  on: ["aws:s3/bucket:Bucket", "aws:s3/bucketAcl:BucketAcl"],
  violatedWhen(resource, { graph }) {
    const open = givesEveryone(resource, ["public-read", "public-read-write"], ["READ", "FULL_CONTROL"]);
    const bucket = bucketOf(resource, graph);
    if (open.truth === "no") return open;
    if (bucket === undefined) return all(open, hasKnownOwner(resource, graph));
    const answer = all(open, not(aclsAreOff(bucket, graph)));
    return [softened({ about: resource.fields.at("acl"), answer }, bucket, graph, "ignorePublicAcls")];
  },
});
