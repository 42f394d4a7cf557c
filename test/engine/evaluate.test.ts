import { suite } from "uvu";
import * as assert from "uvu/assert";
import { evaluate, type Outcome, type RuleFailure } from "../../core/engine/evaluate.ts";
import type { Use } from "../../core/engine/pack.ts";
import type { AnyRule } from "../../core/engine/rule.ts";
import { all, equals, isTrue, not } from "../../core/model/answer.ts";
import type { AnyField, Field } from "../../core/model/field.ts";
import { Graph } from "../../core/model/graph.ts";
import type { Resource } from "../../core/model/resource.ts";
import type { Unit } from "../../core/model/unit.ts";
import { OneOf } from "../../core/model/value.ts";
import { type GivenResource, given, unknownOf } from "../support/given.ts";

const bucket = "aws:s3/bucket:Bucket";
const queue = "aws:sqs/queue:Queue";

const ruleOf = (id: string, violatedWhen: AnyRule["violatedWhen"], more: Partial<AnyRule> = {}): AnyRule => ({
  id,
  title: id,
  theme: "exposure",
  severity: "high",
  why: "",
  fix: "",
  on: [bucket],
  violatedWhen,
  ...more,
});
const use = (rule: AnyRule, level: Use["level"] = "fail"): Use => ({
  rule,
  level,
  severity: rule.severity,
  params: {},
});
const at = (resource: Resource, key: string): Field<never> =>
  (resource.fields as unknown as Field<Record<string, never>>).at(key);
const on = (key: string): AnyRule =>
  ruleOf(key, (resource) => isTrue((at(resource, key) as Field<boolean>).orAbsent("no")));

interface Judged {
  readonly outcomes: readonly Outcome[];
  readonly failures: readonly RuleFailure[];
  readonly verdicts: readonly string[];
}

function judged(unit: Unit, ...rules: readonly AnyRule[]): Judged {
  const outcomes: Outcome[] = [];
  const failures: RuleFailure[] = [];
  const sink = {
    resource: (_: Resource, found: readonly Outcome[]) => outcomes.push(...found),
    failure: (each: RuleFailure) => failures.push(each),
  };
  evaluate(
    new Graph(unit),
    rules.map((each) => use(each)),
    { trusted: { accounts: [], networks: [] }, today: "2026-01-01" },
    sink,
  );
  return {
    outcomes,
    failures,
    verdicts: outcomes.map((each) => `${each.resource.address} ${each.use.rule.id} ${each.verdict}`),
  };
}

const world = (name: string, ...options: readonly unknown[]): OneOf =>
  new OneOf(name, new Map(options.map((each, index) => [`c${index}`, each])));

const test = suite("evaluate");

test("yes, no and unknown are violated, not violated and cannot tell", () => {
  const { verdicts } = judged(
    given([
      [bucket, "a", { on: true }],
      [bucket, "b", { on: false }],
      [bucket, "c", { on: unknownOf() }],
      [bucket, "d", {}],
    ]),
    on("on"),
  );
  assert.equal(verdicts, ["a on violated", "b on not violated", "c on cannot tell", "d on not violated"]);
});

test("facts, other types and rules that are off are not judged", () => {
  const unit = given([
    [bucket, "fact", { on: true }, { isFact: true }],
    [queue, "queue", { on: true }],
    [bucket, "a", { on: true }],
  ]);
  assert.equal(judged(unit, on("on")).verdicts, ["a on violated"]);
  const outcomes: Outcome[] = [];
  evaluate(
    new Graph(unit),
    [use(on("on"), "off")],
    { trusted: { accounts: [], networks: [] }, today: "2026-01-01" },
    { resource: (_, found) => outcomes.push(...found), failure: () => undefined },
  );
  assert.equal(outcomes, []);
});

test("a rule that throws is a failure, never a pass, and takes no other down", () => {
  const broken = ruleOf("broken", (resource) => {
    if (resource.address === "b") throw new Error("oh no");
    return isTrue((at(resource, "on") as Field<boolean>).orAbsent("no"));
  });
  const text = ruleOf("text", () => {
    throw "text";
  });
  const { verdicts, failures } = judged(
    given([
      [bucket, "a", {}],
      [bucket, "b", {}],
    ]),
    broken,
    text,
    on("on"),
  );
  assert.equal(verdicts, ["a broken not violated", "a on not violated", "b on not violated"]);
  assert.equal(
    failures.map(({ rule, address, unit, cause }) => `${rule} ${address} ${unit} ${cause}`),
    ["text a unit text", "broken b unit oh no", "text b unit text"],
  );
});

test("a rule that throws in one world only is a failure as well", () => {
  const broken = ruleOf("broken", (resource) => {
    if ((at(resource, "on") as Field<boolean>).known() === false) throw new Error("in this world");
    return isTrue((at(resource, "on") as Field<boolean>).orAbsent("no"));
  });
  const { verdicts, failures } = judged(given([[bucket, "a", { on: world("w", true, false) }]]), broken, on("on"));
  assert.equal(verdicts, ["a on cannot tell"]);
  assert.is(failures.length, 1);
});

test("appliesWhen: no is not applicable, unknown leaves only a no decided", () => {
  const rule = ruleOf("rule", (resource) => isTrue((at(resource, "on") as Field<boolean>).orAbsent("no")), {
    appliesWhen: (resource) => isTrue((at(resource, "applies") as Field<boolean>).orAbsent("yes")),
  });
  const unit = given([
    [bucket, "a", { applies: false, on: true }],
    [bucket, "b", { applies: true, on: true }],
    [bucket, "c", { applies: unknownOf(), on: true }],
    [bucket, "d", { applies: unknownOf(), on: false }],
  ]);
  assert.equal(judged(unit, rule).verdicts, [
    "a rule not applicable",
    "b rule violated",
    "c rule cannot tell",
    "d rule not violated",
  ]);
});

