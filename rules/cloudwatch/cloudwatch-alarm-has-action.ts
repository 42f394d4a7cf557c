import { defineRule } from "../../core/engine/rule.ts";
import { answered, not } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { isGiven } from "../../core/model/given.ts";
import { isA } from "../../core/model/resource.ts";
import { isLookedAt } from "../../core/monitoring/watched-alarms.ts";

const page = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html";

export const cloudwatchAlarmHasAction = defineRule({
  id: "cloudwatch-alarm-has-action",
  title: "The alarm tells nobody",
  theme: "response",
  severity: "medium",
  severityReason: "Nothing is open because of it, but what the alarm was made for goes unnoticed.",
  equivalents: { prowler: ["cloudwatch_alarm_actions_alarm_state_configured"], cdknag: ["CloudWatchAlarmAction"] },
  cwe: [778],
  why: "The shop is down, or somebody is in it, and the only one who knows is a page that nobody has open.",
  fix: "Add the ARN of an `aws.sns.Topic` that somebody subscribes to, to `alarmActions`.",
  sources: [page],
  on: ["aws:cloudwatch/metricAlarm:MetricAlarm", "aws:cloudwatch/compositeAlarm:CompositeAlarm"],
  restsOn: [{ setting: "alarmActions: none", source: page }],
  // Parts of a composite alarm, and alarms that stop a deployment, need no action of their own.
  appliesWhen: (alarm, { graph }) =>
    isA(alarm, "aws:cloudwatch/metricAlarm:MetricAlarm")
      ? not(isLookedAt(alarm, graph))
      : answered("yes", alarm.fields as AnyField),
  violatedWhen({ fields }) {
    const about = fields.at("alarmActions");
    return [{ about, answer: not(isGiven(about)) }];
  },
});
