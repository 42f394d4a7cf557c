import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isTrue } from "../../../core/model/answer.ts";
import type { AnyField, Field } from "../../../core/model/field.ts";
import { Graph } from "../../../core/model/graph.ts";
import type { Resource } from "../../../core/model/resource.ts";
import type { Unit } from "../../../core/model/unit.ts";
import { Marker } from "../../../core/model/value.ts";
import { eventsReader } from "../../../readers/pulumi/events.ts";
import { modelType, modelTypes } from "../../../readers/pulumi/model-types.ts";
import { parsePosition } from "../../../readers/pulumi/positions.ts";
import { previewReader } from "../../../readers/pulumi/preview.ts";
import { stateReader } from "../../../readers/pulumi/state.ts";
import { parseUrn, providerUrn } from "../../../readers/pulumi/urn.ts";
import type { FileReader, InputFile, ReadResult, Sniff } from "../../../readers/reader.ts";

const test = suite("Pulumi preview");
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const types = {
  bucket: "aws:s3/bucket:Bucket",
  bucketV2: "aws:s3/bucketV2:BucketV2",
  block: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  policy: "aws:s3/bucketPolicy:BucketPolicy",
  versioningV2: "aws:s3/bucketVersioningV2:BucketVersioningV2",
  versioning: "aws:s3/bucketVersioning:BucketVersioning",
  encryptionV2: "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
  encryption: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  group: "aws:ec2/securityGroup:SecurityGroup",
  rule: "aws:ec2/securityGroupRule:SecurityGroupRule",
  database: "aws:rds/instance:Instance",
} as const;

type Json = Record<string, unknown>;
const urnOf = (type: string, name: string): string => `urn:pulumi:dev::shop::${type}::${name}`;

interface Rest {
  readonly op?: string;
  readonly state?: Json;
  readonly old?: Json;
}

function step(type: string, name: string, inputs: Json, { op = "create", state, old }: Rest = {}): Json {
  const urn = urnOf(type, name);
  const base = { urn, custom: true, type };
  return {
    op,
    urn,
    ...(old && { oldState: { ...base, ...old } }),
    newState: { ...base, inputs, ...state },
    detailedDiff: null,
  };
}

function fileOf(content: unknown, name = "preview.json", path?: string): InputFile {
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
  return { name, ...(path !== undefined && { path }), bytes: Buffer.from(text) };
}

