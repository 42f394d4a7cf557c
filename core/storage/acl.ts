import { type Answer, all, answered, any, not, some, within } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";
import { aclsAreOff, bucketOf, hasKnownOwner, type Opening, softened } from "./public-access.ts";

/** Whom an ACL lets in: by which group, by which names of canned ACLs, and to do what. */
export interface Audience {
  readonly groups: readonly string[];
  readonly canned: readonly string[];
  /** Any permission where nothing is said. */
  readonly permissions?: readonly string[];
}

/** The groups of everyone, and of everyone with an AWS account of any company. S3 counts both as public. */
const allUsers = "http://acs.amazonaws.com/groups/global/AllUsers";
const authenticatedUsers = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html */
export const audiences = {
  readers: {
    groups: [allUsers],
    canned: ["public-read", "public-read-write"],
    permissions: ["READ", "FULL_CONTROL"],
  },
  writers: {
    groups: [allUsers],
    canned: ["public-read-write"],
    permissions: ["WRITE", "WRITE_ACP", "FULL_CONTROL"],
  },
  awsCustomers: { groups: [authenticatedUsers], canned: ["authenticated-read"] },
  anybody: {
    groups: [allUsers, authenticatedUsers],
    canned: ["public-read", "public-read-write", "authenticated-read"],
  },
} as const satisfies Readonly<Record<string, Audience>>;

type WithAcl = Resource<"aws:s3/bucket:Bucket" | "aws:s3/bucketAcl:BucketAcl">;

/**
 * What the ACL of a bucket, or an ACL resource, opens to `audience`: nothing where ACLs are declared to be off, and
 * softened where a guard voids it.
 */
export function aclOpening(resource: WithAcl, graph: Graph, audience: Audience): Answer | readonly Opening[] {
  const { about, answer: open } = lets(resource, audience);
  if (open.truth === "no") return open;
  const bucket = bucketOf(resource, graph);
  if (bucket === undefined) return all(open, hasKnownOwner(resource, graph));
  const answer = all(open, not(aclsAreOff(bucket, graph)));
  return [softened({ about, answer }, bucket, graph, "ignorePublicAcls")];
}

function lets(resource: WithAcl, audience: Audience): Opening {
  if (isA(resource, "aws:s3/bucketAcl:BucketAcl")) {
    const grants = resource.fields.at("accessControlPolicy").at("grants");
    const granted = some(grants.orAbsent("no"), (grant) =>
      all(
        within(grant.at("grantee").at("uri").orAbsent("no"), audience.groups),
        permits(grant.at("permission").orAbsent("no"), audience),
      ),
    );
    return opening(resource.fields.at("acl"), grants, granted, audience);
  }
  const { fields } = resource as Resource<"aws:s3/bucket:Bucket">;
  return opening(fields.at("acl"), fields.at("grants"), grantedTo(fields.at("grants"), audience), audience);
}

interface Grant {
  readonly uri?: string;
  readonly permissions?: readonly string[];
}

/** Whether grants that list their permissions let `audience` in: those of a bucket, and of a copied object. */
export const grantedTo = (grants: Field<readonly Grant[]>, audience: Audience): Answer =>
  some(grants.orAbsent("no"), (grant) =>
    all(
      within(grant.at("uri").orAbsent("no"), audience.groups),
      some(grant.at("permissions").orAbsent("no"), (permission) => permits(permission, audience)),
    ),
  );

/** The opening of a canned ACL or of grants, at the one of them that decides. */
export function opening(acl: Field<string>, grants: AnyField, granted: Answer, audience: Audience): Opening {
  const named = within(acl.orAbsent("no"), audience.canned);
  const about = named.truth === "no" && granted.truth !== "no" ? grants : (acl as AnyField);
  return { about, answer: any(named, granted) };
}

const permits = (permission: Settled<string>, { permissions }: Audience): Answer =>
  permissions === undefined ? answered("yes", permission as AnyField) : within(permission, permissions);
