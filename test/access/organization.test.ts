/** Who gets in where the organisation has resource control policies. */
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { differenceOf } from "../../core/access/difference.ts";
import type { Verdict } from "../../core/access/entry.ts";
import { accessIn } from "../../core/access/resource.ts";
import { type CaseResource, ref, resource } from "../../core/examples/resources.ts";
import { acl, graphsOf, guard, levelsOf, look, named, nobodyTrusted, now } from "./support.ts";

const test = suite("who gets in under the organisation's policies");

const ours = "o-a1b2c3d4e5";
const absent = "no request within the model";
const deny = { Effect: "Deny", Principal: "*", Resource: "*" };
const rcp = (...Statement: readonly object[]) => ({ Version: "2012-10-17", Statement });
const outsiders = { StringNotEqualsIfExists: { "aws:PrincipalOrgID": ours, "aws:SourceOrgID": ours } };
const perimeter = (service: string) => rcp({ ...deny, Sid: "OnlyOurs", Action: `${service}:*`, Condition: outsiders });

const under = (...documents: readonly object[]) => ({
  ...nobodyTrusted,
  policies: {
    resource: documents.map((document, index) => ({ name: `rcp-${index}.json`, document })),
    service: [],
  },
});

const bucket = resource("aws:s3/bucket:Bucket", "orders", { bucket: "shop-orders" });
const open = (Action: unknown, Resource: unknown, more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action, Resource, ...more }],
});
const policy = (document: object) =>
  resource("aws:s3/bucketPolicy:BucketPolicy", "orders-policy", { bucket: ref("orders"), policy: document as never });
const readers = policy(open("s3:GetObject", "arn:aws:s3:::shop-orders/*"));
const both = policy(open(["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::shop-orders/*"));
const queue = resource("aws:sqs/queue:Queue", "orders", {
  name: "orders",
  policy: open("sqs:SendMessage", "*") as never,
});
const topic = resource("aws:sns/topic:Topic", "orders", { name: "orders", policy: open("sns:Publish", "*") as never });
const snapshot = resource("aws:rds/snapshot:Snapshot", "orders", {
  dbInstanceIdentifier: "orders",
  dbSnapshotIdentifier: "orders-1",
  sharedAccounts: ["all"],
});

interface Row {
  readonly name: string;
  readonly resources: readonly CaseResource[];
  readonly given: readonly object[];
  readonly verdict: Verdict;
  readonly levels: readonly string[];
  readonly held?: RegExp;
}

const rows: readonly Row[] = [
  {
    name: "an open policy is left to the own organisation, and the rest is said to be denied",
    resources: [bucket, readers, guard(false)],
    given: [perimeter("s3")],
    verdict: absent,
    levels: ["org by policy", "service-guarded by policy", "held public by policy"],
    held: /^the organisation denies it \(OnlyOurs of rcp-0\.json\)$/,
  },
  {
    name: "a Deny without a Sid is told by its number",
    resources: [bucket, readers, guard(false)],
    given: [perimeter("sqs"), rcp({ ...deny, Action: "s3:Put*" }, { ...deny, Action: "s3:Get*" })],
    verdict: absent,
    levels: ["held public by policy"],
    held: /^the organisation denies it \(statement 2 of rcp-1\.json\)$/,
  },
  {
    name: "what is denied in part is open",
    resources: [bucket, both, guard(false)],
    given: [rcp({ ...deny, Action: "s3:PutObject" })],
    verdict: "open",
    levels: ["public by policy"],
  },
  {
    name: "S3 goes by the policy alone: its guard shuts out the own organisation too",
    resources: [bucket, readers, guard(true)],
    given: [perimeter("s3")],
    verdict: absent,
    levels: ["service-guarded by policy", "held org by policy", "held public by policy"],
  },
  {
    name: "an ACL",
    resources: [bucket, acl("public-read"), guard(false)],
    given: [perimeter("s3")],
    verdict: absent,
    levels: ["org by ACL", "held public by ACL"],
    held: /^the organisation denies it \(OnlyOurs of rcp-0\.json\)$/,
  },
  {
    name: "an ACL, of which every action is denied",
    resources: [bucket, acl("public-read-write"), guard(false)],
    given: [rcp({ ...deny, Action: "s3:*" })],
    verdict: absent,
    levels: ["held public by ACL", "held public by ACL"],
  },
  {
    name: "an ACL, of which one action is denied",
    resources: [bucket, acl("public-read-write"), guard(false)],
    given: [rcp({ ...deny, Action: "s3:PutObject" })],
    verdict: "open",
    levels: ["public by ACL", "held public by ACL"],
  },
  {
    name: "an ACL beside a policy with a Deny of its own",
    resources: [
      bucket,
      acl("public-read"),
      policy(
        open("s3:*", ["arn:aws:s3:::shop-orders", "arn:aws:s3:::shop-orders/*"], {
          Effect: "Deny",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        }),
      ),
      guard(false),
    ],
    given: [rcp({ ...deny, Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "true" } } })],
    verdict: absent,
    levels: ["held public by ACL"],
  },
  {
    name: "an ACL, and a Deny of another service",
    resources: [bucket, acl("public-read"), guard(false)],
    given: [perimeter("sqs")],
    verdict: "open",
    levels: ["public by ACL"],
  },
  {
    name: "a queue",
    resources: [queue],
    given: [perimeter("sqs")],
    verdict: absent,
    levels: ["org by policy", "service-guarded by policy", "held public by policy"],
  },
  {
    name: "a topic is not bound",
    resources: [topic],
    given: [perimeter("sns")],
    verdict: "open",
    levels: ["public by policy"],
  },
  {
    name: "a snapshot is not bound",
    resources: [snapshot],
    given: [rcp({ ...deny, Action: "rds:*" })],
    verdict: "open",
    levels: ["public-authenticated by sharing"],
  },
];

