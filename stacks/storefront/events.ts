import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { dataKey } from "./keys";
import { sealed, tags } from "./settings";

export const orderEvents = new aws.sns.Topic("order-events", { kmsMasterKeyId: dataKey.id, tags });

const failed = new aws.sqs.Queue("failed-events", {
  kmsMasterKeyId: dataKey.id,
  messageRetentionSeconds: 1_209_600,
  tags,
});

export const eventQueue = new aws.sqs.Queue("events", {
  kmsMasterKeyId: dataKey.id,
  visibilityTimeoutSeconds: 120,
  redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: failed.arn, maxReceiveCount: 5 }),
  tags,
});

new aws.sqs.QueuePolicy("events", {
  queueUrl: eventQueue.url,
  policy: pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "OrderEvents",
        Effect: "Allow",
        Principal: sealed ? { Service: "sns.amazonaws.com" } : "*",
        Action: "sqs:SendMessage",
        Resource: eventQueue.arn,
        Condition: sealed ? { ArnEquals: { "aws:SourceArn": orderEvents.arn } } : undefined,
      },
    ],
  }),
});

new aws.sns.TopicSubscription("events", { topic: orderEvents.arn, protocol: "sqs", endpoint: eventQueue.arn });
