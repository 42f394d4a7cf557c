import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Entry } from "../../core/access/entry.ts";
import { type CaseResource, ref, resource } from "../../core/examples/resources.ts";
import { factsOfAction } from "../../core/iam/actions.ts";
import { openStatements } from "../../core/iam/openings.ts";
import { Answer, factsOf } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { fieldOf } from "../support/given.ts";
import { graphsOf, look, named } from "./support.ts";

const test = suite("the action that a request names");

const statements = (...all: readonly object[]) => ({
  Version: "2012-10-17",
  Statement: all.map((each) => ({ Effect: "Allow", Principal: "*", ...each })),
});
const bucket = "arn:aws:s3:::shop-orders";
const ofBucket = (document: object): readonly CaseResource[] => [
  resource("aws:s3/bucket:Bucket", "orders", { bucket: "shop-orders" }),
  resource("aws:s3/bucketPolicy:BucketPolicy", "orders-policy", { bucket: ref("orders"), policy: document as never }),
  resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "orders-guard", {
    bucket: ref("orders"),
    blockPublicPolicy: false,
    restrictPublicBuckets: false,
  }),
];
const ofQueue = (Action: unknown): readonly CaseResource[] => [
  resource("aws:sqs/queue:Queue", "orders", { policy: statements({ Action, Resource: "*" }) as never }),
];

async function first(resources: readonly CaseResource[], check: (entry: Entry | undefined, source: string) => void) {
  for (const [source, graph] of await graphsOf(resources)) check(named(look(graph), "orders").entries[0], source);
}

for (const [name, document, wanted] of [
  [
    "a pattern of actions of buckets",
    statements({ Action: "s3:GetBucket*", Resource: bucket }),
    /^s3:GetBucket[A-Z]\w+$/,
  ],
  [
    "a pattern, on objects and the bucket",
    statements({ Action: "s3:*Legal*", Resource: `${bucket}/*` }),
    /^s3:(Get|Put)ObjectLegalHold$/,
  ],
  [
    "a pattern of which well-known ones are denied",
    statements(
      { Action: "s3:Get*", Resource: `${bucket}/*` },
      { Effect: "Deny", Action: ["s3:GetObject", "s3:GetObjectAcl"], Resource: `${bucket}/*` },
    ),
    /^s3:GetObject\w+$/,
  ],
  [
    "an action that is none beside one that is",
    statements({ Action: ["s3:GetObjets", "s3:GetObject"], Resource: `${bucket}/*` }),
    /^s3:GetObject$/,
  ],
  ["all actions but those of reading", statements({ NotAction: "s3:Get*", Resource: `${bucket}/*` }), /^s3:\w+$/],
] as const) {
  test(`${name}: one that AWS has`, () =>
    first(ofBucket(document), (entry, source) => {
      assert.is(entry?.level, "public", source);
      const action = entry?.witness?.action ?? "";
      assert.match(action, wanted, source);
      assert.ok(factsOfAction(action), `${source}: ${action}`);
      const shown = Object.values(entry?.access ?? {}).flat() as readonly string[];
      assert.ok(shown.includes(action), `${source}: ${shown.join(" ")}`);
    }));
}

for (const action of ["sqs:Frobnicate*", "sqs:Frobnicate"]) {
  test(`${action} is none that AWS has: it cannot be told`, () =>
    first(ofQueue(action), (entry, source) => {
      assert.is(entry?.confidence, "possible", source);
      assert.ok(entry?.unknowns.includes(`whether AWS has an action ${action}: its documents name none`), source);
      assert.is(entry?.witness?.action, action, source);
    }));
}

test("a rule, which does not know all actions, tells of the pattern as it is written", () => {
  const shown = (Action: unknown): readonly string[] => {
    const found = openStatements(fieldOf(statements({ Action, Resource: "*" })) as AnyField, "the bucket", "s3");
    assert.not.instance(found, Answer);
    if (found instanceof Answer) return [];
    return found.flatMap(({ answer }) =>
      factsOf(answer).flatMap((fact) => (fact.kind === "request" ? [fact.action] : [])),
    );
  };
  assert.equal(shown("s3:GetBucket*"), ["s3:GetBucket*"]);
  assert.equal(shown("s3:GetBucketAcl"), ["s3:GetBucketAcl"]);
  assert.equal(shown("s3:*"), ["s3:GetObject"]);
});

test.run();
