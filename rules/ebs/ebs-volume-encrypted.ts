import { defineRule } from "../../core/engine/rule.ts";
import { not } from "../../core/model/answer.ts";
import { isEncrypted, volumeDefaults } from "../../core/storage/volumes.ts";

const page = "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html";

export const ebsVolumeEncrypted = defineRule({
  id: "ebs-volume-encrypted",
  title: "The volume is not encrypted",
  theme: "at-rest",
  severity: "high",
  controls: { fsbp: ["EC2.3"] },
  equivalents: {
    checkov: ["CKV_AWS_3", "CKV2_AWS_2"],
    trivy: ["AVD-AWS-0026"],
    prowler: ["ec2_ebs_volume_encryption"],
    cdknag: ["EC2EBSVolumeEncrypted", "AwsSolutions-EC26"],
    guard: ["ENCRYPTED_VOLUMES"],
  },
  cwe: [311],
  severityReason: "A snapshot that is shared or copied by mistake is readable at once, and no key stops it.",
  why: "Whoever gets hold of the volume or of a snapshot of it reads everything on it.",
  fix: "Set `encrypted` to true (a new volume: an existing one is replaced), or turn on encryption by default for the region.",
  sources: [page],
  restsOn: volumeDefaults,
  on: ["aws:ebs/volume:Volume"],
  violatedWhen: (volume, { graph }) =>
    not(isEncrypted(volume, graph, volume.fields.at("encrypted"), volume.fields.at("snapshotId"))),
});
