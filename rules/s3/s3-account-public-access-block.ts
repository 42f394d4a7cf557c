import { defineRule } from "../../core/engine/rule.ts";
import { isTrue, not } from "../../core/model/answer.ts";
import { guardDefault, guards } from "../../core/storage/public-access.ts";

export const s3AccountPublicAccessBlock = defineRule({
  id: "s3-account-public-access-block",
  title: "The account's block lets buckets be opened to the public",
  theme: "exposure",
  severity: "high",
  severityReason:
    "It is the last guard for every bucket of the account, but one bucket must be opened as well before data leaks.",
  controls: { "cis-aws-3.0": ["2.1.4"], "cis-aws-5.0": ["2.1.4"], fsbp: ["S3.1"] },
  equivalents: { prowler: ["s3_account_level_public_access_blocks"] },
  cwe: [284, 732],
  why: "A bucket that is opened by mistake, whoever made it, is open to the internet at once.",
  fix: "Set `blockPublicAcls`, `blockPublicPolicy`, `ignorePublicAcls` and `restrictPublicBuckets` to true in the `aws.s3.AccountPublicAccessBlock`.",
  sources: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-account.html"],
  on: ["aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock"],
  restsOn: guards.map((guard) => ({ setting: `${guard}: false`, ...guardDefault })),
  violatedWhen: ({ fields }) =>
    guards.map((guard) => ({
      about: fields.at(guard),
      answer: not(isTrue(fields.at(guard).or(false, guardDefault))),
    })),
});
