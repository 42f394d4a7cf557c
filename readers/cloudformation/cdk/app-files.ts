import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Place } from "../../../core/model/resource.ts";
import type { InputFile } from "../../reader.ts";
import type { Frame } from "./frames.ts";

/** Larger files are no sources that somebody wrote. */
const largest = 4_000_000;

/** The sources of an app: found on disk, and only below where the run started. */
export class AppFiles {
  /** The folder that holds the app. */
  readonly directory: string;
  /** Where the run started. */
  private readonly start: string;
  /** Where a path of the machine that synthesized may go on: the start, and each folder from there to the app. */
  private readonly bases: readonly string[];
  private readonly found = new Map<string, string | undefined>();
  private readonly lines = new Map<string, readonly number[]>();

  constructor(start: string, directory: string) {
    this.start = start;
    this.directory = directory;
    const bases = [directory];
    for (let each = directory; each !== start && dirname(each) !== each; ) {
      each = dirname(each);
      bases.push(each);
    }
    this.bases = bases;
  }

  /** The first frame whose line is there. */
  place(frames: readonly Frame[]): Place | undefined {
    for (const { file, line, column } of frames) {
      const path = this.locate(file);
      if (path !== undefined && this.hasPosition(path, line, column)) return { file: this.shown(path), line, column };
    }
    return undefined;
  }

  /** How a file is shown: relative to where the run started. */
  shown(path: string): string {
    return relative(this.start, path).split(sep).join("/");
  }

  /** The file that a path of another machine means: the one that has the longest end in common with it. */
  private locate(file: string): string | undefined {
    if (!this.found.has(file)) this.found.set(file, this.find(file.split("/").filter((name) => name !== "")));
    return this.found.get(file);
  }

  private find(names: readonly string[]): string | undefined {
    if (names.some((name) => name === ".." || name.includes("\0"))) return undefined;
    for (let from = 0; from < names.length; from++) {
      const end = names.slice(from);
      // One name alone is too little to know a file by, but for a file at the top of the app.
      const bases = end.length > 1 ? this.bases : [this.directory];
      const path = bases.map((base) => join(base, ...end)).find((each) => isFile(each));
      if (path !== undefined) return isCompiled(path) ? undefined : path;
    }
    return undefined;
  }

  /** Whether the file has this position: another file that happens to have the name has not, most of the time. */
  private hasPosition(path: string, line: number, column: number): boolean {
    let lengths = this.lines.get(path);
    if (lengths === undefined) {
      lengths = (sourceText(path) ?? "").split("\n").map((text) => text.length);
      this.lines.set(path, lengths);
    }
    return line >= 1 && column >= 1 && column <= (lengths[line - 1] ?? 0);
  }
}

/** The text of a source; nothing where it cannot be read or is too large to be one. */
export function sourceText(path: string): string | undefined {
  try {
    return statSync(path).size <= largest ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}

/** The files of the app that made the assembly which `file` lies in; nothing where its name does not tell the start. */
export function appFiles({ name, path }: InputFile): AppFiles | undefined {
  if (path === undefined || name.startsWith("../")) return undefined;
  const whole = path.split(sep).join("/");
  if (!whole.endsWith(`/${name}`)) return undefined;
  const start = path.slice(0, path.length - name.length - 1) || sep;
  return new AppFiles(start, appAbove(dirname(path), start));
}

/** The nearest folder with `cdk.json`, up to where the run started; else the one that holds the assembly. */
function appAbove(assembly: string, start: string): string {
  for (let each = assembly; ; each = dirname(each)) {
    if (existsSync(join(each, "cdk.json"))) return each;
    if (each === start || dirname(each) === each) break;
  }
  return assembly === start ? start : dirname(assembly);
}

/** A file beside the source that it was made from is not what people edit. */
const isCompiled = (path: string): boolean => {
  const source = path.replace(/\.([cm]?)js$/, ".$1ts");
  return source !== path && (isFile(source) || isFile(source.replace(/ts$/, "tsx")));
};

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
