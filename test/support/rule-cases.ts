import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Case, type CaseSource, casesOf } from "../../cli/testing/cases.ts";
import type { Outcome } from "../../core/engine/evaluate.ts";
import { evidenceOf } from "../../core/engine/evidence.ts";
import { type AnyRule, type Severity, severities } from "../../core/engine/rule.ts";
import { factsOf } from "../../core/model/answer.ts";

export { type CaseResource, eitherOf, ref, resource, secret, unknown } from "../../core/examples/resources.ts";

export interface RuleCase extends Case {
  /** How severe the worst finding is, where the rule softens it; by source where they differ. */
  readonly severity?: Severity | Readonly<Partial<Record<CaseSource, Severity>>>;
  /** The property that some outcome of the case's verdict is about, as a finding names it. */
  readonly about?: string;
  /** All facts that the outcomes of the case's verdict state. */
  readonly states?: readonly object[];
  /** Properties that are left out, each with the value that AWS gives them. */
  readonly assumes?: Readonly<Record<string, unknown>>;
}

/** Every table that was declared, for tests that hold all rules against all situations. */
export const tables: { readonly rule: AnyRule; readonly cases: readonly RuleCase[] }[] = [];

/** One suite for a rule: each case in each source is a test of its own. */
export function ruleCases(rule: AnyRule, cases: readonly RuleCase[]): void {
  tables.push({ rule, cases });
  const test = suite(rule.id);
  const byName = new Map(cases.map((each) => [each.name, each]));
  assert.is(byName.size, cases.length, `two cases of ${rule.id} have one name`);
  test("what it rests on can be looked up", () => assert.equal(unsourced(rule), []));
  for (const { name, source, run } of casesOf(rule, cases)) {
    test(`${name} (${source})`, async () => {
      const outcomes = await run();
      const each = byName.get(name) as RuleCase;
      const severity = typeof each.severity === "object" ? each.severity[source] : each.severity;
      for (const outcome of outcomes)
        assert.equal(unsaid(outcome, rule), [], `${name} (${source}) can be put into words`);
      if (each.about !== undefined) {
        const verdict = each.but?.[source] ?? each.verdict;
        const abouts = outcomes
          .filter((outcome) => outcome.verdict === verdict)
          .map(({ about }) => about?.path.join("."));
        assert.ok(abouts.includes(each.about), `${name} (${source}) is about ${abouts.join(", ")}, not ${each.about}`);
      }
      for (const [path, value] of Object.entries(each.assumes ?? {})) {
        const seen = outcomes.flatMap(({ answer }) => evidenceOf(answer)).filter((one) => one.path === path);
        assert.ok(
          seen.some((one) => one.saw === "default" && one.value === value),
          `${name} (${source}) takes ${path} for ${seen.map((one) => `${one.saw} ${one.value}`)}, not ${value}`,
        );
      }
      if (each.states !== undefined) {
        const same = outcomes.filter(({ verdict }) => verdict === (each.but?.[source] ?? each.verdict));
        assert.equal(
          same.flatMap(({ answer }) => factsOf(answer)),
          each.states,
          `${name} (${source})`,
        );
      }
      if (severity === undefined) return;
      const found = outcomes.filter(({ verdict }) => verdict === "violated").map((outcome) => outcome.severity);
      const worst = severities.findLast((step) => found.includes(step));
      assert.is(worst, severity, `${name} (${source})`);
    });
  }
  test.run();
}

const isAddress = (text: string | undefined): boolean => text?.startsWith("https://") === true;

/** The pages and defaults that a rule names and that lead nowhere: a default is a property and what it is. */
const unsourced = ({ sources = [], restsOn = [] }: AnyRule): readonly unknown[] => [
  ...sources.filter((source) => !isAddress(source)),
  ...restsOn.filter(({ setting, source }) => !isAddress(source) || !/^\S[^:]*: \S/.test(setting)),
];

/**
 * What reports could not tell of an outcome: a property without a name, a default that its rule does not say it rests
 * on, a reason without words.
 */
function unsaid({ about, answer }: Outcome, { restsOn = [] }: AnyRule): readonly unknown[] {
  const evidence = evidenceOf(answer);
  const named = new Set(restsOn.map(({ source }) => source));
  const claims = evidence.flatMap(({ claim }) => claim ?? []).filter(({ source }) => !named.has(source));
  const said = [...factsOf(answer), ...evidence.flatMap(({ why }) => why ?? [])];
  const empty = said.filter((each) => each.kind === undefined || Object.values(each).includes(""));
  const nameless = (about?.path ?? []).includes("") ? [about?.path] : [];
  return [...claims, ...empty, ...nameless];
}

/** A CloudFormation template with these resources. `more`: its parameters and conditions. */
export const template = (Resources: object, more: object = {}): object => ({ ...more, Resources });

/** A parameter that has no default: only the deployment knows it. */
export const parameter = (name: string): object => ({ Parameters: { [name]: { Type: "String" } } });
