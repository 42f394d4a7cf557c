import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { AnyField, Field } from "../../../core/model/field.ts";
import { Graph } from "../../../core/model/graph.ts";
import type { Resource } from "../../../core/model/resource.ts";
import type { Problem, Unit } from "../../../core/model/unit.ts";
import { eventsReader } from "../../../readers/pulumi/events.ts";
import type { ReadResult } from "../../../readers/reader.ts";
import { sniff } from "../../../readers/sniff.ts";

const test = suite("Pulumi event logs");

type Json = Record<string, unknown>;
const signature = "4dabf18193072939515e22adb298388d";
const secret = { [signature]: "1b47061264138c4ac30d75fd1eb44270", ciphertext: "[secret]" };
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const bucket = "aws:s3/bucket:Bucket";
const block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
const group = "aws:ec2/securityGroup:SecurityGroup";
const urnOf = (type: string, name: string): string => `urn:pulumi:dev::shop::${type}::${name}`;

const prelude: Json = { preludeEvent: { config: { "aws:region": "eu-west-1" } } };
const summary: Json = {
  summaryEvent: { maybeCorrupt: false, durationSeconds: 1, resourceChanges: {}, PolicyPacks: {} },
};
const cancel: Json = { cancelEvent: {} };

interface States {
  readonly state?: Json | null;
  readonly old?: Json;
}

function told(
  kind: "resourcePreEvent" | "resOutputsEvent",
  op: string,
  type: string,
  name: string,
  states: States,
): Json {
  const urn = urnOf(type, name);
  const base = { urn, type, custom: true, id: "", parent: "", provider: "", inputs: {}, outputs: {} };
  const { state, old } = states;
  const whole = state === null ? null : { ...base, ...state };
  return { [kind]: { metadata: { op, urn, type, old: old ? { ...base, ...old } : null, new: whole }, planning: true } };
}

const before = (op: string, type: string, name: string, state: Json | null = {}, old?: Json): Json =>
  told("resourcePreEvent", op, type, name, { state, ...(old && { old }) });
const after = (op: string, type: string, name: string, state: Json | null = {}, old?: Json): Json =>
  told("resOutputsEvent", op, type, name, { state, ...(old && { old }) });

const textOf = (events: readonly (Json | string)[]): string =>
  events
    .map((event, index) =>
      typeof event === "string" ? event : JSON.stringify({ sequence: index + 44, timestamp: 1648796925, ...event }),
    )
    .join("\n");

function unitOf(text: string): Unit {
  const bytes = Buffer.from(text);
  const { units, problems } = eventsReader.read({ name: "logs/up.jsonl", bytes }) as ReadResult;
  assert.equal(problems, []);
  return units[0] as Unit;
}

const whole = (...events: readonly Json[]): Unit => unitOf(`${textOf([prelude, ...events, summary, cancel])}\n`);
const shown = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ level, file, line, column, message }) => `${level} ${file}:${line}:${column} ${message}`);
const at = (resource: Resource | undefined, ...path: string[]): AnyField =>
  path.reduce<Field<unknown>>((field, key) => (field as Field<Json>).at(key), resource?.fields as Field<unknown>);

const claims: readonly (readonly [name: string, text: string, claimed: boolean])[] = [
  ["a log", textOf([prelude, summary]), true],
  ["a log that starts late", textOf([after("same", bucket, "logs")]), true],
  ["spaces", '{ "sequence": 1, "timestamp": 2, "cancelEvent": {} }', true],
  ["no event", '{"sequence":1,"timestamp":2}', false],
  ["a preview", '{"steps":[],"duration":1}', false],
  ["a list", '[{"sequence":1,"timestamp":2,"cancelEvent":{}}]', false],
];

for (const [name, text, claimed] of claims) {
  test(`claims: ${name}`, () => {
    const found = sniff(Buffer.from(text));
    assert.ok(found);
    assert.is(eventsReader.claims(found), claimed);
    if (claimed) assert.ok(found.keys.includes("sequence") && found.keys.includes("timestamp"));
  });
}

/** The events of one resource, and the access list that the last one that counts gives it. */
const kept: readonly (readonly [
  name: string,
  events: readonly Json[],
  acl: string | undefined,
  how: string,
  line: number,
])[] = [
  ["created", [before("create", bucket, "b", { inputs: { acl: "one" } })], "one", "create", 2],
  [
    "outputs are preferred to a later announcement",
    [
      after("create", bucket, "b", { inputs: { acl: "one" } }),
      before("create", bucket, "b", { inputs: { acl: "two" } }),
    ],
    "one",
    "create",
    2,
  ],
  [
    "the last outputs count",
    [
      after("update", bucket, "b", { inputs: { acl: "one" } }),
      after("update", bucket, "b", { inputs: { acl: "two" } }),
    ],
    "two",
    "existing",
    3,
  ],
  [
    "replaced, the old one deleted after",
    [
      after("create-replacement", bucket, "b", { inputs: { acl: "new" } }),
      after("replace", bucket, "b", { inputs: { acl: "new" } }),
      before("delete-replaced", bucket, "b", null),
      after("delete-replaced", bucket, "b", { inputs: { acl: "old" } }),
    ],
    "new",
    "create",
    3,
  ],
  ["refreshed", [after("refresh", bucket, "b", { inputs: { acl: "one" } })], "one", "existing", 2],
  ["imported", [after("import", bucket, "b", { inputs: { acl: "one" } })], "one", "existing", 2],
];

