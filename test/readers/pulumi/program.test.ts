import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { SourceColumns } from "../../../readers/pulumi/program/columns.ts";
import { PLACEHOLDER, Placeholders } from "../../../readers/pulumi/program/placeholder.ts";
import { policyDocument } from "../../../readers/pulumi/program/policy-document.ts";
import type { Position, RecordedResource, Recording } from "../../../readers/pulumi/program/recording.ts";
import { type RunResult, recordProgram } from "../../../readers/pulumi/program/run.ts";
import { isWire, SECRET, SIGNATURE, UNKNOWN } from "../../../readers/pulumi/program/wire.ts";

const root = new URL("../../../", import.meta.url).pathname;
const programs = join(root, "test/fixtures/programs");
const scratch = mkdtempSync(join(tmpdir(), "leakgate-program-"));
const hostFile = join(scratch, "host.cjs");
await build({
  entryPoints: [join(root, "readers/pulumi/program/host.ts")],
  outfile: hostFile,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
});

// A few variables that must not reach a program.
process.env["AWS_SECRET_ACCESS_KEY"] = "do-not-pass";
process.env["GITHUB_TOKEN"] = "do-not-pass";
process.env["NODE_OPTIONS"] = "--no-deprecation";

/** Programs run side by side, a few at a time; a test waits for its own. */
const started = new Map<string, Promise<RunResult>>();
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve(), Promise.resolve()];
function start(directory: string, stack?: string, timeoutMs?: number): Promise<RunResult> {
  const key = `${directory} ${stack}`;
  const lane = started.size % lanes.length;
  const options = { directory, hostFile, ...(stack ? { stack } : {}), ...(timeoutMs ? { timeoutMs } : {}) };
  const run = started.get(key) ?? (lanes[lane] ?? Promise.resolve()).then(() => recordProgram(options));
  if (!started.has(key)) lanes[lane] = run;
  started.set(key, run);
  return run;
}

const failing = (way: string): Promise<RunResult> => start(join(programs, "failures"), way);
const stuck = (way: string): Promise<RunResult> => start(join(programs, "failures"), way, 1_500);

function made(name: string, files: Record<string, string>): string {
  const directory = join(scratch, name);
  mkdirSync(directory, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, file), text);
  return directory;
}

async function recorded(run: Promise<RunResult>): Promise<Recording> {
  const { recording, problem } = await run;
  assert.is(problem, undefined);
  if (recording === undefined) throw new Error("nothing was recorded");
  return recording;
}

function one(recording: Recording, name: string): RecordedResource {
  const found = recording.resources.filter((resource) => resource.name === name);
  assert.is(found.length, 1, name);
  return found[0] as RecordedResource;
}

function fields(value: unknown): Record<string, unknown> {
  return isWire(value) ? value : {};
}

/** The place right behind a comment such as `/*pair*\/` in a source file. */
function mark(directory: string, file: string, name: string): Position {
  const before = readFileSync(join(directory, file), "utf8").split(`/*${name}*/`)[0] ?? "";
  const lines = before.split("\n");
  const text = `${lines.at(-1)}/*${name}*/`;
  const gap = file.endsWith(".ts") && name !== "get" ? 1 : 0;
  return { file, line: lines.length, column: text.length + gap + 1 };
}

const places = join(programs, "places");
const policies = join(programs, "policies");
const settings = join(programs, "settings");
const storefront = join(root, "stacks/storefront");
// Start all of them now.
for (const stack of ["leaky", "sealed"]) void start(storefront, stack);
for (const directory of [places, policies, join(programs, "javascript"), join(programs, "no-such-folder")])
  void start(directory);
for (const stack of ["staging", "prod", "", "no-such-stack"]) void start(settings, stack);
for (const way of ["loops", "waits"]) void stuck(way);
const ways = [
  "throws",
  "secret",
  "exits",
  "dies",
  "rejects",
  "needs",
  "pending",
  "fetches",
  "resolves",
  "module",
  "file",
  "picky",
];
for (const way of ways) void failing(way);

const positions = suite("program: positions");

