// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of Fn::Sub are written so.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Graph } from "../../../core/model/graph.ts";
import type { Unit } from "../../../core/model/unit.ts";
import { evaluated, resourceAt, shown, unitOf } from "./support.ts";

const test = suite("CloudFormation conditions");

const isProd = { "Fn::Equals": [{ Ref: "Env" }, "prod"] };
const base = {
  Parameters: { Env: { Type: "String" }, Other: { Type: "String" }, Fixed: { Type: "String", Default: "prod" } },
  Conditions: {
    IsProd: isProd,
    Turned: { "Fn::Equals": ["prod", { Ref: "Env" }] },
    NotProd: { "Fn::Not": [{ Condition: "IsProd" }] },
    IsDev: { "Fn::Equals": [{ Ref: "Env" }, "dev"] },
    Both: { "Fn::And": [{ Condition: "IsProd" }, { "Fn::Equals": [{ Ref: "Other" }, "x"] }] },
    Either: { "Fn::Or": [{ "Fn::Equals": [{ Ref: "Other" }, "x"] }, { Condition: "IsProd" }] },
    Never: { "Fn::And": [{ Condition: "IsProd" }, { Condition: "IsDev" }] },
    Always: { "Fn::Or": [{ Condition: "IsProd" }, { Condition: "NotProd" }] },
    Fixed: { "Fn::Equals": [{ Ref: "Fixed" }, "prod"] },
    Circle: { "Fn::Not": [{ Condition: "Circle" }] },
    Regional: { "Fn::Equals": [{ Ref: "AWS::Region" }, "eu-west-1"] },
  },
};

const choice = (condition: string) => ({ "Fn::If": [condition, "yes", "no"] });
const env = (prod: unknown, dev: unknown, other: unknown) => ({
  world: "parameter Env",
  prod,
  dev,
  "any other value": other,
});

const table: readonly (readonly [condition: string, expected: unknown])[] = [
  ["IsProd", env("yes", "no", "no")],
  ["Turned", env("yes", "no", "no")],
  ["NotProd", env("no", "yes", "yes")],
  ["IsDev", env("no", "yes", "no")],
  ["Never", "no"],
  ["Always", "yes"],
  ["Fixed", "yes"],
  ["Circle", { world: "condition Circle", true: "no", false: "yes" }],
  ["Undeclared", { world: "condition Undeclared", true: "yes", false: "no" }],
  ["Regional", { world: '"eu-west-1" equals ${AWS::Region}', true: "yes", false: "no" }],
  ["Both", env({ world: "parameter Other", x: "yes", "any other value": "no" }, "no", "no")],
];

for (const [condition, expected] of table) {
  test(condition, async () => {
    // The order in which the constants were found is of no interest.
    assert.equal(await evaluated(choice(condition), base), expected);
  });
}

test("a parameter takes the value that its conditions say", async () => {
  const value = await evaluated({ Ref: "Env" }, base);
  assert.equal(value, env("prod", "dev", "?parameter Env"));
});

test("NoValue in a branch shortens the list in that world only", async () => {
  const list = ["a", { "Fn::If": ["IsProd", { Ref: "AWS::NoValue" }, "b"] }, "c"];
  assert.equal(await evaluated(list, base), env(["a", "c"], ["a", "b", "c"], ["a", "b", "c"]));
});

test("a secret that a condition is about is not in the world's name", async () => {
  const more = {
    Parameters: { Key: { Type: "String", NoEcho: true, Default: "hunter2" } },
    Conditions: { C: { "Fn::Equals": [{ "Fn::Sub": "${Key}${AWS::Region}" }, { Ref: "AWS::StackName" }] } },
  };
  const value = await evaluated(choice("C"), more);
  assert.not.match(JSON.stringify(value), "hunter2");
});

const bucket = (Condition: string, Properties: object = {}) => ({ Type: "AWS::S3::Bucket", Condition, Properties });

function worldsOf(unit: Unit, question: () => unknown): readonly unknown[] {
  const seen: unknown[] = [];
  unit.worlds.begin();
  let more: boolean | "limit" = true;
  while (more === true) {
    seen.push(question());
    more = unit.worlds.next();
  }
  return seen;
}

