import { rdsBackupRetention } from "../../../rules/rds/rds-backup-retention.ts";
import { parameter, resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:rds/instance:Instance">>[2];

const orders = (inputs: Inputs, existing = false) =>
  resource("aws:rds/instance:Instance", "orders", { engine: "postgres", ...inputs }, { existing });

const cluster = (inputs: Parameters<typeof resource<"aws:rds/cluster:Cluster">>[2]) =>
  resource("aws:rds/cluster:Cluster", "orders", { engine: "aurora-mysql", ...inputs });

const stack = (properties: object, more: object = {}, Type = "AWS::RDS::DBInstance") =>
  template({ Orders: { Type, Properties: { Engine: "postgres", ...properties } } }, more);

const because = ["backupRetentionPeriod"];

ruleCases(rdsBackupRetention, [
  {
    name: "a week",
    verdict: "not violated",
    because,
    resources: [orders({ backupRetentionPeriod: 7 })],
    template: stack({ BackupRetentionPeriod: 7 }),
  },
  {
    name: "a day less than a week",
    verdict: "violated",
    because,
    resources: [orders({ backupRetentionPeriod: 6 })],
    template: stack({ BackupRetentionPeriod: 6 }),
  },
  {
    name: "no backups",
    verdict: "violated",
    because,
    resources: [orders({ backupRetentionPeriod: 0 })],
    template: stack({ BackupRetentionPeriod: 0 }),
  },
  { name: "days as text", verdict: "not violated", template: stack({ BackupRetentionPeriod: "14" }) },
  { name: "too few days, as text", verdict: "violated", template: stack({ BackupRetentionPeriod: "3" }) },
  { name: "nothing said", verdict: "violated", because, resources: [orders({})], template: stack({}) },
  {
    name: "nothing said, where one day is enough: CloudFormation's default, not the provider's",
    verdict: "violated",
    params: { days: 1 },
    resources: [orders({})],
  },
  {
    name: "nothing said in a template, where one day is enough",
    verdict: "not violated",
    params: { days: 1 },
    template: stack({}),
  },
  { name: "there already, and nothing said", verdict: "violated", resources: [orders({}, true)] },
  {
    name: "a week, where a month is asked for",
    verdict: "violated",
    params: { days: 30 },
    resources: [orders({ backupRetentionPeriod: 7 })],
    template: stack({ BackupRetentionPeriod: 7 }),
  },
  {
    name: "only the deployment will know",
    verdict: "cannot tell",
    because,
    resources: [orders({ backupRetentionPeriod: unknown() })],
    template: stack({ BackupRetentionPeriod: { Ref: "Days" } }, parameter("Days")),
  },
  {
    name: "a parameter whose default is too short",
    verdict: "violated",
    template: stack(
      { BackupRetentionPeriod: { Ref: "Days" } },
      { Parameters: { Days: { Type: "Number", Default: 1 } } },
    ),
  },
  {
    name: "a secret that is too short",
    verdict: "violated",
    resources: [orders({ backupRetentionPeriod: secret(1) })],
  },
  {
    name: "a replica",
    verdict: "not applicable",
    resources: [orders({ replicateSourceDb: "orders-main" })],
    template: stack({ SourceDBInstanceIdentifier: "orders-main" }),
  },
  {
    name: "what may be a replica, and nothing said",
    verdict: "cannot tell",
    because: ["replicateSourceDb"],
    resources: [orders({ replicateSourceDb: unknown() })],
  },
  { name: "an instance of Aurora", verdict: "not applicable", resources: [orders({ engine: "aurora-mysql" })] },
  {
    name: "a cluster of which nothing is said",
    verdict: "violated",
    because,
    resources: [cluster({})],
    template: stack({ Engine: "aurora-mysql" }, {}, "AWS::RDS::DBCluster"),
  },
  {
    name: "a cluster of which nothing is said, where one day is enough",
    verdict: "not violated",
    params: { days: 1 },
    resources: [cluster({})],
    template: stack({ Engine: "aurora-mysql" }, {}, "AWS::RDS::DBCluster"),
  },
  {
    name: "a cluster that keeps them for a month",
    verdict: "not violated",
    resources: [cluster({ backupRetentionPeriod: 30 })],
    template: stack({ Engine: "aurora-mysql", BackupRetentionPeriod: 30 }, {}, "AWS::RDS::DBCluster"),
  },
  {
    name: "a cluster of which only the deployment will know",
    verdict: "cannot tell",
    resources: [cluster({ backupRetentionPeriod: unknown() })],
    template: stack(
      { Engine: "aurora-mysql", BackupRetentionPeriod: { Ref: "Days" } },
      parameter("Days"),
      "AWS::RDS::DBCluster",
    ),
  },
]);
