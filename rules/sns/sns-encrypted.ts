import { defineRule } from "../../core/engine/rule.ts";
import { hasText, not } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html";

export const snsEncrypted = defineRule({
  id: "sns-encrypted",
  title: "The topic's messages are stored unencrypted",
  theme: "at-rest",
  severity: "medium",
  severityReason:
    "A topic keeps a message only until it is delivered, and reading it there takes access to AWS's disks.",
  equivalents: {
    checkov: ["CKV_AWS_26"],
    trivy: ["AVD-AWS-0095"],
    prowler: ["sns_topics_kms_encryption_at_rest_enabled"],
    cdknag: ["SNSEncryptedKMS"],
  },
  cwe: [311],
  why: "Order confirmations and alarms lie in clear text on disks that the shop does not control until each subscriber has them.",
  fix: "Set `kmsMasterKeyId` to a key of your own that the publishers may use, or to `alias/aws/sns`.",
  sources: [page],
  restsOn: [{ setting: "kmsMasterKeyId: none, and then no encryption", source: page }],
  on: ["aws:sns/topic:Topic"],
  violatedWhen: ({ fields }) => not(hasText(fields.at("kmsMasterKeyId"))),
});