test("resources under conditions: left out, always there, or in some worlds", async () => {
  const unit = await unitOf({
    ...base,
    Resources: {
      A: bucket("IsProd"),
      B: bucket("NotProd"),
      C: bucket("Never"),
      D: bucket("Always"),
      E: bucket("Either"),
      F: bucket("Both"),
      G: bucket("Regional"),
    },
  });
  assert.equal(
    unit.resources.map((each) => each.address),
    ["A", "B", "D", "E", "F", "G"],
  );
  assert.is(resourceAt(unit, "D").existsIf, undefined);
  assert.is(resourceAt(unit, "G").existsIf?.world, '"eu-west-1" equals ${AWS::Region}');
  assert.equal(
    [...(resourceAt(unit, "G").existsIf?.options ?? [])],
    [
      ["true", true],
      ["false", false],
    ],
  );
  const graph = new Graph(unit);
  const [a, b] = [resourceAt(unit, "A"), resourceAt(unit, "B")];
  assert.equal(
    worldsOf(unit, () => [graph.exists(a), graph.exists(b)]),
    [
      [true, false],
      [false, true],
      [false, true],
    ],
  );
  assert.is(worldsOf(unit, () => graph.exists(resourceAt(unit, "F"))).filter((each) => each === true).length, 1);
});

test("a resource, its companion and a property under one condition agree", async () => {
  const unit = await unitOf({
    ...base,
    Resources: {
      A: {
        Type: "AWS::S3::Bucket",
        Properties: {
          BucketName: { "Fn::If": ["IsProd", "live", "test"] },
          BucketEncryption: {
            "Fn::If": [
              "IsProd",
              { ServerSideEncryptionConfiguration: [{ BucketKeyEnabled: true }] },
              { Ref: "AWS::NoValue" },
            ],
          },
        },
      },
      P: {
        Type: "AWS::S3::BucketPolicy",
        Condition: "NotProd",
        Properties: { Bucket: { Ref: "A" }, PolicyDocument: {} },
      },
    },
  });
  const graph = new Graph(unit);
  const bucketA = graph.ofType("aws:s3/bucket:Bucket")[0];
  if (bucketA === undefined) throw new Error("no bucket");
  const seen = worldsOf(unit, () => {
    graph.forgetDerived();
    const encryption = graph.companion(
      bucketA,
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    );
    const policy = graph.companion(bucketA, "aws:s3/bucketPolicy:BucketPolicy");
    return [bucketA.fields.at("bucket").raw, encryption.state, policy.state];
  });
  assert.equal(seen, [
    ["live", "known", "absent"],
    ["test", "absent", "known"],
    ["test", "absent", "known"],
  ]);
});

test("a companion under two conditions is absent as a whole where it is not written", async () => {
  const none = { Ref: "AWS::NoValue" };
  const unit = await unitOf({
    ...base,
    Resources: {
      A: {
        Type: "AWS::S3::Bucket",
        Properties: { VersioningConfiguration: { "Fn::If": ["Both", { Status: "Enabled" }, none] } },
      },
    },
  });
  const graph = new Graph(unit);
  const states = worldsOf(unit, () => {
    graph.forgetDerived();
    return graph.companion(resourceAt(unit, "A"), "aws:s3/bucketVersioning:BucketVersioning").state;
  });
  assert.is(states.filter((state) => state === "known").length, 1);
  assert.is(states.filter((state) => state === "absent").length, states.length - 1);
});

test("whole properties that depend on a condition do so one by one", async () => {
  const unit = await unitOf({
    ...base,
    Resources: {
      A: {
        Type: "AWS::SQS::Queue",
        Properties: { "Fn::If": ["IsProd", { KmsMasterKeyId: "k" }, { SqsManagedSseEnabled: false }] },
      },
    },
  });
  const { fields } = resourceAt(unit, "A");
  assert.equal(shown(fields.raw), {
    kmsMasterKeyId: env("k", "(none)", "(none)"),
    sqsManagedSseEnabled: env("(none)", false, false),
  });
});

test.run();
