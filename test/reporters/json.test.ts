import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Report } from "../../core/engine/finding.ts";
import type { Why } from "../../core/model/value.ts";
import { jsonReport } from "../../reporters/json.ts";
import {
  hostileNames,
  hostileReport,
  rawControl,
  sampleFinding,
  sampleReport,
  sampleUnit,
  sampleWaiver,
} from "./sample-report.ts";

const test = suite("json");
const schema = JSON.parse(
  readFileSync(new URL("../../reporters/report.schema.json", import.meta.url), "utf8"),
) as object;
const conforms = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

interface Shown {
  readonly gate: { readonly words: string };
  readonly summary: { readonly violated: number; readonly new: number; readonly waived: number };
  readonly findings: readonly Record<string, unknown>[];
  readonly notJudged: Record<string, number>;
}

function parsed(report: Report): Shown {
  const document = JSON.parse(jsonReport(report)) as Shown;
  assert.ok(conforms(document), JSON.stringify(conforms.errors));
  return document;
}

test("a finding with its place, and one without", () => {
  const [first, second] = parsed(
    sampleReport([sampleFinding(), sampleFinding({ place: undefined, call: "s3:GetBucketAcl" })]),
  ).findings;
  assert.equal(first?.["location"], { file: "infra/main.tf", line: 3, column: 3, endLine: 3, endColumn: 34 });
  assert.is(second?.["location"], null);
  assert.is(second?.["call"], "s3:GetBucketAcl");
});

test("the order of members is stable", () => {
  assert.equal(Object.keys(JSON.parse(jsonReport(sampleReport([sampleFinding()])))), [
    "schemaVersion",
    "version",
    "gate",
    "packs",
    "units",
    "summary",
    "rules",
    "hasBaseline",
    "findings",
    "problems",
    "failures",
    "notJudged",
  ]);
});

test("counts and what was not judged, over all units", () => {
  const found = [sampleFinding(), sampleFinding({ isNew: false }), sampleFinding({ waived: sampleWaiver() })];
  const report = parsed(sampleReport(found, { units: [sampleUnit(), sampleUnit({ id: "b" })], hasBaseline: true }));
  assert.equal([report.summary.violated, report.summary.new, report.summary.waived], [2, 1, 1]);
  assert.equal(report.notJudged, { aws_budgets_budget: 2, random_id: 4 });
  assert.match(report.gate.words, "gate FAILED");
});

test("every reason and fact fits the schema", () => {
  const whys: readonly Why[] = [
    { kind: "computed" },
    { kind: "parameter", name: "a" },
    { kind: "denied", permission: "a", call: "b" },
    { kind: "failed", call: "a", cause: "b" },
    { kind: "opaque" },
    { kind: "may-belong", resource: "a" },
    { kind: "elsewhere", what: "a" },
    { kind: "macro", name: "a" },
    { kind: "partial", holes: ["a"] },
    { kind: "conflict", resources: ["a"] },
    { kind: "depends", on: ["a"] },
    { kind: "predates", since: "a" },
    { kind: "service-decides", source: "a" },
    { kind: "malformed", what: "a" },
    { kind: "unsupported", what: "a" },
    { kind: "limit", what: "a" },
  ];
  const evidence = whys.map((why) => ({ address: "a", path: "b", saw: "unknown" as const, why }));
  parsed(sampleReport([sampleFinding({ verdict: "cannot tell", evidence })]));
});

test("problems, failures, nothing at all", () => {
  parsed(sampleReport([], { units: [], problems: [{ level: "error", file: "x", line: 1, column: 2, message: "m" }] }));
  parsed(sampleReport([], { failures: [{ rule: "r", address: "a", unit: "u", cause: "c" }] }));
});

for (const [index, name] of hostileNames.entries()) {
  test(`hostile name ${index}: kept exactly, shown never`, () => {
    const report = hostileReport(name);
    assert.not.ok(rawControl.test(jsonReport(report)));
    const [finding] = parsed(report).findings;
    assert.is((finding?.["resource"] as { address: string } | undefined)?.address, name);
  });
}

test.run();
