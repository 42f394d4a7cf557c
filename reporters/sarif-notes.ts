import type { Notification, ReportingDescriptor } from "sarif";
import type { RuleFailure } from "../core/engine/evaluate.ts";
import type { Finding, Report } from "../core/engine/finding.ts";
import type { Problem } from "../core/model/unit.ts";
import { sarifText } from "./escape.ts";
import { type PlaceOptions, pathInRepository, physicalLocation } from "./sarif-places.ts";
import { counted, quoted, shortened, unknownReason } from "./words.ts";

const kinds = {
  "input-not-read": [
    "An input could not be read in full.",
    "Mend or leave out the input: until then the run is not complete.",
  ],
  "input-note": ["Something about an input is worth knowing.", "Nothing has to be done."],
  "rule-failed": [
    "A rule broke off, and its answer is missing.",
    "Report it with the message: until then the run is not complete.",
  ],
  "cannot-tell": [
    "The input does not say what a rule asks.",
    "Give the missing value, permission or input where the answer matters.",
  ],
  "no-file": [
    "Findings have no file in the repository.",
    "Name a file to show them at, or read them in the text or JSON report.",
  ],
  "too-many": [
    "There are more findings than code scanning keeps.",
    "Mend or waive the most severe ones; the JSON report has all.",
  ],
} as const;

type Kind = keyof typeof kinds;

/** What notifications may be about; GitHub wants help for each. */
export const notificationDescriptors: readonly ReportingDescriptor[] = Object.entries(kinds).map(
  ([id, [text, help]]) => ({
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: help },
  }),
);

const order = Object.keys(kinds);

function notification(kind: Kind, level: Notification.level, text: string): Notification {
  return { descriptor: { id: kind, index: order.indexOf(kind) }, level, message: { text: sarifText(text) } };
}

/** Problems and rule failures. */
export function problemNotifications(
  problems: readonly Problem[],
  failures: readonly RuleFailure[],
  options: PlaceOptions,
): readonly Notification[] {
  return [
    ...problems.map((problem) => problemNotification(problem, options)),
    ...failures.map(({ rule, address, cause }) =>
      notification(
        "rule-failed",
        "error",
        `Rule ${quoted(rule)} broke off on ${quoted(address, 160)}: ${shortened(cause, 300)}`,
      ),
    ),
  ];
}

function problemNotification(problem: Problem, { folder }: PlaceOptions): Notification {
  const { level, file, line = 1, column, message } = problem;
  const note =
    level === "error" ? notification("input-not-read", "error", message) : notification("input-note", "note", message);
  const path = file === undefined ? undefined : pathInRepository(file, folder);
  if (path === undefined) return note;
  const place = { path, line: Math.max(1, line), ...(column !== undefined && column >= 1 && { column }) };
  return { ...note, locations: [{ physicalLocation: physicalLocation(place) }] };
}

const namedReasons = 20;

/** What cannot be told, by reason: code scanning has no other place for it. */
export function unknownNotifications(findings: readonly Finding[]): readonly Notification[] {
  const byReason = new Map<string, number>();
  for (const finding of findings) {
    if (finding.verdict !== "cannot tell" || finding.waived !== undefined) continue;
    const reason = unknownReason(finding);
    byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  }
  return [...byReason]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, namedReasons)
    .map(([reason, count]) =>
      notification("cannot-tell", "note", `Cannot tell in ${counted(count, "answer")}: ${reason}.`),
    );
}

/** Findings that code scanning could not show anywhere. */
export function noFileNotification(findings: readonly Finding[]): readonly Notification[] {
  if (findings.length === 0) return [];
  const named = findings.slice(0, 5).map(({ rule, resource }) => `${rule.id} on ${quoted(resource.address, 160)}`);
  const more = findings.length > named.length ? ", and more" : "";
  const text = `${counted(findings.length, "finding")} without a file in the repository left out: ${named.join(", ")}${more}.`;
  return [notification("no-file", "warning", text)];
}

/** Findings beyond the number that code scanning keeps. */
export const tooManyNotification = (left: number): readonly Notification[] =>
  left <= 0 ? [] : [notification("too-many", "warning", `${counted(left, "less severe finding")} left out.`)];

/** Whether a problem, failure or finding belongs to a run. */
type Belongs = (unit: string) => boolean;

/** The problems and failures of the units of a run; those of no unit go with the first run. */
export function troubles(
  report: Report,
  belongs: Belongs,
  first: boolean,
): { readonly problems: readonly Problem[]; readonly failures: readonly RuleFailure[] } {
  const known = new Set(report.units.map(({ id }) => id));
  const mine = (unit: string): boolean => belongs(unit) || (first && !known.has(unit));
  return {
    problems: [
      ...(first ? report.problems : []),
      ...report.units.filter(({ id }) => belongs(id)).flatMap(({ problems }) => problems),
    ],
    failures: report.failures.filter(({ unit }) => mine(unit)),
  };
}
