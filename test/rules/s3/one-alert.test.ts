/** A block that sets no guard breaks the rules about all four: one alert, for one block that leaves them out. */
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type CaseSource, caseSources, unitOf } from "../../../cli/testing/cases.ts";
import { planOf } from "../../../cli/testing/render.ts";
import { collector, led } from "../../../core/engine/collect.ts";
import { evaluate } from "../../../core/engine/evaluate.ts";
import type { Finding } from "../../../core/engine/finding.ts";
import { Graph } from "../../../core/model/graph.ts";
import type { Unit } from "../../../core/model/unit.ts";
import { rules } from "../../../rules/index.ts";
import { unitOf as unitOfDocument } from "../../support/sources.ts";
import { block, logs, On, on, stack } from "./buckets.ts";

const guardRules = rules.filter(({ id }) => /^s3-bucket-(block|ignore|restrict)-/.test(id));
const ids = guardRules.map(({ id }) => id);

/** What each alert of the rules about guards says, and speaks for. */
async function alerts(source: CaseSource, guards: Parameters<typeof block>[0], template: object) {
  return alertsOf(await unitOf({ resources: [logs(), block(guards)], template }, source));
}

function alertsOf(unit: Unit): readonly (readonly string[])[] {
  const sink = collector((text) => text, false);
  const uses = guardRules.map((rule) => ({ rule, level: "fail" as const, severity: rule.severity, params: {} }));
  evaluate(new Graph(unit), uses, { trusted: { accounts: [], networks: [] }, today: "2026-01-01" }, sink);
  const found = led(
    sink.findings.map(
      (each) => ({ ...each, waived: undefined, isNew: true }) satisfies Omit<Finding, "leads" | "also">,
    ),
  );
  return found.filter(({ leads }) => leads).map(({ rule, also }) => [rule.id, ...also]);
}

const written = (guards: object): object => stack({ PublicAccessBlockConfiguration: guards });
const off = (guards: object): object => Object.fromEntries(Object.keys(guards).map((name) => [name, false]));

const test = suite("one alert for a block without guards");

for (const source of caseSources) {
  test(`all four are left out (${source})`, async () => {
    assert.equal(await alerts(source, {}, written({})), [ids]);
  });

  test(`two are left out (${source})`, async () => {
    const { blockPublicAcls, ignorePublicAcls } = on;
    const { BlockPublicAcls, IgnorePublicAcls } = On;
    assert.equal(
      await alerts(source, { blockPublicAcls, ignorePublicAcls }, written({ BlockPublicAcls, IgnorePublicAcls })),
      [["s3-bucket-block-public-policy", "s3-bucket-restrict-public-buckets"]],
    );
  });

  test(`all four are written as false: four lines to mend (${source})`, async () => {
    const found = await alerts(source, off(on), written(off(On)));
    assert.equal(
      found,
      ids.map((id) => [id]),
    );
  });
}

test("a plan fills in what is left out: still nothing is written", async () => {
  const plan = planOf([logs(), block({})]) as {
    readonly resource_changes: { readonly type: string; readonly change: { after: object } }[];
  };
  const change = plan.resource_changes.find(({ type }) => type === "aws_s3_bucket_public_access_block")?.change;
  if (change === undefined) throw new Error("the plan has no block");
  const guards = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];
  change.after = { ...change.after, ...Object.fromEntries(guards.map((guard) => [guard, false])) };
  assert.equal(alertsOf(await unitOfDocument("plan", plan)), [ids]);
});

test.run();
