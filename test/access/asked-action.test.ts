import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ResourceAccess, Verdict } from "../../core/access/entry.ts";
import { accessIn } from "../../core/access/resource.ts";
import { type CaseResource, ref, resource, secret } from "../../core/examples/resources.ts";
import { graphsOf, levelsOf, named, nobodyTrusted, now } from "./support.ts";

const test = suite("who may make one action");

const statement = (more: object) => ({ Effect: "Allow", Principal: "*", ...more });
const policyOf = (...Statement: readonly object[]) => ({ Version: "2012-10-17", Statement }) as never;
const arn = "arn:aws:s3:::shop-orders";
const bucketWith = (guarded: boolean, ...all: readonly object[]): readonly CaseResource[] => [
  resource("aws:s3/bucket:Bucket", "orders", { bucket: "shop-orders" }),
  resource("aws:s3/bucketPolicy:BucketPolicy", "policy", { bucket: ref("orders"), policy: policyOf(...all) }),
  resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "guard", {
    bucket: ref("orders"),
    ignorePublicAcls: guarded,
    restrictPublicBuckets: guarded,
  }),
];
const all = [statement({ Action: "s3:*", Resource: [arn, `${arn}/*`] })];
const queue = resource("aws:sqs/queue:Queue", "orders", {
  policy: policyOf(statement({ Action: "*", Resource: "*" })),
});
const role = resource("aws:iam/role:Role", "orders", {
  assumeRolePolicy: policyOf(statement({ Principal: { AWS: "*" }, Action: "sts:*" })),
});
const partner = { AWS: "arn:aws:iam::111122223333:root" };
const readable = [
  ...bucketWith(false, {
    ...statement({ Action: "s3:ListBucket", Resource: arn }),
    Effect: "Deny",
  }),
  resource("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "owners", {
    bucket: ref("orders"),
    rule: { objectOwnership: "ObjectWriter" },
  }),
  resource("aws:s3/bucketAcl:BucketAcl", "acl", { bucket: ref("orders"), acl: "public-read" }),
];

interface Row {
  readonly name: string;
  readonly resources: readonly CaseResource[];
  readonly action: string;
  readonly verdict: Verdict;
  readonly levels: readonly string[];
  readonly asks?: string;
}
const absent = "no request within the model";
const rows: readonly Row[] = [
  {
    name: "one that nobody tries without being asked",
    resources: bucketWith(false, ...all),
    action: "s3:GetBucketLocation",
    verdict: "open",
    levels: ["public by policy"],
    asks: "s3:GetBucketLocation",
  },
  {
    name: "one that is denied",
    resources: bucketWith(false, ...all, { ...all[0], Effect: "Deny", Action: "s3:GetBucket*" }),
    action: "s3:GetBucketLocation",
    verdict: absent,
    levels: [],
  },
  {
    name: "a pattern of which some are denied",
    resources: bucketWith(false, ...all, { ...all[0], Effect: "Deny", Action: ["s3:GetBucketA*", "s3:GetBucketP*"] }),
    action: "s3:getbucketp*",
    verdict: absent,
    levels: [],
  },
  {
    name: "a pattern of which one is left",
    resources: bucketWith(false, ...all, {
      ...all[0],
      Effect: "Deny",
      Action: undefined,
      NotAction: "s3:PutBucketTagging",
    }),
    action: "s3:Put*",
    verdict: "open",
    levels: ["public by policy"],
    asks: "s3:PutBucketTagging",
  },
  {
    name: "one that a policy for everyone does not name, in a bucket whose guard shuts all others out",
    resources: bucketWith(
      true,
      statement({ Action: "s3:GetObject", Resource: `${arn}/*` }),
      statement({ Principal: partner, Action: "s3:PutObject", Resource: `${arn}/*` }),
    ),
    action: "s3:PutObject",
    verdict: absent,
    levels: ["held external-account by policy"],
  },
  {
    name: "one without its service",
    resources: [queue],
    action: "ReceiveMessage",
    verdict: "open",
    levels: ["public by policy"],
    asks: "sqs:ReceiveMessage",
  },
  { name: "one of another service", resources: [queue], action: "s3:GetObject", verdict: absent, levels: [] },
  {
    name: "any at all",
    resources: [queue],
    action: "*",
    verdict: "open",
    levels: ["public by policy"],
    asks: "sqs:ReceiveMessage",
  },
  {
    name: "taking on a role",
    resources: [role],
    action: "sts:AssumeRole",
    verdict: "open",
    levels: ["public-authenticated by trust policy"],
    asks: "sts:AssumeRole",
  },
  { name: "what is none of a role", resources: [role], action: "sts:GetCallerIdentity", verdict: absent, levels: [] },
  {
    name: "by an ACL, of which one action is denied",
    resources: readable,
    action: "s3:ListBucketVersions",
    verdict: "open",
    levels: ["public by ACL"],
    asks: "s3:ListBucketVersions",
  },
  { name: "by an ACL, the denied action", resources: readable, action: "s3:ListBucket", verdict: absent, levels: [] },
  {
    name: "by a policy that is a secret: whatever it lets do is not shown, and not hidden",
    resources: [
      resource("aws:sqs/queue:Queue", "orders", {
        policy: secret(policyOf(statement({ Action: "sqs:SendMessage", Resource: "*" }))),
      }),
    ],
    action: "sqs:SendMessage",
    verdict: "open",
    levels: ["public by policy"],
  },
];

for (const { name, resources, action, verdict, levels, asks } of rows) {
  test(`${name}: ${action}`, async () => {
    for (const [source, graph] of await graphsOf(resources)) {
      const found: ResourceAccess = named(accessIn(graph, nobodyTrusted, now, action), "orders");
      assert.equal(levelsOf(found), levels, `${source}: ${JSON.stringify(found.entries)}`);
      assert.is(found.verdict, verdict, source);
      if (asks !== undefined) assert.is(found.entries[0]?.witness?.action, asks, source);
    }
  });
}

test.run();