function sniff(file: InputFile): Sniff {
  const head = file.bytes.subarray(0, 65_536).toString();
  const keys = ((): string[] => {
    try {
      return Object.keys(JSON.parse(file.bytes.toString()) as Json);
    } catch {
      return [];
    }
  })();
  return { form: /^\s*[{[]/.test(head) ? "json" : "text", keys, head };
}

const read = (file: InputFile): ReadResult => previewReader.read(file) as ReadResult;

function unitOf(steps: readonly Json[], more: Json = {}): Unit {
  const file = fileOf({ config: {}, steps, duration: 1, changeSummary: {}, ...more });
  assert.ok(previewReader.claims(sniff(file)));
  const { units, problems } = read(file);
  assert.equal(problems, []);
  return units[0] as Unit;
}

const at = (resource: Resource | undefined, ...path: string[]): AnyField =>
  path.reduce<Field<unknown>>((field, key) => (field as Field<Json>).at(key), resource?.fields as Field<unknown>);

const only = (steps: readonly Json[], more?: Json): Resource => unitOf(steps, more).resources[0] as Resource;

test("a unit is named by its project and stack", () => {
  const unit = unitOf([step(types.bucket, "logs", {})]);
  assert.equal([unit.id, unit.source, unit.origin], ["shop/dev", "pulumi-preview", "preview.json"]);
  assert.equal(unit.resources[0]?.address, urnOf(types.bucket, "logs"));
});

test("states of values", () => {
  const maker = urnOf("random:index/randomId:RandomId", "suffix");
  const resource = only([
    step(
      types.bucket,
      "logs",
      {
        __defaults: ["acl"],
        acl: "private",
        policy: unknown,
        forceDestroy: false,
        requestPayer: "[secret]",
        corsRules: [unknown, { allowedMethods: ["GET", unknown] }],
        tags: { __defaults: [], __team: "a", toString: "b", owner: unknown },
        logging: { __defaults: [], targetBucket: unknown },
      },
      { state: { propertyDependencies: { policy: [maker], logging: [maker, urnOf(types.bucket, "x")] } } },
    ),
  ]);
  const rows: [readonly string[], string, unknown][] = [
    [["acl"], "known", "private"],
    [["policy"], "unknown", { kind: "computed", of: maker }],
    [["forceDestroy"], "known", false],
    [["requestPayer"], "unknown", { kind: "opaque" }],
    [["bucketPrefix"], "absent", undefined],
    [["tags", "__team"], "known", "a"],
    [["tags", "toString"], "known", "b"],
    [["tags", "constructor"], "absent", undefined],
    [["tags", "owner"], "unknown", { kind: "computed" }],
    [["logging", "targetBucket"], "unknown", { kind: "computed" }],
    [["constructor"], "absent", undefined],
    [["__defaults"], "absent", undefined],
    [["arn"], "unknown", { kind: "computed", of: resource.address }],
  ];
  for (const [path, state, raw] of rows) {
    const field = at(resource, ...path);
    assert.is(field.state, state, path.join("."));
    assert.equal(field.raw, raw, path.join("."));
  }
  const [first, second] = (at(resource, "corsRules") as Field<readonly Json[]>).elements();
  assert.is(first?.state, "unknown");
  const methods = (second as unknown as Field<Json>).at("allowedMethods") as Field<readonly string[]>;
  assert.equal(
    methods.elements().map((each) => each.state),
    ["known", "unknown"],
  );
  assert.not.ok(at(resource, "tags").keys().includes("__defaults"));
  assert.ok((methods.raw as readonly unknown[])[1] instanceof Marker);
});

test("secrets are judged and never shown", () => {
  const signature = "4dabf18193072939515e22adb298388d";
  const secret = "1b47061264138c4ac30d75fd1eb44270";
  const resource = only([
    step(types.database, "orders", {
      password: "hunter2",
      username: { [signature]: secret, plaintext: '"root"' },
      characterSetName: { [signature]: secret, ciphertext: "v1:abc" },
      storageEncrypted: { [signature]: secret, value: true },
      timezone: { [signature]: secret, plaintext: "{" },
      kmsKeyId: { [signature]: "of a later release", value: "x" },
    }),
  ]);
  assert.is(at(resource, "password").isSecret, true);
  assert.equal([at(resource, "username").known(), at(resource, "username").isSecret], ["root", true]);
  assert.equal(at(resource, "characterSetName").raw, { kind: "opaque" });
  assert.is(isTrue(at(resource, "storageEncrypted") as never).truth, "yes");
  assert.is(at(resource, "storageEncrypted").isSecret, true);
  assert.equal(at(resource, "timezone").raw, { kind: "opaque" });
  assert.is(at(resource, "kmsKeyId").state, "unknown");
  assert.is(at(resource, "multiAz").isSecret, false);
});

test("code that is handed over is marked as secret", () => {
  const asset = { "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", hash: "1", text: "token" };
  const archive = { "4dabf18193072939515e22adb298388d": "0def7320c3a5731c473e5ecbe6d01bc7", assets: { "a.js": asset } };
  const resource = only([step("aws:lambda/function:Function", "handler", { code: archive })]);
  const text = at(resource, "code", "assets", "a.js", "text");
  assert.equal([text.known(), text.isSecret, at(resource, "code").keys()], ["token", true, ["assets"]]);
});

test("companions are joined by what made their unknown link", () => {
  const logs = urnOf(types.bucket, "logs");
  const group = urnOf(types.group, "web");
  const random = urnOf("random:index/randomId:RandomId", "suffix");
  const link = (bucket: readonly string[] | null, dependencies: readonly string[] = []): Rest => ({
    state: { propertyDependencies: { bucket, policy: [urnOf(types.bucket, "other")] }, dependencies },
  });
  const rows: [Rest, unknown, readonly string[], boolean][] = [
    [link([logs]), unknown, [logs], true],
    [link([logs, group]), unknown, [logs], true],
    [link([logs, urnOf(types.bucket, "other")]), unknown, [logs, urnOf(types.bucket, "other")], false],
    [link([random]), unknown, [], false],
    [link([]), unknown, [], false],
    [link([], [urnOf(types.bucket, "other"), logs]), unknown, [logs], true],
    [link(null, [group, logs]), unknown, [logs], true],
    [link([logs]), "[secret]", [logs], true],
    [link([]), "logs-1", [logs], true],
    [link([logs]), "elsewhere", [], true],
    [link([]), undefined, [], true],
  ];
  for (const [rest, bucket, owners, sure] of rows) {
    const unit = unitOf([
      step(types.bucket, "logs", { bucket: "logs-1" }),
      step(types.bucket, "other", { bucket: "other-1" }),
      step(types.group, "web", {}),
      step(types.block, "block", bucket === undefined ? {} : { bucket }, rest),
    ]);
    const found = new Graph(unit).owners(unit.resources[3] as Resource);
    assert.equal([found.resources.map((each) => each.address), found.sure], [owners, sure], JSON.stringify(rest));
  }
});

test("old and new classes of buckets stand beside each other", () => {
  const bucket = (name: string, property: string, type: string): Rest => ({
    state: { propertyDependencies: { [property]: [urnOf(type, name)] } },
  });
  const unit = unitOf([
    step(types.bucketV2, "old", {
      versionings: [{ enabled: true }],
      loggings: [],
      websites: unknown,
      serverSideEncryptionConfigurations: [
        { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "aws:kms" }] }] },
      ],
    }),
    step(
      types.versioningV2,
      "old",
      { bucket: unknown, versioningConfiguration: { status: "Enabled" } },
      bucket("old", "bucket", types.bucketV2),
    ),
    step(types.bucket, "new", { versioning: { enabled: false } }),
    step(
      types.versioning,
      "new",
      { bucket: unknown, versioningConfiguration: { status: "Suspended" } },
      bucket("new", "bucket", types.bucket),
    ),
    step(types.encryptionV2, "cross", { bucket: unknown, rules: [] }, bucket("new", "bucket", types.bucket)),
  ]);
  const [old, , young] = unit.resources as unknown as Resource[];
  assert.equal(
    unit.resources.map((each) => each.type),
    [types.bucket, types.versioning, types.bucket, types.versioning, types.encryption],
  );
  assert.is(at(old, "versioning", "enabled").known(), true);
  assert.is(at(young, "versioning", "enabled").known(), false);
  assert.is(at(old, "logging").state, "absent");
  const way = ["serverSideEncryptionConfiguration", "rule", "applyServerSideEncryptionByDefault", "sseAlgorithm"];
  assert.is(at(old, ...way).known(), "aws:kms");
  const graph = new Graph(unit);
  const status = (owner: Resource): unknown =>
    graph.companion(owner, types.versioning).at("versioningConfiguration").at("status").known();
  assert.equal([status(old as Resource), status(young as Resource)], ["Enabled", "Suspended"]);
  assert.is(graph.companions(young as Resource, types.encryption).sure.length, 1);
});

