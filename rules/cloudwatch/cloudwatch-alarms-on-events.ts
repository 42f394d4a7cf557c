import { defineRule } from "../../core/engine/rule.ts";
import { any, not } from "../../core/model/answer.ts";
import { alarmDefaults, alarmsOn, rulePassesOn } from "../../core/monitoring/alarm-chain.ts";
import type { EventTree } from "../../core/monitoring/filter-pattern.ts";
import { coversAllRegions, someOtherTrail } from "../../core/monitoring/trail.ts";

const page = "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html";

interface Parts {
  readonly id: string;
  readonly title: string;
  readonly controls: Readonly<Record<string, readonly string[]>>;
  readonly trivy: string;
  readonly prowler: string;
  readonly why: string;
  /** The pattern of a metric filter that meets the events. */
  readonly pattern: string;
  readonly events: readonly EventTree[];
}

/** One rule for each kind of event that somebody must be told of: judged of trails, where nothing tells of theirs. */
const alarmRule = ({ id, title, controls, trivy, prowler, why, pattern, events }: Parts) =>
  defineRule({
    id,
    title,
    theme: "response",
    severity: "medium",
    severityReason: "It opens nothing, but an intruder has all the time in the world.",
    controls,
    equivalents: { trivy: [trivy], prowler: [prowler] },
    cwe: [778],
    why,
    fix: `Send the trail to a log group (\`cloudWatchLogsGroupArn\`), add an \`aws.cloudwatch.LogMetricFilter\` with the pattern \`${pattern}\`, an \`aws.cloudwatch.MetricAlarm\` on its metric, and in \`alarmActions\` a topic with an \`aws.sns.TopicSubscription\`. An \`aws.cloudwatch.EventRule\` with a target does as well.`,
    sources: [page, "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html"],
    restsOn: alarmDefaults,
    on: ["aws:cloudtrail/trail:Trail"],
    // Of several trails, those of one region are not the ones that tell.
    appliesWhen: (trail, { graph }) =>
      any(coversAllRegions(trail), not(someOtherTrail(trail, graph, coversAllRegions))),
    violatedWhen(trail, { graph }) {
      const about = trail.fields.at("cloudWatchLogsGroupArn");
      const beside = someOtherTrail(trail, graph, (other) => alarmsOn(other, graph, events));
      return [{ about, answer: not(any(alarmsOn(trail, graph, events), beside, rulePassesOn(about, graph, events))) }];
    },
  });

const byRoot = { userIdentity: { type: "Root", invokedBy: null }, errorCode: null, errorMessage: null } as const;

export const cloudwatchAlarmRootUsage = alarmRule({
  id: "cloudwatch-alarm-root-usage",
  title: "Nobody is told when the root user is used",
  controls: { "cis-aws-3.0": ["4.3"], "cis-aws-5.0": ["4.3"] },
  trivy: "AVD-AWS-0149",
  prowler: "cloudwatch_log_metric_filter_root_usage",
  why: "The root user can do everything and is used hardly ever: when somebody signs in with it, minutes count before the shop and its customers' data are gone.",
  pattern:
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  events: [
    { ...byRoot, eventType: "AwsConsoleSignIn", eventSource: "signin.amazonaws.com", eventName: "ConsoleLogin" },
    { ...byRoot, eventType: "AwsApiCall", eventSource: "iam.amazonaws.com", eventName: "CreateAccessKey" },
    { ...byRoot, eventType: "AwsApiCall", eventSource: "ec2.amazonaws.com", eventName: "RunInstances" },
  ],
});
