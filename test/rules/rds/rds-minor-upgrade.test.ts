import { rdsMinorUpgrade } from "../../../rules/rds/rds-minor-upgrade.ts";
import { resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";

const stack = (Type: string, Properties: object, more: object = {}) => template({ Orders: { Type, Properties } }, more);
const member = { DBClusterIdentifier: "orders", Engine: "aurora-mysql" };

ruleCases(rdsMinorUpgrade, [
  ...switchCases({
    property: "autoMinorVersionUpgrade",
    good: true,
    absent: { created: "not violated", existing: "not violated", template: "not violated" },
    resources: (value, existing = false) => [
      resource(
        "aws:rds/instance:Instance",
        "orders",
        { engine: "postgres", ...having("autoMinorVersionUpgrade", value) },
        { existing },
      ),
    ],
    template: (value, more) =>
      stack("AWS::RDS::DBInstance", { Engine: "postgres", ...having("AutoMinorVersionUpgrade", value) }, more),
  }),
  {
    name: "an instance of Aurora that waits to be upgraded",
    verdict: "violated",
    because: ["autoMinorVersionUpgrade"],
    resources: [
      resource("aws:rds/clusterInstance:ClusterInstance", "member", {
        clusterIdentifier: "orders",
        engine: "aurora-mysql",
        autoMinorVersionUpgrade: false,
      }),
    ],
    template: stack("AWS::RDS::DBInstance", { ...member, AutoMinorVersionUpgrade: false }),
  },
  {
    name: "an instance of Aurora of which nothing is said",
    verdict: "not violated",
    resources: [
      resource("aws:rds/clusterInstance:ClusterInstance", "member", {
        clusterIdentifier: "orders",
        engine: "aurora-mysql",
      }),
    ],
    template: stack("AWS::RDS::DBInstance", member),
  },
  {
    name: "an instance of Aurora, not known",
    verdict: "cannot tell",
    resources: [
      resource("aws:rds/clusterInstance:ClusterInstance", "member", {
        clusterIdentifier: "orders",
        engine: "aurora-mysql",
        autoMinorVersionUpgrade: unknown(),
      }),
    ],
  },
  {
    name: "a Multi-AZ cluster that waits to be upgraded",
    verdict: "violated",
    because: ["autoMinorVersionUpgrade"],
    resources: [resource("aws:rds/cluster:Cluster", "orders", { engine: "mysql", autoMinorVersionUpgrade: false })],
    template: stack("AWS::RDS::DBCluster", { Engine: "mysql", AutoMinorVersionUpgrade: false }),
  },
]);