test("a list of an old class that is not known stays so", () => {
  const [resource] = unitOf([step(types.bucketV2, "old", { versionings: unknown })]).resources;
  assert.is(at(resource, "versioning").state, "unknown");
});

test("operations decide what is judged, and how", () => {
  const rows: [string, "create" | "existing" | "gone", boolean][] = [
    ["create", "create", false],
    ["create-replacement", "create", false],
    ["replace", "create", false],
    ["import-replacement", "create", false],
    ["same", "existing", false],
    ["update", "existing", false],
    ["refresh", "existing", false],
    ["import", "existing", false],
    ["read", "existing", true],
    ["read-replacement", "existing", true],
    ["delete", "gone", false],
    ["delete-replaced", "gone", false],
    ["discard", "gone", false],
    ["discard-replaced", "gone", false],
    ["read-discard", "gone", false],
    ["remove-pending-replace", "gone", false],
  ];
  for (const [op, lifecycle, isFact] of rows) {
    const [resource] = unitOf([step(types.bucket, "logs", {}, { op })]).resources;
    assert.equal([resource?.lifecycle ?? "gone", resource?.isFact ?? false], [lifecycle, isFact], op);
  }
});

test("the last step of a resource counts, and its old id only where it stays", () => {
  const old = { id: "logs-1", outputs: { arn: "arn:aws:s3:::logs-1" } };
  const replaced = unitOf([
    step(types.bucket, "logs", { acl: "private" }, { op: "create-replacement", old }),
    step(types.bucket, "logs", { acl: "public-read" }, { op: "replace", old }),
    { op: "delete-replaced", urn: urnOf(types.bucket, "logs"), oldState: old },
  ]);
  assert.equal(
    replaced.resources.map((each) => [at(each, "acl").known(), each.names()]),
    [["public-read", []]],
  );
  const updated = only([step(types.bucket, "logs", {}, { op: "update", old })]);
  assert.equal(updated.names(), ["logs-1", "arn:aws:s3:::logs-1"]);
  assert.is(at(updated, "arn").known(), "arn:aws:s3:::logs-1");
});

