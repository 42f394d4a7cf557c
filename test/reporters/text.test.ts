import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Report } from "../../core/engine/finding.ts";
import { type TextOptions, textReport } from "../../reporters/text.ts";
import {
  hostileNames,
  hostileReport,
  rawControl,
  resourceAt,
  sampleFinding,
  sampleReport,
  sampleRule,
  sampleUnit,
  sampleWaiver,
} from "./sample-report.ts";

const test = suite("text");
const source = ["resource {", "  bucket = x", "  restrict_public_buckets = false", "}"];
const options: TextOptions = {
  colour: false,
  all: false,
  quiet: false,
  width: 100,
  sourceLine: (_, line) => source[line - 1],
};
const text = (report: Report, changed: Partial<TextOptions> = {}): string =>
  textReport(report, { ...options, ...changed });
const lastLine = (report: Report): string => text(report).trimEnd().split("\n").at(-1) ?? "";
const gate = (parts: Partial<Report["gate"]>): Pick<Report, "gate"> => ({
  gate: { failOn: "high", unknowns: "warn", ...parts } as Report["gate"],
});
const open = (address: string) =>
  sampleFinding({
    verdict: "cannot tell",
    resource: resourceAt(address),
    evidence: [{ address, path: "acl", saw: "unknown", why: { kind: "computed" } }],
  });

test("a finding: header, address, place, source with underline, what was seen, fix, others of its cause", () => {
  assert.is(
    text(sampleReport([sampleFinding({ also: ["s3-bucket-acl"] })])).split("\n\n")[0],
    [
      "high     s3-bucket-public-access  Public access to the bucket is not fully blocked",
      "  aws_s3_bucket.logs",
      "  (fails the gate)",
      "  infra/main.tf:3:3",
      "    3 | restrict_public_buckets = false",
      "      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  seen    restrictPublicBuckets is false.",
      "  fix     Set all four guards of a `BucketPublicAccessBlock` to true.",
      "  also breaks: s3-bucket-acl",
    ].join("\n"),
  );
});

test("instances of a loop are shown once, the first five by name", () => {
  const instances = [0, 1, 2, 3, 4, 5, 6].map((index) =>
    sampleFinding({ resource: resourceAt(`aws_s3_bucket.b[${index}]`) }),
  );
  const shown = text(sampleReport(instances));
  assert.is(shown.match(/^high /gm)?.length, 1);
  assert.match(shown, "aws_s3_bucket.b[4]\n  and 2 more\n");
  assert.match(shown, "open storage         7 high");
});

test("resources that share a line and not a column are no instances; two properties of one resource are one alert", () => {
  const place = { file: "plan.json", line: 1, column: 10 };
  const apart = [
    sampleFinding({ place, resource: resourceAt("a") }),
    sampleFinding({ place: { ...place, column: 90 }, resource: resourceAt("b") }),
  ];
  assert.is(text(sampleReport(apart)).match(/^high /gm)?.length, 2);
  const together = [sampleFinding({ place }), sampleFinding({ place: { ...place, column: 20 } })];
  assert.is(text(sampleReport(together)).match(/^high /gm)?.length, 1);
});

test("only leading findings are shown, all with `all`", () => {
  const follower = sampleFinding({ rule: sampleRule({ id: "follower" }), leads: false });
  const report = sampleReport([sampleFinding({ also: ["follower"] }), follower]);
  assert.not.match(text(report), "high     follower");
  assert.match(text(report, { all: true }), "high     follower");
});

test("a live finding names account, region and call", () => {
  const live = sampleFinding({
    place: undefined,
    call: "s3:GetBucketAcl",
    resource: { ...resourceAt("arn:aws:s3:::b"), account: "123456789012", region: "eu-west-1", source: "aws-account" },
  });
  assert.match(text(sampleReport([live])), "  account 123456789012, eu-west-1, from s3:GetBucketAcl\n");
});

test("a source line that may hold a secret is not shown", () => {
  const shown = text(sampleReport([sampleFinding()]), { sourceLine: () => '  password = "hunter2"' });
  assert.not.match(shown, "hunter2");
});

test("a file that cannot be read shows no line", () => {
  assert.not.match(text(sampleReport([sampleFinding()]), { sourceLine: () => undefined }), " | ");
});

test("cannot tell is counted by reason, and listed with `all`", () => {
  const report = sampleReport([open("a"), open("b")]);
  assert.match(
    text(report),
    "cannot tell: 2 answers (--all lists them)\n  2 because only the deployment will know the value\n",
  );
  assert.match(text(report, { all: true }), "      high     s3-bucket-public-access  a  infra/main.tf:3:3\n");
});

test("waived findings are counted, and listed with owner and day with `all`", () => {
  const report = sampleReport([sampleFinding({ waived: sampleWaiver() })]);
  assert.match(text(report), "waived: 1 finding (--all lists them)");
  assert.not.match(text(report), "high     s3");
  assert.match(text(report, { all: true }), "the site is public (owner web team, until 2027-01-31)");
});

test("the summary: four words first, other themes with rules, what was judged and what not", () => {
  const shown = text(
    sampleReport([sampleFinding(), sampleFinding({ rule: sampleRule({ id: "x", theme: "recovery" }) })]),
  );
  const summary = shown.slice(shown.indexOf("\nsummary"));
  assert.match(
    summary,
    /open storage +1 high\n {2}missing TLS +no rule in use\n {2}weak firewall rules .*\n {2}lax IAM .*\n {2}no way back +1 high\n\n/,
  );
  assert.match(summary, "  12 resources were judged in 1 unit, by 2 rules, packs: leak\n");
  assert.match(
    summary,
    "plan.json (terraform-plan): 12 judged, 3 considered as parts of others, 3 not judged, of types that leakgate does not know (2 random_id, 1 aws_budgets_budget)",
  );
});

