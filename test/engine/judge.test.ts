import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { run, sha256 } from "../../cli/run.ts";
import type { Settings } from "../../cli/settings.ts";
import { collector } from "../../core/engine/collect.ts";
import { evaluate } from "../../core/engine/evaluate.ts";
import { evidenceOf } from "../../core/engine/evidence.ts";
import type { Finding, GateLevel, Report, Waiver } from "../../core/engine/finding.ts";
import { globMatches, judge, type Terms } from "../../core/engine/judge.ts";
import type { Level, Use } from "../../core/engine/pack.ts";
import { type AnyRule, type Severity, severities } from "../../core/engine/rule.ts";
import { Answer, any, isTrue, some } from "../../core/model/answer.ts";
import type { AnyField, Field } from "../../core/model/field.ts";
import { Graph } from "../../core/model/graph.ts";
import type { Resource } from "../../core/model/resource.ts";
import type { Unit } from "../../core/model/unit.ts";
import { PartialText, Secret } from "../../core/model/value.ts";
import { fieldOf, given, unknownOf } from "../support/given.ts";

const bucket = "aws:s3/bucket:Bucket";
const field = (resource: Resource, key: string): Field<never> =>
  (resource.fields as unknown as Field<Record<string, never>>).at(key);
const on = (resource: Resource, key: string): Answer => isTrue((field(resource, key) as Field<boolean>).orAbsent("no"));

const ruleOf = (id: string, severity: Severity, violatedWhen: AnyRule["violatedWhen"]): AnyRule => ({
  id,
  title: id,
  theme: "exposure",
  severity,
  why: "",
  fix: "",
  on: [bucket],
  violatedWhen,
});
const asks = (id: string, severity: Severity, key = id): AnyRule =>
  ruleOf(id, severity, (resource) => on(resource, key));

interface Judging {
  readonly level?: Level;
  readonly failOn?: GateLevel;
  readonly unknowns?: Level;
  readonly waivers?: readonly Waiver[];
  readonly baseline?: ReadonlySet<string>;
  readonly today?: string;
}

function report(units: readonly Unit[], rules: readonly AnyRule[], more: Judging = {}): Report {
  const uses = rules.map((rule): Use => ({ rule, level: more.level ?? "fail", severity: rule.severity, params: {} }));
  const sink = collector(sha256, false);
  for (const unit of units)
    evaluate(new Graph(unit), uses, { trusted: { accounts: [], networks: [] }, today: "2026-01-01" }, sink);
  const terms: Terms = {
    version: "0",
    packs: [],
    uses,
    failOn: "high",
    unknowns: "warn",
    waivers: [],
    baseline: undefined,
    today: "2026-06-15",
    ...more,
  };
  const summaries = units.map(({ id, source, origin, problems }) => ({
    id,
    source,
    origin,
    judged: 0,
    considered: 0,
    withoutRule: {},
    notJudged: {},
    problems,
  }));
  return judge({ ...sink, units: summaries, problems: [] }, terms, sha256);
}

const one = (report: Report): Finding => {
  assert.is(report.findings.length, 1);
  return report.findings[0] as Finding;
};
const open = (tree: object = {}, address = "logs"): Unit => given([[bucket, address, { on: true, ...tree }]]);

const gate = suite("judge: gate and exit codes");

for (const severity of severities) {
  for (const failOn of [...severities, "none"] as const) {
    gate(`${severity} with fail-on ${failOn}`, () => {
      const { gate: result } = report([open()], [asks("on", severity)], { failOn });
      const fails = failOn !== "none" && severities.indexOf(severity) >= severities.indexOf(failOn);
      assert.equal([result.failed, result.failing, result.exitCode], [fails, fails ? 1 : 0, fails ? 1 : 0]);
    });
  }
}

gate("warn never fails", () => {
  assert.is(report([open()], [asks("on", "critical")], { level: "warn", failOn: "low" }).gate.exitCode, 0);
});

gate("cannot tell fails only where unknowns do, and is never exit 3", () => {
  const unit = open({ on: unknownOf() });
  for (const [unknowns, code] of [
    ["warn", 0],
    ["off", 0],
    ["fail", 1],
  ] as const) {
    const { gate: result, findings } = report([unit], [asks("on", "high")], { unknowns });
    assert.is(result.exitCode, code);
    assert.not.ok(result.incomplete);
    assert.is(findings[0]?.verdict, "cannot tell");
  }
});

