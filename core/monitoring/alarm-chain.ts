import { type Answer, all, answered, any, equals, isTrue, not, some } from "../model/answer.ts";
import type { AnyField, DefaultClaim, Field } from "../model/field.ts";
import { isGiven } from "../model/given.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import type { Shapes } from "../model/shapes.generated.ts";
import { eventPattern } from "./event-pattern.ts";
import { type EventTree, filterPattern, type Matcher } from "./filter-pattern.ts";
import { metricIsOf } from "./metric.ts";
import { coversAllRegions, isRecording, oneRegion, startsLogging, type Trail } from "./trail.ts";

type Filter = Resource<"aws:cloudwatch/logMetricFilter:LogMetricFilter">;
type Alarm = Resource<"aws:cloudwatch/metricAlarm:MetricAlarm">;
type EventRule = Resource<"aws:cloudwatch/eventRule:EventRule">;

/** What happens all day: a pattern that matches it as well is no alarm for anything. */
const ordinary: EventTree = {
  eventType: "AwsApiCall",
  eventSource: "ec2.amazonaws.com",
  eventName: "DescribeInstances",
  errorCode: null,
  errorMessage: null,
  userIdentity: { type: "AssumedRole", invokedBy: null },
};

const actionsOn: DefaultClaim = {
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html",
};
const rulesOn: DefaultClaim = {
  source: "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html",
};

/** What answers about who is told rest on. */
export const alarmDefaults = [
  { setting: "enableLogging: true", ...startsLogging },
  { setting: "isMultiRegionTrail: false", ...oneRegion },
  { setting: "actionsEnabled: true (of an alarm)", ...actionsOn },
  { setting: 'state: "ENABLED" (of a rule)', ...rulesOn },
];

/**
 * Whether somebody is told of events that the trail records: the trail sends them to a log group, a metric filter of
 * that group matches them, an alarm watches the filter's metric, and an action of the alarm is a topic with a
 * subscriber. Where it is "no", the first link that is missing is stated.
 */
export function alarmsOn(trail: Trail, graph: Graph, events: readonly EventTree[]): Answer {
  const group = trail.fields.at("cloudWatchLogsGroupArn") as AnyField;
  const reached = (link: (filter: Filter) => Answer): Answer => someFilter(group, graph, link);
  const matching = ({ fields }: Filter): Answer => covers(fields.at("pattern"), filterPattern, events);
  const watched = (filter: Filter, link: (alarm: Alarm) => Answer): Answer =>
    graph.someOf("aws:cloudwatch/metricAlarm:MetricAlarm", filter.fields as AnyField, (alarm) => {
      const watches = metricIsOf(alarm, filter, graph);
      return watches.truth === "no" ? watches : all(watches, link(alarm));
    });
  const yes = ({ fields }: Alarm): Answer => answered("yes", fields as AnyField);
  return firstMissing([
    ["the trail does not record all regions", () => all(isRecording(trail), coversAllRegions(trail))],
    ["the trail sends its events to no log group", () => isGiven(group)],
    ["no metric filter of the trail's log group matches these events and no others", () => reached(matching)],
    [
      "no alarm watches the metric of the filter",
      () => reached((filter) => all(matching(filter), watched(filter, yes))),
    ],
    [
      "no action of the alarm is a topic that somebody subscribes to",
      () =>
        reached((filter) =>
          all(
            matching(filter),
            watched(filter, (alarm) => notifies(alarm, graph)),
          ),
        ),
    ],
  ]);
}

/** Whether a rule of EventBridge passes the events on to a target: as good as an alarm. */
export const rulePassesOn = (about: AnyField, graph: Graph, events: readonly EventTree[]): Answer =>
  graph.someOf("aws:cloudwatch/eventRule:EventRule", about, (rule) =>
    all(isOn(rule), covers(rule.fields.at("eventPattern"), ofText, events), hasTarget(rule, graph)),
  );

/** Links of a chain, each of which includes those before it: the first that is not there decides. */
function firstMissing(links: readonly (readonly [missing: string, link: () => Answer])[]): Answer {
  const answers: Answer[] = [];
  for (const [what, link] of links) {
    const answer = link();
    if (answer.truth === "no") return answer.stating({ kind: "missing", what });
    answers.push(answer);
  }
  return all(...answers);
}

