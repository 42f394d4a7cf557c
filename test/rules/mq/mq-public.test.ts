import { mqPublic } from "../../../rules/access/publicly-accessible.ts";
import { resource, ruleCases, template } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";

const broker = (value: unknown, existing = false) => [
  resource(
    "aws:mq/broker:Broker",
    "orders",
    {
      brokerName: "orders",
      engineType: "RabbitMQ",
      hostInstanceType: "mq.m5.large",
      ...having("publiclyAccessible", value),
    },
    { existing },
  ),
];

const stack = (value: unknown, more: object = {}) =>
  template(
    {
      Orders: {
        Type: "AWS::AmazonMQ::Broker",
        Properties: {
          BrokerName: "orders",
          DeploymentMode: "SINGLE_INSTANCE",
          EngineType: "RABBITMQ",
          HostInstanceType: "mq.m5.large",
          ...having("PubliclyAccessible", value),
        },
      },
    },
    more,
  );

ruleCases(mqPublic, [
  ...switchCases({
    property: "publiclyAccessible",
    good: false,
    // CloudFormation asks for the property: what leaves it out makes no broker.
    absent: { created: "not violated", existing: "not violated", template: "not violated" },
    resources: broker,
    template: stack,
  }),
  {
    name: "public, as severe as it gets",
    verdict: "violated",
    severity: "high",
    resources: broker(true),
    template: stack(true),
  },
  {
    name: "public behind a closed group: it has the address all the same",
    verdict: "violated",
    because: ["publiclyAccessible"],
    resources: [
      resource("aws:ec2/securityGroup:SecurityGroup", "closed", { name: "closed" }),
      resource("aws:mq/broker:Broker", "orders", {
        brokerName: "orders",
        engineType: "ActiveMQ",
        publiclyAccessible: true,
        securityGroups: ["sg-0a1"],
      }),
    ],
  },
]);
