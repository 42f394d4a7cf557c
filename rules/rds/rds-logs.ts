import { defineRule } from "../../core/engine/rule.ts";
import { databaseLogs } from "../../core/facts/database-logs.ts";
import { all, any, equals, includes, isEmpty, not, startsWith } from "../../core/model/answer.ts";
import { databaseTypes, isInstance, isMember } from "../../core/storage/database.ts";

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html";
const none = { setting: "enabledCloudwatchLogsExports: []", source: page };

export const rdsLogs = defineRule({
  id: "rds-logs",
  title: "The database does not send its essential logs to CloudWatch",
  theme: "logging",
  severity: "medium",
  severityReason: "Nothing leaks by it: what is missing is the trace when something did.",
  controls: { fsbp: ["RDS.9", "RDS.34", "RDS.36", "RDS.37", "RDS.40", "RDS.42"] },
  equivalents: {
    checkov: ["CKV_AWS_129", "CKV_AWS_324", "CKV_AWS_325"],
    prowler: ["rds_instance_integration_cloudwatch_logs", "rds_cluster_integration_cloudwatch_logs"],
    cdknag: ["RDSLoggingEnabled", "AuroraMySQLLogging", "AwsSolutions-RDS16"],
    guard: ["RDS_LOGGING_ENABLED"],
  },
  cwe: [778],
  why: "After a break-in nobody can say which customers were read: the logs are gone with the instance, or after a few days.",
  fix: "Name the engine's logs in `enabledCloudwatchLogsExports`: `postgresql`; `audit` and `error` for MySQL and MariaDB; `audit` for Aurora MySQL.",
  sources: [page, databaseLogs.source],
  restsOn: [none],
  on: databaseTypes,
  // Instances of Aurora leave it to their cluster; RDS Custom has no such setting.
  appliesWhen: (database) =>
    not(any(isMember(database), startsWith(database.fields.at("engine").orAbsent("no"), "custom-"))),
  violatedWhen(database) {
    const exported = database.fields.at("enabledCloudwatchLogsExports");
    const engine = database.fields.at("engine").orAbsent("unknown");
    const logs = exported.or([], none);
    const lacking = Object.entries(databaseLogs.facts).map(([name, { instance, cluster = instance }]) => {
      const essential = isInstance(database) ? instance : cluster;
      return all(equals(engine, name), any(...essential.map((log) => not(includes(logs, log)))));
    });
    return [{ about: exported, answer: any(isEmpty(logs), ...lacking) }];
  },
});
