import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isTrue } from "../../../core/model/answer.ts";
import type { AnyField, Field } from "../../../core/model/field.ts";
import { Graph } from "../../../core/model/graph.ts";
import type { Resource, Scope } from "../../../core/model/resource.ts";
import type { TypeToken } from "../../../core/model/shapes.generated.ts";
import { OneOf } from "../../../core/model/value.ts";
import { type GivenResource, given, graphOf, type More, unknownOf } from "../../support/given.ts";

const bucket = "aws:s3/bucket:Bucket";
const block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
const accountBlock = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
const byDefault = "aws:ebs/encryptionByDefault:EncryptionByDefault";
const volume = "aws:ebs/volume:Volume";
const group = "aws:ec2/securityGroup:SecurityGroup";
const defaultGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
const rule = "aws:ec2/securityGroupRule:SecurityGroupRule";

const at = (graph: Graph, address: string): Resource => graph.resource(address) as Resource;
const addresses = (of: readonly Resource[]): readonly string[] => of.map((each) => each.address);
const scope = (provider: string, region?: string, account?: string): Scope => ({
  provider,
  credentials: provider,
  ...(region !== undefined && { region }),
  ...(account !== undefined && { account }),
});

const companions = suite("graph: companions");

companions("sure by name, by reference; of another, none; of nobody, loose", () => {
  const graph = graphOf([
    [bucket, "logs", { bucket: "logs" }],
    [bucket, "data", { bucket: "data" }],
    [block, "named", { bucket: "logs" }],
    [block, "elsewhere", { bucket: "not-here" }],
    [block, "none", {}],
  ]);
  assert.equal(addresses(graph.companions(at(graph, "logs"), block).sure), ["named"]);
  assert.equal(graph.companions(at(graph, "logs"), block).maybe, []);
  assert.equal(graph.companions(at(graph, "data"), block), { sure: [], maybe: [] });
  assert.is(graph.companion(at(graph, "data"), block).state, "absent");
});

companions("one whose owner is not known may belong to all, also beside a sure one", () => {
  const graph = graphOf([
    [bucket, "logs", { bucket: "logs" }],
    [bucket, "data", { bucket: "data" }],
    [block, "named", { bucket: "logs", blockPublicAcls: true }],
    [block, "loose", { bucket: unknownOf(), blockPublicAcls: false }],
  ]);
  for (const name of ["logs", "data"]) {
    assert.equal(graph.companions(at(graph, name), block).maybe, [{ kind: "may-belong", resource: "loose" }]);
  }
  assert.is(graph.companion(at(graph, "data"), block).state, "unknown");
  assert.is(isTrue(graph.companion(at(graph, "logs"), block).at("blockPublicAcls").orAbsent("no")).truth, "yes");
});

companions("one of several that it points at is a maybe for each of them and for no other", () => {
  const unit = given([
    [bucket, "a", {}],
    [bucket, "b", {}],
    [bucket, "c", {}],
  ]);
  const [a, b] = unit.resources as readonly [Resource, Resource];
  const of = given([
    [block, "one", { bucket: unknownOf() }, { targets: { bucket: { kind: "resources", resources: [a, b] } } }],
  ]);
  unit.resources = [...unit.resources, ...of.resources];
  const graph = new Graph(unit);
  for (const name of ["a", "b"]) assert.is(graph.companions(at(graph, name), block).maybe.length, 1);
  assert.equal(graph.companions(at(graph, "c"), block), { sure: [], maybe: [] });
});

companions("a rule may point at either kind of group, and at nothing else", () => {
  const graph = graphOf([
    [group, "g", { id: "sg-1" }],
    [defaultGroup, "d", { id: "sg-2" }],
    [bucket, "b", { id: "sg-2" }],
    [rule, "r1", { securityGroupId: "sg-1" }],
    [rule, "r2", { securityGroupId: "sg-2" }],
  ]);
  assert.equal(addresses(graph.companions(at(graph, "g"), rule).sure), ["r1"]);
  assert.equal(addresses(graph.companions(at(graph, "d"), rule).sure), ["r2"]);
  assert.equal(
    graph.owners(at(graph, "r2")).resources.map((each) => each.address),
    ["d"],
  );
});

