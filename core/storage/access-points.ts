import { any, isSet, isTrue } from "../model/answer.ts";
import type { AnyField, DefaultClaim } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";
import type { Opening } from "./public-access.ts";

type AccessPoint = Resource<"aws:s3/accessPoint:AccessPoint">;

/** S3 turns all guards of an access point on, unless it is told otherwise when the access point is made. */
export const onByDefault: DefaultClaim = {
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html",
};

/** Whether it is reached from one VPC only. */
export const isInVpc = ({ fields }: AccessPoint) => isSet(fields.at("vpcConfiguration") as AnyField);

/** The access point that a resource is, or belongs to; nothing where it is not in view. */
export function accessPointOf(resource: Resource, graph: Graph): AccessPoint | undefined {
  if (isA(resource, "aws:s3/accessPoint:AccessPoint")) return resource;
  const { resources, sure } = graph.owners(resource);
  const [owner] = resources;
  return sure && owner !== undefined && isA(owner, "aws:s3/accessPoint:AccessPoint") ? owner : undefined;
}

/**
 * An opening of an access point, less severe where a guard voids it: medium where the guard is written down or only one
 * VPC reaches it, high where AWS turns the guard on by itself. It stays violated: only the guard prevents what it asks for.
 */
export function softenedByGuard(opening: Opening, point: AccessPoint | undefined, graph: Graph): Opening {
  if (opening.answer.truth !== "yes") return opening;
  const softer = (severity: "medium" | "high", because: string): Opening => ({
    ...opening,
    severity,
    answer: opening.answer.stating({ kind: "softened", because }),
  });
  const byDefault = "AWS blocks public access to access points, unless it is told otherwise";
  if (point === undefined) return softer("high", byDefault);
  if (isInVpc(point).truth === "yes") return softer("medium", "only who is in its VPC reaches the access point");
  const own = point.fields.at("publicAccessBlockConfiguration").at("restrictPublicBuckets");
  const account = graph.setting(point, "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock");
  const isOn = any(isTrue(own.orAbsent("no")), isTrue(account.at("restrictPublicBuckets").orAbsent("no")));
  if (isOn.truth === "yes") return softer("medium", "restrictPublicBuckets is on, so it has no effect for now");
  return own.state === "absent" ? softer("high", byDefault) : opening;
}
