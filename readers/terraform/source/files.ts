import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../../../core/model/resource.ts";
import type { Problem } from "../../../core/model/unit.ts";
import { parseJsonConfiguration } from "./json-syntax.ts";
import { parseHcl } from "./parser.ts";
import { type Body, HclDefect, type Span } from "./syntax.ts";

/** One file of a configuration: its text and where its lines begin. */
export class SourceFile {
  /** As it is shown. */
  readonly name: string;
  readonly text: string;
  private starts: readonly number[] | undefined;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
  }

  /** The region on the first line of `span`: viewers of SARIF mark one line well and a whole block badly. */
  place({ start, end }: Span): Place {
    this.starts ??= lineStarts(this.text);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= start) low = middle;
      else high = middle - 1;
    }
    const begin = this.starts[low] as number;
    const next = this.starts[low + 1] ?? this.text.length + 1;
    const lineEnd = begin + this.text.slice(begin, next - 1).trimEnd().length;
    const stop = Math.max(start, Math.min(end, lineEnd));
    const line = low + 1;
    return { file: this.name, line, column: start - begin + 1, endLine: line, endColumn: stop - begin + 1 };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** A file that was parsed; `body` is empty where it does not parse. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly body: Body;
  readonly overrides: boolean;
}

const isOverride = /(^|_)override\.(tf|tofu)(\.json)?$/;

/**
 * The names of the configuration files of a folder in the order in which they are merged. A `.tofu` file takes the
 * place of the `.tf` file of the same name; override files come last.
 */
export function configurationFiles(directory: string): readonly string[] {
  let entries: readonly string[];
  try {
    entries = readdirSync(directory, { withFileTypes: true }).flatMap((each) => (each.isFile() ? [each.name] : []));
  } catch {
    return [];
  }
  const all = entries.filter((name) => /\.(tf|tofu)(\.json)?$/.test(name) && !/^(\.|#)|~$/.test(name));
  const kept = all.filter(
    (name) => !all.includes(name.replace(/\.tf(\.json)?$/, ".tofu$1")) || /\.tofu(\.json)?$/.test(name),
  );
  const ordered = [...kept].sort();
  return [...ordered.filter((name) => !isOverride.test(name)), ...ordered.filter((name) => isOverride.test(name))];
}

/** Reads and parses the files of a folder; a file that does not parse is a problem and loses no other. */
export function parseFolder(
  directory: string,
  shown: (name: string) => string,
  problems: Problem[],
): readonly ParsedFile[] {
  return configurationFiles(directory).flatMap((name): readonly ParsedFile[] => {
    let text: string;
    try {
      text = readFileSync(join(directory, name), "utf8");
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
      problems.push({ level: "error", file: shown(name), message: `The file could not be read (${code}).` });
      return [];
    }
    const file = new SourceFile(shown(name), text);
    try {
      const body = name.endsWith(".json") ? parseJsonConfiguration(text) : parseHcl(text);
      return [{ file, body, overrides: isOverride.test(name) }];
    } catch (error) {
      problems.push(defectOf(file, error));
      return [];
    }
  });
}

/** What is wrong with a file, at its place; it never quotes the text. */
export function defectOf(file: SourceFile, error: unknown): Problem {
  if (!(error instanceof HclDefect)) {
    return { level: "error", file: file.name, message: `The file could not be read (${(error as Error).name}).` };
  }
  const { line, column } = file.place({ start: error.offset, end: error.offset });
  return { level: "error", file: file.name, line, column, message: `This is not valid HCL: ${error.message}.` };
}