for (const [name, file, marker] of [
  ["typed", "index.ts", "typed"],
  ["generic", "index.ts", "generic"],
  ["mapped-0", "index.ts", "mapped"],
  ["mapped-1", "index.ts", "mapped"],
  ["awaited", "index.ts", "awaited"],
  ["late", "index.ts", "late"],
  ["in-apply", "index.ts", "inApply"],
  ["pair", "index.ts", "pair"],
  ["outer", "index.ts", "get"],
  ["elsewhere", "index.ts", "provider"],
  ["far", "index.ts", "far"],
  ["key", "index.ts", "key"],
  ["pair-first", "pair.ts", "first"],
  ["pair-second", "pair.ts", "second"],
] as const) {
  positions(`of ${name}`, async () => {
    const resource = one(await recorded(start(places)), name);
    assert.equal(resource.position, mark(places, file, marker));
    assert.equal(resource.frames[0], resource.position);
  });
}

positions("of a component's child: its frames hold the caller too", async () => {
  const { frames } = one(await recorded(start(places)), "pair-second");
  assert.equal(
    frames.map(({ file }) => file),
    ["pair.ts", "pair.ts", "index.ts"],
  );
  assert.equal(frames[2], mark(places, "index.ts", "pair"));
});

positions("are those of the text for every resource of the storefront", async () => {
  for (const stack of ["leaky", "sealed"]) {
    const { resources } = await recorded(start(storefront, stack));
    for (const { urn, position } of resources) {
      const line = readFileSync(join(storefront, position?.file ?? ""), "utf8").split("\n")[(position?.line ?? 0) - 1];
      assert.ok(line?.slice((position?.column ?? 0) - 1).startsWith("new "), urn);
    }
  }
});

positions("keep the column where types are erased on the line", () => {
  const columns = new SourceColumns(
    "const b: Bucket = make<Bucket>(new Bucket(b as Bucket));",
    " const b = make(new _x.Bucket(b )); exports.b = b;",
  );
  assert.is(columns.original(1, 17), 32);
  assert.is(columns.original(9, 4), 4);
});
positions.run();

const recordings = suite("program: what is recorded");

recordings("URNs, parents, providers and dependencies are those of a preview", async () => {
  const recording = await recorded(start(places));
  assert.is(recording.project, "places");
  assert.is(recording.stack, "dev");
  assert.is(one(recording, "typed").urn, "urn:pulumi:dev::places::aws:s3/bucket:Bucket::typed");
  const first = one(recording, "pair-first");
  assert.is(first.urn, "urn:pulumi:dev::places::places:index:Pair$aws:s3/bucket:Bucket::pair-first");
  assert.is(first.parent, "urn:pulumi:dev::places::places:index:Pair::pair");
  const second = one(recording, "pair-second");
  assert.equal(second.dependencies, [first.urn]);
  assert.equal(second.propertyDependencies, { bucket: [first.urn] });
  const far = one(recording, "far");
  assert.is(far.provider, "urn:pulumi:dev::places::pulumi:providers:aws::elsewhere");
  assert.is(far.protect, true);
  assert.equal(far.dependencies, [one(recording, "awaited").urn]);
  assert.is(one(recording, "pair").custom, false);
  assert.is(one(recording, "pair").parent, undefined);
});

recordings("a resource that is only read is external", async () => {
  const recording = await recorded(start(places));
  assert.is(one(recording, "outer").external, true);
  assert.is(one(recording, "typed").external, false);
});

recordings("late resources, those in apply, and transforms are there", async () => {
  const recording = await recorded(start(places));
  assert.ok(one(recording, "late"));
  const name = String(one(recording, "in-apply").inputs["name"]);
  assert.match(name, /^q-leakgate-ref-\d{7}-end$/);
  assert.equal(recording.placeholders[name.slice(2)], { urn: one(recording, "typed").urn, property: "id" });
  assert.equal(one(recording, "key").inputs["tags"], { transformed: "yes" });
});

recordings("secrets stay secrets", async () => {
  const recording = await recorded(start(places));
  assert.equal(one(recording, "key").inputs["description"], { [SIGNATURE]: SECRET, value: "hush-hush" });
});

recordings("resources come in the order of the program", async () => {
  const { resources } = await recorded(start(places));
  assert.equal(
    resources.slice(0, 4).map(({ name }) => name),
    ["typed", "generic", "mapped-0", "mapped-1"],
  );
});

