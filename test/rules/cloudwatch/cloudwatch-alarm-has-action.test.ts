import { cloudwatchAlarmHasAction } from "../../../rules/cloudwatch/cloudwatch-alarm-has-action.ts";
import { eitherOf, parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { stages } from "../cloudtrail/trails.ts";

type Written<T extends Parameters<typeof resource>[0]> = Parameters<typeof resource<T>>[2];

const alarm = (inputs: Written<"aws:cloudwatch/metricAlarm:MetricAlarm"> = {}, existing = false) =>
  resource("aws:cloudwatch/metricAlarm:MetricAlarm", "slow", { name: "checkout-slow", ...inputs }, { existing });
const composite = (inputs: Written<"aws:cloudwatch/compositeAlarm:CompositeAlarm">) =>
  resource("aws:cloudwatch/compositeAlarm:CompositeAlarm", "shop", { alarmName: "shop-down", ...inputs });
const topic = resource("aws:sns/topic:Topic", "oncall", {});
const arn = "arn:aws:sns:eu-central-1:111122223333:oncall";

const Alarm = (properties: object = {}) => ({
  Type: "AWS::CloudWatch::Alarm",
  Properties: { AlarmName: "checkout-slow", ...properties },
});
const stack = (properties: object, more: object = {}) => template({ Slow: Alarm(properties) }, more);
const Composite = (properties: object) => ({ Type: "AWS::CloudWatch::CompositeAlarm", Properties: properties });

ruleCases(cloudwatchAlarmHasAction, [
  {
    name: "a topic that is named",
    verdict: "not violated",
    because: ["alarmActions"],
    resources: [alarm({ alarmActions: [arn] })],
    template: stack({ AlarmActions: [arn] }),
  },
  {
    name: "a topic of the deployment",
    verdict: "not violated",
    because: ["alarmActions"],
    resources: [topic, alarm({ alarmActions: [ref("oncall", "arn")] })],
    template: template({ Topic: { Type: "AWS::SNS::Topic" }, Slow: Alarm({ AlarmActions: [{ Ref: "Topic" }] }) }),
  },
  {
    name: "none",
    verdict: "violated",
    severity: "medium",
    because: ["alarmActions"],
    resources: [alarm()],
    template: stack({}),
  },
  {
    name: "an empty list",
    verdict: "violated",
    because: ["alarmActions"],
    resources: [alarm({ alarmActions: [] })],
    template: stack({ AlarmActions: [] }),
  },
  {
    name: "only when all is well again",
    verdict: "violated",
    resources: [alarm({ okActions: [arn] })],
    template: stack({ OKActions: [arn] }),
  },
  {
    name: "none on an alarm that is there already",
    verdict: "violated",
    resources: [alarm({}, true)],
  },
  {
    name: "a composite alarm without an action",
    verdict: "violated",
    because: ["alarmActions"],
    resources: [composite({ alarmRule: 'ALARM("other")' })],
    template: template({ Shop: Composite({ AlarmRule: 'ALARM("other")' }) }),
  },
  {
    name: "a part of a composite alarm, by its name",
    verdict: "not violated",
    resources: [alarm(), composite({ alarmRule: 'ALARM("checkout-slow") OR ALARM("other")', alarmActions: [arn] })],
    template: template({
      Slow: Alarm(),
      Shop: Composite({ AlarmRule: 'ALARM("checkout-slow")', AlarmActions: [arn] }),
    }),
  },
  {
    name: "a part of a composite alarm, by a reference",
    verdict: "not violated",
    resources: [composite({ alarmRule: ref("slow", "arn"), alarmActions: [arn] }), alarm()],
    template: template({
      Slow: Alarm(),
      Shop: Composite({ AlarmRule: { "Fn::Sub": `ALARM("$\{Slow}")` }, AlarmActions: [arn] }),
    }),
  },
  {
    name: "a composite alarm on one whose name only begins alike",
    verdict: "violated",
    resources: [alarm(), composite({ alarmRule: 'ALARM("checkout-slow-2")', alarmActions: [arn] })],
    template: template({
      Slow: Alarm(),
      Shop: Composite({ AlarmRule: "ALARM(checkout-slow-2)", AlarmActions: [arn] }),
    }),
  },
  {
    name: "a composite alarm on one whose name only ends alike, and on this one",
    verdict: "not violated",
    resources: [
      alarm(),
      composite({ alarmRule: 'ALARM("not-checkout-slow") OR ALARM("checkout-slow")', alarmActions: [arn] }),
    ],
  },
  {
    name: "a composite alarm on one whose name only ends alike",
    verdict: "violated",
    resources: [alarm(), composite({ alarmRule: 'ALARM("not-checkout-slow")', alarmActions: [arn] })],
  },
  {
    name: "a part of a composite alarm, by its ARN",
    verdict: "not violated",
    resources: [
      alarm(),
      composite({
        alarmRule: "ALARM(arn:aws:cloudwatch:eu-central-1:111122223333:alarm:checkout-slow)",
        alarmActions: [arn],
      }),
    ],
  },
  {
    name: "a composite alarm on another of the deployment",
    verdict: "violated",
    resources: [
      alarm(),
      resource("aws:cloudwatch/metricAlarm:MetricAlarm", "other", { name: "other", alarmActions: [arn] }),
      composite({ alarmRule: ref("other", "arn"), alarmActions: [arn] }),
    ],
    template: template({
      Slow: Alarm(),
      Other: Alarm({ AlarmName: "other", AlarmActions: [arn] }),
      Shop: Composite({ AlarmRule: { "Fn::Sub": `ALARM("$\{Other}")` }, AlarmActions: [arn] }),
    }),
  },
  {
    name: "a composite alarm on this one or another",
    verdict: "cannot tell",
    resources: [
      alarm(),
      resource("aws:cloudwatch/metricAlarm:MetricAlarm", "other", { name: "other", alarmActions: [arn] }),
      composite({ alarmRule: eitherOf("slow", "other"), alarmActions: [arn] }),
    ],
  },
  {
    name: "a composite alarm on one that a parameter names",
    verdict: "cannot tell",
    because: ["alarmRule"],
    template: template(
      { Slow: Alarm(), Shop: Composite({ AlarmRule: { "Fn::Sub": `ALARM("$\{Name}")` }, AlarmActions: [arn] }) },
      parameter("Name"),
    ),
  },
  {
    name: "a composite alarm whose rule is not known",
    verdict: "cannot tell",
    because: ["alarmRule"],
    resources: [alarm(), composite({ alarmRule: unknown(), alarmActions: [arn] })],
    template: template(
      { Slow: Alarm(), Shop: Composite({ AlarmRule: { Ref: "Rule" }, AlarmActions: [arn] }) },
      parameter("Rule"),
    ),
  },
  {
    name: "an alarm that stops the deployments of a service",
    verdict: "not applicable",
    resources: [
      alarm(),
      resource("aws:ecs/service:Service", "checkout", {
        alarms: { alarmNames: ["checkout-slow"], enable: true, rollback: true },
      }),
    ],
  },
  {
    name: "an alarm that a deployment group may look at",
    verdict: "cannot tell",
    template: template({ Slow: Alarm(), Group: { Type: "AWS::CodeDeploy::DeploymentGroup", Properties: {} } }),
  },
  {
    name: "beside something else that no alarm is looked at by",
    verdict: "violated",
    template: template({ Slow: Alarm(), Group: { Type: "AWS::CodeStar::GitHubRepository", Properties: {} } }),
  },
  {
    name: "not known",
    verdict: "cannot tell",
    because: ["alarmActions"],
    resources: [alarm({ alarmActions: unknown() })],
    template: stack({ AlarmActions: { Ref: "Actions" } }, parameter("Actions")),
  },
  {
    name: "an action that only the deployment will know",
    verdict: "not violated",
    resources: [alarm({ alarmActions: [unknown()] })],
  },
  {
    name: "an action in one of two stages",
    verdict: "cannot tell",
    template: stack({ AlarmActions: { "Fn::If": ["IsProd", [arn], { Ref: "AWS::NoValue" }] } }, stages),
  },
]);
