import { type Answer, answered, any, some } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import type { PartialText } from "../model/value.ts";

type Alarm = Resource<"aws:cloudwatch/metricAlarm:MetricAlarm">;

/** Types that the model has no shape for, and that look at alarms: who they look at is not known. */
const unread = /codedeploy.*deployment_?group|route53.*health_?check/i;

/**
 * Whether something else of the unit looks at the alarm's state, so that it needs no action of its own: a composite
 * alarm, or the deployments of a service.
 */
export function isLookedAt(alarm: Alarm, graph: Graph): Answer {
  const about = alarm.fields as AnyField;
  const composed = graph.someOf("aws:cloudwatch/compositeAlarm:CompositeAlarm", about, ({ fields }) =>
    mentions(fields.at("alarmRule").orAbsent("no"), alarm, graph),
  );
  const deployed = graph.someOf("aws:ecs/service:Service", about, ({ fields }) =>
    some(fields.at("alarms").at("alarmNames").orAbsent("no"), (name) => mentions(name, alarm, graph)),
  );
  const [other] = graph.unit.unshaped.filter(({ type }) => unread.test(type));
  const unseen = other && answered("unknown", about, { kind: "may-belong", resource: other.address });
  return any(composed, deployed, ...(unseen ? [unseen] : []));
}

/** Whether a text names the alarm, alone or among others, as the rule of a composite alarm does. */
function mentions(text: Settled<string>, alarm: Alarm, graph: Graph): Answer {
  const field = text as AnyField;
  const { resources, sure } = graph.pointsAt(field, [alarm.type]);
  if (resources.includes(alarm as Resource) && (sure || text.state === "partial")) return answered("yes", field);
  if (text.state === "absent") return answered("no", field);
  if (text.state === "unknown") {
    // A rule that is made of several alarms, or of one of them: what it says of this one is not known.
    const isOther = !resources.includes(alarm as Resource) && (resources.length > 0 || sure);
    return answered(isOther ? "no" : "unknown", field);
  }
  const parts = text.state === "partial" ? (text.raw as PartialText).parts : [String(text.raw)];
  const named = alarm.names().some((name) => parts.some((part) => typeof part === "string" && holds(part, name)));
  if (named) return answered("yes", field);
  const open = parts.some((part) => typeof part !== "string" && part.resource === undefined);
  return answered(open ? "unknown" : "no", field);
}

/** Whether `name` stands in `text` as a whole: names may be parts of each other. */
function holds(text: string, name: string): boolean {
  const edge = /[\w.:/-]/;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1];
    const after = text[at + name.length];
    const starts = before === undefined || !edge.test(before) || text.slice(0, at).endsWith(":alarm:");
    if (starts && (after === undefined || !edge.test(after))) return true;
  }
  return false;
}
