import { type Answer, decidedBy, factsOf } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import type { Resource } from "../model/resource.ts";
import type { Outcome, RuleFailure, Sink } from "./evaluate.ts";
import { evidenceOf, identityOf } from "./evidence.ts";
import type { Evidence, Finding, RuleTally } from "./finding.ts";
import type { Use } from "./pack.ts";
import { severities } from "./rule.ts";

/** sha256 of a text, in hex: given from outside, since `core` knows no platform. */
export type Hash = (text: string) => string;

/** A finding before waivers and baseline have been looked at. */
export type RawFinding = Omit<Finding, "waived" | "isNew" | "leads" | "also">;

export interface Collected {
  readonly findings: RawFinding[];
  readonly tallies: Map<string, RuleTally>;
  readonly failures: RuleFailure[];
}

/**
 * A sink that turns outcomes into findings as they come, so that no tree outlives its resource. Passes are counted,
 * and kept only where `keepPasses` asks for them.
 */
export function collector(hash: Hash, keepPasses: boolean): Sink & Collected {
  const findings: RawFinding[] = [];
  const tallies = new Map<string, RuleTally>();
  const failures: RuleFailure[] = [];
  return {
    findings,
    tallies,
    failures,
    resource(_, outcomes) {
      for (const outcome of outcomes) {
        count(tallies, outcome);
        const passed = outcome.verdict === "not violated" || outcome.verdict === "not applicable";
        if (!passed || keepPasses) findings.push(findingOf(outcome, hash));
      }
    },
    failure(failure) {
      failures.push(failure);
    },
  };
}

export const emptyTally = (): RuleTally => ({ violated: 0, passed: 0, unknown: 0, notApplicable: 0 });

function count(tallies: Map<string, RuleTally>, { use, verdict }: Outcome): void {
  let tally = tallies.get(use.rule.id);
  if (tally === undefined) {
    tally = emptyTally();
    tallies.set(use.rule.id, tally);
  }
  if (verdict === "violated") tally.violated++;
  else if (verdict === "cannot tell") tally.unknown++;
  else if (verdict === "not violated") tally.passed++;
  else tally.notApplicable++;
}

function findingOf(outcome: Outcome, hash: Hash): RawFinding {
  const { use, resource, verdict, answer, severity } = outcome;
  const about = outcome.about ?? decidingField(answer, resource);
  const evidence = evidenceOf(answer);
  const identity = outcome.about === undefined ? "" : identityOf(outcome.about);
  const at = about?.resource ?? resource;
  const { account, region } = resource.scope;
  const print = (address: string): string =>
    hash([use.rule.id, resource.unit.id, resource.type, address, identity].join("\n"));
  const related = at.related(about?.path);
  const { label } = resource;
  const call = "call" in at && typeof at.call === "string" ? at.call : undefined;
  return {
    rule: use.rule,
    severity,
    level: use.level,
    verdict,
    resource: {
      address: resource.address,
      type: resource.type,
      unit: resource.unit.id,
      ...(label !== undefined && { label }),
      source: resource.unit.source,
      ...(account !== undefined && { account }),
      ...(region !== undefined && { region }),
    },
    path: about?.path.join(".") ?? "",
    place: at.place(about?.path),
    ...(related !== undefined && { related }),
    ...(call !== undefined && { call }),
    evidence,
    facts: factsOf(answer),
    fingerprint: print(resource.address),
    earlier: resource.previousAddresses.map(print),
    cause: hash([resource.unit.id, resource.address, verdict, causeOf(use, evidence)].join("\n")),
  };
}

/**
 * The property that an alert should sit on: of what decided, the first that is written in the source, else the first.
 */
function decidingField(answer: Answer, resource: Resource): AnyField | undefined {
  const fields = decidedBy(answer).flatMap(({ field }) => field ?? []);
  const written = fields.filter((field) => field.state !== "absent" && field.claim === undefined);
  const own = written.find((field) => field.resource === resource);
  return own ?? written[0] ?? fields.find((field) => field.resource === resource) ?? fields[0];
}

/**
 * Equal for answers that rest on the same evidence. What rests on nothing that is written has a cause of its own, or
 * that of the rules which find the same thing left out.
 */
function causeOf({ rule }: Use, evidence: readonly Evidence[]): string {
  const written = evidence.filter((each) => each.saw === "value" || each.saw === "unknown");
  if (written.length === 0) return rule.omission ?? rule.id;
  return written
    .map((each) => `${each.address} ${each.path}`)
    .sort()
    .join("\n");
}

/**
 * Says of each finding whether it leads those of its cause: the most severe does, and names the others. What is
 * waived leads nobody.
 */
export function led(findings: readonly Omit<Finding, "leads" | "also">[]): readonly Finding[] {
  const byCause = new Map<string, Omit<Finding, "leads" | "also">[]>();
  for (const finding of findings) {
    const key = `${finding.cause} ${finding.waived === undefined} ${finding.isNew}`;
    const group = byCause.get(key);
    if (group === undefined) byCause.set(key, [finding]);
    else group.push(finding);
  }
  const leaders = new Map<Omit<Finding, "leads" | "also">, readonly string[]>();
  for (const group of byCause.values()) {
    const [leader, ...others] = [...group].sort(bySeverity) as [Omit<Finding, "leads" | "also">];
    leaders.set(leader, [...new Set(others.map((each: Omit<Finding, "leads" | "also">) => each.rule.id))].sort());
  }
  return findings.map((finding) => ({ ...finding, leads: leaders.has(finding), also: leaders.get(finding) ?? [] }));
}

const bySeverity = (a: Omit<Finding, "leads" | "also">, b: Omit<Finding, "leads" | "also">): number =>
  severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
  Number(b.level === "fail") - Number(a.level === "fail") ||
  Number(b.rule.saysWhole === true) - Number(a.rule.saysWhole === true) ||
  compare(a.rule.id, b.rule.id) ||
  compare(a.fingerprint, b.fingerprint);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