for (const { name, resources, given, verdict, levels, held } of rows) {
  test(name, async () => {
    for (const [kind, graph] of await graphsOf(resources)) {
      const found = named(look(graph, under(...given)), "orders");
      assert.equal(levelsOf(found), levels, kind);
      assert.is(found.verdict, verdict, kind);
      const [back] = found.entries.filter((entry) => entry.held !== undefined);
      if (held !== undefined) assert.match(back?.held ?? "", held, kind);
      // Without the policies of the organisation it is open.
      assert.is(named(look(graph), "orders").verdict, name.startsWith("S3") ? absent : "open", kind);
    }
  });
}

test("one action alone is asked for", async () => {
  const [[, graph] = []] = await graphsOf([bucket, both, guard(false)]);
  assert.ok(graph);
  const inside = under(rcp({ ...deny, Action: "s3:PutObject" }));
  const of = (action: string) => levelsOf(named(accessIn(graph, inside, now, action), "orders"));
  assert.equal(of("s3:GetObject"), ["public by policy"]);
  assert.equal(of("s3:PutObject"), ["held public by policy"]);
});

test("a change opens nothing that the organisation denies, and what it leaves is told", async () => {
  const [[, old] = []] = await graphsOf([bucket, guard(false)]);
  const [[, next] = []] = await graphsOf([bucket, readers, guard(false)]);
  const [[, more] = []] = await graphsOf([bucket, both, guard(false)]);
  assert.ok(old && next && more);
  const opened = (a: typeof old, b: typeof old, ...given: readonly object[]) =>
    differenceOf([a], [b], under(...given), now).opened.flatMap(({ entries }) => entries.map(({ level }) => level));
  assert.equal(opened(old, next, perimeter("s3")), []);
  assert.equal(opened(old, next), ["public"]);
  assert.equal(opened(next, more, rcp({ ...deny, Action: "s3:PutObject" })), []);
  assert.equal(opened(next, more, rcp({ ...deny, Action: "s3:GetObject" })), ["public"]);
});

test.run();