test("a theme with passes only has nothing found; one without answers has nothing judged", () => {
  const rule = sampleRule();
  const tally = { violated: 0, passed: 3, unknown: 0, notApplicable: 0 };
  const used = { rule, level: "fail" as const, severity: rule.severity };
  assert.match(text(sampleReport([], { rules: [{ ...used, tally }] })), /open storage +none found/);
  const idle = [{ ...used, tally: { ...tally, passed: 0 } }];
  assert.match(text(sampleReport([], { rules: idle })), /open storage +nothing to judge/);
  assert.match(text(sampleReport([], { rules: idle })), "1 rule met no resource");
});

test("problems and failures have a place", () => {
  const report = sampleReport([], {
    problems: [{ level: "error", file: "a.tf", line: 3, message: "does not parse" }],
    failures: [{ rule: "r", address: "x", unit: "plan.json", cause: "boom" }],
  });
  assert.match(text(report), "  error a.tf:3: does not parse\n  error rule r broke off on x: boom\n");
});

test("the last line: failed", () => {
  assert.is(lastLine(sampleReport([sampleFinding()])), "gate FAILED: 1 finding at or above high (fail-on high)");
  const more = [sampleFinding(), sampleFinding({ place: undefined, waived: sampleWaiver() })];
  assert.is(
    lastLine(sampleReport(more, { hasBaseline: true })),
    "gate FAILED: 1 new finding at or above high (fail-on high); 1 waived",
  );
});

test("the last line: passed, with what was spared", () => {
  assert.is(lastLine(sampleReport([])), "gate passed: nothing at or above high fails it");
  const spared = [
    open("a"),
    sampleFinding({ waived: sampleWaiver() }),
    sampleFinding({ isNew: false }),
    sampleFinding({ level: "warn" }),
  ];
  assert.is(
    lastLine(sampleReport(spared)),
    "gate passed: nothing at or above high fails it; 1 waived; 1 in the baseline; 1 only warned of (level warn); 1 cannot tell (warn)",
  );
  assert.match(lastLine(sampleReport([sampleFinding()], gate({ failOn: "none" }))), "fail-on is none");
});

test("the last line: incomplete, and failed although incomplete", () => {
  const problems = [{ level: "error" as const, message: "x" }];
  assert.is(
    lastLine(sampleReport([], { problems })),
    "gate INCOMPLETE: 1 input could not be read in full; nothing at or above high fails it",
  );
  assert.match(
    lastLine(sampleReport([sampleFinding()], { problems })),
    /^gate FAILED: .*1 input could not be read in full/,
  );
});

test("nothing judged never looks like a pass", () => {
  const units = [sampleUnit({ judged: 0 })];
  assert.match(lastLine(sampleReport([], { units })), /^gate EMPTY: 0 resources were judged/);
  assert.match(lastLine(sampleReport([], { units: [] })), /^gate EMPTY: 0 resources were judged/);
  const problems = [{ level: "error" as const, message: "x" }];
  assert.match(lastLine(sampleReport([], { units, problems })), /^gate INCOMPLETE: .*0 resources were judged/);
  assert.not.match(text(sampleReport([], { units }), { colour: true }), "\u001b[32m");
});

test("cannot tell that fails the gate is shown as a finding", () => {
  const shown = text(sampleReport([open("a")], gate({ unknowns: "fail" })));
  assert.match(shown, "(cannot tell, fails the gate)");
  assert.match(shown, "gate FAILED: 1 finding at or above high, 1 of them cannot tell (fail-on high)");
});

test("quiet: what fails, problems, the last line", () => {
  const low = sampleFinding({ rule: sampleRule({ id: "low", severity: "low" }) });
  const shown = text(sampleReport([sampleFinding(), low, open("a")]), { quiet: true });
  assert.match(shown, "high     s3-bucket-public-access");
  assert.not.match(shown, /summary|cannot tell:|low {6}low/);
  assert.match(shown, "gate FAILED");
});

test("quiet: a leader that does not fail is shown where one that it speaks for does", () => {
  const leader = sampleFinding({ level: "warn", severity: "critical", also: ["other"], cause: "c" });
  const other = sampleFinding({ rule: sampleRule({ id: "other" }), leads: false, cause: "c" });
  assert.match(text(sampleReport([leader, other]), { quiet: true }), "also breaks: other");
});

test("a baseline hides what is known, and `all` shows it", () => {
  const report = sampleReport([sampleFinding({ isNew: false })], { hasBaseline: true });
  assert.match(text(report), "in the baseline: 1 finding (--all lists them)");
  assert.not.match(text(report), /^high/m);
  assert.match(text(report, { all: true }), "(in the baseline)");
});

test("colour only where it is asked for", () => {
  const report = sampleReport([sampleFinding()]);
  assert.match(text(report, { colour: true }), "\u001b[31mhigh");
  assert.not.match(text(report), "\u001b");
});

for (const [index, name] of hostileNames.entries()) {
  test(`hostile name ${index}: no control, no command of a build runner`, () => {
    for (const changed of [{}, { all: true }, { quiet: true }, { width: 20 }]) {
      const shown = text(hostileReport(name), { ...changed, sourceLine: () => `  x = ${name}` });
      assert.not.ok(rawControl.test(shown));
      for (const line of shown.split("\n")) assert.not.match(line, /^\s*::|##\w*\[/);
    }
  });
}

test.run();
