import type { Finding, Report } from "../core/engine/finding.ts";
import { fails } from "../core/engine/judge.ts";
import type { Problem } from "../core/model/unit.ts";

/** What is shown as one: a finding, those of the same cause that it speaks for, and the same on instances of a loop. */
export interface Alert {
  readonly finding: Finding;
  /** The findings that are shown as this one, itself first: one for each instance of a loop on one source line. */
  readonly instances: readonly Finding[];
  /** Ids of the rules that the same cause breaks as well. */
  readonly also: readonly string[];
  /** Whether it, or a finding that it speaks for, fails the gate. */
  readonly fails: boolean;
}

/**
 * The findings that `wanted` takes, as alerts, in the report's order. Those that do not lead are left out, unless
 * `everything` is asked for.
 */
export function alertsOf(report: Report, wanted: (finding: Finding) => boolean, everything = false): readonly Alert[] {
  const failing = new Set(report.findings.filter((finding) => failsGate(finding, report)).map(causeOf));
  const groups = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    if (!wanted(finding) || !(everything || finding.leads)) continue;
    const lines = groupKeys(finding);
    const group = lines.map((key) => groups.get(key)).find((each) => each !== undefined) ?? [];
    group.push(finding);
    for (const key of lines) groups.set(key, group);
  }
  return [...new Set(groups.values())].map((instances) => {
    const [finding] = instances as [Finding];
    const also = [...new Set(instances.flatMap((each) => each.also))].filter((id) => id !== finding.rule.id).sort();
    const fail = (each: Finding): boolean => (everything ? failsGate(each, report) : failing.has(causeOf(each)));
    return { finding, instances, also, fails: instances.some(fail) };
  });
}

/** Whether the finding itself fails the report's gate. */
export const failsGate = (finding: Finding, { gate }: Report): boolean => fails(finding, gate.failOn, gate.unknowns);

/** Equal for findings of which one leads. */
const causeOf = (finding: Finding): string => [finding.cause, finding.waived === undefined, finding.isNew].join(" ");

/**
 * Findings that share one of these keys are one alert: the same rule at the same line and column (instances of a
 * loop), or on the same resource at the same line. Resources that merely share a line, as all do in JSON without line
 * breaks, differ in the column.
 */
function groupKeys(finding: Finding): readonly string[] {
  const { rule, verdict, severity, level, resource, place, fingerprint, waived, isNew } = finding;
  if (place === undefined) return [fingerprint];
  const line = [rule.id, verdict, severity, level, resource.unit, waived?.reason, isNew, place.file, place.line].join(
    "\n",
  );
  return [`${line}\n${place.column}`, `${line}\n\n${resource.address}`];
}

/** All problems of a run: those of no unit first. */
export const problemsOf = (report: Report): readonly Problem[] => [
  ...report.problems,
  ...report.units.flatMap((unit) => unit.problems),
];

/** The number of resources that a rule looked at, over all units. */
export const judgedOf = (report: Report): number => report.units.reduce((sum, { judged }) => sum + judged, 0);

/** Whether the finding counts: it is violated, and neither waived nor in the baseline. */
export const counts = ({ verdict, waived, isNew }: Finding): boolean =>
  verdict === "violated" && waived === undefined && isNew;

/** Addresses without repetition, in their order. */
export const addressesOf = ({ instances }: Alert): readonly string[] => [
  ...new Set(instances.map(({ resource }) => resource.address)),
];
