import { defineRule } from "../../core/engine/rule.ts";
import { everyoneBy } from "../../core/iam/holder.ts";

export const sqsPolicyPublic = defineRule({
  id: "sqs-policy-public",
  title: "The queue's policy lets everyone in",
  theme: "exposure",
  severity: "critical",
  controls: { fsbp: ["SQS.3"] },
  equivalents: { checkov: ["CKV_AWS_168", "CKV_AWS_387"], prowler: ["sqs_queues_not_publicly_accessible"] },
  cwe: [284, 732],
  why: "Anyone can put messages into the queue or take them out: orders and events can be read, forged or lost.",
  fix: "Name the principals that use the queue; for an AWS service add a condition on `aws:SourceArn`.",
  sources: [
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html",
  ],
  on: ["aws:sqs/queuePolicy:QueuePolicy", "aws:sqs/queue:Queue"],
  violatedWhen: ({ fields }, run) => everyoneBy(fields.at("policy"), { called: "the queue", service: "sqs" }, run),
});
