/** Policies of the organisation that a deployment declares: which of them surely bind one of its accounts. */
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { identitiesIn } from "../../core/access/identity.ts";
import { accessIn } from "../../core/access/resource.ts";
import { trustedIn } from "../../core/iam/declared.ts";
import { Unknown } from "../../core/model/value.ts";
import { levelsOf, named, nobodyTrusted, now, templateGraph } from "../access/support.ts";
import { graphOf, unknownOf } from "../support/given.ts";

const test = suite("declared policies of the organisation");

const manager = "999999999990";
const shop = "111122223333";
const arn = (account = manager, type = "resource_control_policy") =>
  `arn:aws:organizations::${account}:policy/o-a1b2c3d4e5/${type}/p-1`;
const deny = { Effect: "Deny", Principal: "*", Action: "sqs:*", Resource: "*" };
const rcp = (...Statement: readonly object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const given = { id: "p-1", arn: arn(), type: "RESOURCE_CONTROL_POLICY", content: rcp(deny) };
const attached = { policyId: "p-1", targetId: shop };

type Row = Parameters<typeof graphOf>[0][number];
const policy = (more: object = {}): Row => ["aws:organizations/policy:Policy", "guard", { ...given, ...more }];
const attachment = (more: object = {}, about: Row[3] = {}): Row => [
  "aws:organizations/policyAttachment:PolicyAttachment",
  "on-shop",
  { ...attached, ...more },
  about,
];
const scopeOf = (account: string | undefined) => ({
  scope: { provider: "", credentials: "", ...(account !== undefined && { account }) },
});
const queue = (account: string | undefined = shop): Row => [
  "aws:sqs/queue:Queue",
  "orders",
  {
    name: "orders",
    policy: rcp({ Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: "*" }),
  },
  scopeOf(account),
];
const nowhere: Row = ["aws:sqs/queue:Queue", "orders", queue()[2] as object, scopeOf(undefined)];

const rows: readonly (readonly [what: string, counts: boolean, rows: readonly Row[]])[] = [
  ["attached to the account of the queue", true, [policy(), attachment(), queue()]],
  ["attached to another account", false, [policy(), attachment({ targetId: "222222222222" }), queue()]],
  ["the queue is in another account", false, [policy(), attachment(), queue("222222222222")]],
  ["the account of the queue is not known", false, [policy(), attachment(), nowhere]],
  ["the account manages the organisation", false, [policy({ arn: arn(shop) }), attachment(), queue()]],
  ["the policy is yet to be made", false, [policy({ arn: unknownOf() }), attachment(), queue()]],
  ["an ARN that is none", false, [policy({ arn: "arn:aws:organizations::aws:policy/x/p-1" }), attachment(), queue()]],
  ["attached to a unit", false, [policy(), attachment({ targetId: "ou-ab12-11111111" }), queue()]],
  ["attached to a root", false, [policy(), attachment({ targetId: "r-ab12" }), queue()]],
  ["attached to something that is not known", false, [policy(), attachment({ targetId: unknownOf() }), queue()]],
  ["another policy is attached", false, [policy(), attachment({ policyId: "p-2" }), queue()]],
  ["nobody knows which policy is attached", false, [policy(), attachment({ policyId: unknownOf() }), queue()]],
  ["not attached", false, [policy(), queue()]],
  [
    "two policies are called so",
    false,
    [
      policy(),
      ["aws:organizations/policy:Policy", "other", { ...given, content: rcp({ ...deny, Action: "s3:*" }) }],
      attachment(),
      queue(),
    ],
  ],
  ["a service control policy", false, [policy({ type: "SERVICE_CONTROL_POLICY" }), attachment(), queue()]],
  ["a type that is not known", false, [policy({ type: unknownOf() }), attachment(), queue()]],
  ["content that is not known", false, [policy({ content: unknownOf() }), attachment(), queue()]],
  [
    "content with a hole",
    false,
    [
      policy({
        content: { Version: "2012-10-17", Statement: [{ ...deny, Action: new Unknown({ kind: "computed" }) }] },
      }),
      attachment(),
      queue(),
    ],
  ],
  [
    "content that AWS would not take",
    false,
    [policy({ content: rcp({ ...deny, Effect: "Allow" }) }), attachment(), queue()],
  ],
];

for (const [what, counts, all] of rows) {
  test(what, () => {
    const graph = graphOf(all);
    const inside = trustedIn(graph, nobodyTrusted);
    const found = named(accessIn(graph, inside, now), "orders");
    assert.equal(levelsOf(found), [counts ? "held public by policy" : "public by policy"]);
    if (counts) assert.is(found.entries[0]?.held, "the organisation denies it (statement 1 of guard)");
  });
}

test("of a service control policy its Denies count, beside whatever else allows", () => {
  const type = "SERVICE_CONTROL_POLICY";
  const scp = (...Statement: readonly object[]) =>
    policy({ type, arn: arn(manager, "service_control_policy"), content: rcp(...Statement) });
  const allow = (Action: string) => ({ Effect: "Allow", Action, Resource: "*" });
  const role: Row = ["aws:iam/role:Role", "deployer", { name: "deployer" }, scopeOf(shop)];
  const rights: Row = [
    "aws:iam/rolePolicy:RolePolicy",
    "rights",
    { role: "deployer", policy: rcp(allow("sqs:SendMessage"), allow("s3:GetObject")) },
  ];
  const services = (...more: readonly Row[]) => {
    const graph = graphOf([role, rights, ...more]);
    const [found] = identitiesIn(graph, trustedIn(graph, nobodyTrusted).policies);
    return found?.reach.map(({ service }) => service);
  };
  assert.equal(services(), ["s3", "sqs"]);
  assert.equal(services(scp({ ...allow("sqs:*"), Effect: "Deny" }), attachment()), ["s3"]);
  // Another one at the account may allow the rest.
  assert.equal(services(scp(allow("sqs:*")), attachment()), ["s3", "sqs"]);
  assert.equal(services(scp({ ...allow("sqs:*"), Effect: "Deny" }), attachment({ targetId: "222222222222" })), [
    "s3",
    "sqs",
  ]);
});

test("what is given stays beside what is declared", () => {
  const policies = { resource: [{ name: "a.json", document: {} }], service: [[{ name: "b.json", document: {} }]] };
  const graph = graphOf([policy(), attachment()]);
  const names = trustedIn(graph, { ...nobodyTrusted, policies }).policies?.resource.map(({ name }) => name);
  assert.equal(names, ["a.json", "guard"]);
  assert.is(trustedIn(graphOf([policy()]), nobodyTrusted), nobodyTrusted);
});

test("a template says to what a policy is attached; its ARN is never known there", async () => {
  const graph = await templateGraph({
    Guard: {
      Type: "AWS::Organizations::Policy",
      Properties: {
        Name: "guard",
        Type: "RESOURCE_CONTROL_POLICY",
        Content: JSON.parse(given.content) as object,
        TargetIds: [shop, "ou-ab12-11111111"],
      },
    },
  });
  const attachments = graph.ofType("aws:organizations/policyAttachment:PolicyAttachment");
  assert.equal(
    attachments.map(({ fields }) => fields.at("targetId").known()),
    [shop, "ou-ab12-11111111"],
  );
  const [first] = attachments;
  assert.ok(first);
  assert.is(graph.pointedAtBy(first, "policyId", ["aws:organizations/policy:Policy"]).resources.length, 1);
  assert.is(trustedIn(graph, nobodyTrusted), nobodyTrusted);
});

test.run();
