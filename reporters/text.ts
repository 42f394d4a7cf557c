import type { Finding, Report } from "../core/engine/finding.ts";
import { alertsOf, counts, failsGate, judgedOf } from "./alerts.ts";
import { terminal } from "./escape.ts";
import { gateInWords } from "./gate-words.ts";
import { type Style, styleOf } from "./style.ts";
import { alertInText, type Drawing, whereOf } from "./text-alert.ts";
import { problemsInText, summaryInText } from "./text-summary.ts";
import { counted, shortened, unknownReason } from "./words.ts";

export interface TextOptions {
  readonly colour: boolean;
  /** The width of the terminal; 100 where it is none. */
  readonly width?: number;
  /** Everything that was found: also what does not lead, is waived, or is in the baseline. */
  readonly all: boolean;
  /** Only what fails the gate, the problems and the last line. */
  readonly quiet: boolean;
  /** The text of a line of a file of the user, counted from 1; nothing where it cannot be read. */
  readonly sourceLine: (file: string, line: number) => string | undefined;
}

/** The report for people at a terminal or in front of a build log. */
export function textReport(report: Report, options: TextOptions): string {
  const style = styleOf(options.colour);
  const drawing = { style, width: Math.max(60, options.width ?? 100), sourceLine: options.sourceLine };
  const lines = options.quiet
    ? [...failingInText(report, drawing), ...problemsInText(report, style)]
    : [
        ...foundInText(report, options.all, drawing),
        ...unknownsInText(report, options.all, style),
        ...setAsideInText(report, options.all, style),
        ...summaryInText(report, style),
        ...problemsInText(report, style),
      ];
  return `${[...lines, gateLine(report, style)].join("\n")}\n`;
}

const failingInText = (report: Report, drawing: Drawing): readonly string[] =>
  alertsOf(report, () => true)
    .filter((alert) => alert.fails)
    .flatMap((alert) => alertInText(alert, drawing));

function foundInText(report: Report, all: boolean, drawing: Drawing): readonly string[] {
  const wanted = (finding: Finding): boolean =>
    failsGate(finding, report) ||
    counts(finding) ||
    (all && finding.verdict === "violated" && finding.waived === undefined);
  return alertsOf(report, wanted, all).flatMap((alert) => alertInText(alert, drawing));
}

/** What cannot be told and does not fail the gate, by reason: each reason is one thing that somebody could mend. */
function unknownsInText(report: Report, all: boolean, style: Style): readonly string[] {
  const open = report.findings.filter(
    (finding) => finding.verdict === "cannot tell" && finding.waived === undefined && !failsGate(finding, report),
  );
  if (open.length === 0) return [];
  const byReason = new Map<string, Finding[]>();
  for (const finding of open) {
    const reason = unknownReason(finding);
    const same = byReason.get(reason);
    if (same === undefined) byReason.set(reason, [finding]);
    else same.push(finding);
  }
  const reasons = [...byReason].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return [
    `${style("bold", "cannot tell")}: ${counted(open.length, "answer")}${all ? "" : " (--all lists them)"}`,
    ...reasons.flatMap(([reason, findings]) => [
      `  ${findings.length} because ${terminal(reason)}`,
      ...(all ? findings.map(oneLine) : [`      ${rulesOf(findings)}`]),
    ]),
    "",
  ];
}

const oneLine = (finding: Finding): string =>
  `      ${finding.severity.padEnd(8)} ${terminal(finding.rule.id)}  ${terminal(shortened(finding.resource.address, 160))}  ${whereOf(finding)}`;

function rulesOf(findings: readonly Finding[]): string {
  const ids = [...new Set(findings.map(({ rule }) => rule.id))];
  const more = ids.length > 4 ? [`${ids.length - 4} more`] : [];
  return [...ids.slice(0, 4).map(terminal), ...more].join(", ");
}

/** What is waived or in the baseline: counted always, so that no exception is forgotten; listed with `all`. */
function setAsideInText(report: Report, all: boolean, style: Style): readonly string[] {
  const broken = report.findings.filter(({ verdict }) => verdict === "violated" || verdict === "cannot tell");
  const waived = broken.filter((finding) => finding.waived !== undefined);
  const known = broken.filter(({ verdict, isNew, waived }) => verdict === "violated" && !isNew && waived === undefined);
  return [
    ...(waived.length > 0
      ? [
          `${style("bold", "waived")}: ${counted(waived.length, "finding")}${all ? "" : " (--all lists them)"}`,
          ...(all ? waived.map((finding) => `${oneLine(finding)}  ${waiverOf(finding)}`) : []),
          "",
        ]
      : []),
    ...(known.length > 0 && !all
      ? [`${style("bold", "in the baseline")}: ${counted(known.length, "finding")} (--all lists them)`, ""]
      : []),
  ];
}

const waiverOf = ({ waived }: Finding): string =>
  waived === undefined
    ? ""
    : terminal(`${shortened(waived.reason, 200)} (owner ${waived.owner}, until ${waived.until})`);

function gateLine(report: Report, style: Style): string {
  const passed = report.gate.exitCode === 0 && judgedOf(report) > 0;
  return style(passed ? "good" : "bad", gateInWords(report));
}
