import { defineRule } from "../../core/engine/rule.ts";
import { isTrue, not } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html";
const call = "https://docs.aws.amazon.com/efs/latest/ug/API_CreateFileSystem.html";

export const efsEncrypted = defineRule({
  id: "efs-encrypted",
  title: "The file system is not encrypted at rest",
  theme: "at-rest",
  severity: "high",
  severityReason:
    "Every file of every machine that mounts it is stored in the clear, and that cannot be changed later.",
  controls: { "cis-aws-3.0": ["2.4.1"], "cis-aws-5.0": ["2.3.1"], fsbp: ["EFS.1", "EFS.8"] },
  equivalents: {
    checkov: ["CKV_AWS_42"],
    trivy: ["AVD-AWS-0037"],
    prowler: ["efs_encryption_at_rest_enabled"],
    cdknag: ["EFSEncrypted", "AwsSolutions-EFS1"],
    guard: ["EFS_ENCRYPTED_CHECK"],
  },
  cwe: [311],
  why: "Invoices, uploads and exports of the shop lie readable on AWS's disks and in every backup of the file system.",
  fix: "Set `encrypted` to true. A file system that exists is replaced: copy its files to an encrypted one first.",
  sources: [page],
  restsOn: [{ setting: "encrypted: false", source: call }],
  on: ["aws:efs/fileSystem:FileSystem"],
  violatedWhen: ({ fields }) => not(isTrue(fields.at("encrypted").or(false, { source: call }))),
});
