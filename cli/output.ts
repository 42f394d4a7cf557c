import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Report } from "../core/engine/finding.ts";
import { terminal } from "../reporters/escape.ts";
import type { SarifOptions } from "../reporters/sarif.ts";
import type { PlaceOptions } from "../reporters/sarif-places.ts";
import { textReport } from "../reporters/text.ts";
import { didYouMean } from "./suggest.ts";
import { mistakesError, UsageError } from "./usage-error.ts";

export const formats = ["text", "sarif", "sarif-full", "json", "github", "markdown"] as const;
type Format = (typeof formats)[number];

/** One report that was asked for: a format, and the file it goes to; standard output where there is none. */
export interface Wanted {
  readonly format: Format;
  readonly file?: string;
}

/** Reads `--format NAME[=FILE]`. Throws a `UsageError` where a name is unknown or two reports go to standard output. */
export function wantedOf(texts: readonly string[]): readonly Wanted[] {
  const mistakes: string[] = [];
  const wanted = texts.flatMap((text): readonly Wanted[] => {
    const [name = "", ...rest] = text.split("=");
    const format = formats.find((each) => each === name);
    const file = rest.length === 0 ? undefined : rest.join("=");
    if (format === undefined) {
      mistakes.push(`There is no format ${name}.${didYouMean(name, formats)} The formats are: ${formats.join(", ")}.`);
      return [];
    }
    if (file === "")
      mistakes.push(`--format ${format}= names no file: write --format ${format}=FILE, or --format ${format}`);
    return file === undefined ? [{ format }] : [{ format, file }];
  });
  const files = wanted.map(({ file }) => file);
  if (files.filter((file) => file === undefined).length > 1) {
    mistakes.push("Two reports would go to standard output: give all but one a file, as in --format sarif=out.sarif");
  }
  const twice = files.find((file, index) => file !== undefined && file !== "" && files.indexOf(file) < index);
  if (twice !== undefined) mistakes.push(`Two reports would go to ${twice}: give each a file of its own.`);
  if (mistakes.length > 0) throw mistakesError("The formats have mistakes:", mistakes);
  return wanted;
}

export interface OutputOptions {
  readonly start: string;
  readonly all: boolean;
  readonly quiet: boolean;
  /** The configuration, on whose first line findings without a file are shown. */
  readonly configuration?: string | undefined;
}

/** Writes every report that was asked for. The summary of a workflow is added to: it holds what other tools say. */
export async function writeReports(report: Report, wanted: readonly Wanted[], options: OutputOptions): Promise<void> {
  for (const { format, file } of wanted) {
    const text = await textOf(report, format, file === undefined, options);
    if (file === undefined) process.stdout.write(text);
    else if (file === process.env["GITHUB_STEP_SUMMARY"]) appendFileSync(file, text);
    else writeFile(resolve(options.start, file), text);
  }
}

/** Writes a file, and the folders above it. */
export function writeFile(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(
      `The file ${path} could not be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"}).`,
    );
  }
}

async function textOf(report: Report, format: Format, onScreen: boolean, options: OutputOptions): Promise<string> {
  switch (format) {
    case "text": {
      const { all, quiet } = options;
      const colour = onScreen && usesColour();
      const width = onScreen ? process.stdout.columns : undefined;
      return textReport(report, {
        colour,
        all,
        quiet,
        sourceLine: sourceLines(options.start),
        ...(width && { width }),
      });
    }
    case "sarif":
      return (await import("../reporters/sarif.ts")).codeScanningSarif(report, await sarifOptions(report, options));
    case "sarif-full":
      return (await import("../reporters/sarif-full.ts")).fullSarif(report, await sarifOptions(report, options));
    case "json":
      return (await import("../reporters/json.ts")).jsonReport(report);
    case "github":
      return (await import("../reporters/github.ts")).githubAnnotations(report, placeOptions(options));
    case "markdown":
      return (await import("../reporters/step-summary.ts")).stepSummary(report);
  }
}

/** Colour only on a terminal, and never against `NO_COLOR` (https://no-color.org). */
export const usesColour = (): boolean =>
  process.stdout.isTTY === true && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";

/** Examples of rules are loaded for SARIF only. */
async function sarifOptions(report: Report, options: OutputOptions): Promise<SarifOptions> {
  const { fixesOf } = await import("./examples/of-report.ts");
  return { ...placeOptions(options), fixes: await fixesOf(report) };
}

function placeOptions({ start, configuration }: OutputOptions): PlaceOptions {
  const folder = folderInRepository(start);
  return {
    ...(folder !== "" && { folder }),
    ...(configuration !== undefined && { anchor: { file: configuration, line: 1 } }),
  };
}

/** Where the run started, seen from the root of the repository. */
function folderInRepository(start: string): string {
  for (let directory = resolve(start); dirname(directory) !== directory; directory = dirname(directory)) {
    if (existsSync(join(directory, ".git"))) return relative(directory, start).split(sep).join("/");
  }
  return "";
}

/** A file larger than this is a plan or a state: its lines are not worth a second read. */
const largestShown = 8 * 1024 * 1024;

/** Lines of the user's files, each file read once. */
function sourceLines(start: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (lines === undefined) {
      lines = linesOf(resolve(start, file));
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}

function linesOf(path: string): readonly string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile() || stat.size > largestShown) return [];
  return readFileSync(path, "utf8").split(/\r?\n/);
}

/** What could not be read, on standard error: for commands whose output is no list of findings. */
export function sayErrors(report: Report): void {
  const problems = [...report.problems, ...report.units.flatMap((unit) => unit.problems)];
  for (const { file, message, level } of problems) {
    if (level === "error") process.stderr.write(`${terminal(`${file === undefined ? "" : `${file}: `}${message}`)}\n`);
  }
}