test("what was read is a fact, with what the provider answered", () => {
  const state = { external: true, id: "old", outputs: { bucket: "old", acl: "private" } };
  const resource = only([step(types.bucket, "old", { bucket: "old" }, { op: "read", state })]);
  assert.equal([resource.isFact, at(resource, "acl").known()], [true, "private"]);
  const unread = only([step(types.bucket, "old", {}, { op: "read", state: { external: true } })]);
  assert.equal(at(unread, "acl").raw, { kind: "elsewhere", what: unread.address });
});

test("components and providers are no resources; types without a shape are counted", () => {
  const unit = unitOf([
    step("shop:index:Site", "site", {}, { state: { custom: false } }),
    step("pulumi:providers:aws", "west", { region: "us-west-2" }),
    step("pulumi:pulumi:StackReference", "net", {}, { op: "read" }),
    step("random:index/randomId:RandomId", "suffix", {}),
  ]);
  assert.is(unit.resources.length, 0);
  assert.equal(
    unit.unshaped.map((each) => each.type),
    ["random:index/randomId:RandomId"],
  );
});

test("renames are known by their aliases", () => {
  const aliases = [urnOf(types.bucket, "before"), 7, { name: "x" }];
  assert.equal(only([step(types.bucket, "after", {}, { state: { aliases } })]).previousAddresses, [
    urnOf(types.bucket, "before"),
  ]);
});

test("account and region", () => {
  const west = `${urnOf("pulumi:providers:aws", "west")}::${unknown}`;
  const standard = `${urnOf("pulumi:providers:aws", "default_7_1_0")}::${unknown}`;
  const role = { roleArn: "arn:aws:iam::111122223333:role/deploy" };
  const steps = (inputs: Json, provider: string, rest: Rest = {}): Json[] => [
    step(types.bucket, "logs", inputs, { ...rest, state: { provider, ...rest.state } }),
    step("pulumi:providers:aws", "west", { region: "us-west-2", assumeRole: JSON.stringify(role) }),
  ];
  const config = { "aws:region": "eu-west-1", "aws:allowedAccountIds": '["444455556666"]' };
  const arn = { arn: "arn:aws:sqs:us-east-2:777788889999:jobs" };
  const rows: [Json[], string | undefined, string | undefined][] = [
    [steps({}, west), "us-west-2", "111122223333"],
    [steps({}, standard), "eu-west-1", "444455556666"],
    [steps({ region: "ap-south-1" }, west), "ap-south-1", "111122223333"],
    [steps({ region: unknown }, west), undefined, "111122223333"],
    [steps({}, west, { op: "same", old: { outputs: arn } }), "us-east-2", "777788889999"],
    [steps({}, urnOf("pulumi:providers:aws", "gone")), undefined, undefined],
  ];
  for (const [written, region, account] of rows) {
    const { scope } = only(written, { config });
    assert.equal([scope.region, scope.account], [region, account]);
  }
  const scopes = [west, standard].map((each) => only(steps({}, each), { config }).scope.credentials);
  assert.is.not(scopes[0], scopes[1]);
  const other = urnOf("pulumi:providers:aws", "default_6_9_0");
  assert.equal(only(steps({}, other), { config }).scope, only(steps({}, standard), { config }).scope);
});

