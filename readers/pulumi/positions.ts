import { readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Place } from "../../core/model/resource.ts";
import type { InputFile } from "../reader.ts";
import { jsonOf } from "./entry.ts";

/** A place in the program, relative to the directory of its project file; it may climb out of it. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A position as Pulumi writes it: `project:///src/index.ts#12,3`. */
export function parsePosition(text: unknown): SourcePosition | undefined {
  if (typeof text !== "string") return undefined;
  const found = /^project:\/\/\/([^#]+)#(\d{1,9})(?:,(\d{1,9}))?$/.exec(text);
  if (found === null) return undefined;
  const [, escaped = "", line, column = "1"] = found;
  try {
    const file = decodeURIComponent(escaped);
    return file.includes("\0")
      ? undefined
      : { file, line: Math.max(1, Number(line)), column: Math.max(1, Number(column)) };
  } catch {
    return undefined;
  }
}

/** The positions of a serialized resource: its own first, then the frames that led to it. */
export function positionsOf(state: unknown): readonly SourcePosition[] {
  const { sourcePosition, stackTrace } = jsonOf(state);
  const frames = Array.isArray(stackTrace) ? stackTrace.map((frame) => jsonOf(frame)["sourcePosition"]) : [];
  return [sourcePosition, ...frames].flatMap((text) => parsePosition(text) ?? []);
}

/** Whether a file is a package's and not the user's. */
export const isPackaged = (file: string): boolean => file.split("/").includes("node_modules");

/** The files of the program that a document is about: found on disk, and only below where the run started. */
export class ProjectFiles {
  /** Where the run started, as far as the file's name and path tell. */
  private readonly root: string | undefined;
  private readonly directory: string;
  private readonly shown = new Map<string, string | undefined>();

  /** `project` is the name in the document: a project file of another name is not this program's. */
  constructor({ name, path }: InputFile, project: string | undefined) {
    this.root = path === undefined ? undefined : rootOf(name, path);
    this.directory = path === undefined ? "" : projectAbove(dirname(path), project);
  }

  place({ file, line, column }: SourcePosition): Place | undefined {
    const shown = this.show(file);
    return shown === undefined ? undefined : { file: shown, line, column };
  }

  /** How a file of the project is shown, if it exists. */
  private show(file: string): string | undefined {
    if (this.root === undefined || isPackaged(file)) return undefined;
    if (!this.shown.has(file)) this.shown.set(file, this.find(file, this.root));
    return this.shown.get(file);
  }

  private find(file: string, root: string): string | undefined {
    const path = join(this.directory, file);
    const shown = relative(root, path);
    if (shown.startsWith("..") || isAbsolute(shown) || isPackaged(slashed(shown))) return undefined;
    return isFile(path) ? slashed(shown) : undefined;
  }
}

const slashed = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"));

/** The directory that `name` is relative to; nothing where `name` climbs, as then the two do not tell. */
function rootOf(name: string, path: string): string | undefined {
  const tail = `/${name}`;
  const whole = slashed(path);
  if (name.startsWith("../") || !whole.endsWith(tail)) return undefined;
  return path.slice(0, path.length - tail.length) || sep;
}

function projectAbove(start: string, project: string | undefined): string {
  for (let directory = start; ; directory = dirname(directory)) {
    for (const name of ["Pulumi.yaml", "Pulumi.yml"]) {
      const file = join(directory, name);
      if (isFile(file)) return isOf(file, project) ? directory : start;
    }
    if (dirname(directory) === directory) return start;
  }
}

function isOf(file: string, project: string | undefined): boolean {
  if (project === undefined) return true;
  try {
    const name = /^name:[ \t]*["']?([^"'\s#]+)/m.exec(readFileSync(file, "utf8"))?.[1];
    return name === undefined || name === project;
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
