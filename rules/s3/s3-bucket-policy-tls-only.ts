import { defineRule } from "../../core/engine/rule.ts";
import { refusesPlaintext } from "../../core/iam/plaintext.ts";
import { any, not } from "../../core/model/answer.ts";
import { isA } from "../../core/model/resource.ts";
import { belongsToBucket } from "../../core/storage/public-access.ts";

export const s3BucketPolicyTlsOnly = defineRule({
  id: "s3-bucket-policy-tls-only",
  title: "The bucket answers requests without TLS",
  theme: "transit",
  severity: "medium",
  controls: { "cis-aws-3.0": ["2.1.1"], "cis-aws-5.0": ["2.1.1"], fsbp: ["S3.5"] },
  equivalents: {
    checkov: ["CKV_AWS_379"],
    prowler: ["s3_bucket_secure_transport_policy"],
    cdknag: ["S3BucketSSLRequestsOnly", "AwsSolutions-S10"],
    guard: ["S3_BUCKET_SSL_REQUESTS_ONLY"],
  },
  cwe: [319],
  why: "Objects and the names of customers in their keys can be read on the way by whoever is on the network.",
  fix: "Add a statement to the bucket policy that denies `s3:*` to everyone on the bucket and on `<bucket>/*` where `aws:SecureTransport` is false.",
  sources: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html"],
  on: ["aws:s3/bucket:Bucket", "aws:s3/bucketPolicy:BucketPolicy"],
  // A policy of a bucket that is in view is judged with the bucket.
  appliesWhen: (resource, { graph }) => not(belongsToBucket(resource, graph)),
  violatedWhen(resource, { graph }) {
    if (isA(resource, "aws:s3/bucketPolicy:BucketPolicy")) {
      const about = resource.fields.at("policy");
      const names = [resource.fields.at("bucket").known() ?? []].flat();
      const bucket = { address: resource.address, names };
      return [{ about, answer: not(refusesPlaintext(about, bucket)) }];
    }
    const policy = graph.companion(resource, "aws:s3/bucketPolicy:BucketPolicy").at("policy");
    const inline = resource.fields.at("policy");
    const bucket = { address: resource.address, names: resource.names() };
    const answer = not(any(refusesPlaintext(policy, bucket), refusesPlaintext(inline, bucket)));
    return [{ about: inline.state === "absent" ? policy : inline, answer }];
  },
});
