import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { collector, type RawFinding } from "../../../../core/engine/collect.ts";
import { evaluate } from "../../../../core/engine/evaluate.ts";
import { Graph } from "../../../../core/model/graph.ts";
import type { Place } from "../../../../core/model/resource.ts";
import type { Unit } from "../../../../core/model/unit.ts";
import { dataLeakage } from "../../../../policies/data-leakage.ts";
import { previewReader } from "../../../../readers/pulumi/preview.ts";
import type { Position, Recording } from "../../../../readers/pulumi/program/recording.ts";
import { recordProgram } from "../../../../readers/pulumi/program/run.ts";
import { unitOfRecording } from "../../../../readers/pulumi/recording.ts";

const test = suite("Pulumi sources: programs");
const root = new URL("../../../../", import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), "leakgate-source-"));
const hostFile = join(scratch, "host.cjs");
await build({
  entryPoints: [join(root, "readers/pulumi/program/host.ts")],
  outfile: hostFile,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
});

async function recorded(directory: string, stack?: string): Promise<Recording> {
  const { recording, problem } = await recordProgram({ directory, hostFile, ...(stack && { stack }) });
  if (recording === undefined) throw new Error(problem);
  return recording;
}

/** What `pulumi preview` would say of the same program. */
function previewOf(recording: Recording, directory: string, start: string): Unit {
  const uri = ({ file, line, column }: Position): string => `project:///${file}#${line},${column}`;
  const steps = recording.resources.map(({ urn, type, custom, inputs, parent, position, frames }) => {
    const stackTrace = frames.map((frame) => ({ sourcePosition: uri(frame) }));
    const sourcePosition = position && uri(position);
    return { op: "create", urn, newState: { urn, type, custom, inputs, parent, sourcePosition, stackTrace } };
  });
  const bytes = Buffer.from(JSON.stringify({ steps, duration: 1 }));
  const name = `${directory}/preview.json`;
  const result = previewReader.read({ name, path: join(start, name), bytes });
  if (result instanceof Promise) throw new Error("a preview is read at once");
  return result.units[0] as Unit;
}

function findingsOf(unit: Unit): readonly RawFinding[] {
  const sink = collector((text) => text, false);
  const uses = dataLeakage.uses.map((use) =>
    use.rule.id === "s3-bucket-public-access-block" ? { ...use, params: { writtenOut: true } } : use,
  );
  evaluate(new Graph(unit), uses, { trusted: { accounts: [], networks: [] }, today: "2026-01-01" }, sink);
  return sink.findings.filter((finding) => finding.verdict === "violated");
}

interface Expected {
  readonly rule: string;
  readonly resource: string;
  readonly type: string;
  readonly property?: string;
  readonly file: string;
  readonly line: number;
}

const stepsOf = (path: string): (string | number)[] =>
  path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const nameOf = (urn: string): string => urn.slice(urn.lastIndexOf("::") + 2);

const storefront = recorded(join(root, "stacks/storefront"), "leaky");
const expectations = JSON.parse(
  readFileSync(join(root, "stacks/storefront/expected-leaky.json"), "utf8"),
) as readonly Expected[];

test("the storefront's alerts are on the lines that are expected, and there are no others", async () => {
  const directory = "stacks/storefront";
  const unit = unitOfRecording(await storefront, { directory, start: root });
  const shown = findingsOf(unit).map(
    ({ rule, resource, place }) => `${rule.id} ${nameOf(resource.address)} ${place?.file}:${place?.line}`,
  );
  const expected = expectations.map(
    ({ rule, resource, file, line }) => `${rule} ${resource} ${directory}/${file}:${line}`,
  );
  // One rule of the search group opens all ports, and so breaks all rules about ports: one alert speaks for them.
  const also = ["admin-ports", "file-ports", "nosql-ports", "rdp", "search-ports", "sql-ports", "ssh"].map(
    (ports) => `ec2-sg-${ports}-open search ${directory}/network.ts:155`,
  );
  // Who may do everything may also do what other rules name: the same alert speaks for them.
  const named = ["privilege-escalation", "credentials-exposure", "data-exfiltration"];
  const all = [...named, "iam-full", "pass-role", "s3-all-buckets"].map(
    (what) => `iam-policy-${what} shop ${directory}/access.ts:30`,
  );
  assert.equal(shown.sort(), [...expected, ...also, ...all].sort());
});

