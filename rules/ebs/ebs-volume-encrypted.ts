import { defineRule } from "../../core/engine/rule.ts";
import { any, isSet, isTrue, not } from "../../core/model/answer.ts";

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
  },
  cwe: [311],
  why: "Whoever gets hold of the volume or of a snapshot of it reads everything on it.",
  fix: "Set `encrypted` to true (a new volume: an existing one is replaced), or turn on encryption by default for the region.",
  sources: [page],
  on: ["aws:ebs/volume:Volume"],
  violatedWhen(volume, { graph }) {
    const { fields } = volume;
    const byDefault = graph.setting(volume, "aws:ebs/encryptionByDefault:EncryptionByDefault");
    // The resource turns the default on unless it says otherwise.
    const enabled =
      byDefault.state === "known" ? byDefault.at("enabled").orAbsent("yes") : byDefault.at("enabled").orAbsent("no");
    const inherits = isSet(fields.at("snapshotId")).truth !== "no";
    const encrypted = fields.at("encrypted");
    const own = isTrue(inherits ? encrypted.orAbsent("unknown") : encrypted.or(false, { source: page }));
    return not(any(own, isTrue(enabled)));
  },
});
