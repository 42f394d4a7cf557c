import { defineRule } from "../../core/engine/rule.ts";
import { equals, not } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html";
const none = { setting: "encryptionType: NONE", source: page };

export const kinesisEncrypted = defineRule({
  id: "kinesis-encrypted",
  title: "The stream's records are stored unencrypted",
  theme: "at-rest",
  severity: "high",
  severityReason:
    "A stream keeps what customers do for days or months; reading it past the API takes access to AWS's disks.",
  controls: { fsbp: ["Kinesis.1"] },
  equivalents: {
    checkov: ["CKV_AWS_43"],
    trivy: ["AVD-AWS-0064"],
    prowler: ["kinesis_stream_encrypted_at_rest"],
    cdknag: ["KinesisDataStreamSSE", "AwsSolutions-KDS1"],
    guard: ["KINESIS_STREAM_ENCRYPTION_RULE"],
  },
  cwe: [311],
  why: "What customers click, search and buy lies in clear text on disks that the shop does not control.",
  fix: "Set `encryptionType` to `KMS` and `kmsKeyId` to a key of your own, or to `alias/aws/kinesis`.",
  sources: [page],
  restsOn: [none],
  on: ["aws:kinesis/stream:Stream"],
  violatedWhen: ({ fields }) => not(equals(fields.at("encryptionType").or("NONE", none), "KMS")),
});
