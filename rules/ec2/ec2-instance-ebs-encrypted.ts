import { defineRule, type PropertyAnswer } from "../../core/engine/rule.ts";
import { all, answered, any, isSet, not, within } from "../../core/model/answer.ts";
import type { AnyField, Field } from "../../core/model/field.ts";
import { isEncrypted, volumeDefaults } from "../../core/storage/volumes.ts";

/** What images of Linux and Windows call their first disk. CloudFormation lists it among the others. */
const rootNames = ["/dev/xvda", "/dev/sda1"];

/** Places for a disk that hold none, or one that is part of the machine and encrypted by its hardware. */
const noVolume = /^(noDevice|virtualName)$/i;

export const ec2InstanceEbsEncrypted = defineRule({
  id: "ec2-instance-ebs-encrypted",
  title: "A volume of the instance is not encrypted",
  theme: "at-rest",
  severity: "high",
  severityReason:
    "A snapshot of it is readable wherever it is copied to; where nothing is said the image or the account's default may encrypt it, so medium.",
  controls: { fsbp: ["EC2.3"] },
  equivalents: {
    checkov: ["CKV_AWS_8", "CKV2_AWS_2"],
    trivy: ["AVD-AWS-0131"],
    prowler: ["ec2_ebs_volume_encryption"],
    cdknag: ["EC2EBSVolumeEncrypted", "AwsSolutions-EC26"],
  },
  cwe: [311],
  why: "Logs, uploads and databases on the machine's disks can be read by whoever gets a snapshot or a copy of them.",
  fix: "Set `encrypted` to true in `rootBlockDevice` and in each of `ebsBlockDevices`, or turn on encryption by default for the region.",
  sources: ["https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"],
  restsOn: volumeDefaults,
  on: ["aws:ec2/instance:Instance"],
  violatedWhen(instance, { graph }) {
    const { fields } = instance;
    const devices = fields.at("ebsBlockDevices");
    const root = fields.at("rootBlockDevice");
    const disk = (encrypted: Field<boolean>, snapshotId?: Field<string>): PropertyAnswer => {
      const answer = not(isEncrypted(instance, graph, encrypted, snapshotId));
      if (encrypted.state !== "absent") return { about: encrypted, answer };
      const because = "its snapshot or the account's default may encrypt it";
      return { about: encrypted, answer: answer.stating({ kind: "softened", because }), severity: "medium" };
    };
    const listed = devices.elements().filter((device) => !device.keys().some((key) => noVolume.test(key)));
    const found = listed.map((device) => disk(device.at("encrypted"), device.at("snapshotId")));
    const unread =
      devices.state === "unknown" ? [{ about: devices, answer: answered("unknown", devices as AnyField) }] : [];
    const named = listed.map((device) => within(device.at("deviceName").orAbsent("no"), rootNames));
    const isListed = any(answered("no", devices as AnyField), ...unread.map(({ answer }) => answer), ...named);
    // A launch template may say more about disks than the instance does.
    const isSilent = root.state === "absent" && isSet(fields.at("launchTemplate")).truth !== "no";
    const first = isSilent
      ? { about: root, answer: answered("unknown", root as AnyField, elsewhere) }
      : disk(root.at("encrypted"));
    if (isListed.truth === "yes") return [...found, ...unread];
    const own = isListed.truth === "no" ? first : { ...first, answer: all(first.answer, not(isListed)) };
    return [own, ...found, ...unread];
  },
});

const elsewhere = { kind: "elsewhere", what: "its launch template" } as const;
