import { rdsInstanceEncrypted } from "../../../rules/rds/rds-instance-encrypted.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:rds/instance:Instance">>[2];

const orders = (inputs: Inputs, existing = false) =>
  resource(
    "aws:rds/instance:Instance",
    "orders",
    { engine: "postgres", instanceClass: "db.t4g.small", ...inputs },
    { existing },
  );

const stack = (properties: object, more: object = {}) =>
  template(
    {
      Orders: {
        Type: "AWS::RDS::DBInstance",
        Properties: { Engine: "postgres", DBInstanceClass: "db.t4g.small", ...properties },
      },
    },
    more,
  );

ruleCases(rdsInstanceEncrypted, [
  {
    name: "encrypted",
    verdict: "not violated",
    because: ["storageEncrypted"],
    resources: [orders({ storageEncrypted: true })],
    template: stack({ StorageEncrypted: true }),
  },
  {
    name: "encryption switched off",
    verdict: "violated",
    because: ["storageEncrypted"],
    resources: [orders({ storageEncrypted: false })],
    template: stack({ StorageEncrypted: false }),
  },
  {
    name: "nothing said about encryption",
    verdict: "violated",
    because: ["storageEncrypted"],
    resources: [orders({})],
    template: stack({}),
  },
  {
    name: "an instance that is there already, and nothing said",
    verdict: "violated",
    resources: [orders({}, true)],
  },
  {
    name: "a key without encryption",
    verdict: "violated",
    because: ["storageEncrypted"],
    resources: [orders({ storageEncrypted: false, performanceInsightsKmsKeyId: "alias/shop" })],
    template: stack({ StorageEncrypted: "false", PerformanceInsightsKMSKeyId: "alias/shop" }),
  },
  {
    name: "only the deployment will know",
    verdict: "cannot tell",
    because: ["storageEncrypted"],
    resources: [orders({ storageEncrypted: unknown() })],
    template: stack({ StorageEncrypted: { Ref: "Encrypted" } }, parameter("Encrypted")),
  },
  {
    name: "a replica of another instance",
    verdict: "not applicable",
    resources: [
      resource("aws:rds/instance:Instance", "main", { engine: "postgres", storageEncrypted: true }),
      resource("aws:rds/instance:Instance", "replica", { replicateSourceDb: ref("main", "identifier") }),
    ],
    but: { program: "not violated", preview: "cannot tell", plan: "cannot tell", hcl: "not violated" },
  },
  {
    name: "neither a replica nor restored, as the provider writes it down: empty text",
    verdict: "violated",
    because: ["storageEncrypted"],
    resources: [orders({ replicateSourceDb: "", snapshotIdentifier: "", storageEncrypted: false }, true)],
  },
  {
    name: "a replica of a named instance",
    verdict: "not applicable",
    resources: [orders({ replicateSourceDb: "orders-main" })],
    template: stack({ SourceDBInstanceIdentifier: "orders-main" }),
  },
  {
    name: "restored from a snapshot",
    verdict: "not applicable",
    resources: [orders({ snapshotIdentifier: "rds:orders-2026-01-01" })],
    template: stack({ DBSnapshotIdentifier: "rds:orders-2026-01-01" }),
  },
  {
    name: "restored to a point in time",
    verdict: "not applicable",
    resources: [orders({ restoreToPointInTime: { sourceDbInstanceIdentifier: "orders-main" } })],
  },
  {
    name: "restored from a backup of another instance",
    verdict: "not applicable",
    template: stack({ SourceDBInstanceAutomatedBackupsArn: "arn:aws:rds:eu-west-1:111111111111:auto-backup:ab-1" }),
  },
  {
    name: "restored from an instance by its resource id",
    verdict: "not applicable",
    template: stack({ SourceDbiResourceId: "db-ABCDEFGH" }),
  },
  {
    name: "a snapshot that may be named, and nothing said",
    verdict: "cannot tell",
    because: ["snapshotIdentifier"],
    resources: [orders({ snapshotIdentifier: unknown() })],
  },
  {
    name: "a snapshot that a parameter may name",
    verdict: "cannot tell",
    template: stack(
      { DBSnapshotIdentifier: { "Fn::If": ["Restored", "rds:orders-2026-01-01", { Ref: "AWS::NoValue" }] } },
      { ...parameter("Stage"), Conditions: { Restored: { "Fn::Equals": [{ Ref: "Stage" }, "test"] } } },
    ),
  },
  {
    name: "a snapshot that may be named, and encrypted",
    verdict: "not violated",
    resources: [orders({ snapshotIdentifier: unknown(), storageEncrypted: true })],
  },
  {
    name: "a member of an Aurora cluster",
    verdict: "not applicable",
    resources: [orders({ engine: "aurora-mysql" })],
  },
  {
    name: "an engine that is not known, and nothing said",
    verdict: "cannot tell",
    because: ["engine"],
    resources: [orders({ engine: unknown() })],
    template: stack({ Engine: { Ref: "Engine" } }, parameter("Engine")),
  },
]);
