import { defineRule } from "../../core/engine/rule.ts";
import { any, isTrue, not } from "../../core/model/answer.ts";
import { type Guard, guardDefault } from "../../core/storage/public-access.ts";

/** One rule for each guard of a block that is written down. No block at all is for s3-bucket-public-access-block. */
const guardRule = (id: string, guard: Guard, title: string, why: string, checkov: string, trivy: string) =>
  defineRule({
    id,
    title,
    theme: "exposure",
    severity: "high",
    severityReason:
      "Writing the block down without the guard switches off what AWS sets for new buckets, so that one careless change makes data public.",
    controls: { "cis-aws-3.0": ["2.1.4"], "cis-aws-5.0": ["2.1.4"], fsbp: ["S3.8"] },
    equivalents: { checkov: [checkov], trivy: [trivy], guard: ["S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED"] },
    cwe: [732],
    omission: "guards of a public access block",
    why,
    fix: `Set \`${guard}\` to true in the bucket's \`aws.s3.BucketPublicAccessBlock\`.`,
    sources: [guardDefault.source],
    restsOn: [{ setting: `${guard}: false`, ...guardDefault }],
    on: ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"],
    violatedWhen(block, { graph }) {
      const own = block.fields.at(guard);
      const account = graph.setting(block, "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock").at(guard);
      const answer = not(any(isTrue(own.or(false, guardDefault)), isTrue(account.orAbsent("no"))));
      return [{ about: own, answer }];
    },
  });

export const s3BucketBlockPublicAcls = guardRule(
  "s3-bucket-block-public-acls",
  "blockPublicAcls",
  "The bucket's public access block lets public ACLs be set",
  "Whoever may write objects can make them public one by one.",
  "CKV_AWS_53",
  "AVD-AWS-0086",
);

export const s3BucketBlockPublicPolicy = guardRule(
  "s3-bucket-block-public-policy",
  "blockPublicPolicy",
  "The bucket's public access block lets a public policy be set",
  "One wrong statement in a bucket policy opens every object to the internet.",
  "CKV_AWS_54",
  "AVD-AWS-0087",
);

export const s3BucketIgnorePublicAcls = guardRule(
  "s3-bucket-ignore-public-acls",
  "ignorePublicAcls",
  "The bucket's public access block lets public ACLs have effect",
  "ACLs that were public before, or are set past the block, open their objects.",
  "CKV_AWS_55",
  "AVD-AWS-0091",
);

export const s3BucketRestrictPublicBuckets = guardRule(
  "s3-bucket-restrict-public-buckets",
  "restrictPublicBuckets",
  "The bucket's public access block lets a public policy have effect",
  "A bucket whose policy is public stays open to strangers and to other accounts.",
  "CKV_AWS_56",
  "AVD-AWS-0093",
);
