import { type Answer, all, answered, any, equals, some } from "../model/answer.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";

type Filter = Resource<"aws:cloudwatch/logMetricFilter:LogMetricFilter">;
type Alarm = Resource<"aws:cloudwatch/metricAlarm:MetricAlarm">;

/** Whether an alarm watches the metric that a metric filter counts, directly or in one of its queries. */
export function metricIsOf(alarm: Alarm, filter: Filter, graph: Graph): Answer {
  const { fields } = alarm;
  const queried = some(fields.at("metricQueries").orAbsent("no"), (query) =>
    sameMetric(query.at("metric").at("metricName"), query.at("metric").at("namespace"), filter, graph),
  );
  return any(sameMetric(fields.at("metricName"), fields.at("namespace"), filter, graph), queried);
}

function sameMetric(name: Field<string>, namespace: Field<string>, filter: Filter, graph: Graph): Answer {
  const { resources, sure } = graph.pointsAt(name as AnyField, [filter.type]);
  if (name.state !== "known" && sure && resources[0] === (filter as Resource)) return answered("yes", name);
  const made = filter.fields.at("metricTransformation");
  return all(sameText(name, made.at("name")), sameText(namespace, made.at("namespace")));
}

/** Whether two texts are equal. An alarm without a metric of its own watches none. */
function sameText(a: Field<string>, b: Field<string>): Answer {
  const text = b.known();
  if (a.state === "absent" || b.state === "absent") return answered("no", a);
  return text === undefined ? answered("unknown", b) : equals(a.orAbsent("no"), text);
}
