import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { AnyField, Field } from "../../../core/model/field.ts";
import { Graph } from "../../../core/model/graph.ts";
import type { Resource } from "../../../core/model/resource.ts";
import type { Unit } from "../../../core/model/unit.ts";
import type { Hole, PartialText } from "../../../core/model/value.ts";
import type { Position, RecordedResource, Recording } from "../../../readers/pulumi/program/recording.ts";
import { unitOfRecording } from "../../../readers/pulumi/recording.ts";

const test = suite("Pulumi recording");
const bucket = "aws:s3/bucket:Bucket";
const block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
const policy = "aws:s3/bucketPolicy:BucketPolicy";
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

type Json = Record<string, unknown>;
const urnOf = (type: string, name: string): string => `urn:pulumi:dev::shop::${type}::${name}`;
const stand = (number: number): string => `leakgate-ref-${String(number).padStart(7, "0")}-end`;
const arn = (from: number): string => `arn:aws:${[0, 1, 2, 3].map((each) => stand(from + each)).join(":")}`;

function recorded(type: string, name: string, inputs: Json, rest: Partial<RecordedResource> = {}): RecordedResource {
  return {
    urn: urnOf(type, name),
    type,
    name,
    custom: true,
    external: false,
    remote: false,
    inputs,
    dependencies: [],
    propertyDependencies: {},
    frames: [],
    ...rest,
  };
}

function unitOf(
  resources: readonly RecordedResource[],
  more: Partial<Recording> = {},
  directory = "stacks/shop",
): Unit {
  const empty = { project: "shop", stack: "dev", config: {}, placeholders: {}, outputs: {}, notes: [] };
  return unitOfRecording({ ...empty, ...more, resources }, { directory });
}

const at = (owner: Resource | undefined, ...path: string[]): AnyField =>
  path.reduce<Field<unknown>>((field, key) => (field as Field<Json>).at(key), owner?.fields as Field<unknown>);

const logs = urnOf(bucket, "logs");
const hole = (property: string): Hole => ({ name: `logs.${property}`, resource: logs, property });
const placeholders = {
  [stand(1)]: { urn: logs, property: "id" },
  [arn(2)]: { urn: logs, property: "arn" },
  [stand(2)]: { urn: logs, property: "arn.service" },
  [stand(4)]: { urn: logs, property: "arn.account" },
  [stand(9)]: { urn: "aws:index/getRegion:getRegion", property: "name" },
  [stand(10)]: { urn: "pulumi:config", property: "password" },
};

test("placeholders become holes that name where they come from", () => {
  const rows: [string, readonly (string | Hole)[]][] = [
    [stand(1), [hole("id")]],
    [arn(2), [hole("arn")]],
    [`${arn(2)}/*`, [hole("arn"), "/*"]],
    [`a${stand(1)}${stand(4)}b`, ["a", hole("id"), hole("arn.account"), "b"]],
    [`x:${stand(9)}`, ["x:", { name: "getRegion.name" }]],
    [stand(10), [{ name: "config.password" }]],
    [stand(77), [{ name: "a value that the deployment decides" }]],
    [
      `x ${`arn:aws:${[stand(2), stand(1), stand(4), stand(1)].join(":")}`}`,
      ["x arn:aws:", hole("arn.service"), ":", hole("id"), ":", hole("arn.account"), ":", hole("id")],
    ],
  ];
  for (const [text, parts] of rows) {
    const unit = unitOf([recorded(bucket, "logs", {}), recorded(policy, "p", { policy: text })], { placeholders });
    const field = at(unit.resources[1], "policy");
    assert.is(field.state, "partial");
    assert.equal((field.raw as PartialText).parts, parts, text);
  }
});

test("values of the wire", () => {
  const signature = "4dabf18193072939515e22adb298388d";
  const secret = { [signature]: "1b47061264138c4ac30d75fd1eb44270", value: stand(10) };
  const output = { [signature]: "d0e6a833031e9bbcd3f4e8bde6ca49a4" };
  const inputs = {
    acl: unknown,
    requestPayer: "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    bucketPrefix: secret,
    forceDestroy: { ...output, value: true, secret: true },
    policy: output,
    tags: { a: { [signature]: "1b47061264138c4ac30d75fd1eb44270", value: { deep: "x" } } },
  };
  const recording = [recorded(bucket, "logs", inputs)];
  const before = JSON.stringify(recording);
  const [resource] = unitOf(recording, { placeholders }).resources;
  const states = ["acl", "requestPayer", "bucketPrefix", "forceDestroy", "policy"].map(
    (key) => at(resource, key).state,
  );
  assert.equal(states, ["unknown", "unknown", "partial", "known", "unknown"]);
  assert.equal(at(resource, "bucketPrefix").isSecret, true);
  assert.equal(at(resource, "forceDestroy").isSecret, true);
  assert.equal(at(resource, "tags", "a", "deep").isSecret, true);
  assert.is(JSON.stringify(recording), before);
});

