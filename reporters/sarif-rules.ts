import type { ReportingDescriptor, ToolComponent } from "sarif";
import type { Report } from "../core/engine/finding.ts";
import type { AnyRule, Severity } from "../core/engine/rule.ts";
import { markdown, sarifText } from "./escape.ts";
import {
  controlLines,
  equivalentLines,
  exampleWaiver,
  type SnippetTexts,
  snippetsInMarkdown,
  sourceLines,
  sourcesOf,
} from "./rule-page.ts";
import { shortened, themeWords } from "./words.ts";

/** GitHub takes critical above 9.0, high from 7.0, medium from 4.0, low below. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
};

export const sarifLevel: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/** GitHub's longest short and full descriptions. */
const longestDescription = 1024;

interface Known {
  readonly rule: AnyRule;
  readonly severity: Severity;
}

/** The rules that the report speaks of, sorted by id: those in use, and those of findings about the configuration. */
export function rulesOf(report: Report): readonly Known[] {
  const known = new Map<string, Known>();
  for (const { rule, severity } of report.findings) {
    const before = known.get(rule.id);
    if (before === undefined) known.set(rule.id, { rule, severity });
  }
  for (const { rule, severity, level } of report.rules) if (level !== "off") known.set(rule.id, { rule, severity });
  return [...known.values()].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

/** A rule as SARIF describes it, with the help that GitHub shows beside an alert; `fixed`: how it should be. */
export function descriptorOf({ rule, severity }: Known, fixed: SnippetTexts = {}): ReportingDescriptor {
  const [source] = rule.sources ?? [];
  return {
    id: rule.id,
    name: pascal(rule.id),
    shortDescription: { text: sarifText(shortened(sentence(rule.title), longestDescription)) },
    fullDescription: { text: sarifText(shortened(sentence(rule.why), longestDescription)) },
    help: { text: helpText(rule), markdown: helpMarkdown(rule, fixed) },
    ...(source !== undefined && /^https:\/\/[\w.-]+\/\S*$/.test(source) && { helpUri: source }),
    defaultConfiguration: { level: sarifLevel[severity] },
    properties: { tags: tagsOf(rule), precision: "high", "security-severity": securitySeverity[severity] },
  };
}

/** GitHub keeps ten tags. */
const tagsOf = (rule: AnyRule): string[] =>
  ["security", rule.theme, ...(rule.cwe ?? []).map((number) => `external/cwe/cwe-${cweNumber(number)}`)].slice(0, 10);

const cweNumber = (number: number): string => String(number).padStart(3, "0");

const pascal = (id: string): string =>
  id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`)
    .join("")
    .slice(0, 255);

/** One line that ends as a sentence does. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

const helpText = (rule: AnyRule): string =>
  [sentence(rule.why), `Fix: ${sentence(rule.fix)}`, ...sourcesOf(rule).map((source) => `See ${source}`)]
    .map(sarifText)
    .join("\n");

function helpMarkdown(rule: AnyRule, fixed: SnippetTexts): string {
  return [
    `**${markdown(rule.title)}** (${themeWords[rule.theme]})`,
    rule.why,
    `**Fix.** ${rule.fix}`,
    ...snippetsInMarkdown(fixed),
    ...section("Controls that ask for it", controlLines(rule)),
    ...section("The same in other tools", equivalentLines(rule)),
    ...section("Sources", sourceLines(rule)),
    ["**Exception.** In `leakgate.yaml`, under `waivers`:", "```yaml", exampleWaiver(rule), "```"].join("\n"),
  ].join("\n\n");
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`**${title}**\n\n${lines.join("\n")}`];

/** The controls and weaknesses that the rules answer, as taxonomies, and the relationships that point at them. */
export function taxonomiesOf(rules: readonly AnyRule[]): {
  readonly taxonomies: readonly ToolComponent[];
  relationshipsOf(rule: AnyRule): NonNullable<ReportingDescriptor["relationships"]>;
} {
  const ids = new Map<string, Set<string>>();
  for (const rule of rules) {
    for (const [name, controls] of controlsOf(rule)) {
      const known = ids.get(name) ?? new Set();
      for (const control of controls) known.add(control);
      ids.set(name, known);
    }
  }
  const names = [...ids.keys()].sort();
  const taxonomies = names.map((name) => ({
    name,
    isComprehensive: false,
    taxa: [...(ids.get(name) ?? [])].sort().map((id) => ({ id })),
  }));
  const relationshipsOf = (rule: AnyRule): NonNullable<ReportingDescriptor["relationships"]> =>
    controlsOf(rule).flatMap(([name, controls]) =>
      controls.map((id) => ({
        target: { id, toolComponent: { name, index: names.indexOf(name) } },
        kinds: ["relevant"],
      })),
    );
  return { taxonomies, relationshipsOf };
}

const controlsOf = (rule: AnyRule): readonly (readonly [string, readonly string[]])[] => [
  ...Object.entries(rule.controls ?? {}),
  ...(rule.cwe === undefined ? [] : [["CWE", rule.cwe.map(String)] as const]),
];
