import { defineRule } from "../../core/engine/rule.ts";
import { isTrue, not } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html";
const on = { setting: "autoMinorVersionUpgrade: true", source: page };

export const rdsMinorUpgrade = defineRule({
  id: "rds-minor-upgrade",
  title: "The database does not take minor upgrades by itself",
  theme: "patching",
  severity: "medium",
  severityReason: "A missed upgrade is a hole only once a flaw is found that the database's clients can use.",
  controls: { "cis-aws-3.0": ["2.3.2"], "cis-aws-5.0": ["2.2.2"], fsbp: ["RDS.13", "RDS.35"] },
  equivalents: {
    checkov: ["CKV_AWS_226"],
    prowler: ["rds_instance_minor_version_upgrade_enabled", "rds_cluster_minor_version_upgrade_enabled"],
    cdknag: ["RDSAutomaticMinorVersionUpgradeEnabled"],
    guard: ["RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED"],
  },
  cwe: [1104],
  why: "Flaws of the engine that are public, and mended in the next minor version, stay open until somebody remembers.",
  fix: "Leave `autoMinorVersionUpgrade` out or set it to true: upgrades are taken in the maintenance window.",
  sources: [page],
  restsOn: [on],
  on: [
    "aws:rds/instance:Instance",
    "aws:rds/clusterInstance:ClusterInstance",
    // Of a Multi-AZ cluster, whose instances are not resources of their own.
    "aws:rds/cluster:Cluster",
  ],
  violatedWhen: ({ fields }) => not(isTrue(fields.at("autoMinorVersionUpgrade").or(true, on))),
});
