import { type Answer, answered, isTrue } from "../model/answer.ts";
import type { AnyField, DefaultClaim } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";

export type Trail = Resource<"aws:cloudtrail/trail:Trail">;

/** A trail that Terraform or Pulumi make is started with it; CloudFormation asks for `IsLogging`. */
export const startsLogging = {
  source: "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_StartLogging.html",
} as const satisfies DefaultClaim;

/** A trail covers one region unless it is told otherwise. */
export const oneRegion = {
  source: "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html",
} as const satisfies DefaultClaim;

/** Whether the trail records at all. */
export const isRecording = ({ fields }: Trail): Answer =>
  isTrue(fields.at("enableLogging").orProvider(true, startsLogging));

/** Whether the trail records what happens in every region. */
export const coversAllRegions = ({ fields }: Trail): Answer =>
  isTrue(fields.at("isMultiRegionTrail").or(false, oneRegion));

/** Whether another trail of the unit answers yes. */
export const someOtherTrail = (trail: Trail, graph: Graph, question: (other: Trail) => Answer): Answer =>
  graph.someOf("aws:cloudtrail/trail:Trail", trail.fields as AnyField, (other) =>
    other === trail ? answered("no", trail.fields as AnyField) : question(other),
  );