gate("what could not be read or evaluated is exit 3, a failing finding 1 in any case, a note nothing", () => {
  const problem = (level: "error" | "note"): Unit => {
    const unit = given([[bucket, "logs", { on: false }]]);
    unit.problems.push({ level, message: "it" });
    return unit;
  };
  const broken = ruleOf("broken", "low", () => {
    throw new Error("oh no");
  });
  assert.is(report([problem("note")], [asks("on", "high")]).gate.exitCode, 0);
  assert.is(report([problem("error")], [asks("on", "high")]).gate.exitCode, 3);
  assert.is(report([open({ on: false })], [asks("on", "high"), broken]).gate.exitCode, 3);
  assert.is(report([open()], [asks("on", "high"), broken]).gate.exitCode, 1);
  assert.ok(report([open()], [asks("on", "high"), broken]).gate.incomplete);
});

gate.run();

const causes = suite("judge: one cause, one alert");

causes("findings of one resource on the same evidence have one leader, the most severe", () => {
  const { findings } = report(
    [open()],
    [asks("b", "high", "on"), asks("a", "medium", "on"), asks("c", "critical", "on")],
  );
  const leaders = findings.filter((each) => each.leads);
  assert.equal(
    leaders.map((each) => each.rule.id),
    ["c"],
  );
  assert.equal(leaders[0]?.also, ["a", "b"]);
  for (const each of findings.filter((one) => !one.leads)) assert.equal(each.also, []);
});

causes("equal severity: the one that fails, then by id", () => {
  assert.is(
    report([open()], [asks("b", "high", "on"), asks("a", "high", "on")]).findings.find((each) => each.leads)?.rule.id,
    "a",
  );
});

causes("other evidence, another resource, another verdict or another unit is another cause", () => {
  const two = given([
    [bucket, "a", { on: true, off: true }],
    [bucket, "b", { on: true, off: unknownOf() }],
  ]);
  const { findings } = report(
    [two, given([[bucket, "a", { on: true }]], { id: "other" })],
    [asks("on", "high"), asks("off", "high")],
  );
  assert.is(findings.length, 5);
  assert.ok(findings.every((each) => each.leads));
});

causes("what rests on nothing that is written has a cause of its own", () => {
  const absent = (id: string): AnyRule =>
    ruleOf(id, "high", (resource) => isTrue((field(resource, "gone") as Field<boolean>).orAbsent("yes")));
  assert.ok(report([open()], [absent("a"), absent("b")]).findings.every((each) => each.leads));
});

causes("what is waived leads nobody but what is waived", () => {
  const waivers = [waiverOf({ rule: "c" })];
  const { findings } = report(
    [open()],
    [asks("a", "low", "on"), asks("b", "high", "on"), asks("c", "critical", "on")],
    { waivers },
  );
  const leaders = findings.filter((each) => each.leads).map((each) => `${each.rule.id} ${each.also}`);
  assert.equal(leaders.sort(), ["b a", "c "]);
});

function waiverOf(more: Partial<Waiver> = {}): Waiver {
  return { rule: "on", resource: "*", reason: "because", owner: "me", until: "2026-12-31", ...more };
}

causes.run();

const waiving = suite("judge: waivers and baseline");

for (const [name, more, waived, hygiene] of [
  ["of the rule and any resource", {}, true, []],
  ["of any rule", { rule: "*" }, true, []],
  ["by a glob", { resource: "lo*s" }, true, []],
  ["until today", { until: "2026-06-15" }, true, []],
  ["of another rule", { rule: "other" }, false, ["leakgate-waiver-unused"]],
  ["of another resource", { resource: "data" }, false, ["leakgate-waiver-unused"]],
  ["by another case", { resource: "LOGS" }, false, ["leakgate-waiver-unused"]],
  ["until yesterday", { until: "2026-06-14" }, false, ["leakgate-waiver-expired"]],
] as const) {
  waiving(`a waiver ${name}`, () => {
    const { findings, gate: result } = report([open()], [asks("on", "high")], { waivers: [waiverOf(more)] });
    const [found] = findings.filter((each) => each.rule.id === "on");
    assert.is(found?.waived !== undefined, waived);
    assert.is(result.exitCode, waived ? 0 : 1);
    assert.equal(
      findings.filter((each) => each.rule.id !== "on").map((each) => each.rule.id),
      [...hygiene],
    );
  });
}

