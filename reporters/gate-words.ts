import type { Finding, Report } from "../core/engine/finding.ts";
import { atLeast } from "../core/engine/rule.ts";
import { alertsOf, failsGate, judgedOf, problemsOf } from "./alerts.ts";
import { counted } from "./words.ts";

/** Why the gate passed, failed or is incomplete: the last line of every report. Holds no text of the input. */
export function gateInWords(report: Report): string {
  const { gate } = report;
  const judged = judgedOf(report);
  const nothing = judged === 0 ? ["0 resources were judged"] : [];
  if (gate.failed) return `gate FAILED: ${[...failing(report), ...missing(report), ...spared(report)].join("; ")}`;
  if (gate.incomplete) {
    return `gate INCOMPLETE: ${[...missing(report), ...nothing, fine(report), ...spared(report)].join("; ")}`;
  }
  if (judged === 0) {
    return "gate EMPTY: 0 resources were judged, so nothing was found and nothing can be called clean";
  }
  return `gate passed: ${[fine(report), ...spared(report)].join("; ")}`;
}

function failing(report: Report): readonly string[] {
  const { gate, hasBaseline } = report;
  const found = report.findings.filter((finding) => failsGate(finding, report));
  const unknown = found.filter(({ verdict }) => verdict === "cannot tell").length;
  const causes = alertsOf(report, () => true).filter((alert) => alert.fails).length;
  const shown = causes < gate.failing ? `, shown as ${counted(causes, "alert")}` : "";
  const how = unknown > 0 ? `, ${unknown} of them cannot tell` : "";
  const what = hasBaseline ? "new finding" : "finding";
  return [`${counted(gate.failing, what)} at or above ${gate.failOn}${how}${shown} (fail-on ${gate.failOn})`];
}

function missing(report: Report): readonly string[] {
  const errors = problemsOf(report).filter(({ level }) => level === "error").length;
  const { failures } = report;
  return [
    ...(errors > 0 ? [`${counted(errors, "input")} could not be read in full`] : []),
    ...(failures.length > 0 ? [`${counted(failures.length, "answer")} missing because a rule broke off`] : []),
  ];
}

function fine({ gate }: Report): string {
  if (gate.failOn === "none") return "fail-on is none, so no finding fails it";
  return `nothing at or above ${gate.failOn} fails it`;
}

/** What would fail the gate, or might, and does not: said, so that a pass is never taken for more than it is. */
function spared(report: Report): readonly string[] {
  const { failOn, unknowns } = report.gate;
  const high = ({ severity }: Finding): boolean => failOn === "none" || atLeast(severity, failOn);
  const violated = report.findings.filter((finding) => finding.verdict === "violated" && high(finding));
  const waived = violated.filter((finding) => finding.waived !== undefined);
  const known = violated.filter((finding) => finding.waived === undefined && !finding.isNew);
  const warned = violated.filter(
    (finding) => finding.waived === undefined && finding.isNew && finding.level !== "fail",
  );
  const open = report.findings.filter(
    (finding) => finding.verdict === "cannot tell" && finding.waived === undefined && !failsGate(finding, report),
  );
  return [
    ...(waived.length > 0 ? [`${waived.length} waived`] : []),
    ...(known.length > 0 ? [`${known.length} in the baseline`] : []),
    ...(warned.length > 0 ? [`${warned.length} only warned of (level warn)`] : []),
    ...(open.length > 0 ? [`${open.length} cannot tell (${unknowns})`] : []),
  ];
}
