import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

/** A topic for orders, and who may read along. */
const policy = (Condition: object) => {
  const document = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: "*" },
        Action: "sns:Subscribe",
        Resource: "arn:aws:sns:eu-west-1:111111111111:orders",
        ...Condition,
      },
    ],
  };
  return {
    resources: [
      resource("aws:sns/topicPolicy:TopicPolicy", "orders", {
        arn: "arn:aws:sns:eu-west-1:111111111111:orders",
        policy: document as never,
      }),
    ],
    template: {
      Policy: {
        Type: "AWS::SNS::TopicPolicy",
        Properties: { Topics: ["arn:aws:sns:eu-west-1:111111111111:orders"], PolicyDocument: document },
      },
    },
  };
};

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
  "sns-policy-public": {
    violated: policy({}),
    fixed: policy({ Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }),
  },
};
