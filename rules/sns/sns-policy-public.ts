import { defineRule } from "../../core/engine/rule.ts";
import { everyoneBy } from "../../core/iam/holder.ts";

export const snsPolicyPublic = defineRule({
  id: "sns-policy-public",
  title: "The topic's policy lets everyone in",
  theme: "exposure",
  severity: "critical",
  severityReason: "Subscribing takes one call, and from then on each message is delivered to the stranger as well.",
  controls: { fsbp: ["SNS.4"] },
  equivalents: {
    checkov: ["CKV_AWS_169"],
    prowler: ["sns_topics_not_publicly_accessible"],
    guard: ["SNS_TOPICPOLICY_NO_WILDCARD_PRINCIPAL"],
  },
  cwe: [284, 732],
  why: "Anyone can subscribe to the topic and read along with orders and alarms, or publish messages of their own that the shop's services believe.",
  fix: "Name the principals that use the topic; for an AWS service add a condition on `aws:SourceArn` or `aws:SourceAccount`.",
  sources: ["https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html"],
  on: ["aws:sns/topicPolicy:TopicPolicy", "aws:sns/topic:Topic"],
  violatedWhen: ({ fields }, run) => everyoneBy(fields.at("policy"), { called: "the topic", service: "sns" }, run),
});
