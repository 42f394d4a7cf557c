import type { Invocation, Location, Log, ReportingDescriptor, Result, Run } from "sarif";
import type { Finding, Report } from "../core/engine/finding.ts";
import { severities } from "../core/engine/rule.ts";
import { type Alert, addressesOf, alertsOf, counts } from "./alerts.ts";
import { sarifText, serialized, visible } from "./escape.ts";
import type { SnippetTexts } from "./rule-page.ts";
import {
  noFileNotification,
  notificationDescriptors,
  problemNotifications,
  tooManyNotification,
  troubles,
  unknownNotifications,
} from "./sarif-notes.ts";
import { type PlaceOptions, physicalLocation, type ShowablePlace, showablePlace } from "./sarif-places.ts";
import { descriptorOf, rulesOf, sarifLevel } from "./sarif-rules.ts";
import { messageOf, quoted } from "./words.ts";

export interface SarifOptions extends PlaceOptions {
  /** How it should be, by rule: for the help of the rules that something violates. */
  readonly fixes?: ReadonlyMap<string, SnippetTexts>;
}

/** GitHub's limits: the runs of a file, and the results of a run that it keeps. */
const mostRuns = 20;
const mostResults = 5000;
const listedInstances = 20;

/** A part of the report that is one run of the file: a unit, and its category in code scanning. */
interface RunPart {
  /** `leakgate/<unit>/`: what is before the last slash is the category, whose alerts an upload replaces. */
  readonly category: string;
  readonly units: ReadonlySet<string>;
  /** The first also takes what belongs to no unit: findings and problems of the configuration. */
  readonly first: boolean;
}

/**
 * The units of a report as at most 20 runs with different categories. Of more than 20 units, the first 19 by id have
 * their own and the others share `leakgate/other-units/`.
 */
export function runParts(report: Report): readonly RunPart[] {
  const ids = [...new Set(report.units.map(({ id }) => id))].sort();
  if (ids.length === 0) return [{ category: "leakgate/no-unit/", units: new Set(), first: true }];
  const own = ids.length <= mostRuns ? ids : ids.slice(0, mostRuns - 1);
  const parts = own.map((id, index) => ({ category: categoryOf(id), units: new Set([id]), first: index === 0 }));
  if (own.length === ids.length) return parts;
  return [...parts, { category: "leakgate/other-units/", units: new Set(ids.slice(own.length)), first: false }];
}

const categoryOf = (id: string): string => `leakgate/${visible(id)}/`;

/** The findings of a run. */
export function findingsOf(report: Report, { units, first }: RunPart): readonly Finding[] {
  const known = new Set(report.units.map(({ id }) => id));
  return report.findings.filter(({ resource }) => units.has(resource.unit) || (first && !known.has(resource.unit)));
}

/** What all runs have in common: the tool, the rules, the root. */
export function runOf(report: Report, part: RunPart, rules: ReportingDescriptor[], results: Result[]): Run {
  return {
    tool: {
      driver: {
        name: "leakgate",
        semanticVersion: report.version,
        version: report.version,
        informationUri: "https://www.npmjs.com/package/leakgate",
        rules,
        notifications: [...notificationDescriptors],
      },
    },
    automationDetails: { id: part.category },
    originalUriBaseIds: { SRCROOT: { description: { text: "The root of the repository." } } },
    columnKind: "utf16CodeUnits",
    results,
  };
}

/** How the run went, for `run.invocations`. */
export const invocationOf = (
  { gate }: Report,
  notifications: Invocation["toolExecutionNotifications"],
): Invocation => ({
  executionSuccessful: !gate.incomplete,
  exitCode: gate.exitCode,
  toolExecutionNotifications: notifications ?? [],
});

export const logOf = (runs: Run[]): string =>
  `${serialized({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs } satisfies Log)}\n`;

/**
 * SARIF for code scanning: what is to be mended and nothing else, since GitHub makes an open alert of every result,
 * whatever its kind or suppression, and rejects a file in which one result has no place.
 */
export function codeScanningSarif(report: Report, options: SarifOptions = {}): string {
  const rules = rulesOf(report);
  const indices = new Map(rules.map(({ rule }, index) => [rule.id, index]));
  const descriptors = rules.map((known) => descriptorOf(known, options.fixes?.get(known.rule.id)));
  const prints = fingerprints();
  return logOf(
    runParts(report).map((part) => {
      const findings = findingsOf(report, part);
      const alerts = alertsOf({ ...report, findings }, counts);
      const placed = alerts.flatMap((alert) => {
        const place = showablePlace(alert.finding, options);
        return place === undefined ? [] : [{ alert, place }];
      });
      const sorted = [...placed].sort((a, b) => rank(b.alert) - rank(a.alert));
      const kept = sorted.slice(0, mostResults);
      const results = kept.map(({ alert, place }) => ({
        ruleId: alert.finding.rule.id,
        ruleIndex: indices.get(alert.finding.rule.id) ?? 0,
        level: sarifLevel[alert.finding.severity],
        ...messageAndRelated(alert, options),
        locations: [locationOf(place)],
        partialFingerprints: { primaryLocationLineHash: prints(alert.finding) },
      }));
      const { problems, failures } = troubles(report, (unit) => part.units.has(unit), part.first);
      const shown = new Set(placed.map(({ alert }) => alert));
      const notes = [
        ...problemNotifications(problems, failures, options),
        ...tooManyNotification(sorted.length - kept.length),
        ...noFileNotification(alerts.filter((alert) => !shown.has(alert)).flatMap(({ instances }) => instances)),
        ...unknownNotifications(findings),
      ];
      return { ...runOf(report, part, descriptors, results), invocations: [invocationOf(report, notes)] };
    }),
  );
}

const rank = ({ finding }: Alert): number => severities.indexOf(finding.severity);

const locationOf = (place: ShowablePlace): Location => ({ physicalLocation: physicalLocation(place) });

/** The message, with a link to the second place where there is one: only what a message links is shown. */
function messageAndRelated(alert: Alert, options: SarifOptions): Pick<Result, "message" | "relatedLocations"> {
  const text = alertMessage(alert);
  const { related } = alert.finding;
  const place = related && showablePlace({ ...alert.finding, place: related }, options);
  if (place === undefined || related === undefined) return { message: { text } };
  return {
    message: { text: `${text} See also [${sarifText(`${place.path}:${place.line}`)}](1).` },
    relatedLocations: [{ id: 1, ...locationOf(place), message: { text: "where it is written" } }],
  };
}

/** The message of an alert, with the other instances and rules that it speaks for. */
export function alertMessage(alert: Alert): string {
  const [, ...others] = addressesOf(alert);
  const shown = others.slice(0, listedInstances).map((address) => quoted(address, 160));
  const more = others.length > shown.length ? [`and ${others.length - shown.length} more`] : [];
  const parts = [
    messageOf(alert.finding),
    ...(others.length > 0 ? [`The same on this line: ${[...shown, ...more].join(", ")}.`] : []),
    ...(alert.also.length > 0 ? [`This also breaks: ${alert.also.join(", ")}.`] : []),
  ];
  return sarifText(parts.join(" "));
}

/**
 * Names an alert by its finding, not by its line: it stays the same when lines move. A name that was given out
 * already gets the next number, as in GitHub's own.
 */
export function fingerprints(): (finding: Finding) => string {
  const given = new Map<string, number>();
  return ({ fingerprint }) => {
    const short = fingerprint.slice(0, 16);
    const number = (given.get(short) ?? 0) + 1;
    given.set(short, number);
    return `${short}:${number}`;
  };
}