test("a preview of the storefront puts every property on the line that its program does", async () => {
  const directory = "stacks/storefront";
  const recording = await storefront;
  const program = unitOfRecording(recording, { directory, start: root });
  const preview = previewOf(recording, directory, root);
  for (const { resource, path, place } of findingsOf(program)) {
    const same = preview.resources.find(({ address }) => address === resource.address);
    const own = program.resources.find(({ address }) => address === resource.address);
    // The place of a finding about a companion is the companion's.
    if (own?.place(stepsOf(path))?.line === place?.line) assert.equal(same?.place(stepsOf(path)), place, path);
  }
});

test("every finding of the storefront is on a line of its own property, in good time", async () => {
  const unit = unitOfRecording(await storefront, { directory: "stacks/storefront", start: root });
  const findings = findingsOf(unit);
  assert.ok(findings.length > 10);
  for (const { place, path } of findings) {
    assert.is(place?.endLine, place?.line, path);
    assert.ok((place?.endColumn ?? 0) > (place?.column ?? 0), path);
  }
  const start = performance.now();
  for (const { resource, path } of findings) {
    unit.resources.find((each) => each.address === resource.address)?.place(stepsOf(path));
  }
  assert.ok((performance.now() - start) / findings.length < 10);
});

const program: Readonly<Record<string, string>> = {
  "Pulumi.yaml": "name: shop\nruntime: nodejs\n",
  "package.json": "{}",
  "index.ts": `
import * as aws from "@pulumi/aws";
import { Site, type SiteArgs } from "./lib/site";
import { makeBucket } from "./lib/make.js";

const open = { acl: "public-read" };
const typed: SiteArgs = { acl: "typed" } as SiteArgs; new Site("typed", typed);
new Site("plain", {
  acl: "plain",
});
export const made: aws.s3.Bucket[] = [makeBucket("first" as string, { ...open }), makeBucket("second", { acl: "second" })];
const sites: readonly { readonly name: string; readonly acl: string }[] = [
  { name: "one", acl: "acl-one" },
  { name: "two", acl: "acl-two" },
];
sites.map((site: { name: string; acl: string }): Site => new Site(site.name, { acl: site.acl }));
for (const { name, acl } of sites) {
  new Site(\`loop-\${name}\`, { acl });
}
class Open extends aws.s3.Bucket {
  constructor(name: string, args: aws.s3.BucketArgs) {
    super(name, { ...args, forceDestroy: true });
  }
}
new Open("built", { acl: "built" });
const later = async (acl: string): Promise<void> => {
  await Promise.resolve();
  new aws.s3.Bucket("later", { acl });
};
void later("late");
made[0]?.id.apply((id: string) => new aws.s3.Bucket("applied", { bucket: id, acl: "applied" }));
`,
  "lib/site.ts": `
import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

export interface SiteArgs { readonly acl: string }

abstract class Base extends pulumi.ComponentResource {
  protected readonly bucket: aws.s3.Bucket;
  constructor(name: string, args: SiteArgs) {
    super("shop:index:Site", name, {});
    this.bucket = this.store<aws.s3.Bucket>(name, args);
  }
  protected store<T>(name: string, { acl }: SiteArgs): aws.s3.Bucket {
    return new aws.s3.Bucket(\`\${name}-bucket\`, { acl, forceDestroy: false }, { parent: this });
  }
}

export class Site extends Base {
  readonly url = "x";
}
`,
  "lib/make.ts": `
import * as aws from "@pulumi/aws";
export function makeBucket(name: string, args: aws.s3.BucketArgs): aws.s3.Bucket {
  return new aws.s3.Bucket(name, { ...args, forceDestroy: true });
}
`,
};

