import { defineRule } from "../../core/engine/rule.ts";
import { type WrittenOut, writtenOutParams } from "../../core/engine/written-out.ts";
import { any, not, some, within } from "../../core/model/answer.ts";
import type { Field } from "../../core/model/field.ts";

const byItself = {
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html",
  since: "2023-01",
};

/** The same of the bucket's own block and of the resource beside it. */
interface Encryption {
  readonly applyServerSideEncryptionByDefault?: { readonly sseAlgorithm?: string };
}
const algorithmOf = (rule: Field<Encryption, boolean>) =>
  rule.at("applyServerSideEncryptionByDefault").at("sseAlgorithm");
const encrypts = (algorithm: Field<string, true>) => within(algorithm, ["AES256", "aws:kms", "aws:kms:dsse"]);

export const s3BucketEncryption = defineRule<"aws:s3/bucket:Bucket", WrittenOut>({
  id: "s3-bucket-encryption",
  title: "The bucket's encryption is not written down",
  theme: "at-rest",
  severity: "low",
  severityReason:
    "S3 encrypts every new object by itself, so that nothing is left in the clear: only the choice of the key is not on record.",
  equivalents: {
    checkov: ["CKV_AWS_19"],
    trivy: ["AVD-AWS-0088"],
    prowler: ["s3_bucket_default_encryption"],
    guard: ["S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED"],
  },
  cwe: [311],
  why: "Nobody can tell from the code which key guards the customers' files, nor see when somebody changes it by hand.",
  fix: "Add an `aws.s3.BucketServerSideEncryptionConfiguration` for the bucket with `sseAlgorithm` `AES256`, or `aws:kms` and a key of your own.",
  sources: [byItself.source],
  on: ["aws:s3/bucket:Bucket"],
  restsOn: [{ setting: "sseAlgorithm: AES256", ...byItself }],
  params: writtenOutParams,
  violatedWhen(bucket, { graph, params }) {
    const type = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    const rules = graph.companion(bucket, type).at("rules");
    const inline = algorithmOf(bucket.fields.at("serverSideEncryptionConfiguration").at("rule"));
    const written = any(
      some(rules.orAbsent("no"), (rule) => encrypts(algorithmOf(rule).orAbsent("no"))),
      encrypts(inline.orAbsent("no")),
    );
    const answer = not(params.writtenOut ? written : any(written, encrypts(inline.or("AES256", byItself))));
    return [{ about: inline.state === "absent" ? rules : inline, answer }];
  },
});
