import { hash } from "node:crypto";
import { collector } from "../core/engine/collect.ts";
import { evaluate } from "../core/engine/evaluate.ts";
import type { Report, UnitSummary } from "../core/engine/finding.ts";
import { judge } from "../core/engine/judge.ts";
import type { Use } from "../core/engine/pack.ts";
import { trustedIn } from "../core/iam/declared.ts";
import { Graph } from "../core/model/graph.ts";
import { linkOf, settingOf } from "../core/model/links.ts";
import type { Problem, Unit } from "../core/model/unit.ts";
import type { Settings } from "./settings.ts";
import { version } from "./version.ts";

/** What was read for a run. */
export interface Inputs {
  readonly units: readonly Unit[];
  /** Units whose account-wide settings count for all others. */
  readonly facts: readonly Unit[];
  readonly problems: readonly Problem[];
}

export interface RunOptions {
  readonly baseline?: ReadonlySet<string> | undefined;
  readonly keepPasses: boolean;
}

export const sha256 = (text: string): string => hash("sha256", text);

/** Evaluates all units and judges what was found. */
export function run(inputs: Inputs, settings: Settings, options: RunOptions): Report {
  const sink = collector(sha256, options.keepPasses);
  const facts = inputs.facts.map((unit) => new Graph(unit));
  const today = new Date().toISOString().slice(0, 10);
  for (const unit of inputs.units) {
    const graph = new Graph(unit, facts);
    evaluate(graph, settings.uses, { trusted: trustedIn(graph, settings.trusted), today }, sink);
  }
  const evaluated = {
    findings: sink.findings,
    tallies: sink.tallies,
    failures: sink.failures.map((failure) => ({ ...failure, cause: unquoted(failure.cause) })),
    units: inputs.units.map((unit) => summaryOf(unit, settings.uses)),
    problems: [...inputs.problems, ...inputs.facts.flatMap((unit) => unit.problems)],
  };
  const terms = {
    version,
    packs: settings.packs.map((pack) => pack.name),
    uses: settings.uses.filter((use) => use.level !== "off"),
    failOn: settings.failOn,
    unknowns: settings.unknowns,
    waivers: settings.waivers,
    baseline: options.baseline,
    today,
  };
  return judge(evaluated, terms, sha256);
}

/** Messages of parsers quote what they read, and that may be a secret. */
const unquoted = (cause: string): string =>
  /JSON|Unexpected|Unterminated/.test(cause) ? "a text in it could not be parsed" : cause;

function summaryOf(unit: Unit, uses: readonly Use[]): UnitSummary {
  const on = new Set<string>(uses.filter((use) => use.level !== "off").flatMap((use) => use.rule.on));
  const notJudged = new Map<string, number>();
  const withoutRule = new Map<string, number>();
  let judged = 0;
  let considered = 0;
  for (const resource of unit.resources) {
    if (on.has(resource.type) && !resource.isFact) judged++;
    else if (resource.isFact || linkOf(resource.type) !== undefined || settingOf(resource.type) !== undefined)
      considered++;
    else count(withoutRule, resource.type);
  }
  for (const { type } of unit.unshaped) count(notJudged, type);
  return {
    id: unit.id,
    source: unit.source,
    origin: unit.origin,
    judged,
    considered,
    withoutRule: byName(withoutRule),
    notJudged: byName(notJudged),
    problems: unit.problems,
  };
}

const count = (counts: Map<string, number>, type: string): unknown => counts.set(type, (counts.get(type) ?? 0) + 1);

const byName = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
