import { defineRule, type Equivalents } from "../../core/engine/rule.ts";
import { type Audience, aclOpening, audiences } from "../../core/storage/acl.ts";
import { sinceApril2023 } from "../../core/storage/public-access.ts";

interface Parts {
  readonly id: string;
  readonly title: string;
  readonly control: string;
  readonly equivalents: Equivalents;
  readonly why: string;
  readonly audience: Audience;
}

/** One rule for each audience that an ACL can let in. */
const aclRule = ({ id, title, control, equivalents, why, audience }: Parts) =>
  defineRule({
    id,
    title,
    theme: "exposure",
    severity: "critical",
    severityReason:
      "Strangers get at the bucket itself; medium where `ignorePublicAcls` voids the ACL, high on a new bucket, whose ACLs AWS turns off.",
    controls: { fsbp: [control] },
    equivalents,
    cwe: [284, 732],
    why,
    fix: "Remove the ACL, and set `objectOwnership` to `BucketOwnerEnforced` in an `aws.s3.BucketOwnershipControls` so that no ACL counts. Serve public files through CloudFront.",
    sources: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
    ],
    on: ["aws:s3/bucket:Bucket", "aws:s3/bucketAcl:BucketAcl"],
    restsOn: [
      { setting: "acl: private", source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html" },
      { setting: "ignorePublicAcls: true, on a new bucket", ...sinceApril2023 },
    ],
    violatedWhen: (resource, { graph }) => aclOpening(resource, graph, audience),
  });

export const s3BucketPublicAcl = aclRule({
  id: "s3-bucket-public-acl",
  title: "The bucket's ACL lets everyone read",
  control: "S3.2",
  equivalents: {
    checkov: ["CKV_AWS_20"],
    trivy: ["AVD-AWS-0092"],
    prowler: ["s3_bucket_public_access", "s3_bucket_public_list_acl"],
    cdknag: ["S3BucketPublicReadProhibited"],
  },
  why: "Anyone can list the bucket, and read what is put into it with the same ACL: this is how most customer exports have leaked.",
  audience: audiences.readers,
});

export const s3BucketPublicWriteAcl = aclRule({
  id: "s3-bucket-public-write-acl",
  title: "The bucket's ACL lets everyone write",
  control: "S3.3",
  equivalents: {
    checkov: ["CKV_AWS_57"],
    trivy: ["AVD-AWS-0092"],
    prowler: ["s3_bucket_public_write_acl"],
    cdknag: ["S3BucketPublicWriteProhibited"],
  },
  why: "Strangers can replace the shop's pictures, scripts and price lists, or fill the bucket at the owner's expense.",
  audience: audiences.writers,
});

export const s3BucketAuthenticatedUsersAcl = aclRule({
  id: "s3-bucket-authenticated-users-acl",
  title: "The bucket's ACL lets every AWS customer in",
  control: "S3.2",
  equivalents: { checkov: ["CKV2_AWS_43"], trivy: ["AVD-AWS-0092"], prowler: ["s3_bucket_public_access"] },
  why: "The group of authenticated users is anyone with an AWS account of their own, and those are free: it is as good as public.",
  audience: audiences.awsCustomers,
});
