import { mskPublic } from "../../../rules/msk/msk-public.ts";
import { parameter, resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

type Inputs = NonNullable<Parameters<typeof resource<"aws:msk/cluster:Cluster">>[2]["brokerNodeGroupInfo"]>;

const cluster = (info: Inputs, existing = false) => [
  resource(
    "aws:msk/cluster:Cluster",
    "orders",
    { clusterName: "orders", numberOfBrokerNodes: 3, brokerNodeGroupInfo: info },
    { existing },
  ),
];
const nodes = { instanceType: "kafka.m7g.large" };
const access = (type: unknown) => ({ ...nodes, connectivityInfo: { publicAccess: { type: type as string } } });

const stack = (ConnectivityInfo: unknown, more: object = {}) =>
  template(
    {
      Orders: {
        Type: "AWS::MSK::Cluster",
        Properties: {
          ClusterName: "orders",
          KafkaVersion: "3.8.x",
          NumberOfBrokerNodes: 3,
          BrokerNodeGroupInfo: {
            InstanceType: "kafka.m7g.large",
            ClientSubnets: ["subnet-0a1", "subnet-0b2", "subnet-0c3"],
            ...(ConnectivityInfo !== undefined && { ConnectivityInfo }),
          },
        },
      },
    },
    more,
  );
const typed = (Type: unknown) => ({ PublicAccess: { Type } });
const open = "SERVICE_PROVIDED_EIPS";
const because = ["type"];

ruleCases(mskPublic, [
  {
    name: "public addresses",
    verdict: "violated",
    severity: "critical",
    because,
    resources: cluster(access(open)),
    template: stack(typed(open)),
  },
  {
    name: "public addresses of a cluster that is there already, as AWS asks for",
    verdict: "violated",
    because,
    resources: cluster(access(open), true),
  },
  {
    name: "turned off",
    verdict: "not violated",
    because,
    resources: cluster(access("DISABLED")),
    template: stack(typed("DISABLED")),
  },
  { name: "nothing said", verdict: "not violated", resources: cluster(nodes), template: stack(undefined) },
  {
    name: "there already, and nothing said",
    verdict: "not violated",
    resources: cluster(nodes, true),
  },
  {
    name: "private connectivity only",
    verdict: "not violated",
    resources: cluster({
      ...nodes,
      connectivityInfo: { vpcConnectivity: { clientAuthentication: { sasl: { iam: true } } } },
    }),
    template: stack({ VpcConnectivity: { ClientAuthentication: { Sasl: { Iam: { Enabled: true } } } } }),
  },
  {
    name: "public access of no type",
    verdict: "not violated",
    resources: cluster({ ...nodes, connectivityInfo: { publicAccess: {} } }),
    template: stack({ PublicAccess: {} }),
  },
  {
    name: "only the deployment will know",
    verdict: "cannot tell",
    because,
    resources: cluster(access(unknown())),
    template: stack(typed({ Ref: "Access" }), parameter("Access")),
  },
  {
    name: "of the whole connectivity nothing is known",
    verdict: "cannot tell",
    resources: cluster({ ...nodes, connectivityInfo: unknown() as never }),
    template: stack({ "Fn::GetAtt": ["Other", "Connectivity"] }),
  },
  {
    name: "a parameter whose default opens it",
    verdict: "violated",
    because,
    template: stack(typed({ Ref: "Access" }), { Parameters: { Access: { Type: "String", Default: open } } }),
  },
  {
    name: "open in one stage only",
    verdict: "cannot tell",
    template: stack(typed({ "Fn::If": ["Live", open, "DISABLED"] }), {
      Parameters: { Stage: { Type: "String" } },
      Conditions: { Live: { "Fn::Equals": [{ Ref: "Stage" }, "live"] } },
    }),
  },
  { name: "a secret that opens it", verdict: "violated", because, resources: cluster(access(secret(open))) },
]);
