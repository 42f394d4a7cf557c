import { dirname, resolve } from "node:path";
import type { GateLevel, Waiver } from "../core/engine/finding.ts";
import type { Level, Pack, Use } from "../core/engine/pack.ts";
import { type AnyRule, lower, type Trusted } from "../core/engine/rule.ts";
import { dataLeakage } from "../policies/data-leakage.ts";
import { rules as builtInRules } from "../rules/index.ts";
import {
  type Configuration,
  type ConfigurationFile,
  findConfiguration,
  packsNamed,
  readConfiguration,
} from "./configuration.ts";
import { loadPack } from "./pack-loader.ts";
import type { Mistake } from "./schema-check.ts";
import { didYouMean } from "./suggest.ts";
import { mistakesError, UsageError } from "./usage-error.ts";

/** What the flags say about rules and gate. */
export interface SettingFlags {
  readonly config?: string | undefined;
  readonly pack?: readonly string[] | undefined;
  readonly failOn?: GateLevel | undefined;
  readonly mayRun: boolean;
  readonly start: string;
}

/** What a run judges by: flags beat the configuration, and that beats the packs. */
export interface Settings {
  readonly packs: readonly Pack[];
  readonly uses: readonly Use[];
  readonly failOn: GateLevel;
  readonly unknowns: Level;
  readonly trusted: Trusted;
  readonly waivers: readonly Waiver[];
  readonly configuration: ConfigurationFile | undefined;
}

/** The settings of a run. Throws a `UsageError` with all that is wrong, before any input is read. */
export async function settingsOf(flags: SettingFlags): Promise<Settings> {
  const path = flags.config === undefined ? findConfiguration(flags.start) : resolve(flags.start, flags.config);
  const file = path === undefined ? undefined : await readConfiguration(path, flags.start);
  const { packs, mistakes } = await packsOf(flags, file);
  const rules = rulesOf(packs);
  const policies = file && (await policiesOf(file));
  if (file !== undefined) await refuseMistakes(file, rules, mistakes, policies?.mistakes ?? []);
  const written: Configuration = file?.written ?? {};
  const trusted = { accounts: [], networks: [], ...written.trusted, ...(policies && { policies: policies.policies }) };
  return {
    packs,
    uses: usesOf(packs, written),
    failOn: flags.failOn ?? written.gate?.failOn ?? "high",
    unknowns: written.gate?.unknowns ?? "warn",
    trusted,
    waivers: (written.waivers ?? []).map((waiver, index) => ({ ...waiver, ...(file && placed(file, index)) })),
    configuration: file,
  };
}

/** The organisation's policies, where a configuration names some. */
async function policiesOf(file: ConfigurationFile) {
  const { organization }: { readonly organization?: unknown } = file.written ?? {};
  if (typeof organization !== "object" || organization === null) return undefined;
  const { organizationOf } = await import("./organization.ts");
  return organizationOf(file);
}

const placed = (file: ConfigurationFile, index: number) => ({
  place: { file: file.name, ...file.place(["waivers", index], "value") },
});

/** Throws with all mistakes of a configuration, each with its line, in the order of lines. */
async function refuseMistakes(
  file: ConfigurationFile,
  rules: readonly AnyRule[],
  ofPacks: readonly Mistake[],
  ofPolicies: readonly Mistake[],
): Promise<void> {
  const { mistakesIn } = await import("./schema-check.ts");
  const mistakes = [...ofPacks, ...ofPolicies, ...mistakesIn(file, rules, ofPacks.length === 0)]
    .map(({ path, part, text }) => ({ ...file.place(path, part), text }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, text }) => `${file.name}:${line}:${column}: ${text}`);
  const different = [...new Set(mistakes)];
  if (different.length > 0) throw mistakesError(`The configuration has ${different.length} mistakes:`, different);
}

interface LoadedPacks {
  readonly packs: readonly Pack[];
  /** Packs of the configuration that could not be loaded. */
  readonly mistakes: readonly Mistake[];
}

async function packsOf(flags: SettingFlags, file: ConfigurationFile | undefined): Promise<LoadedPacks> {
  if (flags.pack !== undefined && flags.pack.length > 0) {
    const packs: Pack[] = [];
    for (const name of flags.pack) packs.push(await loadPack(name, flags.start, flags.mayRun));
    return { packs, mistakes: [] };
  }
  const names = file && packsNamed(file);
  if (names === undefined) return { packs: [dataLeakage], mistakes: [] };
  const packs: Pack[] = [];
  const mistakes: Mistake[] = [];
  for (const [index, name] of names.entries()) {
    try {
      packs.push(await loadPack(name, dirname((file as ConfigurationFile).path), flags.mayRun));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      mistakes.push(
        ...error.lines.map((text) => ({ path: ["packs", index], part: "value", text: text.trim() }) as const),
      );
    }
  }
  return { packs, mistakes };
}

/** All rules that can be named: the built-in ones and those of the packs. Two rules of one id are a mistake. */
export function rulesOf(packs: readonly Pack[]): readonly AnyRule[] {
  const byId = new Map<string, AnyRule>();
  for (const rule of [...builtInRules, ...packs.flatMap((pack) => pack.uses.map((use) => use.rule))]) {
    const other = byId.get(rule.id);
    if (other !== undefined && other !== rule)
      throw new UsageError(`Two rules have the id ${rule.id}: rename one of them.`);
    byId.set(rule.id, rule);
  }
  return [...byId.values()];
}

/** The rules of all packs, the later pack winning, with what the configuration changes; and those that it adds. */
function usesOf(packs: readonly Pack[], { rules: changes = {} }: Configuration): readonly Use[] {
  const byId = new Map<string, Use>();
  for (const use of packs.flatMap((pack) => pack.uses)) byId.set(use.rule.id, use);
  for (const [id, change] of Object.entries(changes)) {
    const rule = byId.get(id)?.rule ?? builtInRules.find((each) => each.id === id);
    if (rule === undefined) continue;
    const base: Use = byId.get(id) ?? {
      rule,
      level: "fail",
      severity: rule.severity,
      params: rule.params?.defaults ?? {},
    };
    byId.set(id, {
      rule,
      level: change.level ?? base.level,
      severity: change.severity === undefined ? base.severity : lower(change.severity, rule.severity),
      params: { ...base.params, ...change.params },
    });
  }
  return [...byId.values()];
}

/** The rule of an id; a `UsageError` with a suggestion where there is none. */
export function ruleOf(id: string, rules: readonly AnyRule[]): AnyRule {
  const rule = rules.find((each) => each.id === id);
  if (rule !== undefined) return rule;
  const ids = rules.map((each) => each.id);
  throw new UsageError(`There is no rule ${id}.${didYouMean(id, ids)} All rules: leakgate rules`);
}
