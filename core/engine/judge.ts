import type { Problem } from "../model/unit.ts";
import type { Hash } from "./collect.ts";
import { compare, emptyTally, led, type RawFinding } from "./collect.ts";
import type { RuleFailure } from "./evaluate.ts";
import type { Finding, Gate, GateLevel, Report, RuleTally, UnitSummary, Waiver } from "./finding.ts";
import { housekeeping } from "./housekeeping.ts";
import type { Level, Use } from "./pack.ts";
import { atLeast, severities } from "./rule.ts";

/** What a run is judged by, beside its findings. */
export interface Terms {
  readonly version: string;
  readonly packs: readonly string[];
  readonly uses: readonly Use[];
  readonly failOn: GateLevel;
  readonly unknowns: Level;
  readonly waivers: readonly Waiver[];
  /** The fingerprints that a baseline holds; nothing where none was given. */
  readonly baseline: ReadonlySet<string> | undefined;
  /** The day of the run, as `2026-12-31`: a waiver holds until the end of its own. */
  readonly today: string;
}

/** What was read and found, before it is judged. */
export interface Evaluated {
  readonly findings: readonly RawFinding[];
  readonly tallies: ReadonlyMap<string, RuleTally>;
  readonly failures: readonly RuleFailure[];
  readonly units: readonly UnitSummary[];
  /** Problems that belong to no unit. */
  readonly problems: readonly Problem[];
}

/** Waivers, baseline and gate: the report of a run. A pure function; the day comes in with the terms. */
export function judge(evaluated: Evaluated, terms: Terms, hash: Hash): Report {
  const used = new Set<Waiver>();
  const marked = evaluated.findings.map((finding) => {
    const waived = terms.waivers.find((waiver) => holdsFor(waiver, finding, terms.today));
    if (waived !== undefined && (finding.verdict === "violated" || finding.verdict === "cannot tell")) used.add(waived);
    const isNew = ![finding.fingerprint, ...finding.earlier].some((print) => terms.baseline?.has(print));
    return { ...finding, waived, isNew };
  });
  const kept = housekeeping(terms, used, hash);
  const findings = [...led([...marked, ...kept])].sort(inOrder);
  return {
    version: terms.version,
    packs: terms.packs,
    units: evaluated.units,
    findings,
    rules: [...terms.uses]
      .sort((a, b) => compare(a.rule.id, b.rule.id))
      .map(({ rule, level, severity }) => ({
        rule,
        level,
        severity,
        tally: evaluated.tallies.get(rule.id) ?? emptyTally(),
      })),
    problems: evaluated.problems,
    failures: evaluated.failures,
    gate: gateOf(findings, evaluated, terms),
    hasBaseline: terms.baseline !== undefined,
  };
}

/** Whether `finding` fails a gate with these terms. */
export function fails(finding: Finding, failOn: GateLevel, unknowns: Level): boolean {
  if (failOn === "none" || finding.waived !== undefined || !finding.isNew || finding.level !== "fail") return false;
  if (!atLeast(finding.severity, failOn)) return false;
  return finding.verdict === "violated" || (finding.verdict === "cannot tell" && unknowns === "fail");
}

function gateOf(findings: readonly Finding[], evaluated: Evaluated, { failOn, unknowns }: Terms): Gate {
  const failing = findings.filter((finding) => fails(finding, failOn, unknowns)).length;
  const problems = [...evaluated.problems, ...evaluated.units.flatMap((unit) => unit.problems)];
  const incomplete = evaluated.failures.length > 0 || problems.some((problem) => problem.level === "error");
  return { failOn, unknowns, failed: failing > 0, incomplete, failing, exitCode: failing > 0 ? 1 : incomplete ? 3 : 0 };
}

function holdsFor(waiver: Waiver, finding: RawFinding, today: string): boolean {
  return (
    waiver.until >= today &&
    (waiver.rule === finding.rule.id || waiver.rule === "*") &&
    globMatches(waiver.resource, finding.resource.address)
  );
}

/** Whether `text` matches `glob`, in which `*` stands for any run of signs and everything else for itself. */
export function globMatches(glob: string, text: string): boolean {
  const parts = glob.split("*");
  if (parts.length === 1) return glob === text;
  const [head = "", ...rest] = parts;
  const tail = rest.pop() ?? "";
  if (!text.startsWith(head) || text.length < head.length + tail.length || !text.endsWith(tail)) return false;
  let at = head.length;
  const end = text.length - tail.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

const verdicts = ["violated", "cannot tell", "not violated", "not applicable"];

/** The most severe first; then by place, so that a reader walks through one file after the other. */
function inOrder(a: Finding, b: Finding): number {
  return (
    verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    compare(a.resource.unit, b.resource.unit) ||
    compare(a.place?.file ?? "", b.place?.file ?? "") ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    compare(a.resource.address, b.resource.address) ||
    compare(a.rule.id, b.rule.id) ||
    compare(a.fingerprint, b.fingerprint)
  );
}
