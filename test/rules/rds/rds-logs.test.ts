import { rdsLogs } from "../../../rules/rds/rds-logs.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:rds/instance:Instance">>[2];

const orders = (inputs: Inputs, existing = false) =>
  resource("aws:rds/instance:Instance", "orders", { engine: "postgres", ...inputs }, { existing });

const stack = (properties: object, more: object = {}, Type = "AWS::RDS::DBInstance") =>
  template({ Orders: { Type, Properties: { Engine: "postgres", ...properties } } }, more);

const because = ["enabledCloudwatchLogsExports"];

/** An engine with these logs, as an instance. */
const sends = (engine: string, ...logs: string[]) => ({
  resources: [orders({ engine, enabledCloudwatchLogsExports: logs })],
  template: stack({ Engine: engine, EnableCloudwatchLogsExports: logs }),
});

/** The same as a cluster. */
const clusterSends = (engine: string, ...logs: string[]) => ({
  resources: [resource("aws:rds/cluster:Cluster", "orders", { engine, enabledCloudwatchLogsExports: logs })],
  template: stack({ Engine: engine, EnableCloudwatchLogsExports: logs }, {}, "AWS::RDS::DBCluster"),
});

ruleCases(rdsLogs, [
  { name: "nothing said", verdict: "violated", because, resources: [orders({})], template: stack({}) },
  { name: "no logs", verdict: "violated", because, ...sends("postgres") },
  { name: "there already, and nothing said", verdict: "violated", because, resources: [orders({}, true)] },
  { name: "the log of PostgreSQL", verdict: "not violated", ...sends("postgres", "postgresql") },
  { name: "another log of PostgreSQL", verdict: "violated", ...sends("postgres", "upgrade") },
  { name: "the audit and errors of MySQL", verdict: "not violated", ...sends("mysql", "error", "audit") },
  { name: "MySQL without the audit", verdict: "violated", ...sends("mysql", "error", "general", "slowquery") },
  { name: "MariaDB without errors", verdict: "violated", ...sends("mariadb", "audit") },
  { name: "the errors of SQL Server", verdict: "not violated", ...sends("sqlserver-se", "error") },
  { name: "SQL Server's agent only", verdict: "violated", ...sends("sqlserver-ex", "agent") },
  { name: "the audit and alerts of Oracle", verdict: "not violated", ...sends("oracle-ee", "audit", "alert") },
  { name: "Oracle without the audit", verdict: "violated", ...sends("oracle-se2-cdb", "alert", "listener") },
  { name: "the diagnostics of Db2", verdict: "not violated", ...sends("db2-se", "diag.log") },
  { name: "an engine that is new, with a log", verdict: "not violated", ...sends("nextdb", "main") },
  { name: "an engine that is new, without logs", verdict: "violated", ...sends("nextdb") },
  { name: "an instance of Aurora", verdict: "not applicable", ...sends("aurora-mysql") },
  { name: "RDS Custom", verdict: "not applicable", ...sends("custom-sqlserver-ee") },
  { name: "the audit of Aurora MySQL", verdict: "not violated", ...clusterSends("aurora-mysql", "audit") },
  { name: "Aurora MySQL without the audit", verdict: "violated", ...clusterSends("aurora-mysql", "error") },
  { name: "the log of Aurora PostgreSQL", verdict: "not violated", ...clusterSends("aurora-postgresql", "postgresql") },
  {
    name: "a cluster of MySQL, which has no audit to send",
    verdict: "not violated",
    ...clusterSends("mysql", "error"),
  },
  {
    name: "only the deployment will know",
    verdict: "cannot tell",
    because,
    resources: [orders({ enabledCloudwatchLogsExports: unknown() })],
    template: stack(
      { EnableCloudwatchLogsExports: { Ref: "Logs" } },
      { Parameters: { Logs: { Type: "CommaDelimitedList" } } },
    ),
  },
  {
    name: "one log that is not known",
    verdict: "cannot tell",
    because: ["enabledCloudwatchLogsExports.0"],
    resources: [orders({ enabledCloudwatchLogsExports: [unknown()] })],
    template: stack({ EnableCloudwatchLogsExports: [{ Ref: "Log" }] }, parameter("Log")),
  },
  {
    name: "one log that is not known, and the one that counts",
    verdict: "not violated",
    resources: [orders({ enabledCloudwatchLogsExports: ["postgresql", unknown()] })],
    template: stack({ EnableCloudwatchLogsExports: ["postgresql", { Ref: "Log" }] }, parameter("Log")),
  },
  {
    name: "an engine that is not known, with a log",
    verdict: "cannot tell",
    because: ["engine"],
    resources: [orders({ engine: unknown(), enabledCloudwatchLogsExports: ["postgresql"] })],
    template: stack({ Engine: { Ref: "Engine" }, EnableCloudwatchLogsExports: ["postgresql"] }, parameter("Engine")),
  },
  {
    name: "a replica without logs",
    verdict: "violated",
    resources: [resource("aws:rds/instance:Instance", "copy", { replicateSourceDb: "orders" })],
  },
]);
