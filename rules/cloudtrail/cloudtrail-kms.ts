import { defineRule } from "../../core/engine/rule.ts";
import { not } from "../../core/model/answer.ts";
import { isGiven } from "../../core/model/given.ts";

const page =
  "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html";

export const cloudtrailKms = defineRule({
  id: "cloudtrail-kms",
  title: "The trail's log files are not encrypted with a key of your own",
  theme: "at-rest",
  severity: "medium",
  severityReason: "S3 encrypts the files in any case; what is missing is a key whose use is limited and recorded.",
  controls: { "cis-aws-3.0": ["3.5"], "cis-aws-5.0": ["3.5"], fsbp: ["CloudTrail.2"] },
  equivalents: {
    checkov: ["CKV_AWS_35"],
    trivy: ["AVD-AWS-0015"],
    prowler: ["cloudtrail_kms_encryption_enabled"],
    cdknag: ["CloudTrailEncryptionEnabled"],
    guard: ["CLOUD_TRAIL_ENCRYPTION_ENABLED"],
  },
  cwe: [311],
  why: "Everyone who may read the bucket reads who does what in the shop's account, and where its data lies.",
  fix: "Set `kmsKeyId` to the ARN of an `aws.kms.Key` whose policy lets CloudTrail encrypt and the auditors decrypt.",
  sources: [page],
  on: ["aws:cloudtrail/trail:Trail"],
  restsOn: [{ setting: "kmsKeyId: none", source: page }],
  violatedWhen({ fields }) {
    const about = fields.at("kmsKeyId");
    return [{ about, answer: not(isGiven(about)) }];
  },
});
