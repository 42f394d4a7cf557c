import { rdsDeletionProtection } from "../../../rules/rds/rds-deletion-protection.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";

const instance = (value: unknown, existing = false) => [
  resource(
    "aws:rds/instance:Instance",
    "orders",
    { engine: "postgres", ...having("deletionProtection", value) },
    { existing },
  ),
];

const stack = (Type: string, Properties: object, more: object = {}) => template({ Orders: { Type, Properties } }, more);

ruleCases(rdsDeletionProtection, [
  ...switchCases({
    property: "deletionProtection",
    good: true,
    absent: { created: "violated", existing: "violated", template: "violated" },
    resources: instance,
    template: (value, more) =>
      stack("AWS::RDS::DBInstance", { Engine: "postgres", ...having("DeletionProtection", value) }, more),
  }),
  {
    name: "a cluster that is protected",
    verdict: "not violated",
    because: ["deletionProtection"],
    resources: [
      resource("aws:rds/cluster:Cluster", "orders", { engine: "aurora-postgresql", deletionProtection: true }),
    ],
    template: stack("AWS::RDS::DBCluster", { Engine: "aurora-postgresql", DeletionProtection: true }),
  },
  {
    name: "a cluster of which nothing is said",
    verdict: "violated",
    because: ["deletionProtection"],
    resources: [resource("aws:rds/cluster:Cluster", "orders", { engine: "aurora-postgresql" })],
    template: stack("AWS::RDS::DBCluster", { Engine: "aurora-postgresql" }),
  },
  {
    name: "a cluster of which only the deployment will know",
    verdict: "cannot tell",
    resources: [
      resource("aws:rds/cluster:Cluster", "orders", { engine: "aurora-mysql", deletionProtection: unknown() }),
    ],
    template: stack(
      "AWS::RDS::DBCluster",
      { Engine: "aurora-mysql", DeletionProtection: { Ref: "Protected" } },
      parameter("Protected"),
    ),
  },
  {
    name: "an instance of Aurora",
    verdict: "not applicable",
    resources: [resource("aws:rds/instance:Instance", "orders", { engine: "aurora-mysql" })],
  },
  {
    name: "an engine that is not known, and nothing said",
    verdict: "cannot tell",
    because: ["engine"],
    resources: [resource("aws:rds/instance:Instance", "orders", { engine: unknown() })],
    template: stack("AWS::RDS::DBInstance", { Engine: { Ref: "Engine" } }, parameter("Engine")),
  },
  {
    name: "an engine that is not known, and protected",
    verdict: "not violated",
    resources: [resource("aws:rds/instance:Instance", "orders", { engine: unknown(), deletionProtection: true })],
  },
  {
    name: "a replica that is not protected",
    verdict: "violated",
    resources: [resource("aws:rds/instance:Instance", "copy", { engine: "postgres", replicateSourceDb: "orders" })],
    template: stack("AWS::RDS::DBInstance", { Engine: "postgres", SourceDBInstanceIdentifier: "orders" }),
  },
]);
