import { defineRule } from "../../core/engine/rule.ts";
import { isTrue, not } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html";
const provider = "https://www.pulumi.com/registry/packages/aws/api-docs/ebs/encryptionbydefault/";

export const ebsDefaultEncryption = defineRule({
  id: "ebs-default-encryption",
  title: "New volumes of the region are not encrypted by default",
  theme: "at-rest",
  severity: "medium",
  severityReason: "Nothing leaks by it alone: it decides about the volumes that nobody thinks of.",
  controls: { "cis-aws-3.0": ["2.2.1"], "cis-aws-5.0": ["5.1.1"], fsbp: ["EC2.7"] },
  equivalents: { checkov: ["CKV_AWS_106"], prowler: ["ec2_ebs_default_encryption"] },
  cwe: [311],
  why: "A volume that somebody makes in a hurry, or that a service makes by itself, keeps the customers' data in the clear.",
  fix: "Set `enabled` to true in the region's `aws.ebs.EncryptionByDefault`. It changes new volumes only.",
  sources: [page],
  restsOn: [{ setting: "enabled: true", source: provider }],
  on: ["aws:ebs/encryptionByDefault:EncryptionByDefault"],
  violatedWhen: ({ fields }) => not(isTrue(fields.at("enabled").or(true, { source: provider }))),
});
