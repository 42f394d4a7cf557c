import type { Finding, Report, UnitSummary } from "../core/engine/finding.ts";
import { themes } from "../core/engine/rule.ts";
import { alertsOf, counts, judgedOf } from "./alerts.ts";
import { serialized } from "./escape.ts";
import { gateInWords } from "./gate-words.ts";
import { messageOf, themeWords } from "./words.ts";

/** Raised when a member changes its meaning or goes; new members do not raise it. */
const jsonSchemaVersion = 1;

/**
 * The whole report as JSON, after `report.schema.json`: the form for other programs. Texts are what the input says,
 * not escaped for any reader but JSON's; members keep their order from release to release.
 */
export function jsonReport(report: Report): string {
  const { gate } = report;
  const document = {
    schemaVersion: jsonSchemaVersion,
    version: report.version,
    gate: {
      failOn: gate.failOn,
      unknowns: gate.unknowns,
      failed: gate.failed,
      incomplete: gate.incomplete,
      failing: gate.failing,
      exitCode: gate.exitCode,
      words: gateInWords(report),
    },
    packs: report.packs,
    units: report.units.map(unitOf),
    summary: summaryOf(report),
    rules: report.rules.map(({ rule, level, severity, tally }) => ({
      id: rule.id,
      theme: rule.theme,
      level,
      severity,
      violated: tally.violated,
      passed: tally.passed,
      unknown: tally.unknown,
      notApplicable: tally.notApplicable,
    })),
    hasBaseline: report.hasBaseline,
    findings: report.findings.map(findingOf),
    problems: report.problems,
    failures: report.failures.map(({ rule, address, unit, cause }) => ({ rule, address, unit, cause })),
    notJudged: notJudgedOf(report),
  };
  return `${serialized(document)}\n`;
}

const unitOf = ({ id, source, origin, judged, considered, withoutRule, notJudged, problems }: UnitSummary): object => ({
  id,
  source,
  origin,
  judged,
  considered,
  withoutRule: sorted(withoutRule),
  notJudged: sorted(notJudged),
  problems,
});

function summaryOf(report: Report): object {
  const broken = report.findings.filter(({ verdict, waived }) => verdict === "violated" && waived === undefined);
  const alerts = alertsOf(report, counts).flatMap(({ instances }) => instances);
  return {
    judged: judgedOf(report),
    considered: report.units.reduce((sum, { considered }) => sum + considered, 0),
    violated: broken.length,
    new: broken.filter(({ isNew }) => isNew).length,
    cannotTell: report.findings.filter(({ verdict, waived }) => verdict === "cannot tell" && waived === undefined)
      .length,
    waived: report.findings.filter(({ waived }) => waived !== undefined).length,
    themes: themes.map((theme) => {
      const mine = alerts.filter(({ rule }) => rule.theme === theme);
      const count = (severity: string): number => mine.filter((each) => each.severity === severity).length;
      return {
        theme,
        words: themeWords[theme],
        critical: count("critical"),
        high: count("high"),
        medium: count("medium"),
        low: count("low"),
      };
    }),
  };
}

function findingOf(finding: Finding): object {
  const { rule, resource, place, call, waived } = finding;
  return {
    rule: rule.id,
    severity: finding.severity,
    verdict: finding.verdict,
    level: finding.level,
    resource: {
      address: resource.address,
      type: resource.type,
      unit: resource.unit,
      ...(resource.label !== undefined && { label: resource.label }),
      source: resource.source,
      ...(resource.account !== undefined && { account: resource.account }),
      ...(resource.region !== undefined && { region: resource.region }),
    },
    message: messageOf(finding),
    path: finding.path,
    location: place === undefined ? null : locationOf(place),
    ...(finding.related !== undefined && { related: locationOf(finding.related) }),
    ...(call !== undefined && { call }),
    evidence: finding.evidence,
    facts: finding.facts,
    fingerprint: finding.fingerprint,
    waived: waived === undefined ? null : { reason: waived.reason, owner: waived.owner, until: waived.until },
    isNew: finding.isNew,
    leads: finding.leads,
    also: finding.also,
  };
}

const locationOf = ({ file, line, column, endLine, endColumn }: NonNullable<Finding["place"]>): object => ({
  file,
  line,
  column,
  ...(endLine !== undefined && { endLine }),
  ...(endColumn !== undefined && { endColumn }),
});

/** Types that no rule is on, with their numbers over all units. */
function notJudgedOf(report: Report): Record<string, number> {
  const all = new Map<string, number>();
  for (const unit of report.units) {
    for (const [type, count] of Object.entries(unit.notJudged)) all.set(type, (all.get(type) ?? 0) + count);
  }
  return sorted(Object.fromEntries(all));
}

const sorted = (record: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
