import { defineRule } from "../../core/engine/rule.ts";
import { answered } from "../../core/model/answer.ts";
import { isA } from "../../core/model/resource.ts";
import { bucketOpening } from "../../core/storage/bucket-openings.ts";

export const cloudtrailBucketPublic = defineRule({
  id: "cloudtrail-bucket-public",
  title: "The bucket with the trail's log files is open to strangers",
  theme: "exposure",
  severity: "critical",
  severityReason:
    "The logs name every key, role and resource of the account; softened as the bucket's own findings are, where a guard voids the opening.",
  equivalents: {
    trivy: ["AVD-AWS-0161"],
    prowler: ["cloudtrail_logs_s3_bucket_is_not_publicly_accessible"],
  },
  cwe: [284, 532, 732],
  why: "Anyone can read how the shop's account is built and who works in it, which is what an attack starts with; or wipe out the traces of one.",
  fix: "Remove the public ACL or statement from the bucket in `s3BucketName`, and add an `aws.s3.BucketPublicAccessBlock` with all four settings true.",
  sources: [
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  ],
  on: ["aws:cloudtrail/trail:Trail"],
  violatedWhen(trail, { graph, trusted }) {
    const about = trail.fields.at("s3BucketName");
    const { resources, sure } = graph.pointsAt(about, ["aws:s3/bucket:Bucket"]);
    const [bucket] = resources;
    if (!sure) return [{ about, answer: answered("unknown", about) }];
    if (bucket === undefined || !isA(bucket, "aws:s3/bucket:Bucket"))
      return [{ about, answer: answered("unknown", about, { kind: "elsewhere", what: "the trail's bucket" }) }];
    return [{ about, ...bucketOpening(bucket, graph, trusted.policies) }];
  },
});
