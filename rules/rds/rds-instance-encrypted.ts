import { defineRule } from "../../core/engine/rule.ts";
import { any, hasText, isSet, isTrue, not, startsWith } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html";
const off = { setting: "storageEncrypted: false", source: page };

export const rdsInstanceEncrypted = defineRule({
  id: "rds-instance-encrypted",
  title: "The database's storage is not encrypted",
  theme: "at-rest",
  severity: "high",
  severityReason:
    "It takes access to the account's snapshots or to AWS's disks to read the data: no stranger has that.",
  controls: { "cis-aws-3.0": ["2.3.1"], "cis-aws-5.0": ["2.2.1"], fsbp: ["RDS.3"] },
  equivalents: {
    checkov: ["CKV_AWS_16"],
    trivy: ["AVD-AWS-0080"],
    prowler: ["rds_instance_storage_encrypted"],
    cdknag: ["RDSStorageEncrypted", "AwsSolutions-RDS2"],
    guard: ["RDS_STORAGE_ENCRYPTED"],
  },
  cwe: [311],
  why: "Whoever gets hold of a snapshot or a backup of the database reads every order and every customer in it.",
  fix: "Set `storageEncrypted` to true. An existing instance is encrypted by restoring an encrypted copy of its snapshot.",
  sources: [page],
  restsOn: [off],
  on: ["aws:rds/instance:Instance"],
  // Replicas, restores and members of an Aurora cluster take over what they are made from.
  appliesWhen: ({ fields }) =>
    not(
      any(
        hasText(fields.at("replicateSourceDb")),
        hasText(fields.at("snapshotIdentifier")),
        isSet(fields.at("restoreToPointInTime")),
        startsWith(fields.at("engine").orAbsent("no"), "aurora"),
      ),
    ),
  violatedWhen: ({ fields }) => not(isTrue(fields.at("storageEncrypted").or(false, off))),
});
