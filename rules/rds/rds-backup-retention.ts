import { defineRule } from "../../core/engine/rule.ts";
import { any, ask, not } from "../../core/model/answer.ts";
import { databaseTypes, isInstance, isMember, isReplica } from "../../core/storage/database.ts";

export interface Retention {
  /** The fewest days that backups must be kept. */
  readonly days: number;
}

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html";
const ofInstances = { setting: "backupRetentionPeriod: 0 (of the provider; 1 in CloudFormation)", source: page };
const ofClusters = {
  setting: "backupRetentionPeriod: 1 (clusters)",
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html",
};

export const rdsBackupRetention = defineRule<(typeof databaseTypes)[number], Retention>({
  id: "rds-backup-retention",
  title: "The database's backups are kept too short, or not made",
  theme: "recovery",
  severity: "medium",
  severityReason: "Nothing leaks: what is at stake is how much is lost when something else goes wrong.",
  controls: { fsbp: ["RDS.11"] },
  equivalents: {
    checkov: ["CKV_AWS_133"],
    trivy: ["AVD-AWS-0077"],
    prowler: ["rds_instance_backup_enabled"],
    cdknag: ["RDSInstanceBackupEnabled", "AwsSolutions-RDS13"],
    guard: ["DB_INSTANCE_BACKUP_ENABLED"],
  },
  why: "A deleted table or a ransomed database is often found only days later: orders older than the last backup are gone for good.",
  fix: "Set `backupRetentionPeriod` to at least 7 days.",
  sources: [page],
  restsOn: [ofInstances, ofClusters],
  on: databaseTypes,
  params: {
    schema: {
      type: "object",
      properties: { days: { type: "integer", minimum: 1, maximum: 35 } },
      additionalProperties: false,
    },
    defaults: { days: 7 },
  },
  // A replica has its source's backups, and a member of an Aurora cluster those of the cluster.
  appliesWhen: (database) => not(any(isReplica(database), isMember(database))),
  violatedWhen(database, { params }) {
    const days = database.fields.at("backupRetentionPeriod");
    const kept = isInstance(database) ? days.orProvider(0, ofInstances, 1) : days.or(1, ofClusters);
    return ask(kept, (number) => number < params.days);
  },
});