companions("two owners of one name: the one of the same provider; else each may be meant", () => {
  const two = (provider: string): Graph =>
    graphOf([
      [bucket, "dev", { bucket: "logs" }, { scope: scope("dev") }],
      [bucket, "prod", { bucket: "logs" }, { scope: scope("prod") }],
      [block, "block", { bucket: "logs" }, { scope: scope(provider) }],
    ]);
  const near = two("prod");
  assert.equal(addresses(near.companions(at(near, "prod"), block).sure), ["block"]);
  assert.equal(near.companions(at(near, "dev"), block), { sure: [], maybe: [] });
  const far = two("third");
  for (const name of ["dev", "prod"]) assert.is(far.companions(at(far, name), block).maybe.length, 1);
  assert.not.ok(far.owners(at(far, "block")).sure);
});

companions("what is loose in one region belongs to none of another", () => {
  const graph = graphOf([
    [group, "here", {}, { scope: scope("a", "eu-west-1") }],
    [group, "there", {}, { scope: scope("b", "us-east-1") }],
    [rule, "loose", { securityGroupId: unknownOf() }, { scope: scope("a", "eu-west-1") }],
  ]);
  assert.is(graph.companions(at(graph, "here"), rule).maybe.length, 1);
  assert.is(graph.companions(at(graph, "there"), rule).maybe.length, 0);
});

companions("what the source declares and does not tell may belong to any", () => {
  const graph = graphOf([[bucket, "logs", { bucket: "logs" }]]);
  graph.unit.untold = (type) => (type === block ? ["untold"] : []);
  assert.equal(graph.companions(at(graph, "logs"), block).maybe, [{ kind: "may-belong", resource: "untold" }]);
  assert.is(graph.companion(at(graph, "logs"), block).state, "unknown");
});

companions("one that does not exist in the present world is none", () => {
  const existsIf = new OneOf(
    "prod",
    new Map([
      ["true", true],
      ["false", false],
    ]),
  );
  const graph = graphOf([
    [bucket, "logs", { bucket: "logs" }],
    [block, "block", { bucket: "logs" }, { existsIf }],
  ]);
  assert.is(graph.companion(at(graph, "logs"), block).state, "known");
  assert.is(graph.unit.worlds.next(), true);
  assert.is(graph.companion(at(graph, "logs"), block).state, "absent");
});

companions.run();

const merging = suite("graph: several companions");

const both = (first: object, second: object, order = 0): Field<Record<string, boolean>> => {
  const blocks: (readonly [string, string, object])[] = [
    [block, "first", { bucket: "logs", ...first }],
    [block, "second", { bucket: "logs", ...second }],
  ];
  if (order === 1) blocks.reverse();
  const graph = graphOf([[bucket, "logs", { bucket: "logs" }], ...blocks]);
  return graph.companion(at(graph, "logs"), block) as unknown as Field<Record<string, boolean>>;
};

const values = [true, false, undefined, unknownOf()] as const;

for (const [i, first] of values.entries()) {
  for (const [j, second] of values.entries()) {
    merging(`${["true", "false", "absent", "unknown"][i]} and ${["true", "false", "absent", "unknown"][j]}`, () => {
      const states = [0, 1].map((order) => {
        const field = both({ on: first }, { on: second }, order).at("on");
        return [field.state, field.known()];
      });
      assert.equal(states[0], states[1]);
      if (i === j && i < 3) assert.equal(states[0], [first === undefined ? "absent" : "known", first]);
      else assert.is(states[0]?.[0], "unknown");
    });
  }
}

merging("a conflict names all resources that disagree, in order", () => {
  const field = both({ on: true }, { on: false }, 1).at("on");
  assert.equal(field.why, { kind: "conflict", resources: ["first", "second"] });
});

merging("objects are merged member by member", () => {
  const field = both({ rule: { a: 1, b: 1 } }, { rule: { a: 1, b: 2 } }) as unknown as Field<
    Record<string, Record<string, number>>
  >;
  assert.is(field.at("rule").at("a").known(), 1);
  assert.is(field.at("rule").at("b").state, "unknown");
});

merging("the order of resources never matters", () => {
  const tree = fc.record({
    bucket: fc.constantFrom("a", "b", "?"),
    blockPublicAcls: fc.constantFrom(true, false, "?", undefined),
  });
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), fc.infiniteStream(fc.nat()), (trees, randoms) => {
      const read = (value: unknown): unknown => (value === "?" ? unknownOf() : value);
      const all = [
        [bucket, "a", { bucket: "a" }],
        [bucket, "b", { bucket: "b" }],
        ...trees.map((each, index) => [
          block,
          `block-${index}`,
          { bucket: read(each.bucket), blockPublicAcls: read(each.blockPublicAcls) },
        ]),
      ] as (readonly [string, string, object])[];
      const seen = (of: typeof all): unknown => {
        const graph = graphOf(of);
        return ["a", "b"].map((name) => {
          const { sure, maybe } = graph.companions(at(graph, name), block);
          const field = graph.companion(at(graph, name), block).at("blockPublicAcls");
          return [addresses(sure).slice().sort(), maybe.length, field.state, field.known()];
        });
      };
      const shuffled = all
        .map((each) => [randoms.next().value, each] as const)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([, each]) => each);
      assert.equal(seen(shuffled), seen(all));
    }),
    { seed: 5, numRuns: process.env["LEAKGATE_LONG"] === "1" ? 10_000 : 300 },
  );
});

