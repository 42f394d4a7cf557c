import { rdsClusterEncrypted } from "../../../rules/rds/rds-cluster-encrypted.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";

type Inputs = Parameters<typeof resource<"aws:rds/cluster:Cluster">>[2];

const orders = (inputs: Inputs, existing = false) =>
  resource("aws:rds/cluster:Cluster", "orders", { engine: "mysql", masterUsername: "shop", ...inputs }, { existing });

const stack = (properties: object, more: object = {}, Type = "AWS::RDS::DBCluster") =>
  template({ Orders: { Type, Properties: { Engine: "mysql", MasterUsername: "shop", ...properties } } }, more);

const world = (inputs: Parameters<typeof resource<"aws:rds/globalCluster:GlobalCluster">>[2]) =>
  resource("aws:rds/globalCluster:GlobalCluster", "world", { globalClusterIdentifier: "world", ...inputs });

const worldStack = (properties: object, more: object = {}) =>
  template({ World: { Type: "AWS::RDS::GlobalCluster", Properties: properties } }, more);

ruleCases(rdsClusterEncrypted, [
  ...switchCases({
    property: "storageEncrypted",
    good: true,
    absent: { created: "violated", existing: "violated", template: "violated" },
    resources: (value, existing) => [orders(having("storageEncrypted", value), existing)],
    template: (value, more) => stack(having("StorageEncrypted", value), more),
  }),
  {
    name: "a new Aurora cluster, and nothing said",
    verdict: "not violated",
    because: ["storageEncrypted"],
    resources: [orders({ engine: "aurora-postgresql" })],
    template: stack({ Engine: "aurora-postgresql" }),
  },
  {
    name: "an Aurora cluster that is there already, and nothing said",
    verdict: "cannot tell",
    because: ["storageEncrypted"],
    resources: [orders({ engine: "aurora-postgresql" }, true)],
    but: { program: "not violated" },
  },
  {
    name: "a new Aurora cluster that asks for no encryption",
    verdict: "violated",
    severity: "medium",
    because: ["storageEncrypted"],
    resources: [orders({ engine: "aurora-mysql", storageEncrypted: false })],
    template: stack({ Engine: "aurora-mysql", StorageEncrypted: false }),
  },
  {
    name: "an Aurora cluster that is there already, without encryption",
    verdict: "violated",
    severity: { preview: "high", plan: "high", program: "medium" },
    resources: [orders({ engine: "aurora-mysql", storageEncrypted: false }, true)],
  },
  {
    name: "a new cluster of MySQL that asks for no encryption",
    verdict: "violated",
    severity: "high",
    resources: [orders({ storageEncrypted: false })],
    template: stack({ StorageEncrypted: false }),
  },
  {
    name: "an engine that is not known, and nothing said",
    verdict: "cannot tell",
    because: ["engine"],
    resources: [orders({ engine: unknown() })],
    template: stack({ Engine: { Ref: "Engine" } }, parameter("Engine")),
  },
  {
    name: "an engine that is not known, and encrypted",
    verdict: "not violated",
    resources: [orders({ engine: unknown(), storageEncrypted: true })],
  },
  {
    name: "Serverless v1, which is always encrypted",
    verdict: "not applicable",
    resources: [orders({ engine: "aurora-mysql", engineMode: "serverless" }, true)],
    template: stack({ Engine: "aurora-mysql", EngineMode: "serverless" }),
  },
  {
    name: "provisioned, and there already",
    verdict: "violated",
    resources: [orders({ engineMode: "provisioned" }, true)],
  },
  {
    name: "of no global cluster and no copy, as the provider writes it down: empty text",
    verdict: "violated",
    resources: [
      orders(
        {
          engine: "aurora-mysql",
          globalClusterIdentifier: "",
          replicationSourceIdentifier: "",
          snapshotIdentifier: "",
          storageEncrypted: false,
        },
        true,
      ),
    ],
  },
  {
    name: "restored from a snapshot",
    verdict: "not applicable",
    resources: [orders({ snapshotIdentifier: "orders-2026-01-01" })],
    template: stack({ SnapshotIdentifier: "orders-2026-01-01" }),
  },
  {
    name: "restored to a point in time",
    verdict: "not applicable",
    resources: [orders({ restoreToPointInTime: { sourceClusterIdentifier: "orders-main" } })],
    template: stack({ SourceDBClusterIdentifier: "orders-main" }),
  },
  {
    name: "a replica of another cluster",
    verdict: "not applicable",
    resources: [orders({ replicationSourceIdentifier: "arn:aws:rds:eu-west-1:111111111111:cluster:orders" })],
    template: stack({ ReplicationSourceIdentifier: "arn:aws:rds:eu-west-1:111111111111:cluster:orders" }),
  },
  {
    name: "the first cluster of a global database",
    verdict: "violated",
    resources: [orders({ globalClusterIdentifier: "world" })],
    template: stack({ GlobalClusterIdentifier: "world" }),
  },
  {
    name: "a later cluster of a global database",
    verdict: "not applicable",
    resources: [resource("aws:rds/cluster:Cluster", "far", { engine: "mysql", globalClusterIdentifier: "world" })],
  },
  {
    name: "a snapshot that may be named, and nothing said",
    verdict: "cannot tell",
    because: ["snapshotIdentifier"],
    resources: [orders({ snapshotIdentifier: unknown() })],
    template: stack({ SnapshotIdentifier: { Ref: "Snapshot" } }, parameter("Snapshot")),
  },
  {
    name: "a global database that is encrypted",
    verdict: "not violated",
    because: ["storageEncrypted"],
    resources: [world({ engine: "aurora-mysql", storageEncrypted: true })],
    template: worldStack({ Engine: "aurora-mysql", StorageEncrypted: true }),
  },
  {
    name: "a global database that asks for no encryption",
    verdict: "violated",
    severity: "medium",
    resources: [world({ storageEncrypted: false })],
    template: worldStack({ StorageEncrypted: false }),
  },
  {
    name: "a global database of which only the deployment will know",
    verdict: "cannot tell",
    resources: [world({ storageEncrypted: unknown() })],
    template: worldStack({ StorageEncrypted: { Ref: "Encrypted" } }, parameter("Encrypted")),
  },
  {
    name: "a global database made of a cluster",
    verdict: "not applicable",
    resources: [world({ sourceDbClusterIdentifier: "arn:aws:rds:eu-west-1:111111111111:cluster:orders" })],
    template: worldStack({ SourceDBClusterIdentifier: "orders" }),
  },
  {
    name: "a global database made of a cluster of the same program",
    verdict: "not violated",
    resources: [orders({ storageEncrypted: true }), world({ sourceDbClusterIdentifier: ref("orders", "arn") })],
  },
]);
