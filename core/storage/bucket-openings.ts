import { openStatements } from "../iam/openings.ts";
import { Answer, answered, any } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { OrganizationPolicies } from "../model/organization.ts";
import type { Resource } from "../model/resource.ts";
import { aclOpening, audiences } from "./acl.ts";
import { type Opening, softenedOfPolicy } from "./public-access.ts";

type Bucket = Resource<"aws:s3/bucket:Bucket">;
type Left = Pick<Opening, "answer" | "severity">;

/** Whether strangers are let into a bucket, by its ACL or by its policy; with what is left of the severity. */
export function bucketOpening(bucket: Bucket, graph: Graph, policies: OrganizationPolicies | undefined): Left {
  const found = policies === undefined ? graph.derive(bucket, openings) : openings(bucket, graph, policies);
  const open = found.filter(({ answer }) => answer.truth === "yes");
  const worst = open.every(({ severity }) => severity !== undefined)
    ? (open.find(({ severity }) => severity === "high")?.severity ?? open[0]?.severity)
    : undefined;
  const answer = any(...found.map((each) => each.answer));
  return { answer, ...(worst !== undefined && { severity: worst }) };
}

function openings(bucket: Bucket, graph: Graph, organization?: OrganizationPolicies): readonly Left[] {
  const trusted = { accounts: [], networks: [], ...(organization && { policies: organization }) };
  const acls = graph.companions(bucket, "aws:s3/bucketAcl:BucketAcl");
  const policies = graph.companions(bucket, "aws:s3/bucketPolicy:BucketPolicy");
  const byAcl = [bucket, ...acls.sure].flatMap((each) =>
    [audiences.readers, audiences.writers, audiences.awsCustomers].map((audience) => aclOpening(each, graph, audience)),
  );
  const written = [bucket.fields.at("policy"), ...policies.sure.map(({ fields }) => fields.at("policy"))];
  const byPolicy = written.map((policy) => {
    const open = openStatements(policy as AnyField, "the bucket", "s3", { trusted });
    return open instanceof Answer ? open : softenedOfPolicy(open, bucket, graph);
  });
  const unsure = [...acls.maybe, ...policies.maybe].map((why) => answered("unknown", bucket.fields as AnyField, why));
  return [...byAcl, ...byPolicy, ...unsure].flatMap((each): readonly Left[] =>
    each instanceof Answer ? [{ answer: each }] : each,
  );
}