/** Whether a metric filter of the log group answers yes; the filters of a group out of view may be out of view too. */
function someFilter(group: AnyField, graph: Graph, question: (filter: Filter) => Answer): Answer {
  const { resources } = graph.pointsAt(group, ["aws:cloudwatch/logGroup:LogGroup"]);
  const [only, ...others] = resources;
  if (only === undefined || others.length > 0) {
    const byName = logGroupName(group);
    const near = graph.someOf("aws:cloudwatch/logMetricFilter:LogMetricFilter", group, (filter) => {
      const same = byName === undefined ? answered("unknown", group) : equals(nameOf(filter), byName);
      return same.truth === "no" ? same : all(same, question(filter));
    });
    return near.truth === "yes" ? near : answered("unknown", group, { kind: "elsewhere", what: "the log group" });
  }
  const { sure, maybe } = graph.companions(only, "aws:cloudwatch/logMetricFilter:LogMetricFilter");
  const answers = [...sure.map(question), ...maybe.map((why) => answered("unknown", group, why))];
  return answers.length === 0 ? answered("no", only.fields as AnyField) : any(...answers);
}

const nameOf = ({ fields }: Filter) => fields.at("logGroupName").orAbsent("no");

const logGroupName = (group: AnyField): string | undefined =>
  /^arn:[^:]*:logs:[^:]*:[^:]*:log-group:([^:]+)/.exec(String(group.known() ?? ""))?.[1];

/** Whether a pattern matches every one of the events, and not what is ordinary. */
function covers(pattern: Field<string>, read: (pattern: string) => Matcher | undefined, events: readonly EventTree[]) {
  if (pattern.state === "absent") return answered("no", pattern);
  const text = pattern.known();
  if (text === undefined) return answered("unknown", pattern);
  const matches = read(text);
  if (matches === undefined)
    return answered("unknown", pattern, { kind: "unsupported", what: "a pattern of another form" });
  const found = events.map(matches);
  if (found.includes("no") || matches(ordinary) === "yes") return answered("no", pattern);
  return answered(found.includes("unknown") ? "unknown" : "yes", pattern);
}

/** Templates write the pattern as an object, everything else as its JSON text. */
function ofText(pattern: unknown): Matcher | undefined {
  if (typeof pattern !== "string") return eventPattern(pattern as Readonly<Record<string, unknown>>);
  try {
    const parsed: unknown = JSON.parse(pattern);
    return typeof parsed === "object" && parsed !== null ? eventPattern({ ...parsed }) : undefined;
  } catch {
    return undefined;
  }
}

function notifies({ fields }: Alarm, graph: Graph): Answer {
  const actions = fields.at("alarmActions");
  const reaches = some(actions.orAbsent("no"), (action) => hasSubscriber(action as AnyField, graph));
  return all(isTrue(fields.at("actionsEnabled").or(true, actionsOn)), reaches);
}

/** Whether an action is a topic with a subscriber. What it does where it is none of the unit's topics is not known. */
function hasSubscriber(action: AnyField, graph: Graph): Answer {
  const { resources } = graph.pointsAt(action, ["aws:sns/topic:Topic"]);
  const subscribed = resources.map((topic) =>
    belonging(topic, "aws:sns/topicSubscription:TopicSubscription", graph, (fields) => [
      fields.at("endpoint"),
      fields.at("protocol"),
    ]),
  );
  if (subscribed.length === 0) return answered("unknown", action, { kind: "elsewhere", what: "the topic" });
  return subscribed.length === 1 || subscribed.every(({ truth }) => truth === subscribed[0]?.truth)
    ? (subscribed[0] as Answer)
    : answered("unknown", action);
}

/** Whether a resource has a companion of `type`: of a list that is not known nobody can tell whether it has elements. */
function belonging<T extends "aws:sns/topicSubscription:TopicSubscription" | "aws:cloudwatch/eventTarget:EventTarget">(
  owner: Resource,
  type: T,
  graph: Graph,
  proofs: (fields: Field<Shapes[T]>) => readonly AnyField[],
): Answer {
  const { sure, maybe } = graph.companions(owner, type);
  const there = sure.map(({ fields }) => any(...proofs(fields).map((each) => isGiven(each))));
  const about = owner.fields as AnyField;
  return any(answered("no", about), ...there, ...maybe.map((why) => answered("unknown", about, why)));
}

const hasTarget = (rule: EventRule, graph: Graph): Answer =>
  belonging(rule as Resource, "aws:cloudwatch/eventTarget:EventTarget", graph, (fields) => [
    fields.at("arn"),
    fields.at("targetId"),
  ]);

const isOn = ({ fields }: EventRule): Answer =>
  all(
    isTrue(fields.at("isEnabled").or(true, rulesOn)),
    not(equals(fields.at("state").or("ENABLED", rulesOn), "DISABLED")),
  );
