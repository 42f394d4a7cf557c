import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { AnyField, Field } from "../../../core/model/field.ts";
import { Graph } from "../../../core/model/graph.ts";
import type { Resource } from "../../../core/model/resource.ts";
import type { Unit } from "../../../core/model/unit.ts";
import { stateReader } from "../../../readers/pulumi/state.ts";
import type { InputFile, ReadResult } from "../../../readers/reader.ts";

const test = suite("Pulumi state");
const signature = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";
const reference = "5cf8f73096256a8f31e491e813e4eb8e";
const bucket = "aws:s3/bucket:Bucket";
const group = "aws:ec2/securityGroup:SecurityGroup";
const rule = "aws:ec2/securityGroupRule:SecurityGroupRule";
const database = "aws:rds/instance:Instance";

type Json = Record<string, unknown>;
const urnOf = (type: string, name: string): string => `urn:pulumi:prod::shop::${type}::${name}`;
const resource = (type: string, name: string, rest: Json): Json => ({
  urn: urnOf(type, name),
  custom: true,
  type,
  ...rest,
});

const fileOf = (content: unknown): InputFile => ({
  name: "state.json",
  bytes: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

const read = (content: unknown): ReadResult => stateReader.read(fileOf(content)) as ReadResult;

function unitOf(resources: unknown, version = 3): Unit {
  const { units, problems } = read({ version, deployment: { manifest: {}, resources } });
  assert.equal(problems, []);
  return units[0] as Unit;
}

const at = (owner: Resource | undefined, ...path: string[]): AnyField =>
  path.reduce<Field<unknown>>((field, key) => (field as Field<Json>).at(key), owner?.fields as Field<unknown>);

test("a state shows what the provider reported, and what was asked where it reports nothing", () => {
  const inputs = {
    __defaults: ["acl"],
    acl: "public-read",
    bucketPrefix: "logs-",
    forceDestroy: true,
    requestPayer: "",
  };
  const outputs = {
    __meta: "{}",
    acl: "private",
    bucketPrefix: null,
    policy: "",
    requestPayer: "",
    loggings: [{ targetBucket: "audit" }],
    versioning: { enabled: false },
  };
  const unit = unitOf([resource(bucket, "logs", { id: "logs-1", inputs, outputs })]);
  const [logs] = unit.resources;
  assert.equal([unit.id, unit.source, logs?.lifecycle, logs?.isFact], ["shop/prod", "pulumi-state", "existing", false]);
  const rows: [readonly string[], string, unknown][] = [
    [["acl"], "known", "private"],
    [["bucketPrefix"], "absent", undefined],
    [["forceDestroy"], "known", true],
    [["policy"], "absent", undefined],
    [["requestPayer"], "known", ""],
    [["arn"], "absent", undefined],
    [["id"], "known", "logs-1"],
    [["logging", "targetBucket"], "known", "audit"],
    [["versioning", "enabled"], "known", false],
    [["__meta"], "absent", undefined],
  ];
  for (const [path, state, raw] of rows) {
    const field = at(logs, ...path);
    assert.equal([field.state, field.raw], [state, raw], path.join("."));
  }
});

test("secrets are opaque, or known and marked with --show-secrets", () => {
  const [orders] = unitOf([
    resource(database, "orders", {
      outputs: {
        password: { [signature]: secret, ciphertext: "v1:abc:def" },
        username: { [signature]: secret, plaintext: '"root"' },
        tags: { [signature]: secret, plaintext: `{"owner":{"${signature}":"${secret}","plaintext":"\\"me\\""}}` },
      },
    }),
  ]).resources;
  assert.equal(at(orders, "password").raw, { kind: "opaque" });
  assert.is(at(orders, "password").isSecret, true);
  assert.equal([at(orders, "username").known(), at(orders, "username").isSecret], ["root", true]);
  assert.equal([at(orders, "tags", "owner").known(), at(orders, "tags", "owner").isSecret], ["me", true]);
});

test("what is to be deleted, components and providers are left out; what others manage is a fact", () => {
  const unit = unitOf([
    { urn: urnOf("pulumi:pulumi:Stack", "shop-prod"), custom: false, type: "pulumi:pulumi:Stack" },
    resource("pulumi:providers:aws", "default_7_1_0", { id: "p", inputs: { region: "eu-west-1" } }),
    resource(bucket, "logs", { delete: true, outputs: { acl: "public-read" } }),
    resource(bucket, "logs", { outputs: { acl: "private" } }),
    resource(bucket, "shared", { external: true, id: "shared", outputs: {} }),
    { urn: urnOf("eks:index:Cluster", "web"), custom: false, type: "eks:index:Cluster" },
    resource("kubernetes:core/v1:Secret", "token", {}),
    null,
    7,
  ]);
  assert.equal(
    unit.resources.map((each) => [each.isFact, at(each, "acl").known()]),
    [
      [false, "private"],
      [true, undefined],
    ],
  );
  assert.equal(unit.unshaped, [
    { type: "kubernetes:core/v1:Secret", address: urnOf("kubernetes:core/v1:Secret", "token") },
  ]);
});

test("companions are joined by id, and by reference to a whole resource", () => {
  const web = { [signature]: reference, urn: urnOf(group, "web"), id: "", packageVersion: "" };
  const rows: [unknown, readonly string[]][] = [
    ["sg-1", [urnOf(group, "web")]],
    [web, [urnOf(group, "web")]],
    [{ ...web, id: { V: "x" } }, [urnOf(group, "web")]],
    [{ ...web, id: "sg-1" }, [urnOf(group, "web")]],
    ["sg-2", []],
  ];
  for (const [securityGroupId, owners] of rows) {
    const unit = unitOf([
      resource(group, "web", { id: "sg-1", outputs: {} }),
      resource(rule, "open", { outputs: { securityGroupId }, propertyDependencies: { securityGroupId: null } }),
    ]);
    const found = new Graph(unit).owners(unit.resources[1] as Resource).resources;
    assert.equal(
      found.map((each) => each.address),
      owners,
      JSON.stringify(securityGroupId),
    );
  }
});

test("account and region", () => {
  const provider = `${urnOf("pulumi:providers:aws", "default_6_7_0")}::id`;
  const keys = (name: string): Json =>
    resource("pulumi:providers:aws", name, { inputs: { accessKey: { [signature]: secret, ciphertext: "v1:x" } } });
  const explicit = (name: string): string => `${urnOf("pulumi:providers:aws", name)}::id`;
  const unit = unitOf([
    resource("pulumi:providers:aws", "default_6_7_0", { inputs: { region: "us-west-2" } }),
    keys("one"),
    keys("two"),
    resource(group, "a", { provider, outputs: { arn: "arn:aws:ec2:us-west-2:111122223333:security-group/sg-1" } }),
    resource(bucket, "b", { provider, outputs: { region: "eu-west-1", arn: "arn:aws:s3:::b" } }),
    resource(bucket, "c", { provider: explicit("one") }),
    resource(bucket, "d", { provider: explicit("two") }),
  ]);
  const scopes = unit.resources.map((each) => each.scope);
  assert.equal(
    scopes.map(({ region, account }) => [region, account]),
    [
      ["us-west-2", "111122223333"],
      ["eu-west-1", undefined],
      [undefined, undefined],
      [undefined, undefined],
    ],
  );
  assert.is(scopes[0]?.credentials, scopes[1]?.credentials);
  assert.is.not(scopes[2]?.credentials, scopes[3]?.credentials);
  assert.not.match(JSON.stringify(scopes), /v1:x/);
});

test("forms of the document", () => {
  const resources = [resource(bucket, "logs", { outputs: {} })];
  const deployment = { manifest: {}, resources };
  const rows: [unknown, number, RegExp | undefined][] = [
    [{ version: 3, deployment }, 1, undefined],
    [{ version: 4, features: ["views"], deployment }, 1, undefined],
    [{ version: 3, checkpoint: { stack: "prod", latest: deployment } }, 1, undefined],
    [{ version: 3, deployment: { manifest: {} } }, 0, undefined],
    [{ version: 3, deployment: null }, 0, undefined],
    [{ version: 3, checkpoint: { stack: "prod", latest: null } }, 0, undefined],
    [{ version: 1, deployment }, 0, /old version/],
    [{ version: 2, checkpoint: {} }, 0, /old version/],
    [{ target: "prod", latest: { resources } }, 0, /old version/],
    [{ version: 5, deployment }, 0, /does not know/],
    [{ version: 3, deployment: { resources: {} } }, 0, undefined],
  ];
  for (const [content, count, problem] of rows) {
    const text = JSON.stringify(content);
    const keys = Object.keys(content as Json);
    assert.ok(stateReader.claims({ form: "json", keys, head: text }), text);
    const { units, problems } = read(content);
    assert.is(units[0]?.resources.length ?? 0, count, text);
    if (problem === undefined) assert.equal(problems, [], text);
    else assert.match(problems[0]?.message ?? "", problem, text);
  }
  const others = [{ version: 1, deployment: "blue" }, { version: 3, resources: [] }, { target: "x" }];
  for (const content of others) {
    const claimed = stateReader.claims({ form: "json", keys: Object.keys(content), head: JSON.stringify(content) });
    assert.not.ok(claimed, JSON.stringify(content));
  }
});

test("operations that did not end are noted", () => {
  const deployment = { resources: [], pending_operations: [{ type: "creating", resource: {} }] };
  const [unit] = read({ version: 3, deployment }).units;
  assert.equal(
    unit?.problems.map((each) => each.level),
    ["note"],
  );
});

test("broken documents are problems", () => {
  const whole = JSON.stringify({
    version: 3,
    deployment: { resources: [resource(bucket, "logs", { outputs: { acl: "hunter2" } })] },
  });
  for (let length = 1; length < whole.length; length += 5) {
    const { units, problems } = read(whole.slice(0, length));
    assert.equal([units.length, problems[0]?.level], [0, "error"], String(length));
    assert.not.match(JSON.stringify(problems), /hunter2/);
  }
});

test("places lead to what the provider reported, else to what was asked", () => {
  const content = JSON.stringify({
    version: 3,
    deployment: {
      resources: [resource(bucket, "logs", { inputs: { acl: "a1" }, outputs: { policy: "p1", acl: "a2" } })],
    },
  });
  const [logs] = (read(content).units[0] as Unit).resources;
  for (const [property, text] of [
    ["acl", '"a2"'],
    ["policy", '"p1"'],
  ] as const) {
    const place = logs?.place([property]);
    assert.is(content.slice((place?.column ?? 1) - 1, (place?.endColumn ?? 1) - 1), text);
  }
});

test.run();
