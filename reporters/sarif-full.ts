import type { Location, LogicalLocation, Result, Suppression } from "sarif";
import type { Verdict } from "../core/engine/evaluate.ts";
import type { Finding, Report } from "../core/engine/finding.ts";
import { sarifText, visible } from "./escape.ts";
import { findingsOf, fingerprints, invocationOf, logOf, runOf, runParts, type SarifOptions } from "./sarif.ts";
import { problemNotifications, troubles } from "./sarif-notes.ts";
import { fullLocation, physicalLocation, showablePlace } from "./sarif-places.ts";
import { descriptorOf, rulesOf, sarifLevel, taxonomiesOf } from "./sarif-rules.ts";
import { messageOf } from "./words.ts";

const kindOf: Readonly<Record<Verdict, NonNullable<Result["kind"]>>> = {
  violated: "fail",
  "cannot tell": "open",
  "not violated": "pass",
  "not applicable": "notApplicable",
};

/**
 * SARIF with all that the report holds: every finding whatever its verdict, waivers as suppressions, the baseline,
 * controls as taxonomies, resources as logical locations. For viewers and archives; GitHub would misread it.
 */
export function fullSarif(report: Report, options: SarifOptions = {}): string {
  const rules = rulesOf(report);
  const indices = new Map(rules.map(({ rule }, index) => [rule.id, index]));
  const { taxonomies, relationshipsOf } = taxonomiesOf(rules.map(({ rule }) => rule));
  const descriptors = rules.map((known) => ({
    ...descriptorOf(known, options.fixes?.get(known.rule.id)),
    relationships: relationshipsOf(known.rule),
  }));
  const prints = fingerprints();
  return logOf(
    runParts(report).map((part) => {
      const findings = findingsOf(report, part);
      const logical = logicalLocations(findings);
      const results = findings.map((finding) => ({
        ruleId: finding.rule.id,
        ruleIndex: indices.get(finding.rule.id) ?? 0,
        ...judgementOf(finding, report),
        message: { text: sarifText(messageOf(finding)) },
        locations: [locationOf(finding, logical.indexOf(finding), options)],
        ...(finding.related !== undefined && {
          relatedLocations: [{ id: 1, physicalLocation: fullLocation(finding.related, options.folder) }],
        }),
        partialFingerprints: { primaryLocationLineHash: prints(finding) },
        fingerprints: { "leakgate/v1": finding.fingerprint },
        suppressions: suppressionsOf(finding, options),
        properties: propertiesOf(finding),
      }));
      const { problems, failures } = troubles(report, (unit) => part.units.has(unit), part.first);
      const run = runOf(report, part, descriptors, results);
      return {
        ...run,
        tool: {
          driver: { ...run.tool.driver, supportedTaxonomies: taxonomies.map(({ name }, index) => ({ name, index })) },
        },
        taxonomies: [...taxonomies],
        logicalLocations: [...logical.all],
        invocations: [invocationOf(report, [...problemNotifications(problems, failures, options)])],
      };
    }),
  );
}

function judgementOf(finding: Finding, { hasBaseline }: Report): Pick<Result, "kind" | "level" | "baselineState"> {
  const kind = kindOf[finding.verdict];
  return {
    kind,
    level: kind === "fail" ? sarifLevel[finding.severity] : "none",
    ...(hasBaseline && { baselineState: finding.isNew ? "new" : "unchanged" }),
  };
}

/** The resources of a run, each once. */
function logicalLocations(findings: readonly Finding[]): {
  readonly all: readonly LogicalLocation[];
  indexOf(finding: Finding): number;
} {
  const all: LogicalLocation[] = [];
  const indices = new Map<string, number>();
  for (const { resource } of findings) {
    if (indices.has(resource.address)) continue;
    indices.set(resource.address, all.length);
    all.push({ fullyQualifiedName: visible(resource.address), kind: "resource" });
  }
  return { all, indexOf: ({ resource }) => indices.get(resource.address) ?? 0 };
}

function locationOf(finding: Finding, index: number, options: SarifOptions): Location {
  const logical = [{ index, fullyQualifiedName: visible(finding.resource.address), kind: "resource" }];
  const { place } = finding;
  if (place !== undefined && place.file !== "-" && place.file !== "") {
    return { physicalLocation: fullLocation(place, options.folder), logicalLocations: logical };
  }
  const anchored = showablePlace({ ...finding, place: undefined }, options);
  return anchored === undefined
    ? { logicalLocations: logical }
    : { physicalLocation: physicalLocation(anchored), logicalLocations: logical };
}

function suppressionsOf({ waived }: Finding, { folder }: SarifOptions): Suppression[] {
  if (waived === undefined) return [];
  const { reason, owner, until, place } = waived;
  return [
    {
      kind: "external",
      status: "accepted",
      justification: sarifText(`${reason} (owner ${owner}, until ${until})`),
      ...(place !== undefined && { location: { physicalLocation: fullLocation(place, folder) } }),
    },
  ];
}

function propertiesOf({ severity, level, resource, path, call, leads }: Finding): Record<string, string | boolean> {
  const { type, unit, account, region } = resource;
  const named = {
    severity,
    level,
    unit,
    type,
    path,
    ...(account && { account }),
    ...(region && { region }),
    ...(call && { call }),
  };
  return { ...Object.fromEntries(Object.entries(named).map(([key, text]) => [key, visible(text)])), leads };
}
