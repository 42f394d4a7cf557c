import { type Answer, isTrue } from "../model/answer.ts";
import type { DefaultClaim } from "../model/field.ts";
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
