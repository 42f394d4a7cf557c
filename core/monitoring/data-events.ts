import { type Answer, all, answered, any, ask, equals, every, includes, some, within } from "../model/answer.ts";
import type { AnyField, DefaultClaim, Element, Settled } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import type { Shapes } from "../model/shapes.generated.ts";
import type { PartialText } from "../model/value.ts";
import { isRecording, startsLogging, type Trail } from "./trail.ts";

type Bucket = Resource<"aws:s3/bucket:Bucket">;
type TrailShape = Shapes["aws:cloudtrail/trail:Trail"];
type Selector = Settled<Element<NonNullable<TrailShape["eventSelectors"]>>>;
type Advanced = Settled<Element<NonNullable<TrailShape["advancedEventSelectors"]>>>;

const bothKinds: DefaultClaim = {
  source: "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_EventSelector.html",
};

/** What answers about recorded objects rest on. */
export const dataEventDefaults = [
  { setting: "enableLogging: true (of a trail)", ...startsLogging },
  { setting: 'eventSelectors.readWriteType: "All"', ...bothKinds },
];

/** The type of the data events that reading and writing objects makes. */
const objects = "AWS::S3::Object";

/**
 * Whether a trail of the unit records every read and write of the bucket's objects as data events.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export const recordsObjectAccess = (bucket: Bucket, graph: Graph): Answer =>
  graph.someOf("aws:cloudtrail/trail:Trail", bucket.fields as AnyField, (trail) =>
    all(isRecording(trail), selects(trail, bucket)),
  );

const selects = ({ fields }: Trail, bucket: Bucket): Answer =>
  any(
    some(fields.at("eventSelectors").orAbsent("no"), (selector) => selectsBucket(selector, bucket)),
    some(fields.at("advancedEventSelectors").orAbsent("no"), (selector) => matchesBucket(selector, bucket)),
  );

const selectsBucket = (selector: Selector, bucket: Bucket): Answer =>
  all(
    equals(selector.at("readWriteType").or("All", bothKinds), "All"),
    some(selector.at("dataResources").orAbsent("no"), (data) =>
      all(
        equals(data.at("type").orAbsent("no"), objects),
        some(data.at("values").orAbsent("no"), (value) =>
          any(within(value, allBuckets), namesObjectsOf(value, bucket)),
        ),
      ),
    ),
  );

/** `arn:aws:s3` or `arn:aws:s3:::`: all buckets of the account. */
const allBuckets = ["aws", "aws-cn", "aws-us-gov"].flatMap((partition) => [
  `arn:${partition}:s3`,
  `arn:${partition}:s3:::`,
]);

/** A selector of which every condition holds for all objects of the bucket. */
function matchesBucket(selector: Advanced, bucket: Bucket): Answer {
  const conditions = selector.at("fieldSelectors");
  const ofObjects = some(conditions.orAbsent("no"), (each) =>
    all(equals(each.at("field").orAbsent("no"), "resources.type"), includes(each.at("equals").orAbsent("no"), objects)),
  );
  const noneExcludes = every(conditions.orAbsent("no"), (each) => {
    const field = each.at("field").orAbsent("no");
    const prefix = some(each.at("startsWiths").orAbsent("no"), (value) => namesObjectsOf(value, bucket));
    return any(within(field, ["eventCategory", "resources.type"]), all(equals(field, "resources.ARN"), prefix));
  });
  return all(ofObjects, noneExcludes);
}

/** Whether a text is the start of the ARNs of all objects of the bucket: its own ARN and a slash. */
function namesObjectsOf(value: Settled<string>, bucket: Bucket): Answer {
  const known = bucket.names().filter((name) => !name.startsWith("arn:"));
  const named = known.map((name) => equals(value, `arn:aws:s3:::${name}/`));
  return any(...named, isPrefixOf(value, bucket));
}

/** Of text with holes: that the bucket stands in it, and nothing but a slash follows. */
function isPrefixOf(value: Settled<string>, bucket: Bucket): Answer {
  if (value.state !== "partial") return ask(value, () => false);
  const { parts, holes } = value.raw as PartialText;
  if (holes.some((hole) => hole.resource === bucket.address)) {
    const last = parts.at(-1);
    return answered(last === "/" || typeof last !== "string" ? "yes" : "no", value as AnyField);
  }
  return answered(holes.some((hole) => hole.resource !== undefined) ? "no" : "unknown", value as AnyField);
}
