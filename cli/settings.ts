import { dirname, resolve } from "node:path";
import type { GateLevel, Waiver } from "../core/engine/finding.ts";
import type { Level, Pack, Use } from "../core/engine/pack.ts";
import { type AnyRule, lower, type Trusted } from "../core/engine/rule.ts";
import { rules as builtInRules } from "../rules/index.ts";
import {
  type Configuration,
  type ConfigurationFile,
  checkConfiguration,
  findConfiguration,
  readConfiguration,
} from "./configuration.ts";
import { loadPack } from "./pack-loader.ts";
import { didYouMean } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

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
  const packs = await packsOf(flags, file);
  const rules = rulesOf(packs);
  if (file !== undefined) await checkConfiguration(file, rules);
  const written: Configuration = file?.written ?? {};
  const trusted = { accounts: [], networks: [], ...written.trusted };
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

const placed = (file: ConfigurationFile, index: number) => ({
  place: { file: file.name, ...file.place(["waivers", index]) },
});

async function packsOf(flags: SettingFlags, file: ConfigurationFile | undefined): Promise<readonly Pack[]> {
  if (flags.pack !== undefined && flags.pack.length > 0) {
    return Promise.all(flags.pack.map((name) => loadPack(name, flags.start, flags.mayRun)));
  }
  const names = file?.written.packs;
  if (!Array.isArray(names) || file === undefined) return [await loadPack("data-leakage", flags.start, flags.mayRun)];
  const from = dirname(file.path);
  return Promise.all(names.map((name: unknown) => loadPack(String(name), from, flags.mayRun)));
}

/** All rules that can be named: the built-in ones and those of the packs. Two rules of one id are a mistake. */
export function rulesOf(packs: readonly Pack[]): readonly AnyRule[] {
  const byId = new Map<string, AnyRule>();
  for (const rule of [...builtInRules, ...packs.flatMap((pack) => pack.uses.map((use) => use.rule))]) {
    const other = byId.get(rule.id);
    if (other !== undefined && other !== rule) throw new UsageError(`Two rules have the id ${rule.id}: rename one of them.`);
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
    const base: Use = byId.get(id) ?? { rule, level: "fail", severity: rule.severity, params: rule.params?.defaults ?? {} };
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
