import { defineRule } from "../../core/engine/rule.ts";
import { any, equals, some } from "../../core/model/answer.ts";
import { isStranger } from "../../core/storage/shares.ts";

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html";
const nobody = { setting: "sharedAccounts: []", source: page };

export const rdsSnapshotPublic = defineRule({
  id: "rds-snapshot-public",
  title: "The database snapshot is shared with strangers",
  theme: "exposure",
  severity: "critical",
  severityReason:
    "Every AWS account can restore a public snapshot and read it; high where it is shared with single accounts that are not trusted.",
  controls: { fsbp: ["RDS.1"] },
  equivalents: {
    checkov: ["CKV_AWS_302"],
    prowler: ["rds_snapshots_public_access"],
  },
  cwe: [284, 732],
  why: "Whoever may restore the snapshot has a copy of the whole database: every customer, order and password hash in it.",
  fix: "Take `all` out of `sharedAccounts`, and name only accounts of your own; list those in `trusted` of the configuration.",
  sources: [page],
  restsOn: [nobody],
  on: [
    "aws:rds/snapshot:Snapshot",
    "aws:rds/clusterSnapshot:ClusterSnapshot",
    "aws:rds/snapshotCopy:SnapshotCopy",
    "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
  ],
  violatedWhen({ fields, scope }, { trusted }) {
    const about = fields.at("sharedAccounts");
    const shared = about.or([], nobody);
    const everyone = some(shared, (account) => equals(account, "all"));
    const strangers = some(shared, (account) => isStranger(account, scope, trusted.accounts));
    const answer = any(everyone, strangers);
    return [everyone.truth === "yes" ? { about, answer } : { about, answer, severity: "high" }];
  },
});