recordings("a program in JavaScript, with ECMAScript modules, top-level await and a dynamic provider", async () => {
  const { resources, outputs, notes } = await recorded(start(join(programs, "javascript")));
  assert.equal(
    resources.map(({ name }) => name),
    ["one", "two", "remote", "dynamic"],
  );
  assert.is(resources[0]?.position?.line, 16);
  assert.is(resources[3]?.inputs["folder"], "javascript");
  assert.equal(outputs, { count: 2, vpc: UNKNOWN });
  assert.is(resources[2]?.remote, true);
  assert.ok(notes.some((note) => note.startsWith("The children of awsx:ec2:Vpc are made by a plugin")));
});
recordings.run();

const symbols = suite("program: policies and placeholders");

symbols("a policy names its bucket, whichever way it is written", async () => {
  const recording = await recorded(start(policies));
  const { urn } = one(recording, "files");
  for (const name of ["document", "json", "applied", "object"]) {
    const { policy, bucket } = one(recording, name).inputs;
    const document = fields(typeof policy === "string" ? JSON.parse(policy) : policy);
    const [statement] = document["Statement"] as Record<string, unknown>[];
    assert.is(statement?.["Principal"], "*", name);
    assert.is(statement?.["Effect"], "Allow", name);
    const [arn = ""] = String(statement?.["Resource"]).match(PLACEHOLDER) ?? [];
    assert.is(statement?.["Resource"], `${arn}/*`, name);
    assert.equal(recording.placeholders[arn], { urn, property: "arn" }, name);
    assert.equal(recording.placeholders[String(bucket)], { urn, property: "id" }, name);
  }
});

symbols("the pieces of an ARN are known too", async () => {
  const recording = await recorded(start(policies));
  const { Statement } = JSON.parse(String(one(recording, "pieces").inputs["policy"]));
  const [scheme, partition, service, account] = Statement[0].Resource;
  assert.equal([scheme, partition], ["arn", "aws"]);
  assert.is(recording.placeholders[service]?.property, "arn.service");
  assert.is(recording.placeholders[account]?.property, "arn.account");
});

symbols("functions: computed from the settings, placeholders for text, otherwise unknown", async () => {
  const recording = await recorded(start(policies));
  const outputs = fields(recording.outputs);
  assert.is(outputs["region"], "cn-north-1");
  assert.is(outputs["partition"], "aws-cn");
  assert.equal(recording.placeholders[String(outputs["account"])], {
    urn: "aws:index/getCallerIdentity:getCallerIdentity",
    property: "accountId",
  });
  assert.is(recording.placeholders[String(outputs["zone"])]?.property, "names[1]");
  assert.is(recording.placeholders[String(outputs["imageId"])]?.property, "id");
  assert.is(outputs["architecture"], UNKNOWN);
  assert.is(recording.placeholders[String(fields(outputs["vpc"])["id"])]?.property, "id");
  assert.is(fields(outputs["vpc"])["cidr"], UNKNOWN);
  assert.is(outputs["network"], UNKNOWN);
  assert.ok(recording.notes.some((note) => note.includes("getAmi was not called")));
});

symbols("getPolicyDocument: sources, overrides, defaults, merged conditions and principals", async () => {
  const policy = JSON.parse(String(one(await recorded(start(policies)), "merged").inputs["policy"]));
  assert.is(policy.Version, "2012-10-17");
  assert.is(policy.Id, "merged");
  assert.equal(policy.Statement, [
    { Sid: "Base", Effect: "Allow", Action: "s3:*", Resource: "*" },
    { Sid: "Own", Effect: "Deny", Action: "*", Resource: "*" },
    {
      Sid: "Merged",
      Effect: "Deny",
      Principal: { AWS: ["111122223333", "444455556666"], Service: "logs.amazonaws.com" },
      Action: ["s3:PutObject", "s3:DeleteObject"],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
      Resource: "arn:aws:s3:::home/${aws:username}",
      Condition: {
        StringEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] },
        Bool: { "aws:SecureTransport": "false" },
      },
    },
  ]);
});

symbols("getPolicyDocument without statements, and with the deprecated arguments", () => {
  const json = (args: Record<string, unknown>): unknown => JSON.parse(String(policyDocument(args)["json"]));
  assert.equal(json({}), { Version: "2012-10-17", Statement: [] });
  const Statement = { Sid: "A", Effect: "Allow", Action: "a:b", Resource: "*" };
  const other = { ...Statement, Action: "c:d" };
  assert.equal(
    json({
      sourceJson: JSON.stringify({ Statement }),
      overrideJson: JSON.stringify({ Version: "2008-10-17", Statement: [other] }),
    }),
    {
      Version: "2008-10-17",
      Statement: [other],
    },
  );
});

