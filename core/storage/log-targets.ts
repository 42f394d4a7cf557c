import { type Answer, answered } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";

/** The properties that name the buckets which take the access logs of others. */
interface Targets {
  readonly of: ReadonlyMap<Resource, AnyField>;
  /** Those of which it is not known what they name. */
  readonly loose: readonly AnyField[];
}

/** Whether another bucket of the unit sends its access logs to this one. */
export function takesAccessLogs(bucket: Resource<"aws:s3/bucket:Bucket">, graph: Graph): Answer {
  const { of, loose } = graph.overall(targets);
  const mine = of.get(bucket as Resource);
  if (mine !== undefined) return answered("yes", mine);
  const [maybe] = loose;
  return maybe === undefined ? answered("no", bucket.fields as AnyField) : answered("unknown", maybe);
}

function targets(graph: Graph): Targets {
  const written = [
    ...graph.present("aws:s3/bucketLogging:BucketLogging").map(({ fields }) => fields.at("targetBucket")),
    ...graph.present("aws:s3/bucket:Bucket").map(({ fields }) => fields.at("logging").at("targetBucket")),
  ] as readonly AnyField[];
  const of = new Map<Resource, AnyField>();
  const loose: AnyField[] = [];
  for (const field of written) {
    const { resources, sure } = graph.pointsAt(field, ["aws:s3/bucket:Bucket"]);
    if (!sure) loose.push(field);
    else for (const bucket of resources) of.set(bucket, field);
  }
  return { of, loose };
}
