import type { AnyRule } from "../../core/engine/rule.ts";
import type { Example } from "../../core/examples/example.ts";
import { sources } from "../../core/model/unit.ts";
import { rulePage, type SnippetTexts, snippetsInText } from "../../reporters/rule-page.ts";
import { benchmarkWords, themeWords, toolWords } from "../../reporters/words.ts";
import { rules as builtIn } from "../../rules/index.ts";
import { type CheckFlags, settingFlags } from "../flags.ts";
import { ruleOf, rulesOf, settingsOf } from "../settings.ts";

type SettingsOnly = Pick<CheckFlags, "config" | "pack">;

/** `leakgate rules`: all rules that are there, as text or JSON. */
export async function listRules({ format, ...flags }: SettingsOnly & { readonly format?: string }): Promise<number> {
  const settings = await settingsOf(settingFlags(flags));
  const rules = [...rulesOf(settings.packs)].sort((a, b) => (a.id < b.id ? -1 : 1));
  process.stdout.write(format === "json" ? `${JSON.stringify(rules.map(described), undefined, 2)}\n` : table(rules));
  return 0;
}

const described = (rule: AnyRule): object => ({
  id: rule.id,
  title: rule.title,
  severity: rule.severity,
  theme: rule.theme,
  types: rule.on,
  // Every source can carry every type that rules are on.
  sources,
  params: rule.params?.defaults ?? {},
  controls: rule.controls ?? {},
  equivalents: rule.equivalents ?? {},
});

function table(rules: readonly AnyRule[]): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const lines = rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(8)}  ${rule.title}`);
  return `${lines.join("\n")}\n\n${rules.length} rules. More about one: leakgate explain RULE\n`;
}

/** `leakgate explain RULE`: what a rule claims, why, and what to do. */
export async function explain({
  format,
  ...flags
}: SettingsOnly & { readonly rule: string; readonly format?: string }): Promise<number> {
  const known = builtIn.some((rule) => rule.id === flags.rule)
    ? builtIn
    : rulesOf((await settingsOf(settingFlags(flags))).packs);
  const rule = ruleOf(flags.rule, known);
  if (format === "md") {
    const { violated, fixed, example } = await snippets(rule.id);
    process.stdout.write(rulePage(rule, violated, fixed, example));
    return 0;
  }
  const list = (title: string, entries: readonly string[]): string =>
    entries.length === 0 ? "" : `\n${title}\n${entries.map((entry) => `  ${entry}`).join("\n")}\n`;
  const byName = (groups: object | undefined, words: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(groups ?? {}).map(
      ([name, ids]) => `${words[name] ?? name}: ${(ids as readonly string[]).join(", ")}`,
    );
  process.stdout.write(
    `${rule.id} (${rule.severity}, ${themeWords[rule.theme]})\n${rule.title}.\n\n${rule.why}\n\nWhat to do\n  ${rule.fix}\n` +
      (await exampleOf(rule.id)) +
      list("Judges", rule.on) +
      list(
        "Parameters",
        rule.params === undefined
          ? []
          : Object.entries(rule.params.defaults).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
      ) +
      list("Controls", byName(rule.controls, benchmarkWords)) +
      list("The same claim in other tools", byName(rule.equivalents, toolWords)) +
      list("Rests on", rule.sources ?? []),
  );
  return 0;
}

/** The example of a built-in rule in the languages that can say it: read only when someone asks. */
async function snippets(id: string): Promise<{
  readonly violated: SnippetTexts;
  readonly fixed: SnippetTexts;
  readonly example: Pick<Example, "params" | "trusted">;
}> {
  const [{ examples }, { snippetsOf }] = await Promise.all([
    import("../../rules/examples.ts"),
    import("../examples/snippets.ts"),
  ]);
  const example = examples[id];
  if (example === undefined) return { violated: {}, fixed: {}, example: {} };
  return { violated: snippetsOf(example.violated), fixed: snippetsOf(example.fixed), example };
}

async function exampleOf(id: string): Promise<string> {
  const { fixed } = await snippets(id);
  const text = snippetsInText(fixed);
  return text === "" ? "" : `\nAs it should be\n${text}`;
}