merging.run();

const settings = suite("graph: account-wide settings");

function settingOf(
  setting: string,
  type: string,
  settingMore: More,
  more: More,
  source: "own" | "facts" = "own",
): AnyField {
  const one: readonly [string, string, object, More] = [
    setting,
    "setting",
    { enabled: true, blockPublicAcls: true },
    settingMore,
  ];
  const judged: readonly [string, string, object, More] = [type, "it", {}, more];
  const facts = source === "facts" ? [new Graph(given([one], { id: "account" }))] : [];
  const graph = new Graph(given(source === "own" ? [judged, one] : [judged]), facts);
  return graph.setting(at(graph, "it"), setting as typeof accountBlock) as unknown as AnyField;
}

for (const [name, setting, a, b, state] of [
  ["the same provider", accountBlock, scope("p"), scope("p"), "known"],
  [
    "other regions of one provider's sign-in",
    accountBlock,
    scope("p", "eu-west-1"),
    { ...scope("p", "us-east-1"), provider: "q" },
    "known",
  ],
  ["two sign-ins that say nothing of the account", accountBlock, scope("p"), scope("q"), "unknown"],
  ["one account by two sign-ins", accountBlock, scope("p", undefined, "1"), scope("q", undefined, "1"), "known"],
  ["two accounts", accountBlock, scope("p", undefined, "1"), scope("q", undefined, "2"), "absent"],
  ["a regional one in the region", byDefault, scope("p", "eu-west-1"), scope("p", "eu-west-1"), "known"],
  ["a regional one in another region", byDefault, scope("p", "eu-west-1"), scope("p", "us-east-1"), "absent"],
] as const) {
  settings(name, () => {
    assert.is(settingOf(setting, setting === byDefault ? volume : bucket, { scope: a }, { scope: b }).state, state);
  });
}

settings("facts of an account hold where nothing says that it is another one", () => {
  assert.is(
    settingOf(accountBlock, bucket, { scope: scope("a", undefined, "1") }, { scope: scope("p") }, "facts").state,
    "known",
  );
  assert.is(
    settingOf(
      accountBlock,
      bucket,
      { scope: scope("a", undefined, "1") },
      { scope: scope("p", undefined, "2") },
      "facts",
    ).state,
    "absent",
  );
  assert.is(
    settingOf(byDefault, volume, { scope: scope("a", "eu-west-1", "1") }, { scope: scope("p", "us-east-1") }, "facts")
      .state,
    "absent",
  );
});

settings("what another unit sets does not hold without being given as facts", () => {
  const graph = new Graph(given([[bucket, "it", {}]]));
  assert.is(graph.setting(at(graph, "it"), accountBlock).state, "absent");
});

settings.run();

const memory = suite("graph: trees");

memory("what was worked out is worked out once, and anew after it was forgotten", () => {
  const graph = graphOf([[bucket, "it", {}]]);
  let count = 0;
  const fn = (): number => ++count;
  assert.is(graph.derive(at(graph, "it"), fn), 1);
  assert.is(graph.derive(at(graph, "it"), fn), 1);
  graph.forget(at(graph, "it"));
  assert.is(graph.derive(at(graph, "it"), fn), 2);
  graph.forgetDerived();
  assert.is(graph.derive(at(graph, "it"), fn), 3);
});

memory("companions are dropped with their owner, and read again when they are asked", () => {
  const graph = graphOf([
    [bucket, "logs", { bucket: "logs" }],
    [block, "block", { bucket: "logs", blockPublicAcls: true }],
  ]);
  const [one] = graph.ofType(block as TypeToken) as unknown as readonly [GivenResource];
  const ask = (): unknown => graph.companion(at(graph, "logs"), block).at("blockPublicAcls").known();
  assert.is(ask(), true);
  assert.is(ask(), true);
  assert.is(one.loads, 1);
  graph.forget(at(graph, "logs"));
  assert.is(ask(), true);
  assert.is(one.loads, 2);
});

memory.run();
