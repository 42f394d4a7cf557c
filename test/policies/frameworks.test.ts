import { suite } from "uvu";
import * as assert from "uvu/assert";
import { standingOf } from "../../core/engine/compliance.ts";
import type { RuleTally } from "../../core/engine/finding.ts";
import { definePack } from "../../core/engine/pack.ts";
import { frameworksOf, lawsServedBy } from "../../policies/frameworks/index.ts";
import { packs } from "../../policies/index.ts";
import { complianceJson, complianceMarkdown, complianceText } from "../../reporters/compliance.ts";
import { rules } from "../../rules/index.ts";
import { sampleReport } from "../reporters/sample-report.ts";

const test = suite("benchmarks and laws");

const frameworks = [
  ...new Set(
    [...packs, definePack({ name: "other", description: "", uses: [] })].flatMap(({ name }) => frameworksOf(name)),
  ),
];

test("what rules say they serve is in the lists", () => {
  const lost = rules.flatMap((rule) =>
    Object.entries(rule.controls ?? {}).flatMap(([name, ids]) => {
      const framework = frameworks.find((each) => each.name === name);
      return ids
        .filter((id) => framework?.requirements.every((each) => each.id !== id) ?? true)
        .map((id) => `${rule.id}: ${name} ${id}`);
    }),
  );
  assert.equal(lost, []);
});

test("no requirement is listed twice, and none that a rule serves is called out of sight", () => {
  for (const framework of frameworks) {
    const ids = framework.requirements.map(({ id }) => id);
    assert.equal(ids.length, new Set(ids).size, framework.name);
    const served = new Set(rules.flatMap((rule) => framework.servedBy(rule)));
    const wrong = framework.requirements.filter(({ id, outOfSight }) => outOfSight !== undefined && served.has(id));
    assert.equal(wrong, [], framework.name);
    assert.equal(
      [...served].filter((id) => !ids.includes(id)),
      [],
      framework.name,
    );
  }
});

test("every theme that leaks serves an article of each law", () => {
  for (const rule of rules.filter(({ theme }) => theme !== "hygiene")) assert.is(lawsServedBy(rule).length, 2, rule.id);
});

const tally = (some: Partial<RuleTally>): RuleTally => ({
  violated: 0,
  passed: 0,
  unknown: 0,
  notApplicable: 0,
  ...some,
});

const [cis] = frameworksOf("cis-aws");

const reportWith = (some: Partial<RuleTally>) => {
  const rule = rules.find(({ id }) => id === "rds-instance-public");
  if (rule === undefined) throw new Error("no rule");
  return {
    ...sampleReport([]),
    rules: [{ rule, level: "fail" as const, severity: rule.severity, tally: tally(some) }],
  };
};

for (const [some, standing] of [
  [{ violated: 1, passed: 3, unknown: 1 }, "violated"],
  [{ passed: 3, unknown: 1 }, "cannot tell"],
  [{ passed: 3 }, "met"],
  [{ notApplicable: 2 }, "nothing to judge"],
] as const) {
  test(`a requirement is ${standing}`, () => {
    if (cis === undefined) throw new Error("no framework");
    const found = standingOf(cis, reportWith(some)).find(({ requirement }) => requirement.id === "2.2.3");
    assert.is(found?.standing, standing);
  });
}

test("what no rule looks at is never called met", () => {
  if (cis === undefined) throw new Error("no framework");
  const standings = standingOf(cis, reportWith({ passed: 1 }));
  assert.equal(
    standings.filter(({ standing }) => standing === "met").map(({ requirement }) => requirement.id),
    ["2.2.3"],
  );
  assert.is(standings.find(({ requirement }) => requirement.id === "1.1")?.standing, "not covered by configuration");
  assert.is(standings.find(({ requirement }) => requirement.id === "1.8")?.standing, "no rule yet");
});

test("PCI DSS is served through AWS's controls, and by what a rule states itself", () => {
  const [pci] = frameworksOf("pci-dss");
  const served = (id: string) => rules.filter((rule) => rule.id === id).flatMap((rule) => pci?.servedBy(rule) ?? []);
  assert.equal(served("rds-instance-public"), ["1.4.4"]);
  assert.equal(served("ec2-sg-ssh-open"), ["1.3.1"]);
  assert.equal(served("kms-key-rotation"), ["3.7.4"]);
  assert.equal(served("secretsmanager-rotation"), ["8.3.9", "8.6.3"]);
  assert.equal(served("rds-deletion-protection"), []);
});

test("a report on PCI DSS goes through all twelve chapters, and calls none met that no rule looked at", () => {
  const standings = frameworksOf("pci-dss").flatMap((each) => standingOf(each, reportWith({ passed: 1 })));
  const chapters = new Set(standings.map(({ requirement }) => Number(requirement.id.split(".")[0])));
  assert.equal([...chapters], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  assert.equal(
    standings.filter(({ standing }) => standing === "met").map(({ requirement }) => requirement.id),
    ["1.4.4"],
  );
});

test("a report that is not complete says so, and laws are never met", () => {
  const report = { ...reportWith({ passed: 1 }), gate: { ...sampleReport([]).gate, incomplete: true } };
  const text = complianceText(frameworks, report, lawsServedBy);
  assert.match(text, "not complete");
  const laws = complianceText(frameworksOf("other"), report, lawsServedBy);
  assert.match(laws, "none of 1 rule that serves it");
  assert.not.match(laws, /: met\n/);
  assert.match(complianceMarkdown(frameworks, report, lawsServedBy), "| `2.2.3` |");
  assert.is(JSON.parse(complianceJson(frameworks, report, lawsServedBy)).complete, false);
});

test.run();
