import { defineRule } from "../../core/engine/rule.ts";
import { all, equals, hasText, isTrue, not } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html";
const createKey = "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html";
const off = { setting: "enableKeyRotation: false", source: page };
const symmetric = { setting: "customerMasterKeySpec: SYMMETRIC_DEFAULT", source: createKey };
const encrypts = { setting: "keyUsage: ENCRYPT_DECRYPT", source: createKey };

export const kmsKeyRotation = defineRule({
  id: "kms-key-rotation",
  title: "The key is never replaced by a new one",
  theme: "at-rest",
  severity: "medium",
  severityReason: "Nothing leaks by it: rotation bounds how much one leaked or broken key can read.",
  controls: { "cis-aws-3.0": ["3.6"], "cis-aws-5.0": ["3.6"], "pci-dss": ["3.7.4"] },
  equivalents: {
    checkov: ["CKV_AWS_7"],
    trivy: ["AVD-AWS-0065"],
    prowler: ["kms_cmk_rotation_enabled"],
    cdknag: ["KMSBackingKeyRotationEnabled", "AwsSolutions-KMS5"],
  },
  cwe: [324],
  why: "One key material then protects all that the shop ever stored: if it is broken or leaks, all of it can be read.",
  fix: "Set `enableKeyRotation` to true. What was encrypted before stays readable, and nothing else has to change.",
  sources: [page],
  restsOn: [off, symmetric, encrypts],
  on: ["aws:kms/key:Key"],
  // AWS rotates only symmetric encryption keys whose material it made and keeps itself.
  appliesWhen: ({ fields }) =>
    all(
      equals(fields.at("customerMasterKeySpec").or("SYMMETRIC_DEFAULT", symmetric), "SYMMETRIC_DEFAULT"),
      equals(fields.at("keyUsage").or("ENCRYPT_DECRYPT", encrypts), "ENCRYPT_DECRYPT"),
      not(hasText(fields.at("customKeyStoreId"))),
      not(hasText(fields.at("xksKeyId"))),
    ),
  violatedWhen: ({ fields }) => not(isTrue(fields.at("enableKeyRotation").or(false, off))),
});
