import { readFileSync } from "node:fs";
import { compare } from "../core/engine/collect.ts";
import type { Finding, Report } from "../core/engine/finding.ts";
import { UsageError } from "./usage-error.ts";

/** One line of a baseline: enough for a person to review, and the fingerprint to compare by. */
interface Entry {
  readonly rule: string;
  readonly unit: string;
  readonly resource: string;
  readonly fingerprint: string;
}

/** The fingerprints that a baseline holds. Throws a `UsageError` where it is none. */
export function readBaseline(path: string): ReadonlySet<string> {
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const why = error instanceof SyntaxError ? "is not valid JSON" : "could not be read";
    throw new UsageError(`The baseline ${path} ${why}. Write one with: leakgate baseline`);
  }
  const entries =
    (written as { readonly leakgateBaseline?: unknown; readonly findings?: readonly Entry[] } | null) ?? {};
  if (entries.leakgateBaseline !== 1 || !Array.isArray(entries.findings)) {
    throw new UsageError(`${path} is not a baseline of leakgate. Write one with: leakgate baseline`);
  }
  return new Set(entries.findings.map((entry) => String(entry.fingerprint)));
}

/** A baseline of what is violated now and not waived: sorted, one finding a line, so that its changes can be reviewed. */
export function baselineText(report: Report): string {
  const held = report.findings.filter(isHeld).map(entryOf);
  const lines = held
    .sort(
      (a, b) =>
        compare(a.unit, b.unit) ||
        compare(a.resource, b.resource) ||
        compare(a.rule, b.rule) ||
        compare(a.fingerprint, b.fingerprint),
    )
    .map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "leakgateBaseline": 1,\n  "findings": [\n${lines.join(",\n")}${lines.length > 0 ? "\n" : ""}  ]\n}\n`;
}

const isHeld = ({ verdict, waived, resource }: Finding): boolean =>
  verdict !== "not violated" &&
  verdict !== "not applicable" &&
  waived === undefined &&
  resource.source !== "configuration";

const entryOf = ({ rule, resource, fingerprint }: Finding): Entry => ({
  rule: rule.id,
  unit: resource.unit,
  resource: resource.address,
  fingerprint,
});