test("a preview that leaves out what is unchanged says so", () => {
  const steps = [step(types.bucket, "logs", {}, { op: "update" })];
  const unit = unitOf(steps, { changeSummary: { same: 3, update: 1 } });
  assert.match(unit.problems[0]?.message ?? "", /--show-sames/);
  assert.is(new Graph(unit).companion(unit.resources[0] as Resource, types.block).state, "unknown");
  const made = unitOf([step(types.bucket, "logs", {})], { changeSummary: { same: 3, create: 1 } });
  assert.is(new Graph(made).companion(made.resources[0] as Resource, types.block).state, "absent");
});

test("a resource whose properties are left out is not taken for missing", () => {
  const urn = urnOf(types.block, "block");
  const unit = unitOf([step(types.bucket, "logs", {}), { op: "create", urn, detailedDiff: null }]);
  assert.equal(unit.untold(types.block), [urn]);
  assert.is(unit.problems.length, 1);
});

test("a preview that failed is an error that quotes nothing", () => {
  const diagnostics = [
    { severity: "error", message: "error: password hunter2 is too short" },
    { severity: "info", message: "hunter2" },
  ];
  const unit = unitOf([], { diagnostics });
  assert.equal(
    unit.problems.map((each) => each.level),
    ["error"],
  );
  assert.not.match(JSON.stringify(unit.problems), /hunter2/);
});

test("claims", () => {
  const rows: [string, boolean][] = [
    ['{"config":{},"duration":1,"changeSummary":{"same":1}}', true],
    ['{"config":{},"steps":[{"op":"same","urn":"u"}]}', true],
    ['{"diagnostics":[],"duration":1}', true],
    ['{"config":{"a":"{\\"steps\\": {}}"},"steps":[{"op":"same","newState":{"inputs":{"steps":{}}}}]}', true],
    ['{"steps":{"build":1},"duration":1}', false],
    ['{"steps":[{"name":"gcr.io/x"}]}', false],
    ['{"duration":1}', false],
    ['{"config":{},"duration":1,"name":"song"}', false],
    ['{"Resources":{}}', false],
  ];
  for (const [text, claimed] of rows) assert.is(previewReader.claims(sniff(fileOf(text))), claimed, text);
  const [empty] = read(fileOf(rows[0]?.[0])).units;
  assert.equal([empty?.id, empty?.resources, empty?.source], ["preview.json", [], "pulumi-preview"]);
});

test("broken documents are problems", () => {
  const whole = JSON.stringify({ steps: [step(types.bucket, "logs", { acl: "hunter2" })], duration: 1 });
  for (let length = 1; length < whole.length; length += 7) {
    const { units, problems } = read(fileOf(whole.slice(0, length)));
    assert.equal([units.length, problems.length, problems[0]?.level], [0, 1, "error"], String(length));
    assert.not.match(JSON.stringify(problems), /hunter2/);
  }
  const odd: unknown[] = [
    7,
    null,
    [],
    "x",
    {},
    { op: "create" },
    { op: 1, newState: 2 },
    { op: "create", urn: 5, newState: {} },
  ];
  assert.equal(read(fileOf({ steps: odd, duration: 1 })).units[0]?.resources, []);
  assert.is(read(fileOf({ steps: { a: 1 }, duration: 1 })).problems.length, 1);
  const torn = step(
    types.bucket,
    "logs",
    {},
    { state: { inputs: [], outputs: "x", dependencies: {}, propertyDependencies: 1 } },
  );
  assert.is(unitOf([torn]).resources.length, 1);
  assert.is(unitOf([], { diagnostics: "x", changeSummary: 1, config: [] }).resources.length, 0);
});