symbols("one origin has one placeholder, all of one length, and words for people", () => {
  const placeholders = new Placeholders();
  const id = placeholders.of("urn:pulumi:dev::p::aws:s3/bucket:Bucket::files", "id");
  assert.is(placeholders.of("urn:pulumi:dev::p::aws:s3/bucket:Bucket::files", "id"), id);
  const arn = placeholders.of("urn:pulumi:dev::p::aws:s3/bucket:Bucket::files", "arn");
  assert.is(arn.split(":").length, 6);
  assert.equal(Object.keys(placeholders.usedIn(`${arn}/* and ${id}`)), [arn, id]);
  assert.is(placeholders.inWords(`${arn}/x`), "<arn of files>/x");
});

symbols("a program that placeholders break runs again with unknown outputs, and says so", async () => {
  const recording = await recorded(failing("picky"));
  assert.equal(recording.placeholders, {});
  assert.is(recording.resources.length, 1);
  assert.ok(recording.notes.some((note) => note.includes("not a topic: <arn of picky>")));
});
symbols.run();

const configuration = suite("program: settings and stacks");

configuration("the stack's settings win over the project's; secrets have stand-ins and are left out", async () => {
  const recording = await recorded(start(settings, "prod"));
  assert.equal(recording.config, {
    "settings:plain": "from the project",
    "settings:overridden": "from the stack",
    "settings:declared": "7",
    "settings:list": "[1,2]",
    "aws:region": "eu-west-1",
  });
  const { inputs } = one(recording, "db");
  const password = fields(inputs["password"]);
  assert.is(password[SIGNATURE], SECRET);
  assert.equal(recording.placeholders[String(password["value"])], {
    urn: "pulumi:config",
    property: "settings:password",
  });
  assert.is(inputs["port"], UNKNOWN);
  assert.is(inputs["allocatedStorage"], 7);
  assert.is(fields(fields(recording.outputs)["nested"])["value"], "shop");
});

configuration("the program runs where `main` says, and sees no credentials", async () => {
  const outputs = fields((await recorded(start(settings, "prod"))).outputs);
  assert.is(outputs["folder"], "program");
  assert.equal(outputs["variables"], []);
  assert.equal(outputs["names"], ["settings", "prod", "organization"]);
});

configuration("an environment that cannot be read is noted", async () => {
  const { notes } = await recorded(start(settings, "staging"));
  assert.ok(notes.some((note) => note.includes("environment")));
});

configuration("several stacks and none named: they are listed", async () => {
  const { problem } = await start(settings, "");
  assert.is(problem, "The project has several stacks: prod, staging. Name one with --stack, such as --stack prod.");
});

configuration("a stack without a file runs with the defaults, unless they do not suffice", async () => {
  const { problem } = await start(settings, "no-such-stack");
  assert.match(problem ?? "", /needs the setting `settings:password` at program\/index\.ts:11:\d+/);
  const { notes } = await recorded(start(places));
  assert.ok(notes.some((note) => note.startsWith("There is no Pulumi.dev.yaml")));
});
configuration.run();

const failures = suite("program: failures");

for (const [way, expected] of [
  ["throws", /^The program failed at index\.ts:11:11: RangeError: too long: a{290}…\. Mend the program/],
  ["secret", /^The program failed at index\.ts:17:\d+: Error: cannot use \[secret\]\./],
  ["exits", /^The program calls process\.exit\(3\) at index\.ts:27:\d+\./],
  ["dies", /^The program was stopped by the signal SIGTERM; .*pulumi preview --json/],
  ["rejects", /^The program failed at index\.ts:30:\d+: TypeError: nobody catches this\./],
  [
    "needs",
    /^The program needs the setting `failures:missing` at index\.ts:32:\d+.*pulumi config set failures:missing/,
  ],
  ["pending", /^The program never finishes: it waits for a promise/],
  ["fetches", /fetch failed \(leakgate runs programs offline\).*needs the network/],
  ["resolves", /^The program failed at index\.ts:35:\d+: Error: leakgate runs programs offline.*needs the network/],
  ["module", /^The program needs the module leakgate-no-such-package at index\.ts:36:\d+.*Run npm install/],
  ["file", /^The program needs the module \.\/no-such-file at index\.ts:37:\d+.*Check the path/],
] as const) {
  failures(`it ${way}`, async () => {
    const { problem = "", recording } = await failing(way);
    assert.is(recording, undefined);
    assert.match(problem, expected);
    assert.not.match(problem, /hunter2|correct-horse|\n/);
  });
}

