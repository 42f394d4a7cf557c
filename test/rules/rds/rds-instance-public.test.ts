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
    name: "nothing said, and RDS decides by the subnets",
    verdict: "cannot tell",
    because: ["publiclyAccessible"],
    template: stack({}),
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
    verdict: "cannot tell",
    because: ["publiclyAccessible"],
    template: multiAz({}),
  },
]);
