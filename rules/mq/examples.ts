import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

/** The broker that hands orders on to the warehouse. */
const orders = (isPublic: boolean) => ({
  resources: [
    resource("aws:mq/broker:Broker", "orders", {
      brokerName: "orders",
      engineType: "RabbitMQ",
      engineVersion: "3.13",
      hostInstanceType: "mq.m5.large",
      publiclyAccessible: isPublic,
    }),
  ],
  template: {
    Orders: {
      Type: "AWS::AmazonMQ::Broker",
      Properties: {
        BrokerName: "orders",
        DeploymentMode: "SINGLE_INSTANCE",
        EngineType: "RABBITMQ",
        EngineVersion: "3.13",
        HostInstanceType: "mq.m5.large",
        PubliclyAccessible: isPublic,
      },
    },
  },
});

export const mqExamples: Examples = { "mq-public": { violated: orders(true), fixed: orders(false) } };