const list = (severity?: "low" | "critical"): AnyRule =>
  ruleOf("list", (resource) =>
    (at(resource, "list") as unknown as Field<readonly { readonly on: boolean }[]>).elements().map((each) => ({
      about: each as AnyField,
      answer: isTrue(each.at("on").orAbsent("no")),
      ...(severity && { severity }),
    })),
  );

test("a rule that answers for properties has an outcome for each; for none it does not apply", () => {
  const { outcomes, verdicts } = judged(
    given([
      [bucket, "a", { list: [{ on: true }, { on: false }, { on: unknownOf() }] }],
      [bucket, "b", {}],
    ]),
    list(),
  );
  assert.equal(verdicts, ["a list violated", "a list not violated", "a list cannot tell", "b list not applicable"]);
  assert.equal(
    outcomes.map((each) => each.about?.path.join(".")),
    ["list.0", "list.1", "list.2", undefined],
  );
});

test("a property can be less severe than the rule, never more", () => {
  const unit = given([[bucket, "a", { list: [{ on: true }] }]]);
  assert.is(judged(unit, list("low")).outcomes[0]?.severity, "low");
  assert.is(judged(unit, list("critical")).outcomes[0]?.severity, "high");
});

test("worlds that agree decide, worlds that do not cannot tell, and say on what it depends", () => {
  const unit = given([
    [bucket, "same", { on: world("w", true, true) }],
    [bucket, "both", { on: world("w", true, false) }],
    [bucket, "none", { on: world("w", false, undefined) }],
    [bucket, "part", { on: world("w", false, unknownOf()) }],
  ]);
  const { verdicts, outcomes } = judged(unit, on("on"));
  assert.equal(verdicts, ["same on violated", "both on cannot tell", "none on not violated", "part on cannot tell"]);
  assert.equal(outcomes[1]?.answer.why, { kind: "depends", on: ["w"] });
});

test("what cannot be true together is never put together", () => {
  const unit = given([
    [bucket, "a", { one: world("prod", true, false), two: world("prod", false, true) }],
    [bucket, "b", { one: world("p", true, false), two: world("q", false, true) }],
  ]);
  const together = ruleOf("both", (resource) =>
    all(
      isTrue((at(resource, "one") as Field<boolean>).orAbsent("no")),
      isTrue((at(resource, "two") as Field<boolean>).orAbsent("no")),
    ),
  );
  assert.equal(judged(unit, together).verdicts, ["a both not violated", "b both cannot tell"]);
});

test("a resource that does not exist in a world has no say there", () => {
  const existsIf = world("w", true, false);
  const unit = given([
    [bucket, "a", { on: world("w", true, false) }, { existsIf }],
    [bucket, "b", { on: world("w", false, true) }, { existsIf }],
    [bucket, "c", { on: true }, { existsIf: world("w", false, false) }],
  ]);
  assert.equal(judged(unit, on("on")).verdicts, ["a on violated", "b on not violated"]);
});

test("properties of worlds are put together one by one", () => {
  const unit = given([
    [bucket, "a", { list: [{ on: true }, { on: world("w", true, false) }] }],
    [bucket, "b", { list: world("w", [{ on: true }], []) }],
  ]);
  const { verdicts } = judged(unit, list());
  const decided = verdicts.filter((each) => !each.endsWith("not applicable"));
  assert.equal(decided, ["a list violated", "a list cannot tell", "b list cannot tell"]);
});

test("more worlds than the limit cannot tell, and say so", () => {
  const many = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [`k${index}`, world(`w${index}`, true, false)]),
  );
  const rule = ruleOf("rule", (resource) =>
    all(...Object.keys(many).map((key) => not(equals(at(resource, key) as Field<boolean> as never, "x" as never)))),
  );
  const { verdicts, outcomes } = judged(given([[bucket, "a", many]]), rule);
  assert.equal(verdicts, ["a rule cannot tell"]);
  assert.is(outcomes[0]?.answer.why?.kind, "limit");
});

test("what was worked out in one world is not taken for a fact in another, nor by the next rule", () => {
  const derived = ruleOf("derived", (resource, { graph }) =>
    graph.derive(resource, (each) => isTrue((at(each, "on") as Field<boolean>).orAbsent("no"))),
  );
  const sharing = (resource: Resource) => isTrue((at(resource, "on") as Field<boolean>).orAbsent("no"));
  const first = ruleOf("first", (resource, { graph }) => graph.derive(resource, sharing));
  const second = ruleOf("second", (resource, { graph }) => graph.derive(resource, sharing));
  const { verdicts } = judged(given([[bucket, "a", { on: world("w", true, false) }]]), derived, first, second);
  assert.equal(verdicts, ["a derived cannot tell", "a first cannot tell", "a second cannot tell"]);
});

test("trees are dropped after their resource was judged", () => {
  const unit = given([
    [bucket, "a", { on: true }],
    [bucket, "b", { on: true }],
  ]);
  const loads: number[] = [];
  const rule = ruleOf("rule", (resource) => {
    loads.push((resource as GivenResource).loads);
    return isTrue((at(resource, "on") as Field<boolean>).orAbsent("no"));
  });
  judged(unit, rule, on("on"));
  assert.equal(loads, [0, 0]);
  assert.equal(
    (unit.resources as readonly GivenResource[]).map((each) => each.loads),
    [1, 1],
  );
});

test.run();