for (const [name, events, acl, lifecycle, line] of kept) {
  test(`kept: ${name}`, () => {
    const unit = whole(...events);
    assert.is(unit.resources.length, 1);
    const [resource] = unit.resources;
    assert.equal([at(resource, "acl").known(), resource?.lifecycle], [acl, lifecycle]);
    assert.equal(resource?.place(["acl"]), { file: "logs/up.jsonl", line, column: 1 });
    resource?.forget();
    assert.is(at(resource, "acl").known(), acl);
  });
}

test("what is deleted or discarded, components and providers are left out; other types are counted", () => {
  const unit = whole(
    after("delete", bucket, "a", null),
    after("discard", bucket, "b", { inputs: {} }),
    after("same", bucket, "c", { delete: true }),
    after("same", "pulumi:pulumi:Stack", "shop-dev", { custom: false }),
    after("same", "eks:index:Cluster", "web", { custom: false }),
    after("same", "kubernetes:core/v1:Secret", "token"),
  );
  const address = urnOf("kubernetes:core/v1:Secret", "token");
  assert.equal([unit.resources, unit.unshaped], [[], [{ type: "kubernetes:core/v1:Secret", address }]]);
  assert.equal([unit.id, unit.source, unit.origin, unit.problems], ["shop/dev", "pulumi-preview", "logs/up.jsonl", []]);
});

test("values: known, secret, not known, facts of others", () => {
  const unit = whole(
    before("create", bucket, "b", { inputs: { acl: secret, bucket: unknown, forceDestroy: true } }),
    after("read", bucket, "shared", { id: "shared-1", outputs: { acl: "private" } }),
  );
  const [made, shared] = unit.resources;
  assert.equal(at(made, "acl").raw, { kind: "opaque" });
  assert.is(at(made, "bucket").state, "unknown");
  assert.is(at(made, "forceDestroy").known(), true);
  assert.is(at(made, "arn").state, "unknown");
  assert.equal([shared?.isFact, at(shared, "acl").known(), shared?.names()], [true, "private", ["shared-1"]]);
});

test("companions are joined by names that are known; a link that is not known is not guessed", () => {
  const made = { inputs: { bucket: "logs" } };
  const unit = whole(
    after("same", bucket, "logs", { ...made, id: "logs-1" }),
    after("update", block, "known", { inputs: { bucket: "logs-1" } }),
    before("create", block, "open", { inputs: { bucket: unknown } }),
  );
  const graph = new Graph(unit);
  const owners = unit.resources.slice(1).map((each) => graph.owners(each));
  assert.equal(
    owners.map(({ resources, sure }) => [resources.map((each) => each.address), sure]),
    [
      [[urnOf(bucket, "logs")], true],
      [[], false],
    ],
  );
});

test("an update without an id keeps the one it had", () => {
  const [resource] = whole(
    before(
      "update",
      group,
      "web",
      { inputs: {} },
      { id: "sg-1", outputs: { arn: "arn:aws:ec2:eu-west-1:111122223333:x" } },
    ),
  ).resources;
  assert.equal(resource?.names(), ["sg-1", "arn:aws:ec2:eu-west-1:111122223333:x"]);
  assert.is(at(resource, "id").known(), "sg-1");
});

test("account and region: the settings of the stack, and those of a provider", () => {
  const provider = urnOf("pulumi:providers:aws", "other");
  const unit = whole(
    after("same", bucket, "a"),
    after("same", bucket, "b", { provider: `${provider}::id-1` }),
    after("same", "pulumi:providers:aws", "other", { id: "id-1", inputs: { region: "us-west-2" } }),
  );
  assert.equal(
    unit.resources.map((each) => each.scope.region),
    ["eu-west-1", "us-west-2"],
  );
});

const hidden = "hunter2-AKIAIOSFODNN7EXAMPLE";
const made = after("create", bucket, "b", { inputs: { acl: hidden } });
const error: Json = { diagnosticEvent: { severity: "error", message: hidden, prefix: "" } };
const cutOff =
  "error logs/up.jsonl:2:1 The run was cut off: its log ends before its summary, so it may lack resources.";
