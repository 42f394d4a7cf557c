import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Position } from "./recording.ts";
import { isUserFile, sourceColumn } from "./transpile.ts";

/** Stack frames as data, far cheaper than the text of a stack, and turned into positions of the user's code. */
export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly constructorOf: string | undefined;
}

const LIMIT = 40;

/** What lies beyond is a file that imports the one whose code runs: no caller. */
const MODULE_LOADER = "node:internal/modules/";

type Prepare = typeof Error.prepareStackTrace;

/** The frames above `below`, innermost first. */
export function captureFrames(below: (...args: never[]) => unknown): Frame[] {
  const limit = Error.stackTraceLimit;
  const prepare: Prepare = Error.prepareStackTrace;
  Error.stackTraceLimit = LIMIT;
  Error.prepareStackTrace = (_, sites) => sites;
  const holder: { stack?: unknown } = {};
  Error.captureStackTrace(holder, below);
  const sites = holder.stack as NodeJS.CallSite[];
  Error.prepareStackTrace = prepare;
  Error.stackTraceLimit = limit;
  return sites.map((site) => ({
    file: pathOf(site.getFileName()),
    line: site.getLineNumber() ?? 0,
    column: site.getColumnNumber() ?? 0,
    constructorOf: site.isConstructor() ? (site.getFunctionName() ?? "") : undefined,
  }));
}

function pathOf(file: string | null | undefined): string {
  if (file === null || file === undefined) return "";
  return file.startsWith("file:") ? fileURLToPath(file) : file;
}

/**
 * Drops the constructors of the resource's own classes, from the root class outwards. They are told by name, as V8 leaves out
 * constructors that are not written; what remains begins at the `new` expression, be it in the constructor of a component.
 */
export function dropOwnConstructors(frames: readonly Frame[], resource: object): Frame[] {
  const classes: string[] = [];
  for (let proto: unknown = Object.getPrototypeOf(resource); proto !== Object.prototype && isObject(proto); ) {
    classes.unshift((proto.constructor as { readonly name: string }).name);
    proto = Object.getPrototypeOf(proto);
  }
  let next = 0;
  for (const name of classes) if (frames[next]?.constructorOf === name) next += 1;
  return frames.slice(next);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Frames of the user's code as positions relative to the project's directory, up to the code of a module that is being loaded. */
export function userPositions(frames: readonly Frame[], directory: string): Position[] {
  const ownFile = process.argv[1];
  const isUsers = (frame: Frame): boolean =>
    isAbsolute(frame.file) && frame.file !== ownFile && isUserFile(frame.file) && frame.line > 0;
  const start = frames.findIndex(isUsers);
  if (start < 0) return [];
  const loader = frames.findIndex((frame, index) => index > start && frame.file.startsWith(MODULE_LOADER));
  return frames
    .slice(start, loader < 0 ? frames.length : loader)
    .filter(isUsers)
    .map((frame) => ({
      file: relative(directory, frame.file).split(sep).join("/"),
      line: frame.line,
      column: sourceColumn(frame.file, frame.line, frame.column),
    }));
}

/** The frames that the text of an error's stack holds. */
export function framesOfText(stack: string): Frame[] {
  return stack.split("\n").flatMap((text) => {
    const match = /^\s*at (?:.*\()?(.+?):(\d+):(\d+)\)?$/.exec(text) ?? /^(\/.+?|[A-Za-z]:\\.+?):(\d+)()$/.exec(text);
    if (match === null) return [];
    const [, file, line, column] = match;
    return [{ file: pathOf(file), line: Number(line), column: Number(column || 1), constructorOf: undefined }];
  });
}