waiving("a waiver of what passes covers nothing; one of what cannot be told does", () => {
  const unused = report([open({ on: false })], [asks("on", "high")], { waivers: [waiverOf()] });
  assert.equal(
    unused.findings.map((each) => each.rule.id),
    ["leakgate-waiver-unused"],
  );
  assert.is(unused.gate.exitCode, 0);
  const used = report([open({ on: unknownOf() })], [asks("on", "high")], { waivers: [waiverOf()], unknowns: "fail" });
  assert.is(used.gate.exitCode, 0);
  assert.ok(one(used).waived);
});

waiving("what the baseline holds is not new and does not fail; what it does not hold does", () => {
  const { fingerprint } = one(report([open()], [asks("on", "high")]));
  const held = report([open()], [asks("on", "high")], { baseline: new Set([fingerprint]) });
  assert.is(one(held).isNew, false);
  assert.is(held.gate.exitCode, 0);
  assert.ok(held.hasBaseline);
  const other = report([open()], [asks("on", "high")], { baseline: new Set(["0"]) });
  assert.is(one(other).isNew, true);
  assert.is(other.gate.exitCode, 1);
});

waiving("a rename that the source declares keeps what the baseline holds", () => {
  const { fingerprint } = one(report([open()], [asks("on", "high")]));
  const renamed = given([[bucket, "archive", { on: true }, { previous: ["logs"] }]]);
  assert.is(one(report([renamed], [asks("on", "high")], { baseline: new Set([fingerprint]) })).isNew, false);
  assert.is(one(report([open({}, "archive")], [asks("on", "high")], { baseline: new Set([fingerprint]) })).isNew, true);
});

waiving.run();

const globs = suite("judge: globs");

globs("a glob is its text, with a star for anything", () => {
  const signs = fc.string({ unit: fc.constantFrom("a", "b", "*", ".", "["), maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom("a", "b", ".", "["), maxLength: 6 });
  fc.assert(
    fc.property(signs, text, (glob, of) => {
      const parts = glob.split("*").map((each) => each.replace(/[.[]/g, "\\$&"));
      assert.is(globMatches(glob, of), new RegExp(`^${parts.join(".*")}$`).test(of), JSON.stringify([glob, of]));
    }),
    { seed: 3, numRuns: 3000 },
  );
});

globs.run();

const prints = suite("judge: fingerprints");

type Item = { readonly cidr: string; readonly port: number };
const lists = ruleOf("lists", "high", (resource) =>
  (field(resource, "list") as unknown as Field<readonly Item[]>)
    .elements()
    .map((each) => ({ about: each as AnyField, answer: new Answer("yes", each as AnyField) })),
);
const printsOf = (...units: readonly Unit[]): readonly string[] =>
  report(units, [lists]).findings.map((each) => each.fingerprint);

prints("elements of a set are told apart by content, whatever their order and that of their keys", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ cidr: fc.constantFrom("a", "b", "c"), port: fc.nat(3) }), { maxLength: 4 }),
      (items) => {
        const reversed = items.map(({ cidr, port }) => ({ port, cidr })).reverse();
        assert.equal([...printsOf(open({ list: reversed }))].sort(), [...printsOf(open({ list: items }))].sort());
        const different = new Set(items.map((each) => JSON.stringify([each.cidr, each.port]))).size;
        assert.is(new Set(printsOf(open({ list: items }))).size, different);
      },
    ),
    { seed: 4, numRuns: 200 },
  );
});

prints("lines that move change nothing; the unit, the address and the rule do", () => {
  const print = (unit: Unit, rule = asks("on", "high")): string => one(report([unit], [rule])).fingerprint;
  const placed = (line: number): Unit =>
    given([[bucket, "logs", { on: true }, { place: { file: "a.ts", line, column: 1 } }]]);
  assert.is(print(placed(1)), print(placed(99)));
  assert.is(print(open()), print(open({ other: 1 })));
  const others = [
    print(given([[bucket, "logs", { on: true }]], { id: "other" })),
    print(open({}, "data")),
    print(open(), asks("off", "high", "on")),
  ];
  assert.is(new Set([print(open()), ...others]).size, 4);
  assert.match(print(open()), /^[0-9a-f]{64}$/);
});

prints("secret content is in no fingerprint: an element that is secret goes by its place", () => {
  const secret = (value: string): readonly string[] => printsOf(open({ list: [new Secret({ cidr: value })] }));
  assert.equal(secret("a"), secret("b"));
});

