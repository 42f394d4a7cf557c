import { defineRule } from "../../core/engine/rule.ts";
import { ask, equals, not } from "../../core/model/answer.ts";

const page = {
  source: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html",
};

export const cloudwatchLogGroupRetention = defineRule({
  id: "cloudwatch-log-group-retention",
  title: "The log group keeps its logs for ever",
  theme: "privacy",
  severity: "medium",
  severityReason: "Nothing is open because of it, but every leak of logs reaches back to the first day.",
  equivalents: { checkov: ["CKV_AWS_66"], cdknag: ["CloudWatchLogGroupRetentionPeriod"] },
  why: "Addresses and names that customers typed in years ago are still in the logs, against the law and at a cost.",
  fix: "Set `retentionInDays` to as many days as the logs are needed, such as 90 or 365.",
  sources: [page.source],
  on: ["aws:cloudwatch/logGroup:LogGroup"],
  restsOn: [{ setting: "retentionInDays: 0, which is for ever", ...page }],
  // Of groups for delivery AWS itself drops the logs after two days.
  appliesWhen: ({ fields }) => not(equals(fields.at("logGroupClass").orAbsent("no"), "DELIVERY")),
  violatedWhen({ fields }) {
    const about = fields.at("retentionInDays");
    return [{ about, answer: ask(about.or(0, page), (days) => Number(days) === 0) }];
  },
});
