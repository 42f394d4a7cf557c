import type { Finding, Report } from "../core/engine/finding.ts";
import { type Alert, alertsOf, counts, failsGate } from "./alerts.ts";
import { commandProperty, commandText } from "./escape.ts";
import { gateInWords } from "./gate-words.ts";
import { alertMessage } from "./sarif.ts";
import { type PlaceOptions, type ShowablePlace, showablePlace } from "./sarif-places.ts";
import { counted, unknownReason } from "./words.ts";

/** GitHub shows ten annotations of a kind for a step, and 50 for a job: more would only fill the log. */
const mostAnnotations = 50;
const mostNotices = 10;

/**
 * Annotations for GitHub Actions, one workflow command a line: errors for what fails the gate, warnings for what else
 * is violated, notices for what cannot be told, one for each file.
 */
export function githubAnnotations(report: Report, options: PlaceOptions = {}): string {
  const alerts = alertsOf(report, (finding) => counts(finding) || failsGate(finding, report));
  const errors = alerts.filter((alert) => alert.fails);
  const warnings = alerts.filter((alert) => !alert.fails);
  const lines = [
    ...capped(errors, "error", options),
    ...capped(warnings, "warning", options),
    ...notices(report, options),
    annotation(report.gate.exitCode === 0 ? "notice" : "error", undefined, "leakgate", gateInWords(report)),
  ];
  return `${lines.join("\n")}\n`;
}

function capped(alerts: readonly Alert[], kind: "error" | "warning", options: PlaceOptions): readonly string[] {
  const lines = alerts.slice(0, mostAnnotations).map((alert) => {
    const { finding } = alert;
    const title = `${finding.severity}: ${finding.rule.id}`;
    return annotation(kind, showablePlace(finding, options), title, alertMessage(alert));
  });
  const left = alerts.length - lines.length;
  if (left > 0) lines.push(annotation(kind, undefined, "leakgate", `${counted(left, "more alert")} not shown here.`));
  return lines;
}

/** One notice for each file in which something cannot be told; what has no file goes together. */
function notices(report: Report, options: PlaceOptions): readonly string[] {
  const open = report.findings.filter(
    (finding) => finding.verdict === "cannot tell" && finding.waived === undefined && !failsGate(finding, report),
  );
  const byFile = new Map<string, { place: ShowablePlace | undefined; findings: Finding[] }>();
  for (const finding of open) {
    const place = showablePlace(finding, options);
    const known = byFile.get(place?.path ?? "");
    if (known === undefined) byFile.set(place?.path ?? "", { place, findings: [finding] });
    else known.findings.push(finding);
  }
  return [...byFile.values()].slice(0, mostNotices).map(({ place, findings }) => {
    const reasons = [...new Set(findings.map(unknownReason))].slice(0, 3);
    const text = `Cannot tell in ${counted(findings.length, "answer")}: ${reasons.join("; ")}.`;
    return annotation("notice", place, "cannot tell", text);
  });
}

function annotation(
  kind: "error" | "warning" | "notice",
  place: ShowablePlace | undefined,
  title: string,
  text: string,
): string {
  const properties = [...(place === undefined ? [] : placeProperties(place)), `title=${commandProperty(title)}`];
  return `::${kind} ${properties.join(",")}::${commandText(text)}`;
}

function placeProperties({ path, line, column, endColumn }: ShowablePlace): readonly string[] {
  return [
    `file=${commandProperty(path)}`,
    `line=${line}`,
    `endLine=${line}`,
    ...(column === undefined ? [] : [`col=${column}`]),
    ...(endColumn === undefined ? [] : [`endColumn=${endColumn}`]),
  ];
}
