import { defineRule } from "../../core/engine/rule.ts";
import { isStranger } from "../../core/storage/shares.ts";

export const ebsSnapshotPublic = defineRule({
  id: "ebs-snapshot-public",
  title: "The snapshot of a volume is shared with an account that is not trusted",
  theme: "exposure",
  severity: "critical",
  severityReason:
    "Critical is a snapshot for everyone, which only an account can show; code can share with single accounts, which is high.",
  controls: { fsbp: ["EC2.1"] },
  equivalents: { prowler: ["ec2_ebs_public_snapshot"] },
  cwe: [284, 732],
  why: "Whoever it is shared with makes a volume of it and reads every file that was on the disk: databases, keys, customers.",
  fix: "Remove the `aws.ec2.SnapshotCreateVolumePermission`, or add the account to `trusted.accounts` of the configuration if it is yours.",
  sources: [
    "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html",
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolumePermissionModifications.html",
  ],
  on: ["aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission"],
  violatedWhen({ fields, scope }, { trusted }) {
    const account = fields.at("accountId");
    const answer = isStranger(account.orAbsent("unknown"), scope, trusted.accounts);
    const because = "it is shared with one account, and not with everyone";
    return [{ about: account, answer: answer.stating({ kind: "softened", because }), severity: "high" }];
  },
});