test("hostile names", () => {
  for (const name of ["a::b", "__proto__", "constructor", "a$b:c", "\n\u001b[31m", "🪣", "x".repeat(5000)]) {
    const urn = urnOf(types.bucket, name);
    const unit = unitOf([
      step(types.bucket, name, { bucket: name }),
      step(
        types.block,
        "block",
        { bucket: unknown, __proto__: 1 },
        { state: { propertyDependencies: { bucket: [urn] } } },
      ),
    ]);
    assert.equal(
      new Graph(unit).owners(unit.resources[1] as Resource).resources.map((each) => each.address),
      [urn],
    );
    assert.is(parseUrn(urn)?.name, name);
    assert.is(providerUrn(`${urn}::${unknown}`), urn);
  }
  const polluted = `{"steps":[{"op":"create","newState":{"urn":"${urnOf(types.bucket, "x")}","type":"${types.bucket}","custom":true,"inputs":{"__proto__":{"acl":"public-read"},"tags":{"__proto__":"a","b":"${unknown}"}}}}],"duration":1}`;
  const [resource] = (read(fileOf(polluted)).units[0] as Unit).resources;
  assert.is(at(resource, "acl").state, "absent");
  assert.is(at(resource, "tags", "__proto__").known(), "a");
  assert.is(({} as Json)["acl"], undefined);
});

test("positions", () => {
  const rows: [unknown, unknown][] = [
    ["project:///index.ts#5,20", { file: "index.ts", line: 5, column: 20 }],
    ["project:///src/a%20b%23.ts#7", { file: "src/a b#.ts", line: 7, column: 1 }],
    ["project:///../../x.ts#1,1", { file: "../../x.ts", line: 1, column: 1 }],
    ["project:///%E0%A4%A#1,1", undefined],
    ["project:///a%00.ts#1,1", undefined],
    ["file:///index.ts#5,20", undefined],
    ["project:///index.ts", undefined],
    [7, undefined],
  ];
  for (const [text, expected] of rows) assert.equal(parsePosition(text), expected, String(text));
});

