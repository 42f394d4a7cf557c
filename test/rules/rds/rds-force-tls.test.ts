import { rdsForceTls } from "../../../rules/rds/rds-force-tls.ts";
import { eitherOf, parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:rds/instance:Instance">>[2];
type Group = Parameters<typeof resource<"aws:rds/parameterGroup:ParameterGroup">>[2];

const orders = (inputs: Inputs, existing = false) =>
  resource(
    "aws:rds/instance:Instance",
    "orders",
    { engine: "postgres", engineVersion: "14.13", ...inputs },
    { existing },
  );

const cluster = (inputs: Parameters<typeof resource<"aws:rds/cluster:Cluster">>[2]) =>
  resource("aws:rds/cluster:Cluster", "orders", { engine: "aurora-postgresql", engineVersion: "16.6", ...inputs });

const group = (inputs: Group) =>
  resource("aws:rds/parameterGroup:ParameterGroup", "strict", { name: "strict", family: "postgres14", ...inputs });

const clusterGroup = (inputs: Group) =>
  resource("aws:rds/clusterParameterGroup:ClusterParameterGroup", "strict", {
    name: "strict",
    family: "aurora-postgresql16",
    ...inputs,
  });

const stack = (properties: object, more: object = {}, others: object = {}) =>
  template(
    {
      Orders: {
        Type: "AWS::RDS::DBInstance",
        Properties: { Engine: "postgres", EngineVersion: "14.13", ...properties },
      },
      ...others,
    },
    more,
  );

const groupStack = (properties: object, more: object = {}) => ({
  Strict: { Type: "AWS::RDS::DBParameterGroup", Properties: { Family: "postgres14", ...properties }, ...more },
});

const forced = (value: string) => [{ name: "rds.force_ssl", value }];
const because = ["parameterGroupName"];
const byDefault = (engine: string, engineVersion: string) => ({
  resources: [resource("aws:rds/instance:Instance", "orders", { engine, engineVersion })],
  template: stack({ Engine: engine, EngineVersion: engineVersion }),
});

ruleCases(rdsForceTls, [
  {
    name: "PostgreSQL 14, and AWS's own group",
    verdict: "violated",
    states: [{ kind: "demands-tls", engine: "postgres", parameter: "rds.force_ssl", since: "15" }],
    ...byDefault("postgres", "14.13"),
  },
  { name: "PostgreSQL 15, and AWS's own group", verdict: "not violated", ...byDefault("postgres", "15") },
  { name: "PostgreSQL 9.6, which is not later than 15", verdict: "violated", ...byDefault("postgres", "9.6.24") },
  {
    name: "MySQL 8.4, and AWS's own group",
    verdict: "violated",
    states: [{ kind: "demands-tls", engine: "mysql", parameter: "require_secure_transport", since: "9.7" }],
    ...byDefault("mysql", "8.4.3"),
  },
  { name: "MySQL 9.7, and AWS's own group", verdict: "not violated", ...byDefault("mysql", "9.7") },
  { name: "MySQL 10, and AWS's own group", verdict: "not violated", ...byDefault("mysql", "10.0") },
  { name: "MariaDB 11.4, and AWS's own group", verdict: "violated", ...byDefault("mariadb", "11.4.5") },
  { name: "MariaDB 11.8, and AWS's own group", verdict: "not violated", ...byDefault("mariadb", "11.8.2") },
  { name: "MariaDB 11, of which nobody says more", verdict: "cannot tell", ...byDefault("mariadb", "11") },
  { name: "MariaDB 10, of which nobody says more", verdict: "violated", ...byDefault("mariadb", "10") },
  {
    name: "SQL Server, and AWS's own group",
    verdict: "violated",
    states: [{ kind: "demands-tls", engine: "sqlserver-ee", parameter: "rds.force_ssl" }],
    ...byDefault("sqlserver-ee", "16.00.4175.1.v1"),
  },
  {
    name: "a group that demands TLS in words",
    verdict: "not violated",
    resources: [group({ parameters: forced("True") }), orders({ parameterGroupName: ref("strict", "name") })],
  },
  {
    name: "a database of which not even the engine is known",
    verdict: "cannot tell",
    states: [],
    resources: [orders({ engine: unknown() })],
  },
  { name: "Oracle, which has no such parameter", verdict: "not applicable", ...byDefault("oracle-ee", "19") },
  { name: "Db2, which has no such parameter", verdict: "not applicable", ...byDefault("db2-se", "11.5") },
  { name: "an instance of Aurora", verdict: "not applicable", ...byDefault("aurora-mysql", "8.0") },
  {
    name: "AWS's own group, by its name",
    verdict: "not violated",
    because,
    resources: [orders({ engineVersion: "16.4", parameterGroupName: "default.postgres16" }, true)],
    template: stack({ DBParameterGroupName: "default.postgres16" }),
  },
  {
    name: "AWS's own group of an older version, by its name",
    verdict: "violated",
    because,
    resources: [orders({ parameterGroupName: "default.postgres14" }, true)],
    template: stack({ DBParameterGroupName: "default.postgres14" }),
  },
  {
    name: "a group that demands TLS",
    verdict: "not violated",
    because: ["parameters.0.value"],
    resources: [group({ parameters: forced("1") }), orders({ parameterGroupName: ref("strict", "name") })],
    template: stack(
      { DBParameterGroupName: { Ref: "Strict" } },
      {},
      groupStack({ Parameters: { "rds.force_ssl": 1 } }),
    ),
  },
  {
    name: "a group that demands TLS, after the database",
    verdict: "not violated",
    resources: [orders({ parameterGroupName: ref("strict", "name") }), group({ parameters: forced("1") })],
  },
  {
    name: "a group that demands TLS, by its name",
    verdict: "not violated",
    resources: [group({ parameters: forced("1") }), orders({ parameterGroupName: "strict" })],
    template: stack(
      { DBParameterGroupName: "strict" },
      {},
      groupStack({ DBParameterGroupName: "strict", Parameters: { "rds.force_ssl": "1" } }),
    ),
  },
  {
    name: "a group of a newer version that turns it off",
    verdict: "violated",
    because: ["parameters.0.value"],
    resources: [
      group({ family: "postgres17", parameters: forced("0") }),
      orders({ engineVersion: "17.4", parameterGroupName: "strict" }),
    ],
    template: stack(
      { EngineVersion: "17.4", DBParameterGroupName: { Ref: "Strict" } },
      {},
      groupStack({ Family: "postgres17", Parameters: { "rds.force_ssl": 0 } }),
    ),
  },
  {
    name: "a group that says nothing of it",
    verdict: "violated",
    because: ["family"],
    resources: [
      group({ parameters: [{ name: "log_statement", value: "all" }] }),
      orders({ parameterGroupName: "strict" }),
    ],
    template: stack(
      { DBParameterGroupName: { Ref: "Strict" } },
      {},
      groupStack({ Parameters: { log_statement: "all" } }),
    ),
  },
  {
    name: "a group of a newer version that says nothing of it",
    verdict: "not violated",
    resources: [group({ family: "postgres16" }), orders({ engineVersion: "16.4", parameterGroupName: "strict" })],
    template: stack(
      { EngineVersion: "16.4", DBParameterGroupName: { Ref: "Strict" } },
      {},
      groupStack({ Family: "postgres16" }),
    ),
  },
  {
    name: "MySQL's word for it",
    verdict: "not violated",
    resources: [
      group({ family: "mysql8.4", parameters: [{ name: "require_secure_transport", value: "ON" }] }),
      orders({ engine: "mysql", engineVersion: "8.4", parameterGroupName: "strict" }),
    ],
    template: stack(
      { Engine: "mysql", EngineVersion: "8.4", DBParameterGroupName: { Ref: "Strict" } },
      {},
      groupStack({ Family: "mysql8.4", Parameters: { require_secure_transport: "ON" } }),
    ),
  },
  {
    name: "PostgreSQL's word for it in a group of MySQL",
    verdict: "violated",
    resources: [
      group({ family: "mysql8.4", parameters: forced("1") }),
      orders({ engine: "mysql", engineVersion: "8.4", parameterGroupName: "strict" }),
    ],
  },
  {
    name: "a value that is not known",
    verdict: "cannot tell",
    because: ["parameters.0.value"],
    resources: [
      group({ parameters: [{ name: "rds.force_ssl", value: unknown() }] }),
      orders({ parameterGroupName: "strict" }),
    ],
    template: stack(
      { DBParameterGroupName: { Ref: "Strict" } },
      parameter("Forced"),
      groupStack({ Parameters: { "rds.force_ssl": { Ref: "Forced" } } }),
    ),
  },
  {
    name: "a group that is not here",
    verdict: "cannot tell",
    because,
    resources: [orders({ parameterGroupName: "made-elsewhere" })],
    template: stack({ DBParameterGroupName: "made-elsewhere" }),
  },
  {
    name: "a group that is not known",
    verdict: "cannot tell",
    because,
    resources: [group({ parameters: forced("1") }), orders({ parameterGroupName: unknown() })],
    template: stack({ DBParameterGroupName: { Ref: "Group" } }, parameter("Group"), groupStack({})),
  },
  {
    name: "no version, of which RDS takes its own default",
    verdict: "cannot tell",
    because: ["engineVersion"],
    resources: [resource("aws:rds/instance:Instance", "orders", { engine: "postgres" })],
    template: template({ Orders: { Type: "AWS::RDS::DBInstance", Properties: { Engine: "postgres" } } }),
  },
  {
    name: "no version of an engine that never demands TLS",
    verdict: "violated",
    resources: [resource("aws:rds/instance:Instance", "orders", { engine: "sqlserver-se" })],
  },
  {
    name: "an engine that is not known",
    verdict: "cannot tell",
    because: ["engine"],
    resources: [orders({ engine: unknown() })],
    template: stack({ Engine: { Ref: "Engine" } }, parameter("Engine")),
  },
  {
    name: "a replica with its source's group",
    verdict: "not applicable",
    resources: [orders({ replicateSourceDb: "orders-main" })],
    template: stack({ SourceDBInstanceIdentifier: "orders-main" }),
  },
  {
    name: "a replica with a group of its own",
    verdict: "violated",
    resources: [orders({ replicateSourceDb: "orders-main", parameterGroupName: "default.postgres14" })],
  },
  {
    name: "a cluster of Aurora PostgreSQL 16",
    verdict: "violated",
    because: ["engineVersion"],
    resources: [cluster({})],
    template: template({
      Orders: { Type: "AWS::RDS::DBCluster", Properties: { Engine: "aurora-postgresql", EngineVersion: "16.6" } },
    }),
  },
  {
    name: "a cluster of Aurora PostgreSQL 17",
    verdict: "not violated",
    resources: [cluster({ engineVersion: "17.4" })],
  },
  {
    name: "a cluster whose group demands TLS",
    verdict: "not violated",
    because: ["parameters.0.value"],
    resources: [
      clusterGroup({ parameters: forced("1") }),
      cluster({ dbClusterParameterGroupName: ref("strict", "name") }),
    ],
    template: template({
      Orders: {
        Type: "AWS::RDS::DBCluster",
        Properties: {
          Engine: "aurora-postgresql",
          EngineVersion: "16.6",
          DBClusterParameterGroupName: { Ref: "Strict" },
        },
      },
      Strict: {
        Type: "AWS::RDS::DBClusterParameterGroup",
        Properties: { Family: "aurora-postgresql16", Parameters: { "rds.force_ssl": "1" } },
      },
    }),
  },
  {
    name: "a cluster of Aurora MySQL whose version names MySQL's",
    verdict: "violated",
    resources: [cluster({ engine: "aurora-mysql", engineVersion: "8.0.mysql_aurora.3.08.0" })],
  },
  {
    name: "one of two groups, of which one demands TLS",
    verdict: "cannot tell",
    because,
    resources: [
      group({ parameters: forced("1") }),
      resource("aws:rds/parameterGroup:ParameterGroup", "loose", { name: "loose", family: "postgres14" }),
      orders({ parameterGroupName: eitherOf("strict", "loose") }),
    ],
  },
]);
