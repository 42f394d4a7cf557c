import { cloudwatchAlarmRootUsage } from "../../../rules/cloudwatch/cloudwatch-alarms-on-events.ts";
import { eitherOf, parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { Trail, trail as trailOf } from "../cloudtrail/trails.ts";

type Written<T extends Parameters<typeof resource>[0]> = Parameters<typeof resource<T>>[2];

const root =
  '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }';
const metric = { name: "RootUsage", namespace: "Shop", value: "1" };

const trail = (inputs: Written<"aws:cloudtrail/trail:Trail"> = {}, name = "trail") =>
  trailOf({ isMultiRegionTrail: true, cloudWatchLogsGroupArn: ref("events", "arn"), ...inputs }, name);
const group = resource("aws:cloudwatch/logGroup:LogGroup", "events", { name: "shop-events" });
const filter = (inputs: Written<"aws:cloudwatch/logMetricFilter:LogMetricFilter"> = {}, name = "filter") =>
  resource("aws:cloudwatch/logMetricFilter:LogMetricFilter", name, {
    name: "root-usage",
    logGroupName: ref("events", "name"),
    pattern: root,
    metricTransformation: metric,
    ...inputs,
  });
const alarm = (inputs: Written<"aws:cloudwatch/metricAlarm:MetricAlarm"> = {}) =>
  resource("aws:cloudwatch/metricAlarm:MetricAlarm", "alarm", {
    name: "root-usage",
    metricName: "RootUsage",
    namespace: "Shop",
    alarmActions: [ref("oncall", "arn")],
    ...inputs,
  });
const topic = resource("aws:sns/topic:Topic", "oncall", { name: "oncall" });
const subscription = (to: Written<"aws:sns/topicSubscription:TopicSubscription">["topic"] = ref("oncall", "arn")) =>
  resource("aws:sns/topicSubscription:TopicSubscription", "mail", {
    topic: to as string,
    protocol: "email",
    endpoint: "oncall@example.com",
  });
const eventRule = (inputs: Written<"aws:cloudwatch/eventRule:EventRule"> = {}) =>
  resource("aws:cloudwatch/eventRule:EventRule", "root", {
    name: "root-usage",
    eventPattern: JSON.stringify({
      "detail-type": ["AWS API Call via CloudTrail", "AWS Console Sign In via CloudTrail"],
      detail: { userIdentity: { type: ["Root"] } },
    }),
    ...inputs,
  });
const target = resource("aws:cloudwatch/eventTarget:EventTarget", "target", {
  rule: ref("root", "name"),
  arn: "arn:aws:sns:eu-central-1:111122223333:oncall",
});

const Events = { Type: "AWS::Logs::LogGroup", Properties: { LogGroupName: "shop-events" } };
const Filter = (properties: object = {}) => ({
  Type: "AWS::Logs::MetricFilter",
  Properties: {
    LogGroupName: { Ref: "Events" },
    FilterPattern: root,
    MetricTransformations: [{ MetricName: "RootUsage", MetricNamespace: "Shop", MetricValue: "1" }],
    ...properties,
  },
});
const Alarm = (properties: object = {}) => ({
  Type: "AWS::CloudWatch::Alarm",
  Properties: { MetricName: "RootUsage", Namespace: "Shop", AlarmActions: [{ Ref: "Oncall" }], ...properties },
});
const Oncall = {
  Type: "AWS::SNS::Topic",
  Properties: { Subscription: [{ Protocol: "email", Endpoint: "oncall@example.com" }] },
};
const Watched = (properties: object = {}) =>
  Trail({
    IsMultiRegionTrail: true,
    CloudWatchLogsLogGroupArn: { "Fn::GetAtt": ["Events", "Arn"] },
    ...properties,
  });
const chain = (changed: object = {}, more: object = {}): object =>
  template({ Trail: Watched(), Events, Filter: Filter(), Alarm: Alarm(), Oncall, ...changed }, more);

ruleCases(cloudwatchAlarmRootUsage, [
  {
    name: "every link",
    verdict: "not violated",
    because: ["pattern"],
    resources: [trail(), group, filter(), alarm(), topic, subscription()],
    template: chain(),
  },
  {
    name: "every link, the other way round",
    verdict: "not violated",
    resources: [subscription(), topic, alarm(), filter(), group, trail()],
  },
  {
    name: "a subscription of its own",
    verdict: "not violated",
    template: chain({
      Oncall: { Type: "AWS::SNS::Topic" },
      Mail: {
        Type: "AWS::SNS::Subscription",
        Properties: { TopicArn: { Ref: "Oncall" }, Protocol: "email", Endpoint: "oncall@example.com" },
      },
    }),
  },
  {
    name: "the metric in a query of the alarm",
    verdict: "not violated",
    resources: [
      trail(),
      group,
      filter(),
      resource("aws:cloudwatch/metricAlarm:MetricAlarm", "alarm", {
        alarmActions: [ref("oncall", "arn")],
        metricQueries: [{ id: "m1", metric: { metricName: "RootUsage", namespace: "Shop", period: 300, stat: "Sum" } }],
      }),
      topic,
      subscription(),
    ],
    template: chain({
      Alarm: Alarm({
        MetricName: { Ref: "AWS::NoValue" },
        Metrics: [
          {
            Id: "m1",
            MetricStat: { Metric: { MetricName: "RootUsage", Namespace: "Shop" }, Period: 300, Stat: "Sum" },
          },
        ],
      }),
    }),
  },
  {
    name: "a pattern with parentheses, and one that takes in services",
    verdict: "not violated",
    resources: [trail(), group, filter({ pattern: '{($.userIdentity.type="Root")}' }), alarm(), topic, subscription()],
  },
  {
    name: "a trail of one region",
    verdict: "violated",
    severity: "medium",
    because: ["isMultiRegionTrail"],
    resources: [trail({ isMultiRegionTrail: false }), group, filter(), alarm(), topic, subscription()],
    template: chain({ Trail: Watched({ IsMultiRegionTrail: false }) }),
  },
  {
    name: "a trail that is off",
    verdict: "violated",
    because: ["enableLogging"],
    resources: [trail({ enableLogging: false }), group, filter(), alarm(), topic, subscription()],
    template: chain({ Trail: Watched({ IsLogging: false }) }),
  },
  {
    name: "no log group",
    verdict: "violated",
    because: ["cloudWatchLogsGroupArn"],
    resources: [trailOf({ isMultiRegionTrail: true }), group, filter(), alarm(), topic, subscription()],
    template: chain({ Trail: Trail({ IsMultiRegionTrail: true }) }),
  },
  {
    name: "no filter",
    verdict: "violated",
    resources: [trail(), group, topic, subscription()],
    template: template({ Trail: Watched(), Events, Oncall }),
  },
  {
    name: "a filter of another log group",
    verdict: "violated",
    resources: [
      trail(),
      group,
      resource("aws:cloudwatch/logGroup:LogGroup", "other", { name: "other" }),
      filter({ logGroupName: ref("other", "name") }),
      alarm(),
      topic,
      subscription(),
    ],
  },
  {
    name: "a filter of a log group that is not known",
    verdict: "cannot tell",
    resources: [trail(), group, filter({ logGroupName: unknown() }), alarm(), topic, subscription()],
  },
  {
    name: "one of two log groups, of which one has a filter",
    verdict: "cannot tell",
    resources: [
      trail({ cloudWatchLogsGroupArn: eitherOf("events", "other") }),
      group,
      resource("aws:cloudwatch/logGroup:LogGroup", "other", { name: "other" }),
      filter(),
      alarm(),
      topic,
      subscription(),
    ],
  },
  {
    name: "a filter for something else",
    verdict: "violated",
    because: ["pattern"],
    resources: [
      trail(),
      group,
      filter({ pattern: '{ $.eventName = "ConsoleLogin" }' }),
      alarm(),
      topic,
      subscription(),
    ],
    template: chain({ Filter: Filter({ FilterPattern: '{ $.eventName = "ConsoleLogin" }' }) }),
  },
  {
    name: "a filter for everything",
    verdict: "violated",
    because: ["pattern"],
    resources: [trail(), group, filter({ pattern: '{ $.eventType = "*" }' }), alarm(), topic, subscription()],
  },
  {
    name: "no alarm",
    verdict: "violated",
    resources: [trail(), group, filter(), topic, subscription()],
    template: template({ Trail: Watched(), Events, Filter: Filter(), Oncall }),
  },
  {
    name: "an alarm on another metric",
    verdict: "violated",
    because: ["metricName"],
    resources: [trail(), group, filter(), alarm({ metricName: "Orders" }), topic, subscription()],
    template: chain({ Alarm: Alarm({ MetricName: "Orders" }) }),
  },
  {
    name: "an alarm that takes the metric's name from the filter",
    verdict: "not violated",
    // There it is an object, and no name.
    but: { hcl: "cannot tell" },
    resources: [
      trail(),
      group,
      filter(),
      alarm({ metricName: ref("filter", "metricTransformation") }),
      topic,
      subscription(),
    ],
  },
  {
    name: "an alarm that takes the metric's name from another filter",
    verdict: "cannot tell",
    resources: [
      trail(),
      group,
      filter(),
      filter({ name: "orders", pattern: "order", metricTransformation: { ...metric, name: "Orders" } }, "orders"),
      alarm({ metricName: ref("orders", "metricTransformation") }),
      topic,
      subscription(),
    ],
  },
  {
    name: "a metric whose name is not known",
    verdict: "cannot tell",
    because: ["metricTransformation.name"],
    resources: [
      trail(),
      group,
      filter({ metricTransformation: { ...metric, name: unknown() } }),
      alarm(),
      topic,
      subscription(),
    ],
  },
  {
    name: "an alarm that a formula decides",
    verdict: "violated",
    resources: [
      trail(),
      group,
      filter(),
      resource("aws:cloudwatch/metricAlarm:MetricAlarm", "alarm", {
        alarmActions: [ref("oncall", "arn")],
        metricQueries: [{ id: "e1", expression: "SELECT MAX(Orders) FROM Shop", period: 300, returnData: true }],
      }),
      topic,
      subscription(),
    ],
  },
  {
    name: "an alarm on a metric of that name in another namespace",
    verdict: "violated",
    because: ["namespace"],
    resources: [trail(), group, filter(), alarm({ namespace: "Other" }), topic, subscription()],
  },
  {
    name: "an alarm without an action",
    verdict: "violated",
    because: ["alarmActions"],
    resources: [trail(), group, filter(), alarm({ alarmActions: [] }), topic, subscription()],
    template: chain({ Alarm: Alarm({ AlarmActions: [] }) }),
  },
  {
    name: "an alarm whose actions are off",
    verdict: "violated",
    because: ["actionsEnabled"],
    resources: [trail(), group, filter(), alarm({ actionsEnabled: false }), topic, subscription()],
    template: chain({ Alarm: Alarm({ ActionsEnabled: false }) }),
  },
  {
    name: "a topic that nobody subscribes to",
    verdict: "violated",
    resources: [trail(), group, filter(), alarm(), topic],
    template: chain({ Oncall: { Type: "AWS::SNS::Topic" } }),
  },
  {
    name: "a topic of another deployment",
    verdict: "cannot tell",
    because: ["alarmActions.0"],
    resources: [
      trail(),
      group,
      filter(),
      alarm({ alarmActions: ["arn:aws:sns:eu-central-1:111122223333:oncall"] }),
      topic,
      subscription(),
    ],
  },
  {
    name: "one of two topics, of which one has a subscriber",
    verdict: "cannot tell",
    resources: [
      trail(),
      group,
      filter(),
      alarm({ alarmActions: [eitherOf("oncall", "other")] }),
      topic,
      resource("aws:sns/topic:Topic", "other", {}),
      subscription(),
    ],
  },
  {
    name: "one of two topics that both have a subscriber",
    verdict: "not violated",
    but: { program: "cannot tell", preview: "cannot tell", hcl: "cannot tell" },
    resources: [
      trail(),
      group,
      filter(),
      alarm({ alarmActions: [eitherOf("oncall", "other")] }),
      topic,
      resource("aws:sns/topic:Topic", "other", {}),
      subscription(),
      resource("aws:sns/topicSubscription:TopicSubscription", "chat", {
        topic: ref("other", "arn"),
        protocol: "https",
        endpoint: "https://chat.example.com/hook",
      }),
    ],
  },
  {
    name: "a subscription to a topic that is not known",
    verdict: "cannot tell",
    resources: [trail(), group, filter(), alarm(), topic, subscription(unknown())],
  },
  {
    name: "a log group of another deployment",
    verdict: "cannot tell",
    because: ["cloudWatchLogsGroupArn"],
    resources: [
      trail({ cloudWatchLogsGroupArn: "arn:aws:logs:eu-central-1:111122223333:log-group:central:*" }),
      topic,
      subscription(),
    ],
  },
  {
    name: "a log group of another deployment, and its filter here",
    verdict: "not violated",
    resources: [
      trail({ cloudWatchLogsGroupArn: "arn:aws:logs:eu-central-1:111122223333:log-group:central:*" }),
      filter({ logGroupName: "central" }),
      alarm(),
      topic,
      subscription(),
    ],
  },
  {
    name: "a log group of another deployment, its filter here, and no alarm",
    verdict: "cannot tell",
    because: ["cloudWatchLogsGroupArn"],
    resources: [
      trail({ cloudWatchLogsGroupArn: "arn:aws:logs:eu-central-1:111122223333:log-group:central:*" }),
      filter({ logGroupName: "central" }),
      topic,
      subscription(),
    ],
  },
  {
    name: "a pattern that only the deployment will know",
    verdict: "cannot tell",
    because: ["pattern"],
    resources: [trail(), group, filter({ pattern: unknown() }), alarm(), topic, subscription()],
    template: chain({ Filter: Filter({ FilterPattern: { Ref: "Pattern" } }) }, parameter("Pattern")),
  },
  {
    name: "a pattern of another form",
    verdict: "cannot tell",
    because: ["pattern"],
    resources: [trail(), group, filter({ pattern: "Root" }), alarm(), topic, subscription()],
  },
  {
    name: "a pattern that is limited to an address",
    verdict: "cannot tell",
    because: ["pattern"],
    resources: [
      trail(),
      group,
      filter({ pattern: '{ $.userIdentity.type = "Root" && $.sourceIPAddress != "198.51.100.7" }' }),
      alarm(),
      topic,
      subscription(),
    ],
  },
  {
    name: "a pattern that is not known, and an alarm that nobody has",
    verdict: "violated",
    resources: [trail(), group, filter({ pattern: unknown() }), topic, subscription()],
  },
  {
    name: "a rule of EventBridge in its place",
    verdict: "not violated",
    because: ["eventPattern"],
    resources: [trailOf({ isMultiRegionTrail: true }), eventRule(), target],
    template: template({
      Trail: Trail({ IsMultiRegionTrail: true }),
      Root: {
        Type: "AWS::Events::Rule",
        Properties: {
          EventPattern: { detail: { userIdentity: { type: ["Root"] } } },
          Targets: [{ Id: "oncall", Arn: "arn:aws:sns:eu-central-1:111122223333:oncall" }],
        },
      },
    }),
  },
  {
    name: "a rule of EventBridge for sign-ins only",
    verdict: "violated",
    because: ["eventPattern"],
    resources: [
      trailOf({ isMultiRegionTrail: true }),
      eventRule({
        eventPattern: JSON.stringify({
          "detail-type": ["AWS Console Sign In via CloudTrail"],
          detail: { userIdentity: { type: ["Root"] } },
        }),
      }),
      target,
    ],
  },
  {
    name: "a rule of EventBridge without a target",
    verdict: "violated",
    resources: [trailOf({ isMultiRegionTrail: true }), eventRule()],
  },
  {
    name: "a rule of EventBridge that is off",
    verdict: "violated",
    because: ["state"],
    resources: [trailOf({ isMultiRegionTrail: true }), eventRule({ state: "DISABLED" }), target],
  },
  {
    name: "a rule of EventBridge that is off, in the older form",
    verdict: "violated",
    because: ["isEnabled"],
    resources: [trailOf({ isMultiRegionTrail: true }), eventRule({ isEnabled: false }), target],
  },
  {
    name: "a rule of EventBridge whose pattern is no object",
    verdict: "cannot tell",
    because: ["eventPattern"],
    resources: [trailOf({ isMultiRegionTrail: true }), eventRule({ eventPattern: "null" }), target],
  },
  {
    name: "a rule of EventBridge whose pattern is a number",
    verdict: "cannot tell",
    because: ["eventPattern"],
    resources: [trailOf({ isMultiRegionTrail: true }), eventRule({ eventPattern: "5" }), target],
  },
  {
    name: "a rule of EventBridge that is not known",
    verdict: "cannot tell",
    because: ["eventPattern"],
    resources: [trailOf({ isMultiRegionTrail: true }), eventRule({ eventPattern: unknown() }), target],
  },
  {
    name: "a rule of EventBridge whose targets are not known",
    verdict: "cannot tell",
    because: ["arn"],
    template: template(
      {
        Trail: Trail({ IsMultiRegionTrail: true }),
        Root: {
          Type: "AWS::Events::Rule",
          Properties: { EventPattern: { detail: { userIdentity: { type: ["Root"] } } }, Targets: { Ref: "Targets" } },
        },
      },
      parameter("Targets"),
    ),
  },
  {
    name: "a topic whose subscriptions are not known",
    verdict: "cannot tell",
    template: chain(
      { Oncall: { Type: "AWS::SNS::Topic", Properties: { Subscription: { Ref: "Subscriptions" } } } },
      parameter("Subscriptions"),
    ),
  },
  {
    name: "a subscription for an address that is not known",
    verdict: "not violated",
    template: chain(
      {
        Oncall: {
          Type: "AWS::SNS::Topic",
          Properties: { Subscription: [{ Protocol: "email", Endpoint: { Ref: "Mail" } }] },
        },
      },
      parameter("Mail"),
    ),
  },
  {
    name: "a trail of one region for its objects, beside the one that is watched",
    verdict: "not violated",
    resources: [trailOf({}, "objects"), trail(), group, filter(), alarm(), topic, subscription()],
  },
]);