for (const way of ["loops", "waits"]) {
  failures(`it ${way}: the time limit ends it`, async () => {
    const { problem = "" } = await stuck(way);
    assert.match(problem, /^The program did not finish within 1\.5 s/);
  });
}

failures("nothing there", async () => {
  assert.match((await start(join(programs, "no-such-folder"))).problem ?? "", /is not a folder/);
  assert.match((await start(made("empty", {}))).problem ?? "", /^There is no Pulumi\.yaml/);
});

failures("another runtime: the command for a preview", async () => {
  const directory = made("python", { "Pulumi.yaml": "name: shop\nruntime: python\n" });
  const { problem = "" } = await start(directory);
  assert.match(problem, /is in the runtime `python`.*pulumi preview --json --show-sames > preview\.json/);
});

failures("the SDK is not installed", async () => {
  const directory = made("bare", { "Pulumi.yaml": "name: bare\nruntime: nodejs\n", "index.ts": "" });
  assert.match((await start(directory)).problem ?? "", /^@pulumi\/pulumi is not installed in .*Run npm install/);
});

failures("files that cannot be read", async () => {
  const yaml = made("yaml", { "Pulumi.yaml": "name: [" });
  assert.match((await start(yaml)).problem ?? "", /^Pulumi\.yaml cannot be read: /);
  const nameless = made("nameless", { "Pulumi.yaml": "runtime: nodejs" });
  assert.match((await start(nameless)).problem ?? "", /has no `name`/);
});

failures("a syntax error, found by the transpiler or by the engine", async () => {
  const build = join(root, "test/fixtures/programs", `scratch-${process.pid}`);
  try {
    cpSync(places, build, { recursive: true });
    writeFileSync(join(build, "index.ts"), 'const a: string = "x";\nconst b = ;\n');
    assert.match(
      (await start(build, "one")).problem ?? "",
      /^The program has a syntax error at index\.ts:2:11: Unexpected token/,
    );
    writeFileSync(join(build, "index.ts"), "const a = 1;\nconst a = 2;\n");
    assert.match(
      (await start(build, "two")).problem ?? "",
      /^The program has a syntax error at index\.ts:2:\d+: Identifier 'a'/,
    );
    rmSync(join(build, "index.ts"));
    assert.match((await start(build, "three")).problem ?? "", /^There is no program in /);
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
});
failures.run();

const stacks = suite("program: the storefront");

interface Expected {
  readonly rule: string;
  readonly resource: string;
  readonly type: string;
  readonly property?: string;
  readonly file: string;
  readonly line: number;
}

stacks("both stacks have more than forty resources, and nothing unknown in what they ask for", async () => {
  for (const stack of ["leaky", "sealed"]) {
    const { resources, notes } = await recorded(start(storefront, stack));
    assert.ok(resources.length >= 40);
    assert.equal(notes, []);
    assert.not.ok(JSON.stringify(resources).includes(UNKNOWN));
  }
});

stacks("the list of expected violations points at lines that hold the property", async () => {
  const expected = JSON.parse(readFileSync(join(storefront, "expected-leaky.json"), "utf8")) as Expected[];
  const { resources } = await recorded(start(storefront, "leaky"));
  for (const { rule, resource, type, property, file, line } of expected) {
    const found = resources.find((one) => one.name === resource && one.type === type);
    assert.is(found?.position?.file, file, rule);
    const text = readFileSync(join(storefront, file), "utf8").split("\n")[line - 1]?.trim() ?? "";
    if (property === undefined) assert.is(found?.position?.line, line, rule);
    else assert.ok(text.startsWith(`${property}:`), `${rule}: ${text}`);
  }
});

stacks.after(() => rmSync(scratch, { recursive: true, force: true }));
stacks.run();
