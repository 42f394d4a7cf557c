import type { PhysicalLocation, Region } from "sarif";
import type { Finding } from "../core/engine/finding.ts";
import type { Place } from "../core/model/resource.ts";

/** Where findings without a file in the repository are shown: a file of the user, such as the configuration. */
export interface Anchor {
  readonly file: string;
  readonly line: number;
}

export interface PlaceOptions {
  /** The folder that places are relative to, seen from the root of the repository: `infra`; nothing for the root. */
  readonly folder?: string;
  readonly anchor?: Anchor;
}

/** A place that a build server can show: a path from the root of the repository, and one line. */
export interface ShowablePlace {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/**
 * The path of `file` from the root of the repository: forward slashes, no `.` or `..`; nothing where it is outside,
 * or no file at all (`-`, standard input).
 */
export function pathInRepository(file: string, folder = ""): string | undefined {
  if (file === "" || file === "-" || file.startsWith("/") || /^[a-z]:[\\/]/i.test(file)) return undefined;
  const steps: string[] = [];
  for (const step of [...folder.split("/"), ...file.split("/")]) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? undefined : steps.join("/");
}

/** Where the finding is shown: its own place, else the anchor; nothing where neither is in the repository. */
export function showablePlace({ place }: Finding, options: PlaceOptions): ShowablePlace | undefined {
  const path = place && pathInRepository(place.file, options.folder);
  if (place !== undefined && path !== undefined) return { path, ...onOneLine(place) };
  const { anchor } = options;
  const anchored = anchor && pathInRepository(anchor.file, options.folder);
  return anchor === undefined || anchored === undefined ? undefined : { path: anchored, line: counting(anchor.line) };
}

/**
 * The first line of a place. Build servers annotate a change only where all lines of a region are in it; what goes on
 * over more lines is cut at the end of its first.
 */
export function onOneLine({ line, column, endLine, endColumn }: Place): Omit<ShowablePlace, "path"> {
  const first = { line: counting(line), column: counting(column) };
  const ends = endColumn !== undefined && (endLine ?? line) === line && endColumn > first.column;
  return ends ? { ...first, endColumn } : first;
}

const counting = (position: number): number => (Number.isInteger(position) && position >= 1 ? position : 1);

/** A place on one line as SARIF writes it. */
export function physicalLocation({ path, line, column, endColumn }: ShowablePlace): PhysicalLocation {
  return {
    artifactLocation: { uri: uriOf(path), uriBaseId: "SRCROOT" },
    region: {
      startLine: line,
      ...(column !== undefined && { startColumn: column }),
      endLine: line,
      ...(endColumn !== undefined && { endColumn }),
    },
  };
}

/** A place in full: all its lines, and a `file:` URI or a path with `..` for a file outside the root. */
export function fullLocation(place: Place, folder: string | undefined): PhysicalLocation {
  const path = pathInRepository(place.file, folder);
  const artifactLocation =
    path === undefined ? { uri: outsideUri(place.file) } : { uri: uriOf(path), uriBaseId: "SRCROOT" };
  return { artifactLocation, region: fullRegion(place) };
}

function fullRegion(place: Place): Region {
  const { endLine, endColumn } = place;
  const one = onOneLine(place);
  const start = { startLine: one.line, startColumn: one.column ?? 1 };
  if (endLine === undefined || endLine <= one.line) {
    return { ...start, endLine: one.line, ...(one.endColumn !== undefined && { endColumn: one.endColumn }) };
  }
  return { ...start, endLine, ...(endColumn !== undefined && endColumn >= 1 && { endColumn }) };
}

/** A relative path as a URI: every sign that is not plainly allowed is encoded, so that no step looks like a scheme. */
export const uriOf = (path: string): string => path.split("/").map(encoded).join("/");

const encoded = (step: string): string =>
  encodeURIComponent(step.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function outsideUri(file: string): string {
  const path = file.replaceAll("\\", "/");
  const drive = /^[a-z]:/i.exec(path)?.[0];
  if (drive !== undefined) return `file:///${drive}${uriOf(path.slice(2))}`;
  return path.startsWith("/") ? `file://${uriOf(path)}` : uriOf(path);
}