const failing: readonly (readonly [name: string, text: string, problems: readonly string[]])[] = [
  ["whole", textOf([prelude, made, summary, cancel]), []],
  [
    "an error",
    textOf([prelude, made, error, summary]),
    [
      "error logs/up.jsonl:3:1 The run failed with an error, so its log may lack resources: see the output of pulumi itself.",
    ],
  ],
  [
    "errors",
    textOf([prelude, made, error, { resOpFailedEvent: { metadata: {} } }, summary]),
    [
      "error logs/up.jsonl:3:1 The run failed with 2 errors, so its log may lack resources: see the output of pulumi itself.",
    ],
  ],
  [
    "a summary of failure",
    textOf([prelude, made, { summaryEvent: { result: "failed" } }]),
    [
      "error logs/up.jsonl:3:1 The run failed with an error, so its log may lack resources: see the output of pulumi itself.",
    ],
  ],
  ["a warning", textOf([prelude, made, { diagnosticEvent: { severity: "warning", message: hidden } }, summary]), []],
  [
    "a passing error",
    textOf([prelude, made, { diagnosticEvent: { severity: "error", ephemeral: true } }, summary]),
    [],
  ],
  ["no summary", textOf([prelude, made]), [cutOff]],
  [
    "cancelled",
    textOf([prelude, made, cancel]),
    ["error logs/up.jsonl:3:1 The run was cut off: its log ends before its summary, so it may lack resources."],
  ],
  [
    "a cut line",
    textOf([prelude, made, `{"sequence":3,"timestamp":4,"resourcePreEvent":{"metadata":{"op":"${hidden}`]),
    ["error logs/up.jsonl:3:1 The run was cut off: its log ends in the middle of a line, so it may lack resources."],
  ],
  [
    "a cut line behind the summary",
    textOf([prelude, made, summary, '{"sequence":3']),
    ["error logs/up.jsonl:4:1 The log ends in the middle of a line: what that line tells is missing."],
  ],
  [
    "a broken line",
    textOf([prelude, `{"sequence": ${hidden}}`, made, summary]),
    ["error logs/up.jsonl:2:1 Lines of the log are not valid JSON (1): what they tell is missing."],
  ],
  [
    "a line nested too deep",
    textOf([prelude, `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, made, summary]),
    ["error logs/up.jsonl:2:1 Lines of the log are not valid JSON (1): what they tell is missing."],
  ],
  [
    "other text",
    textOf([prelude, `warning: ${hidden}`, "", made, summary]),
    ["note logs/up.jsonl:2:1 Lines of the log are no events (1)."],
  ],
];

for (const [name, text, problems] of failing) {
  test(`problems: ${name}`, () => {
    const unit = unitOf(text);
    assert.equal(shown(unit.problems), problems);
    assert.is(unit.resources.length, 1);
    // What the log may lack is not taken for missing.
    assert.is(
      unit.untold(block).length > 0,
      problems.some((each) => each.startsWith("error")),
    );
    assert.not.match(JSON.stringify(unit.problems), /hunter2|AKIA/);
  });
}

test("of a preview and the update after it, the update counts", () => {
  const unit = unitOf(
    textOf([
      prelude,
      before("create", bucket, "b", { inputs: { acl: "planned" } }),
      error,
      cancel,
      { preludeEvent: { config: { "aws:region": "us-east-1" } } },
      after("create", bucket, "b", { id: "b-1", inputs: { acl: "made" } }),
      summary,
      cancel,
    ]),
  );
  const [only] = unit.resources;
  assert.equal([unit.problems, only?.place()?.line, only?.scope.region], [[], 6, "us-east-1"]);
  assert.equal([at(only, "acl").known(), only?.names()], ["made", ["b-1"]]);
});

test("Windows line ends, a byte order mark and letters beyond ASCII", () => {
  const text = textOf([prelude, after("same", bucket, "b", { inputs: { acl: "ü" } }), summary]);
  const unit = unitOf(`\uFEFF${text.replaceAll("\n", "\r\n")}\r\n`);
  assert.equal([at(unit.resources[0], "acl").known(), unit.resources[0]?.place()?.line, unit.problems], ["ü", 2, []]);
  assert.is(unit.resources[0]?.scope.region, "eu-west-1");
});

test("events of wrong shapes are passed over", () => {
  const strange = [
    1,
    null,
    [],
    "x",
    {},
    { metadata: 1 },
    { metadata: { op: "same", new: 5 } },
    { metadata: { new: { urn: 1 } } },
  ];
  const unit = whole(...strange.flatMap((each) => [{ resourcePreEvent: each }, { resOutputsEvent: each }]));
  assert.equal([unit.resources, unit.problems, unit.id], [[], [], "logs/up.jsonl"]);
});

const samples = process.env["LEAKGATE_SAMPLES"];
if (samples !== undefined) {
  test("the sample logs", () => {
    const names = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".jsonl"));
    for (const name of names) {
      const bytes = readFileSync(join(samples, name));
      const unit = unitOf(bytes.toString());
      assert.equal(unit.problems, [], name);
      assert.ok(unit.resources.length >= 2, name);
      for (const resource of unit.resources) {
        assert.is(resource.scope.region, "us-west-2", name);
        for (const key of resource.fields.keys()) {
          assert.not.match(
            JSON.stringify(at(resource, key).raw) ?? "",
            /4dabf18193072939515e22adb298388d|04da6b54-80e4/,
          );
        }
      }
    }
  });
}

test.run();
