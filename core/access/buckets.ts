import { policyFor } from "../iam/exposure.ts";
import { isPublicToS3 } from "../iam/s3-public.ts";
import { Answer, type Truth } from "../model/answer.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";
import { aclOpening, audiences } from "../storage/acl.ts";
import { type Guard, guardIsOn } from "../storage/public-access.ts";
import { type Entry, type Level, nobody, nothing } from "./entry.ts";
import { type Subject, targetOf } from "./policies.ts";
import { nameOf } from "./shown.ts";

type Bucket = Resource<"aws:s3/bucket:Bucket">;

/** What S3 calls public: whoever is narrowed by nothing fixed. */
const publicLevels: readonly Level[] = ["public", "public-authenticated", "public-guarded"];
/** Users of an identity provider are public to S3 too. */
const calledPublic: readonly Level[] = [...publicLevels, "federated"];
const outside: readonly Level[] = [
  ...publicLevels,
  "limited-network",
  "external-org",
  "external-account",
  "federated",
  "org",
];

/**
 * What Block Public Access leaves of the entries of a bucket's policies: `restrictPublicBuckets` voids all access from
 * other accounts, once S3 calls the policy public. Services and the own account stay.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function restricted(
  entries: readonly Entry[],
  whole: readonly Entry[],
  subject: Subject,
  graph: Graph,
): readonly Entry[] {
  const called = whole.map((entry) => (calledPublic.includes(entry.level) ? isPublic(entry, subject) : "no"));
  const isSure = called.includes("yes");
  if (!isBucket(subject.resource) || (!isSure && !called.includes("unknown"))) return entries;
  const bucket = subject.resource;
  return entries.map((entry) => {
    if (!outside.includes(entry.level)) return entry;
    const left = guarded(entry, bucket, graph, "restrictPublicBuckets");
    if (isSure || left.held === undefined) return left;
    return { ...entry, confidence: "possible", unknowns: [...entry.unknowns, "whether S3 calls the policy public"] };
  });
}

/** Whether S3 calls the statements public that an entry rests on. */
function isPublic({ from, statements }: Entry, subject: Subject): Truth {
  const found = subject.policies
    .filter((written) => written.from.address === from)
    .flatMap((written) => {
      const policy = policyFor(written.field, targetOf(subject, written));
      return statements.flatMap((index) => policy.statements[index] ?? []).map((allow) => isPublicToS3(allow, policy));
    });
  return found.includes("yes") || found.length === 0 ? "yes" : found.includes("unknown") ? "unknown" : "no";
}

const byDefault =
  "S3 blocks public access to buckets made since April 2023: as long as nothing turns that off, it refuses to save this";

function guarded(entry: Entry, bucket: Bucket, graph: Graph, guard: Guard): Entry {
  const { truth } = guardIsOn(bucket, graph, guard);
  if (truth === "yes") return { ...entry, held: `${guard} is on, so that it has no effect` };
  if (truth === "unknown") {
    const unknowns = [...entry.unknowns, `whether ${guard} is on`];
    return { ...entry, confidence: "possible", unknowns };
  }
  const block = graph.companion(bucket, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
  if (block.state !== "absent" || bucket.lifecycle === "observed") return entry;
  if (bucket.lifecycle === "create") return softer(entry, byDefault);
  return softer(entry, "the block of public access is not in view: buckets made since April 2023 have it on");
}

const softer = (entry: Entry, remark: string): Entry => ({
  ...entry,
  confidence: entry.confidence === "possible" ? "possible" : "likely",
  remarks: [...entry.remarks, remark],
});

/** What READ of a bucket's ACL lets do: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#acl-access-policy-permission-mapping */
const lists = ["s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads"];

const groups = [
  { audience: audiences.readers, level: "public", actions: lists, kind: "read" },
  { audience: audiences.writers, level: "public", actions: ["s3:PutObject"], kind: "write" },
  { audience: audiences.awsCustomers, level: "public-authenticated", actions: lists, kind: "read" },
] as const;

/**
 * Who gets in by the ACLs of a bucket.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
 */
export function byAcl(bucket: Bucket, graph: Graph): readonly Entry[] {
  const { sure, maybe } = graph.companions(bucket, "aws:s3/bucketAcl:BucketAcl");
  const found = [bucket, ...sure].flatMap((each) =>
    groups.flatMap((group): readonly Entry[] => {
      const opened = aclOpening(each, graph, group.audience);
      const openings = opened instanceof Answer ? [{ answer: opened, about: each.fields }] : opened;
      return openings.flatMap(({ answer, about }) => {
        if (answer.truth === "no") return [];
        const place = each.place(about.path);
        const base = { ...empty, from: each.address, ...(place !== undefined && { place }) };
        if (answer.truth === "unknown")
          return [{ ...base, level: "unknown", atMost: group.level, unknowns: ["the ACL"] }];
        const entry: Entry = {
          ...base,
          level: group.level,
          access: { ...nothing, [group.kind]: group.actions },
          confidence: "proved",
          witness: {
            principal: strangers[group.level],
            action: group.actions[0] ?? "*",
            resource: `arn:aws:s3:::${nameOf(bucket)}${group.kind === "write" ? "/<key>" : ""}`,
            context: {},
          },
        };
        return [guarded(entry, bucket, graph, "ignorePublicAcls")];
      });
    }),
  );
  const unsure = maybe.map(
    (why): Entry => ({
      ...empty,
      from: bucket.address,
      level: "unknown",
      atMost: "public",
      unknowns: [why.kind === "may-belong" ? `whether ${why.resource} belongs to it` : "the ACL"],
    }),
  );
  return [...found, ...unsure];
}

const empty = {
  who: nobody,
  access: nothing,
  via: "ACL",
  statements: [],
  narrowedBy: [],
  confidence: "possible",
  unknowns: [],
  remarks: [],
} as const;

const strangers = {
  public: { kind: "anonymous" },
  "public-authenticated": { kind: "aws", arn: "arn:aws:iam::666666666666:user/stranger", account: "666666666666" },
} as const;

export const isBucket = (resource: Resource): resource is Bucket => isA(resource, "aws:s3/bucket:Bucket");
