import { type Adapters, companions, forEach, itself } from "../adapter.ts";

/** SQS and SNS: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_SQS.html, …/AWS_SNS.html */
export const messaging: Adapters = {
  "AWS::SQS::Queue": {
    refers: "url",
    parts: [
      itself("aws:sqs/queue:Queue", {
        name: "QueueName",
        maxMessageSize: "MaximumMessageSize",
        messageRetentionSeconds: "MessageRetentionPeriod",
        receiveWaitTimeSeconds: "ReceiveMessageWaitTimeSeconds",
        visibilityTimeoutSeconds: "VisibilityTimeout",
        redrivePolicy: { from: "RedrivePolicy", whole: true },
        redriveAllowPolicy: { from: "RedriveAllowPolicy", whole: true },
      }),
    ],
  },
  "AWS::SQS::QueuePolicy": {
    parts: [
      forEach("aws:sqs/queuePolicy:QueuePolicy", "Queues", {
        queueUrl: "@",
        policy: { from: "PolicyDocument", whole: true },
      }),
    ],
  },
  "AWS::SNS::Topic": {
    refers: "arn",
    parts: [
      itself("aws:sns/topic:Topic", { name: "TopicName", archivePolicy: { from: "ArchivePolicy", whole: true } }),
      companions("aws:sns/topicSubscription:TopicSubscription", "topic", "Subscription", {
        endpoint: "@.Endpoint",
        protocol: "@.Protocol",
      }),
    ],
  },
  "AWS::SNS::Subscription": {
    refers: "arn",
    parts: [
      itself("aws:sns/topicSubscription:TopicSubscription", {
        topic: "TopicArn",
        filterPolicy: { from: "FilterPolicy", whole: true },
        deliveryPolicy: { from: "DeliveryPolicy", whole: true },
        redrivePolicy: { from: "RedrivePolicy", whole: true },
        replayPolicy: { from: "ReplayPolicy", whole: true },
      }),
    ],
  },
  "AWS::SNS::TopicPolicy": {
    parts: [
      forEach("aws:sns/topicPolicy:TopicPolicy", "Topics", {
        arn: "@",
        policy: { from: "PolicyDocument", whole: true },
      }),
    ],
  },
};
