import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

export const snsExamples: Examples = {
  "sns-encrypted": {
    violated: {
      resources: [resource("aws:sns/topic:Topic", "orders", { name: "orders" })],
      template: { Orders: { Type: "AWS::SNS::Topic", Properties: { TopicName: "orders" } } },
    },
    fixed: {
      resources: [resource("aws:sns/topic:Topic", "orders", { name: "orders", kmsMasterKeyId: "alias/shop" })],
      template: {
        Orders: { Type: "AWS::SNS::Topic", Properties: { TopicName: "orders", KmsMasterKeyId: "alias/shop" } },
      },
    },
  },
};
