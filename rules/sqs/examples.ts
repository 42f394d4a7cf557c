import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const queue = (inputs: Parameters<typeof resource<"aws:sqs/queue:Queue">>[2], properties: object) => ({
  resources: [resource("aws:sqs/queue:Queue", "orders", { name: "orders", ...inputs })],
  template: { Orders: { Type: "AWS::SQS::Queue", Properties: { QueueName: "orders", ...properties } } },
});

/** A queue of orders, and who may put some into it. */
const policy = (principal: string | object) => {
  const document = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: principal,
        Action: "sqs:SendMessage",
        Resource: "arn:aws:sqs:eu-west-1:111111111111:orders",
      },
    ],
  };
  return {
    resources: [
      resource("aws:sqs/queuePolicy:QueuePolicy", "orders", {
        queueUrl: "https://sqs.eu-west-1.amazonaws.com/111111111111/orders",
        policy: document as never,
      }),
    ],
    template: {
      Policy: {
        Type: "AWS::SQS::QueuePolicy",
        Properties: {
          Queues: ["https://sqs.eu-west-1.amazonaws.com/111111111111/orders"],
          PolicyDocument: document,
        },
      },
    },
  };
};

export const sqsExamples: Examples = {
  "sqs-encrypted": {
    violated: queue({ sqsManagedSseEnabled: false }, { SqsManagedSseEnabled: false }),
    fixed: queue({ sqsManagedSseEnabled: true }, { SqsManagedSseEnabled: true }),
  },
  "sqs-policy-public": {
    violated: policy("*"),
    fixed: policy({ AWS: "arn:aws:iam::111111111111:role/checkout" }),
  },
};
