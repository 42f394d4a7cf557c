import { rdsInstancePublic } from "../../../rules/rds/rds-instance-public.ts";
import { parameter, resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:rds/instance:Instance">>[2];

const orders = (inputs: Inputs, existing = false) =>
  resource("aws:rds/instance:Instance", "orders", { engine: "postgres", ...inputs }, { existing });

const member = (inputs: Parameters<typeof resource<"aws:rds/clusterInstance:ClusterInstance">>[2]) =>
  resource("aws:rds/clusterInstance:ClusterInstance", "member", {
    clusterIdentifier: "orders",
    engine: "aurora-mysql",
    ...inputs,
  });

const stack = (properties: object, more: object = {}) =>
  template({ Orders: { Type: "AWS::RDS::DBInstance", Properties: { Engine: "postgres", ...properties } } }, more);

const aurora = { DBClusterIdentifier: "orders", Engine: "aurora-mysql" };

const multiAz = (properties: object) =>
  template({
    Orders: {
      Type: "AWS::RDS::DBCluster",
      Properties: { Engine: "mysql", DBClusterInstanceClass: "db.m6gd.large", ...properties },
    },
  });

ruleCases(rdsInstancePublic, [
  {
    name: "a public address",
    verdict: "violated",
    because: ["publiclyAccessible"],
    severity: "critical",
    resources: [orders({ publiclyAccessible: true })],
    template: stack({ PubliclyAccessible: true }),
  },
  {
    name: "no public address",
    verdict: "not violated",
    because: ["publiclyAccessible"],
    resources: [orders({ publiclyAccessible: false })],
    template: stack({ PubliclyAccessible: false }),
  },
  {
    name: "nothing said, and the provider's default is private",
    verdict: "not violated",
    because: ["publiclyAccessible"],
    resources: [orders({})],
  },
  {
    name: "nothing said and no subnet group: RDS makes it public",
    verdict: "violated",
    because: ["publiclyAccessible"],
    template: stack({}),
  },
  {
    name: "nothing said at all: without a cluster it is none of Aurora's",
    verdict: "violated",
    template: template({ Orders: { Type: "AWS::RDS::DBInstance", Properties: {} } }),
  },
  {
    name: "nothing said, and an engine that the deployment is told of",
    verdict: "cannot tell",
    template: stack({ Engine: { Ref: "Engine" } }, parameter("Engine")),
  },
  {
    name: "nothing said, and the subnet group that the account has by itself",
    verdict: "violated",
    template: stack({ DBSubnetGroupName: "default" }),
  },
  {
    name: "nothing said, and a subnet group of a name",
    verdict: "not violated",
    because: ["publiclyAccessible"],
    template: stack({ DBSubnetGroupName: "databases" }),
  },
  {
    name: "nothing said, and a subnet group that is made with it",
    verdict: "not violated",
    template: template({
      Orders: {
        Type: "AWS::RDS::DBInstance",
        Properties: { Engine: "postgres", DBSubnetGroupName: { Ref: "Databases" } },
      },
      Databases: { Type: "AWS::RDS::DBSubnetGroup", Properties: { SubnetIds: ["subnet-1", "subnet-2"] } },
    }),
  },
  {
    name: "nothing said, and a subnet group that the deployment is told of",
    verdict: "cannot tell",
    because: ["publiclyAccessible"],
    template: stack({ DBSubnetGroupName: { Ref: "Group" } }, parameter("Group")),
  },
  {
    name: "nothing said, no subnet group, and a copy of another instance",
    verdict: "cannot tell",
    template: stack({ SourceDBInstanceIdentifier: "orders-main" }),
  },
  {
    name: "nothing said of a member of an Aurora cluster",
    verdict: "not violated",
    template: stack(aurora),
  },
  {
    name: "an instance that is there already, and nothing said",
    verdict: "not violated",
    resources: [orders({}, true)],
  },
  {
    name: "an instance that is there already, and public",
    verdict: "violated",
    resources: [orders({ publiclyAccessible: true }, true)],
  },
  {
    name: "true written as text",
    verdict: "violated",
    template: stack({ PubliclyAccessible: "true" }),
  },
  {
    name: "only the deployment will know",
    verdict: "cannot tell",
    because: ["publiclyAccessible"],
    resources: [orders({ publiclyAccessible: unknown() })],
    template: stack({ PubliclyAccessible: { Ref: "Public" } }, parameter("Public")),
  },
  {
    name: "a parameter whose default is public",
    verdict: "violated",
    template: stack(
      { PubliclyAccessible: { Ref: "Public" } },
      { Parameters: { Public: { Type: "String", Default: "true" } } },
    ),
  },
  {
    name: "a secret that says yes",
    verdict: "violated",
    resources: [orders({ publiclyAccessible: secret(true) })],
  },
  {
    name: "a public member of a cluster",
    verdict: "violated",
    because: ["publiclyAccessible"],
    resources: [member({ publiclyAccessible: true })],
    template: stack({ ...aurora, PubliclyAccessible: true }),
  },
  {
    name: "a private member of a cluster",
    verdict: "not violated",
    resources: [member({ publiclyAccessible: false })],
    template: stack({ ...aurora, PubliclyAccessible: false }),
  },
  {
    name: "a member of a cluster, not known",
    verdict: "cannot tell",
    resources: [member({ publiclyAccessible: unknown() })],
    template: stack({ ...aurora, PubliclyAccessible: { Ref: "Public" } }, parameter("Public")),
  },
  {
    name: "public where nobody is let in by a group",
    verdict: "violated",
    resources: [orders({ publiclyAccessible: true, vpcSecurityGroupIds: [] })],
    template: stack({ PubliclyAccessible: true, VPCSecurityGroups: [] }),
  },
  {
    name: "a Multi-AZ cluster with public addresses",
    verdict: "violated",
    because: ["publiclyAccessible"],
    template: multiAz({ PubliclyAccessible: true }),
  },
  {
    name: "a Multi-AZ cluster without public addresses",
    verdict: "not violated",
    because: ["publiclyAccessible"],
    template: multiAz({ PubliclyAccessible: false }),
  },
  {
    name: "a Multi-AZ cluster, and nothing said",
    verdict: "violated",
    because: ["publiclyAccessible"],
    template: multiAz({}),
  },
  {
    name: "a Multi-AZ cluster with a subnet group, and nothing said",
    verdict: "not violated",
    template: multiAz({ DBSubnetGroupName: "databases" }),
  },
]);
