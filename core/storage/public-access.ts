import { type Answer, all, answered, any, equals, isTrue } from "../model/answer.ts";
import type { AnyField, DefaultClaim } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { linkOf } from "../model/links.ts";
import { isA, type Resource } from "../model/resource.ts";

type Bucket = Resource<"aws:s3/bucket:Bucket">;

export const guards = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const;
export type Guard = (typeof guards)[number];

/** Since April 2023 S3 turns all four guards on for new buckets, and their ACLs off. */
export const sinceApril2023 = {
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html",
  since: "2023-04",
} as const satisfies DefaultClaim;

/** The provider's default of each guard in a block that is written down. */
export const guardDefault: DefaultClaim = {
  source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PublicAccessBlockConfiguration.html",
};

/** Whether a guard is written down as on: in the bucket's block or in the account's. S3 takes the stricter of both. */
export function guardIsOn(bucket: Bucket, graph: Graph, guard: Guard): Answer {
  const own = graph.companion(bucket, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
  const account = graph.setting(bucket, "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock");
  return any(isTrue(own.at(guard).orAbsent("no")), isTrue(account.at(guard).orAbsent("no")));
}

/** Whether ACLs are written down as off: object ownership is enforced for the bucket's owner. */
export function aclsAreOff(bucket: Bucket, graph: Graph): Answer {
  const controls = graph.companion(bucket, "aws:s3/bucketOwnershipControls:BucketOwnershipControls");
  return equals(controls.at("rule").at("objectOwnership").orAbsent("no"), "BucketOwnerEnforced");
}

/** The bucket that a resource is, or belongs to; nothing where that is not sure. */
export function bucketOf(resource: Resource, graph: Graph): Bucket | undefined {
  if (isA(resource, "aws:s3/bucket:Bucket")) return resource;
  const { resources, sure } = graph.owners(resource);
  const [owner] = resources;
  return sure && owner !== undefined && isA(owner, "aws:s3/bucket:Bucket") ? owner : undefined;
}

/** Whether it is known whose a companion is, be it in view or not. */
export function hasKnownOwner(resource: Resource, graph: Graph): Answer {
  const { sure } = graph.owners(resource);
  return answered(sure ? "yes" : "unknown", resource.fields as AnyField);
}

/** Whether a resource is the companion of a bucket in view; unknown where it may be. */
export function belongsToBucket(resource: Resource, graph: Graph): Answer {
  const { resources, sure } = graph.owners(resource);
  const root = resource.fields as AnyField;
  if (resources.length > 0) return answered("yes", root);
  return answered(sure || linkOf(resource.type) === undefined ? "no" : "unknown", root);
}

/** What an opening says, with the severity that is left of it. */
export interface Opening {
  readonly about: AnyField;
  readonly answer: Answer;
  readonly severity?: "medium" | "high";
}

/**
 * An opening of a bucket, less severe where a guard voids it: medium where the guard is written down, high where AWS
 * turns it on by itself for new buckets. It stays a violation, since the code asks for what only the guard prevents.
 */
export function softened(opening: Opening, bucket: Bucket, graph: Graph, guard: Guard): Opening {
  const { answer } = opening;
  if (answer.truth !== "yes") return opening;
  if (guardIsOn(bucket, graph, guard).truth === "yes") {
    const because = `${guard} is on, so it has no effect for now`;
    return { ...opening, severity: "medium", answer: answer.stating({ kind: "softened", because }) };
  }
  const block = graph.companion(bucket, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
  if (block.state !== "absent" || bucket.lifecycle !== "create") return opening;
  const because = "AWS blocks public access to buckets made since April 2023, unless it is told otherwise";
  return { ...opening, severity: "high", answer: answer.stating({ kind: "softened", because }) };
}

/**
 * Openings by a policy: `restrictPublicBuckets` shuts them only where S3 itself calls the policy public, which it does
 * where one of its statements is.
 */
export function softenedOfPolicy<O extends Opening & { readonly isPublicToS3: boolean }>(
  openings: readonly O[],
  bucket: Bucket,
  graph: Graph,
): readonly Opening[] {
  if (!openings.some(({ isPublicToS3 }) => isPublicToS3)) return openings;
  return openings.map((each) => softened(each, bucket, graph, "restrictPublicBuckets"));
}

/** An opening of something whose bucket is out of view: of the guards, only the account's is known. */
export function softenedByAccount(opening: Opening, resource: Resource, graph: Graph, guard: Guard): Opening {
  const account = graph.setting(resource, "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock").at(guard);
  if (opening.answer.truth !== "yes" || isTrue(account.orAbsent("no")).truth !== "yes") return opening;
  const because = `${guard} is on for the account, so it has no effect for now`;
  return { ...opening, severity: "medium", answer: opening.answer.stating({ kind: "softened", because }) };
}

/** Whether the account's own block, where it is in view, turns all four guards on. */
export function accountBlocksAll(bucket: Bucket, graph: Graph): Answer {
  const account = graph.setting(bucket, "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock");
  return all(...guards.map((guard) => isTrue(account.at(guard).orAbsent("no"))));
}
