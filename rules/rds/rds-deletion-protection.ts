import { defineRule } from "../../core/engine/rule.ts";
import { isTrue, not } from "../../core/model/answer.ts";
import { databaseTypes, isMember } from "../../core/storage/database.ts";

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html";
const off = { setting: "deletionProtection: false", source: page };

export const rdsDeletionProtection = defineRule({
  id: "rds-deletion-protection",
  title: "The database can be deleted by one call",
  theme: "recovery",
  severity: "medium",
  severityReason: "Nothing leaks, and whoever deletes it needs the right to: what is missing is the second step.",
  controls: { fsbp: ["RDS.7", "RDS.8"] },
  equivalents: {
    checkov: ["CKV_AWS_139", "CKV_AWS_293"],
    trivy: ["AVD-AWS-0177", "AVD-AWS-0343"],
    prowler: ["rds_cluster_deletion_protection", "rds_instance_deletion_protection"],
    cdknag: ["RDSInstanceDeletionProtectionEnabled", "AwsSolutions-RDS10"],
    guard: ["RDS_INSTANCE_DELETION_PROTECTION_ENABLED"],
  },
  why: "A mistake in a deployment, or a stolen session, removes every order and every customer at once.",
  fix: "Set `deletionProtection` to true; it has to be turned off again before the database can go.",
  sources: [page],
  restsOn: [off],
  on: databaseTypes,
  // Instances of Aurora have no such setting: their cluster has.
  appliesWhen: (database) => not(isMember(database)),
  violatedWhen: ({ fields }) => not(isTrue(fields.at("deletionProtection").or(false, off))),
});
