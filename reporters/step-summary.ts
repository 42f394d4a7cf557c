import type { Report } from "../core/engine/finding.ts";
import { type Alert, addressesOf, alertsOf, counts, failsGate, problemsOf } from "./alerts.ts";
import { markdown, markdownCode } from "./escape.ts";
import { gateInWords } from "./gate-words.ts";
import { whereOf } from "./text-alert.ts";
import { judgedInWords, themeLines } from "./text-summary.ts";
import { counted, seenInWords, shortened } from "./words.ts";

/** A step summary may hold 1 MiB: rows beyond these are counted. */
const mostRows = 100;
const mostProblems = 20;

/** The report as Markdown for `GITHUB_STEP_SUMMARY`: the gate, the four words, and a table of what was found. */
export function stepSummary(report: Report): string {
  const alerts = alertsOf(report, (finding) => counts(finding) || failsGate(finding, report));
  const failing = alerts.filter((alert) => alert.fails);
  const others = alerts.filter((alert) => !alert.fails);
  const blocks = [
    "## leakgate",
    `**${markdown(gateInWords(report))}**`,
    [
      "| | |",
      "| --- | --- |",
      ...themeLines(report).map(({ word, found }) => `| ${markdown(word)} | ${markdown(found)} |`),
    ].join("\n"),
    markdown(judgedInWords(report)),
    ...table("Fails the gate", failing),
    ...table("Also found", others),
    ...problems(report),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function table(title: string, alerts: readonly Alert[]): readonly string[] {
  if (alerts.length === 0) return [];
  const rows = alerts.slice(0, mostRows).map(row);
  const left = alerts.length - rows.length;
  const more = left > 0 ? [`${counted(left, "more alert")} not shown here.`] : [];
  const head = ["| severity | rule | resource | where | seen |", "| --- | --- | --- | --- | --- |"];
  return [`### ${title}`, [...head, ...rows].join("\n"), ...more];
}

function row(alert: Alert): string {
  const { finding } = alert;
  const [first = "", ...others] = addressesOf(alert);
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  const cells = [
    finding.severity,
    `${markdownCode(finding.rule.id)}<br>${markdown(finding.rule.title)}`,
    `${markdownCode(shortened(first, 160))}${more}`,
    markdownCode(whereOf(finding)),
    markdown(shortened(seenInWords(finding).replace(/^Seen: /, ""), 400)),
  ];
  return `| ${cells.join(" | ")} |`;
}

function problems(report: Report): readonly string[] {
  const lines = [
    ...problemsOf(report).map(({ level, file, line, message }) => {
      const place = [file, line].filter((part) => part !== undefined).join(":");
      return `- ${level}${place === "" ? "" : ` ${markdownCode(place)}`}: ${markdown(shortened(message, 400))}`;
    }),
    ...report.failures.map(
      ({ rule, address, cause }) =>
        `- error: rule ${markdownCode(rule)} broke off on ${markdownCode(shortened(address, 160))}: ${markdown(shortened(cause, 300))}`,
    ),
  ];
  if (lines.length === 0) return [];
  const left = lines.length - mostProblems;
  const more = left > 0 ? [`- and ${left} more`] : [];
  return ["### Problems", [...lines.slice(0, mostProblems), ...more].join("\n")];
}
