import type { Finding, Report, UnitSummary } from "../core/engine/finding.ts";
import { type Theme, themes } from "../core/engine/rule.ts";
import type { Problem } from "../core/model/unit.ts";
import { alertsOf, counts, judgedOf, problemsOf } from "./alerts.ts";
import { terminal } from "./escape.ts";
import type { Style } from "./style.ts";
import { counted, severityCounts, shortened, themeWords } from "./words.ts";

const fourWords: readonly Theme[] = themes.slice(0, 4);
const listedTypes = 8;

/** One line of the summary: a theme and what was found in it. */
interface ThemeLine {
  readonly word: string;
  readonly found: string;
  readonly clean: boolean;
}

/** The four words of the card, always; then the other themes that have a rule in use or a finding. */
export function themeLines(report: Report): readonly ThemeLine[] {
  const found = alertsOf(report, counts).flatMap(({ instances }) => instances);
  const lines = themes.map((theme) => themeLine(report, theme, found));
  return lines.filter((line): line is ThemeLine => line !== undefined);
}

function themeLine(report: Report, theme: Theme, all: readonly Finding[]): ThemeLine | undefined {
  const ofTheme = (finding: Finding): boolean => finding.rule.theme === theme;
  const alerts = all.filter(ofTheme);
  const open = report.findings.filter(
    (finding) => ofTheme(finding) && finding.verdict === "cannot tell" && finding.waived === undefined,
  ).length;
  const rules = report.rules.filter(({ rule, level }) => rule.theme === theme && level !== "off");
  const answers = rules.reduce((sum, { tally }) => sum + tally.violated + tally.passed + tally.unknown, 0);
  if (!fourWords.includes(theme) && rules.length === 0 && alerts.length === 0) return undefined;
  const found = [severityCounts(alerts), ...(open > 0 ? [`${open} cannot tell`] : [])].filter((part) => part !== "");
  const nothing = rules.length === 0 ? "no rule in use" : answers === 0 ? "nothing to judge" : "none found";
  return {
    word: themeWords[theme],
    found: found.length > 0 ? found.join("; ") : nothing,
    clean: found.length === 0 && answers > 0,
  };
}

/** The summary after the findings: what was found by theme, and what was judged and what was not. */
export function summaryInText(report: Report, style: Style): readonly string[] {
  const lines = themeLines(report);
  const column = Math.max(...lines.map(({ word }) => word.length)) + 2;
  return [
    style("bold", "summary"),
    ...lines.map(({ word, found, clean }) => `  ${word.padEnd(column)}${clean ? style("good", found) : found}`),
    "",
    style("bold", "judged"),
    `  ${judgedInWords(report)}`,
    ...report.units.flatMap((unit) => unitLines(unit)),
    ...idleRules(report),
    "",
  ];
}

/** How many resources, rules and units there were. */
export function judgedInWords(report: Report): string {
  const rules = report.rules.filter(({ level }) => level !== "off").length;
  const units = counted(report.units.length, "unit");
  const packs = report.packs.length === 0 ? "" : `, packs: ${report.packs.map(terminal).join(", ")}`;
  const judged = judgedOf(report);
  const were = judged === 1 ? "was" : "were";
  return `${counted(judged, "resource")} ${were} judged in ${units}, by ${counted(rules, "rule")}${packs}`;
}

function unitLines(unit: UnitSummary): readonly string[] {
  const parts = [
    `${unit.judged} judged`,
    ...(unit.considered > 0 ? [`${unit.considered} considered as parts of others`] : []),
    ...typesInWords(unit.withoutRule, "that no rule in use is on"),
    ...typesInWords(unit.notJudged, "not judged, of types that leakgate does not know"),
  ];
  return [`  ${terminal(`${unit.id} (${unit.source})`)}: ${parts.join(", ")}`];
}

/** How many resources of which types, the most frequent first; nothing where there are none. */
function typesInWords(counts: Readonly<Record<string, number>>, what: string): readonly string[] {
  const types = Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (types.length === 0) return [];
  const all = types.reduce((sum, [, count]) => sum + count, 0);
  const shown = types.slice(0, listedTypes).map(([type, count]) => `${count} ${terminal(shortened(type, 80))}`);
  const more = types.length > listedTypes ? [`${counted(types.length - listedTypes, "more type")}`] : [];
  return [`${all} ${what} (${[...shown, ...more].join(", ")})`];
}

/** Rules that met no resource at all: what they stand for was not looked at. The user's own are named. */
function idleRules(report: Report): readonly string[] {
  const idle = report.rules.filter(
    ({ level, tally }) => level !== "off" && tally.violated + tally.passed + tally.unknown + tally.notApplicable === 0,
  );
  const own = idle.flatMap(({ rule }) => (rule.id.includes("/") ? [terminal(rule.id)] : []));
  const more = own.length > listedTypes ? ` and ${own.length - listedTypes} more` : "";
  const named = own.length > 0 ? `, of your own: ${own.slice(0, listedTypes).join(", ")}${more}` : "";
  return idle.length > 0 ? [`  ${counted(idle.length, "rule")} met no resource${named}`] : [];
}

/** Problems and rule failures, each with its place. */
export function problemsInText(report: Report, style: Style): readonly string[] {
  const problems = problemsOf(report);
  const lines = problems.map((problem) => {
    const level = problem.level === "error" ? style("bad", "error") : "note ";
    return `  ${level} ${problemInWords(problem)}`;
  });
  const failures = report.failures.map(
    ({ rule, address, cause }) =>
      `  ${style("bad", "error")} ${terminal(`rule ${rule} broke off on ${shortened(address, 160)}: ${shortened(cause, 300)}`)}`,
  );
  if (lines.length + failures.length === 0) return [];
  return [style("bold", "problems"), ...lines, ...failures, ""];
}

function problemInWords({ file, line, column, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return terminal(place === "" ? message : `${place}: ${message}`);
}