test("a resource is shown where the program makes it, if that file is there", () => {
  const root = mkdtempSync(join(tmpdir(), "leakgate-preview-"));
  try {
    for (const each of ["app/src", "app/out", "app/node_modules/lib", "shared"]) {
      mkdirSync(join(root, each), { recursive: true });
    }
    for (const each of ["app/src/index.ts", "app/node_modules/lib/a.ts", "shared/site.ts"]) {
      writeFileSync(join(root, each), "");
    }
    writeFileSync(join(root, "app/Pulumi.yaml"), "name: shop\nruntime: nodejs\n");
    const site = urnOf("shop:index:Site", "site");
    const shown = (state: Json, name = "app/out/preview.json"): string => {
      const steps = [
        step(
          "shop:index:Site",
          "site",
          {},
          { state: { custom: false, sourcePosition: "project:///src/index.ts#9,1" } },
        ),
        step(types.bucket, "logs", { acl: "private", tags: { team: "a" } }, { state }),
      ];
      const file = fileOf({ steps, duration: 1 }, name, join(root, "app/out/preview.json"));
      const [resource] = (read(file).units[0] as Unit).resources;
      const place = resource?.place(["tags", "team"]);
      return `${place?.file}:${place?.line}:${place?.column}:${place?.endColumn ?? ""}`;
    };
    const inDocument = "app/out/preview.json:25:21:24";
    const rows: [Json, string][] = [
      [{ sourcePosition: "project:///src/index.ts#5,20" }, "app/src/index.ts:5:20:"],
      [{ sourcePosition: "project:///../shared/site.ts#2,3" }, "shared/site.ts:2:3:"],
      [{ sourcePosition: "project:///node_modules/lib/a.ts#5,20", parent: site }, "app/src/index.ts:9:1:"],
      [{ stackTrace: [{}, { sourcePosition: "project:///src/index.ts#4,2" }] }, "app/src/index.ts:4:2:"],
      [{ sourcePosition: "project:///src/gone.ts#5,20" }, inDocument],
      [{ sourcePosition: "project:///../../../../etc/passwd#1,1" }, inDocument],
      [{ sourcePosition: "project:///src#1,1" }, inDocument],
      [{ parent: urnOf(types.bucket, "logs") }, inDocument],
    ];
    for (const [state, expected] of rows) assert.is(shown(state), expected, JSON.stringify(state));
    assert.match(
      shown({ sourcePosition: "project:///src/index.ts#5,20" }, "../app/out/preview.json"),
      /^\.\.\/app\/out/,
    );
    writeFileSync(join(root, "app/Pulumi.yaml"), "name: another\n");
    assert.is(shown({ sourcePosition: "project:///src/index.ts#5,20" }), inDocument);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test("places of properties follow the names of the document", () => {
  const text = JSON.stringify({
    steps: [step(types.bucketV2, "old", { versionings: [{ enabled: true }] })],
    duration: 1,
  });
  const [resource] = (read(fileOf(text)).units[0] as Unit).resources;
  const cut = (path: readonly (string | number)[]): string => {
    const place = resource?.place(path);
    return text.slice((place?.column ?? 1) - 1, (place?.endColumn ?? 1) - 1);
  };
  assert.is(cut(["versioning", "enabled"]), "true");
  assert.is(cut(["versioning", "mfaDelete"]), '{"enabled":true}');
  assert.is(resource?.place(["acl"])?.column, resource?.place()?.column);
  assert.is(resource?.place(["<BucketAcl>", "acl"])?.column, text.indexOf('{"op"') + 1);
});

test("trees are dropped and read again", () => {
  const resource = only([step(types.bucket, "logs", { acl: "private" })]);
  const first = resource.fields;
  resource.forget();
  assert.is.not(resource.fields, first);
  assert.is(at(resource, "acl").known(), "private");
});

test("the list of types is the model's", () => {
  const text = readFileSync(new URL("../../../core/model/shapes.generated.ts", import.meta.url), "utf8");
  const shapes = text.slice(text.indexOf("interface Shapes "), text.indexOf("\n}"));
  const written = [...shapes.matchAll(/readonly "([^"]+)":/g)].map((found) => found[1] as string);
  assert.equal([...modelTypes()].sort(), written.sort());
  assert.is(modelType("aws:s3/bucketAclV2:BucketAclV2"), "aws:s3/bucketAcl:BucketAcl");
  assert.is(modelType("constructor"), undefined);
});

const samples = process.env["LEAKGATE_SAMPLES"];
if (samples !== undefined) {
  test("all samples are read, or refused with words", () => {
    for (const name of readdirSync(samples).sort()) {
      const path = join(samples, name);
      const file: InputFile = { name, path, bytes: readFileSync(path) };
      const readers = [previewReader, stateReader, eventsReader].filter((each) => each.claims(sniff(file)));
      assert.is(readers.length, 1, name);
      const { units, problems } = (readers[0] as FileReader).read(file) as ReadResult;
      assert.ok(units.length === 1 || (problems.length === 1 && problems[0]?.level === "error"), name);
      const counts = { resources: 0, joined: 0, loose: 0 };
      for (const unit of units) {
        const graph = new Graph(unit);
        for (const resource of unit.resources) {
          counts.resources++;
          for (const key of resource.fields.keys()) {
            const field = at(resource, key);
            assert.not.match(
              JSON.stringify(field.raw) ?? "",
              /4dabf18193072939515e22adb298388d|"v1:|04da6b54-80e4/,
              key,
            );
            assert.ok(resource.place([key]) !== undefined);
          }
          assert.ok(resource.scope.provider !== "");
          const { resources, sure } = graph.owners(resource);
          counts.joined += resources.length;
          if (!sure) counts.loose++;
        }
      }
      console.log(name, counts, units[0]?.unshaped.length ?? 0, problems[0]?.message ?? "");
    }
  });
}

test.run();