prints("nor is a secret inside of an element, nor what is not known", () => {
  const item = (value: unknown): readonly string[] => printsOf(open({ list: [{ port: 1, value }] }));
  assert.equal(item(new Secret("a")), item(new Secret("b")));
  assert.equal(item(unknownOf()), item(null));
  assert.equal(item([unknownOf(), "a"]), item(["a"]));
  assert.not.equal(item("a"), item("b"));
});

prints.run();

const evidence = suite("evidence");

const saw = (key: string, raw: unknown): unknown => {
  const unit = given([[bucket, "it", { [key]: raw }]]);
  unit.worlds.begin();
  const about = (unit.resources[0] as Resource).fields.at(key as never) as unknown as AnyField;
  return evidenceOf(new Answer("yes", about))[0];
};

const base = { address: "it", path: "key" };
for (const [name, raw, expected] of [
  ["a value", "plain", { ...base, saw: "value", value: "plain" }],
  ["a switch", false, { ...base, saw: "value", value: false }],
  ["an object: that it is there", { a: "AKIAIOSFODNN7EXAMPLE" }, { ...base, saw: "value" }],
  ["an empty list: that it is empty", [], { ...base, saw: "value", empty: true }],
  ["nothing", undefined, { ...base, saw: "absent" }],
  ["an unknown: why", unknownOf(), { ...base, saw: "unknown", why: { kind: "computed" } }],
  [
    "text with holes: their names",
    new PartialText(["secret", { name: "h" }]),
    { ...base, saw: "unknown", why: { kind: "partial", holes: ["h"] } },
  ],
  ["a secret", new Secret("plain"), { ...base, saw: "value", secret: true }],
  ["text that looks like a secret", "AKIAIOSFODNN7EXAMPLE", { ...base, saw: "value", secret: true }],
  ["a key", "-----BEGIN RSA PRIVATE KEY-----", { ...base, saw: "value", secret: true }],
  ["an address with a password", "postgres://shop:hunter2@db/orders", { ...base, saw: "value", secret: true }],
  ["a token", `ghp_${"x".repeat(36)}`, { ...base, saw: "value", secret: true }],
] as const) {
  evidence(`tells ${name}`, () => assert.equal(saw("key", raw), expected));
}

evidence("tells the text of a setting that only sounds like a secret", () =>
  assert.equal(saw("httpTokens", "optional"), { address: "it", path: "httpTokens", saw: "value", value: "optional" }),
);

for (const name of [
  "password",
  "masterPassword",
  "apiKey",
  "clientSecret",
  "userData",
  "authToken",
  "connectionString",
]) {
  evidence(`does not tell the text of ${name}`, () =>
    assert.equal(saw(name, "x"), { address: "it", path: name, saw: "value", secret: true }),
  );
}

evidence("no secret gets out of a report, wherever it stands", () => {
  const secret = "s3cr3t-of-the-shop";
  const rule = ruleOf("rule", "high", (resource) =>
    any(
      on(resource, "on"),
      some(
        (field(resource, "list") as unknown as Field<readonly string[]>).orAbsent("no"),
        (each) => new Answer("yes", each as AnyField),
      ),
      new Answer("yes", field(resource, "deep").at("er" as never) as AnyField),
    ),
  );
  const unit = given([[bucket, "it", { on: true, list: [new Secret(secret)], deep: new Secret({ er: secret }) }]]);
  const settings: Settings = {
    packs: [],
    uses: [{ rule, level: "fail", severity: "high", params: {} }],
    failOn: "high",
    unknowns: "warn",
    trusted: { accounts: [], networks: [] },
    waivers: [],
    configuration: undefined,
  };
  const text = JSON.stringify(run({ units: [unit], facts: [], problems: [] }, settings, { keepPasses: true }));
  assert.ok(text.includes('"violated"'));
  assert.not.ok(text.includes(secret));
});

evidence("a default is told with its claim", () => {
  const claim = { source: "https://example.org" };
  const about = fieldOf<boolean>(undefined).or(true, claim) as AnyField;
  assert.equal(evidenceOf(new Answer("yes", about)), [
    { address: "it", path: "it", saw: "default", value: true, claim },
  ]);
});

evidence("only what decided is told, each once", () => {
  const unit = given([[bucket, "it", { a: true, b: false }]]);
  const [resource] = unit.resources as readonly [Resource];
  const answer = any(on(resource, "a"), on(resource, "b"), on(resource, "a"));
  assert.equal(
    evidenceOf(answer).map((each) => each.path),
    ["a"],
  );
});

evidence.run();
