import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

/** The brokers that every order goes through. */
const orders = (type: "SERVICE_PROVIDED_EIPS" | "DISABLED") => ({
  resources: [
    resource("aws:msk/cluster:Cluster", "orders", {
      clusterName: "orders",
      kafkaVersion: "3.8.x",
      numberOfBrokerNodes: 3,
      brokerNodeGroupInfo: {
        instanceType: "kafka.m7g.large",
        clientSubnets: ["subnet-0a1", "subnet-0b2", "subnet-0c3"],
        securityGroups: ["sg-0d4"],
        connectivityInfo: { publicAccess: { type } },
      },
    }),
  ],
  template: {
    Orders: {
      Type: "AWS::MSK::Cluster",
      Properties: {
        ClusterName: "orders",
        KafkaVersion: "3.8.x",
        NumberOfBrokerNodes: 3,
        BrokerNodeGroupInfo: {
          InstanceType: "kafka.m7g.large",
          ClientSubnets: ["subnet-0a1", "subnet-0b2", "subnet-0c3"],
          SecurityGroups: ["sg-0d4"],
          ConnectivityInfo: { PublicAccess: { Type: type } },
        },
      },
    },
  },
});

export const mskExamples: Examples = {
  "msk-public": { violated: orders("SERVICE_PROVIDED_EIPS"), fixed: orders("DISABLED") },
};