test("a name that is not decided is a hole, and everything of a resource that was not read is not known", () => {
  const [made, got] = unitOf([
    recorded(bucket, "logs", {}),
    recorded(bucket, "shared", {}, { external: true }),
  ]).resources;
  assert.equal((at(made, "arn").raw as PartialText).parts, [hole("arn")]);
  assert.is(at(made, "acl").state, "absent");
  assert.equal([made?.lifecycle, made?.isFact, got?.isFact], ["create", false, true]);
  assert.equal(at(got, "acl").raw, { kind: "elsewhere", what: urnOf(bucket, "shared") });
});

test("companions are joined by their holes", () => {
  const random = { urn: urnOf("random:index/randomId:RandomId", "suffix"), property: "hex" };
  const shared = { ...placeholders, [stand(20)]: random };
  const rows: [unknown, string, readonly string[]][] = [
    [stand(1), "logs-1", [logs]],
    ["logs-1", "logs-1", [logs]],
    [`logs-${stand(20)}`, `logs-${stand(20)}`, [logs]],
    [stand(20), stand(20), [logs]],
    [`other-${stand(20)}`, `logs-${stand(20)}`, []],
    [stand(9), "logs-1", []],
  ];
  for (const [link, name, owners] of rows) {
    const unit = unitOf([recorded(bucket, "logs", { bucket: name }), recorded(block, "b", { bucket: link })], {
      placeholders: shared,
    });
    const found = new Graph(unit).owners(unit.resources[1] as Resource);
    assert.equal(
      found.resources.map((each) => each.address),
      owners,
      String(link),
    );
  }
});

test("targets that are no links", () => {
  const unit = unitOf(
    [
      recorded(bucket, "logs", {}),
      recorded("aws:s3/bucketLogging:BucketLogging", "l", { targetBucket: stand(1), targetPrefix: `a/${stand(1)}` }),
    ],
    { placeholders },
  );
  const [, logging] = unit.resources;
  const target = logging?.target("targetBucket");
  assert.equal(target?.kind === "resources" && target.resources.map((each) => each.address), [logs]);
  assert.is(logging?.target("targetPrefix").kind, "name");
  assert.is(logging?.target("expectedBucketOwner").kind, "none");
});

test("positions lead to the user's own files", () => {
  const position = (file: string): Position => ({ file, line: 3, column: 7 });
  const site = recorded("shop:index:Site", "site", {}, { custom: false, position: position("site.ts") });
  const rows: [Partial<RecordedResource>, string, string | undefined][] = [
    [{ position: position("src/index.ts") }, "stacks/shop", "stacks/shop/src/index.ts"],
    [{ position: position("index.ts") }, ".", "index.ts"],
    [{ position: position("../lib/bucket.ts") }, "stacks/shop", "stacks/lib/bucket.ts"],
    [{ position: position("../../../lib/bucket.ts"), frames: [position("a.ts")] }, "stacks/shop", "stacks/shop/a.ts"],
    [{ position: position("index.ts") }, "../shop", "../shop/index.ts"],
    [{ position: position("node_modules/x/a.ts"), parent: site.urn }, "stacks/shop", "stacks/shop/site.ts"],
    [{ parent: site.urn }, "stacks/shop", "stacks/shop/site.ts"],
    [{ parent: logs }, "stacks/shop", undefined],
    [{}, "stacks/shop", undefined],
  ];
  for (const [rest, directory, file] of rows) {
    const unit = unitOf([site, recorded(bucket, "logs", {}, rest)], {}, directory);
    const place = unit.resources[0]?.place(["acl"]);
    assert.equal(place, file === undefined ? undefined : { file, line: 3, column: 7 }, JSON.stringify(rest));
  }
});

test("components of plugins are noted and counted", () => {
  const remote = { custom: false, remote: true };
  const unit = unitOf(
    [
      recorded("awsx:ec2:Vpc", "a", {}, remote),
      recorded("awsx:ec2:Vpc", "b", {}, remote),
      recorded("shop:index:Site", "site", {}, { custom: false }),
      recorded("pulumi:providers:aws", "west", {}),
    ],
    { notes: ["The children of awsx:ec2:Vpc are made by a plugin: they were not recorded.", "Another note."] },
  );
  assert.equal(
    unit.problems.map((each) => [each.level, each.message]),
    [
      ["note", "The children of awsx:ec2:Vpc are made by a remote plugin: not judged."],
      ["note", "Another note."],
    ],
  );
  assert.equal([unit.unshaped.length, unit.resources.length], [2, 0]);
  assert.equal([unit.id, unit.source, unit.origin], ["shop/dev", "pulumi-program", "stacks/shop"]);
});

test("account and region", () => {
  const provider = urnOf("pulumi:providers:aws", "west");
  const unit = unitOf(
    [
      recorded("pulumi:providers:aws", "west", { region: "us-west-2", profile: stand(10) }),
      recorded(bucket, "a", {}),
      recorded(bucket, "b", {}, { provider }),
      recorded(bucket, "c", { region: stand(9) }),
    ],
    { config: { "aws:region": "eu-west-1" }, placeholders },
  );
  const regions = unit.resources.map((each) => each.scope.region);
  assert.equal(regions, ["eu-west-1", "us-west-2", undefined]);
  assert.is(unit.resources[0]?.scope.account, undefined);
});

test.run();