const programPlaces: readonly (readonly [name: string, property: string, text: string, place: string])[] = [
  ["typed-bucket", "acl", 'acl: "typed"', "index.ts:7"],
  ["plain-bucket", "acl", 'acl: "plain"', "index.ts:9"],
  ["plain-bucket", "forceDestroy", "forceDestroy: false", "lib/site.ts:14"],
  ["first", "acl", 'acl: "public-read"', "index.ts:6"],
  ["second", "acl", 'acl: "second"', "index.ts:11"],
  ["second", "forceDestroy", "forceDestroy: true", "lib/make.ts:4"],
  ["one-bucket", "acl", 'acl: "acl-one"', "index.ts:13"],
  ["two-bucket", "acl", 'acl: "acl-two"', "index.ts:14"],
  ["loop-two-bucket", "acl", 'acl: "acl-two"', "index.ts:14"],
  ["built", "acl", 'acl: "built"', "index.ts:25"],
  ["built", "forceDestroy", "forceDestroy: true", "index.ts:22"],
  ["later", "acl", "acl", "index.ts:28"],
  ["applied", "acl", 'acl: "applied"', "index.ts:31"],
  ["applied", "bucket", "bucket: id", "index.ts:31"],
];

test("stacks of real runs lead to what callers wrote", async () => {
  const directory = join(scratch, "app");
  for (const [file, text] of Object.entries(program)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  }
  symlinkSync(join(root, "node_modules"), join(directory, "node_modules"));
  const recording = await recorded(directory);
  for (const unit of [
    unitOfRecording(recording, { directory: "app", start: scratch }),
    previewOf(recording, "app", scratch),
  ]) {
    for (const [name, property, text, expected] of programPlaces) {
      const resource = unit.resources.find((each) => each.address.endsWith(`::${name}`));
      const place = resource?.place([property]);
      const line = place === undefined ? "" : program[place.file.slice("app/".length)]?.split("\n")[place.line - 1];
      const cut = line?.slice((place?.column ?? 1) - 1, (place?.endColumn ?? 1) - 1);
      assert.equal([`${place?.file}:${place?.line}`, cut], [`app/${expected}`, text], `${unit.source} ${name}`);
    }
  }
});

test("sources of packages, and outside of where the run started, stay closed", () => {
  const urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::a";
  const place = (file: string): Place | undefined => {
    const resource = {
      urn,
      type: "aws:s3/bucket:Bucket",
      name: "a",
      custom: true,
      external: false,
      remote: false,
      inputs: { acl: "x" },
      dependencies: [],
      propertyDependencies: {},
      frames: [{ file, line: 1, column: 1 }],
    };
    const recording = {
      project: "shop",
      stack: "dev",
      config: {},
      placeholders: {},
      outputs: {},
      notes: [],
      resources: [resource],
    };
    return unitOfRecording(recording, { directory: "app", start: join(scratch, "closed") }).resources[0]?.place([
      "acl",
    ]);
  };
  mkdirSync(join(scratch, "closed/app/node_modules"), { recursive: true });
  for (const file of ["closed/app/a.ts", "closed/b.ts", "c.ts", "closed/app/node_modules/d.ts"]) {
    writeFileSync(join(scratch, file), 'new aws.s3.Bucket("a", { acl: "x" });');
  }
  assert.is(place("a.ts")?.column, 26);
  assert.is(place("../b.ts")?.column, 26);
  assert.is(place("../../c.ts"), undefined);
  assert.is(place("node_modules/d.ts"), undefined);
  assert.equal(place("gone.ts"), { file: "app/gone.ts", line: 1, column: 1 });
});

test.after(() => rmSync(scratch, { recursive: true, force: true }));
test.run();
