import { createHash } from "node:crypto";
import { emptyTally } from "../../core/engine/collect.ts";
import type { Finding, Report, UnitSummary, Waiver } from "../../core/engine/finding.ts";
import { fails } from "../../core/engine/judge.ts";
import type { AnyRule } from "../../core/engine/rule.ts";
import { Answer } from "../../core/model/answer.ts";

/** A rule to report about; its parts can be changed. */
export const sampleRule = (parts: Partial<AnyRule> = {}): AnyRule => ({
  id: "s3-bucket-public-access",
  title: "Public access to the bucket is not fully blocked",
  theme: "exposure",
  severity: "high",
  controls: { "cis-aws-3.0": ["2.1.4"], fsbp: ["S3.8"] },
  equivalents: { checkov: ["CKV_AWS_53"] },
  cwe: [732, 79],
  why: "One careless ACL or bucket policy opens its objects to the internet.",
  fix: "Set all four guards of a `BucketPublicAccessBlock` to true.",
  sources: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"],
  on: ["aws:s3/bucket:Bucket"],
  violatedWhen: () => new Answer("yes"),
  ...parts,
});

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

let made = 0;

/** A finding to report about: violated, on line 3 of main.tf. */
export function sampleFinding(parts: Partial<Finding> = {}): Finding {
  const rule = parts.rule ?? sampleRule();
  const address = parts.resource?.address ?? "aws_s3_bucket.logs";
  const fingerprint = hashOf(`${rule.id} ${address} ${made++}`);
  return {
    rule,
    severity: rule.severity,
    level: "fail",
    verdict: "violated",
    resource: { address, type: "aws:s3/bucket:Bucket", unit: "plan.json", source: "terraform-plan" },
    path: "restrictPublicBuckets",
    place: { file: "infra/main.tf", line: 3, column: 3, endLine: 3, endColumn: 34 },
    evidence: [{ address, path: "restrictPublicBuckets", saw: "value", value: false }],
    facts: [],
    fingerprint,
    earlier: [],
    cause: fingerprint,
    leads: true,
    also: [],
    waived: undefined,
    isNew: true,
    ...parts,
  };
}

export const resourceAt = (address: string, unit = "plan.json"): Finding["resource"] => ({
  address,
  type: "aws:s3/bucket:Bucket",
  unit,
  source: "terraform-plan",
});

export const sampleWaiver = (parts: Partial<Waiver> = {}): Waiver => ({
  rule: "s3-bucket-public-access",
  resource: "aws_s3_bucket.logs",
  reason: "the site is public",
  owner: "web team",
  until: "2027-01-31",
  ...parts,
});

export const sampleUnit = (parts: Partial<UnitSummary> = {}): UnitSummary => ({
  id: "plan.json",
  source: "terraform-plan",
  origin: "plan.json",
  judged: 12,
  considered: 3,
  withoutRule: {},
  notJudged: { random_id: 2, aws_budgets_budget: 1 },
  problems: [],
  ...parts,
});

/** A report with the gate that its findings give. */
export function sampleReport(findings: readonly Finding[], parts: Partial<Report> = {}): Report {
  const failOn = parts.gate?.failOn ?? "high";
  const unknowns = parts.gate?.unknowns ?? "warn";
  const units = parts.units ?? [sampleUnit()];
  const problems = [...(parts.problems ?? []), ...units.flatMap((unit) => unit.problems)];
  const failing = findings.filter((finding) => fails(finding, failOn, unknowns)).length;
  const incomplete = (parts.failures ?? []).length > 0 || problems.some(({ level }) => level === "error");
  const rules = [...new Map(findings.map(({ rule }) => [rule.id, rule])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  return {
    version: "1.2.3",
    packs: ["leak"],
    findings,
    rules: rules.map((rule) => ({
      rule,
      level: "fail" as const,
      severity: rule.severity,
      tally: { ...emptyTally(), violated: findings.filter((each) => each.rule.id === rule.id).length, passed: 4 },
    })),
    problems: [],
    failures: [],
    hasBaseline: false,
    ...parts,
    units,
    gate: {
      failOn,
      unknowns,
      failed: failing > 0,
      incomplete,
      failing,
      exitCode: failing > 0 ? 1 : incomplete ? 3 : 0,
    },
  };
}

/** Names that attack whoever shows them. */
export const hostileNames = [
  "\u001b[2J\u001b[31mred\u001b[0m",
  "a\n::error file=x,line=1::pwned",
  "::set-env name=PATH::/evil",
  "a\r\n##[error]pwned",
  "##vso[task.setvariable variable=x]y",
  "<img src=x onerror=alert(1)><script>alert(1)</script>",
  "x](javascript:alert(1)) [click](https://evil.example)",
  "`code` | cell | **bold** @octocat #1",
  "\u202emoc.live\u2066x\u2069",
  "\u009b31mC1 \u0007bell \u0000nul",
  "{0} {1b} %0A%25 a:b,c",
  "lone \ud800 surrogate \ufeff\u200b\u2028",
] as const;

/** Signs that no report may hold as themselves; line feeds are the report's own. */
export const rawControl = /(?!\n)\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** A report in which everything that comes from an input is hostile. */
export function hostileReport(name: string): Report {
  const where = { file: `${name}.tf`, line: 1, column: 1 };
  const evidence = [
    { address: name, path: name, saw: "value" as const, value: name },
    { address: `${name} other`, path: name, saw: "unknown" as const, why: { kind: "computed" as const, of: name } },
    { address: name, path: name, saw: "default" as const, value: name, claim: { source: name, since: name } },
  ];
  const resource = { ...resourceAt(name, name), type: name, account: name, region: name };
  const base = { resource, evidence, path: name };
  const facts = [
    { kind: "statement" as const, index: 0, sid: name },
    { kind: "request" as const, principal: name, action: name, resource: name },
    { kind: "packet" as const, protocol: name, port: 22, source: name },
    { kind: "lets" as const, actions: [name], story: name, statements: [0], more: 1 },
    { kind: "softened" as const, because: name },
    { kind: "recognised" as const, what: name },
  ];
  const other = sampleRule({ id: "other-rule" });
  return sampleReport(
    [
      sampleFinding({ ...base, facts, place: where, also: [name] }),
      sampleFinding({ ...base, rule: other, place: undefined, call: name }),
      sampleFinding({ ...base, verdict: "cannot tell", place: where }),
      sampleFinding({ ...base, waived: sampleWaiver({ reason: name, owner: name, until: name }), place: where }),
    ],
    {
      packs: [name],
      units: [
        sampleUnit({
          id: name,
          origin: name,
          withoutRule: { [name]: 2 },
          notJudged: { [name]: 3 },
          problems: [{ level: "error", file: name, line: 1, message: name }],
        }),
      ],
      problems: [{ level: "note", message: name }],
      failures: [{ rule: "other-rule", address: name, unit: name, cause: name }],
    },
  );
}
