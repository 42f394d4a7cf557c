/**
 * Writes the documents that come from the rules: a page for each rule, their index, and the table in the README.
 * `--check`: writes nothing, and fails where one of them is not what it would write.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { snippetsOf } from "../cli/examples/snippets.ts";
import { type AnyRule, severities, themes } from "../core/engine/rule.ts";
import type { Example } from "../core/examples/example.ts";
import { markdown } from "../reporters/escape.ts";
import { rulePage } from "../reporters/rule-page.ts";
import { themeWords } from "../reporters/words.ts";
import { examples } from "../rules/examples.ts";
import { rules } from "../rules/index.ts";

const root = new URL("..", import.meta.url).pathname;
const folder = "docs/rules";

const bySeverity = (a: AnyRule, b: AnyRule): number =>
  severities.indexOf(b.severity) - severities.indexOf(a.severity) || (a.id < b.id ? -1 : 1);

/** One table for each theme that has rules, the most severe first. */
function tables(path: string): string {
  const parts = themes.flatMap((theme) => {
    const mine = rules.filter((rule) => rule.theme === theme).sort(bySeverity);
    if (mine.length === 0) return [];
    const rows = mine.map(
      ({ id, severity, title }) => `| [${id}](${path}${id}.md) | ${severity} | ${markdown(title)} |`,
    );
    const words = themeWords[theme];
    return [
      `**${words.charAt(0).toUpperCase()}${words.slice(1)}** (${mine.length})`,
      `| rule | severity | what is wrong |\n| --- | --- | --- |\n${rows.join("\n")}`,
    ];
  });
  return parts.join("\n\n");
}

function pages(): ReadonlyMap<string, string> {
  const none: Example = { violated: {}, fixed: {} };
  const each = rules.map((rule) => {
    const example = examples[rule.id] ?? none;
    const { violated, fixed } = example;
    return [join(folder, `${rule.id}.md`), rulePage(rule, snippetsOf(violated), snippetsOf(fixed), example)] as const;
  });
  const index = `# The rules\n\n${rules.length} rules, by theme. Each page is made from the rule itself; \`leakgate explain RULE\` shows the same.\n\n${tables("")}\n`;
  return new Map([...each, [join(folder, "README.md"), index], ["README.md", readme()]]);
}

const [start, end] = ["<!-- rules: generated -->", "<!-- end of rules -->"];

function readme(): string {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md must hold ${start} and ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${tables(`${folder}/`)}\n\n${text.slice(to)}`;
}

const wanted = pages();
const present = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => join(folder, name)) : [];
const stale = [
  ...[...wanted]
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text)
    .map(([path]) => path),
  ...present.filter((path) => !wanted.has(path)),
];

if (process.argv.includes("--check")) {
  for (const path of stale) process.stderr.write(`${path} is stale: run npm run docs\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  mkdirSync(join(root, folder), { recursive: true });
  for (const path of stale) {
    const text = wanted.get(path);
    if (text === undefined) rmSync(join(root, path));
    else writeFileSync(join(root, path), text);
  }
  process.stderr.write(`${wanted.size} documents, ${stale.length} changed\n`);
}
