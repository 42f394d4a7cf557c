import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Report } from "../../core/engine/finding.ts";
import { githubAnnotations } from "../../reporters/github.ts";
import { stepSummary } from "../../reporters/step-summary.ts";
import {
  hostileNames,
  hostileReport,
  rawControl,
  resourceAt,
  sampleFinding,
  sampleReport,
  sampleRule,
} from "./sample-report.ts";

const test = suite("github");
const lines = (report: Report): readonly string[] => githubAnnotations(report).trimEnd().split("\n");
const place = { file: "infra/main.tf", line: 3, column: 3 };

test("an error for what fails the gate, at its place", () => {
  assert.is(
    lines(sampleReport([sampleFinding()]))[0],
    "::error file=infra/main.tf,line=3,endLine=3,col=3,endColumn=34,title=high%3A s3-bucket-public-access::Public access to the bucket is not fully blocked: 'aws_s3_bucket.logs'. Seen: restrictPublicBuckets is false.",
  );
});

test("a warning for what else is violated, nothing for what is waived or known", () => {
  const low = sampleFinding({ rule: sampleRule({ id: "low", severity: "low" }) });
  const shown = lines(sampleReport([low, sampleFinding({ isNew: false })]));
  assert.is(shown.length, 2);
  assert.match(shown[0] ?? "", /^::warning file=/);
  assert.match(shown[1] ?? "", /^::notice title=leakgate::gate passed/);
});

test("one notice for each file in which something cannot be told, at most ten", () => {
  const open = Array.from({ length: 30 }, (_, index) =>
    sampleFinding({ verdict: "cannot tell", place: { ...place, file: `${index % 15}.tf` } }),
  );
  const notices = lines(sampleReport(open)).filter((line) => line.includes("title=cannot tell"));
  assert.is(notices.length, 10);
  assert.match(notices[0] ?? "", "::Cannot tell in 2 answers: ");
});

test("what has no file has an annotation without a place; a long region is cut", () => {
  assert.match(lines(sampleReport([sampleFinding({ place: undefined })]))[0] ?? "", /^::error title=/);
  const long = sampleFinding({ place: { ...place, endLine: 20, endColumn: 2 } });
  assert.match(lines(sampleReport([long]))[0] ?? "", /line=3,endLine=3,col=3,title/);
});

test("no more than fifty of a kind", () => {
  const many = Array.from({ length: 60 }, (_, line) => sampleFinding({ place: { ...place, line: line + 1 } }));
  const shown = lines(sampleReport(many));
  assert.is(shown.filter((line) => line.startsWith("::error file")).length, 50);
  assert.ok(shown.includes("::error title=leakgate::10 more alerts not shown here."));
});

test("a failed or incomplete gate is an error", () => {
  const problems = [{ level: "error" as const, message: "x" }];
  assert.match(lines(sampleReport([], { problems })).at(-1) ?? "", /^::error title=leakgate::gate INCOMPLETE/);
});

test("step summary: gate, four words, tables", () => {
  const found = [
    sampleFinding(),
    sampleFinding({ resource: resourceAt("aws_s3_bucket.b[1]") }),
    sampleFinding({ rule: sampleRule({ id: "low", severity: "low" }), place: { ...place, line: 7 } }),
  ];
  const summary = stepSummary(
    sampleReport(found, { problems: [{ level: "note", file: "a.tf", line: 2, message: "old" }] }),
  );
  assert.match(summary, "**gate FAILED\\: 2 findings at or above high");
  assert.match(summary, "| open storage | 2 high\\, 1 low |\n| missing TLS | no rule in use |");
  assert.match(summary, "### Fails the gate\n\n| severity |");
  assert.match(summary, "`aws_s3_bucket.logs` and 1 more | `infra/main.tf:3:3` |");
  assert.match(summary, "### Also found");
  assert.match(summary, "- note `a.tf:2`: old");
});

test("step summary: rows beyond a hundred are counted, and it stays below 1 MiB", () => {
  const address = "x".repeat(2000);
  const many = Array.from({ length: 300 }, (_, line) =>
    sampleFinding({ resource: resourceAt(address), place: { ...place, line: line + 1 } }),
  );
  const summary = stepSummary(sampleReport(many));
  assert.match(summary, "200 more alerts not shown here.");
  assert.ok(summary.length < 2 ** 20);
});

for (const [index, name] of hostileNames.entries()) {
  test(`hostile name ${index}: one command a line, none injected`, () => {
    const report = hostileReport(name);
    for (const line of lines(report)) {
      assert.match(line, /^::(?:error|warning|notice) (?:\w+=[^:,]*,?)+::/);
      const [, properties = ""] = /^::\w+ (.*?)::/.exec(line) ?? [];
      assert.ok(
        properties.split(",").every((each) => /^(?:file|line|endLine|col|endColumn|title)=/.test(each)),
        properties,
      );
    }
    assert.not.ok(rawControl.test(githubAnnotations(report)));
  });

  test(`hostile name ${index}: no tag and no link in the step summary`, () => {
    const summary = stepSummary(hostileReport(name));
    assert.not.ok(rawControl.test(summary));
    const outsideCode = summary.replace(/(`+).*?\1/g, "").replaceAll("<br>", "");
    assert.not.match(outsideCode, /<[a-z/!]|(?<!\\)\]\(|(?<!\\)@\w/i);
  });
}

test.run();
