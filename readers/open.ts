import {
  closeSync,
  type Dirent,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Problem, Unit } from "../core/model/unit.ts";
import { JsonDefect, JsonScanner } from "./json/scanner.ts";
import type { FileReader, InputFile, ReadResult, Sniff } from "./reader.ts";
import { headSize, sniff } from "./sniff.ts";

export interface OpenOptions {
  /** The folder that names and places are relative to. */
  readonly start: string;
  /** The reader that claims a file of this look. */
  readonly readerFor: (sniff: Sniff) => Promise<FileReader | undefined>;
  /** Reads a Pulumi program, for which leakgate runs it. */
  readonly program: (
    directory: string,
    name: string,
  ) => Promise<{ readonly units: readonly Unit[]; readonly problems: readonly Problem[] }>;
  /** Whether programs may run: those that are named, all that are found, or none. */
  readonly run: "named" | "all" | "none";
  readonly standardInput?: () => Promise<Buffer>;
}

export interface Opened {
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
}

/** Folders that hold no input of the user's own. */
const passedOver = new Set(["node_modules", ".git", ".terraform", ".pulumi", ".terragrunt-cache", "dist", ".venv"]);

/** Reads every input: files, folders that are searched, `-` for standard input. What is wrong with one loses no other. */
export async function openInputs(paths: readonly string[], options: OpenOptions): Promise<Opened> {
  const opening = new Opening(options);
  for (const path of paths) await opening.open(path);
  return opening.finish(paths);
}

/** What one file or program gave. */
interface Given {
  /** Absolute path of the file, where it has one. */
  readonly path: string | undefined;
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
}

class Opening {
  private readonly options: OpenOptions;
  private readonly given: Given[] = [];
  /** Files and folders that were read. */
  private readonly seen = new Set<string>();
  /** Files that belong to the unit of another. */
  private readonly claimed = new Set<string>();

  constructor(options: OpenOptions) {
    this.options = options;
  }

  async open(path: string): Promise<void> {
    if (path === "-") {
      const bytes = await this.options.standardInput?.();
      if (bytes !== undefined) await this.file({ name: "-", bytes }, true);
      return;
    }
    const full = resolve(this.options.start, path);
    let stat: Stats | undefined;
    try {
      stat = statSync(full, { throwIfNoEntry: false });
    } catch (error) {
      this.problem("error", path, `It could not be read (${codeOf(error)}).`);
      return;
    }
    if (stat === undefined) this.problem("error", path, "There is no such file or folder.");
    else if (stat.isDirectory()) await this.directory(full, true);
    else if (stat.isFile() || stat.isFIFO()) await this.path(full, true);
    else this.problem("error", path, "This is neither a file nor a folder.");
  }

  finish(paths: readonly string[]): Opened {
    // A file may be claimed after it was read as an input of its own.
    const kept = this.given.filter(({ path }) => path === undefined || !this.claimed.has(path));
    const units = kept.flatMap((each) => each.units);
    const problems = kept.flatMap((each) => each.problems);
    problems.push(...sameDeployments(units));
    if (units.length === 0 && problems.every((each) => each.level === "note")) {
      const message = `Nothing to judge was found in ${paths.join(", ")}. leakgate reads ${inputKinds}.`;
      problems.push({ level: "error", message });
    }
    return { units, problems };
  }

  private async directory(directory: string, named: boolean): Promise<void> {
    if (existsSync(join(directory, "Pulumi.yaml")) || existsSync(join(directory, "Pulumi.yml"))) {
      if (await this.program(directory, named)) return;
    }
    let entries: Dirent[];
    try {
      entries = readdirSync(directory, { withFileTypes: true });
    } catch (error) {
      this.problem("error", this.name(directory), `The folder could not be read (${codeOf(error)}).`);
      return;
    }
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(directory, entry.name));
    for (const file of files.sort()) await this.path(file, false);
    const folders = entries.filter((entry) => entry.isDirectory() && !passedOver.has(entry.name));
    for (const folder of folders.map((entry) => join(directory, entry.name)).sort())
      await this.directory(folder, false);
  }

  /** Whether the folder was read as a program, so that its files are not inputs of their own. */
  private async program(directory: string, named: boolean): Promise<boolean> {
    const { run } = this.options;
    const name = this.name(directory);
    if (run === "none" || (run === "named" && !named)) {
      const how =
        run === "none" ? "was not run, because of --no-run" : "was found and not run: name its folder, or use --run";
      this.problem(
        run === "none" && !named ? "note" : "error",
        name,
        `The Pulumi program ${how}. A preview is read as it is: pulumi preview --json --show-sames > preview.json`,
      );
      return false;
    }
    if (this.seen.has(directory)) return true;
    this.seen.add(directory);
    this.given.push({ path: undefined, ...(await this.options.program(directory, name)) });
    return true;
  }

  private async path(written: string, named: boolean): Promise<void> {
    try {
      const path = named ? real(written) : written;
      if (this.seen.has(path) || this.claimed.has(path)) return;
      if (!named && !(await this.mayBeInput(path))) return;
      this.seen.add(path);
      await this.file({ name: this.name(written), path, bytes: readFileSync(path) }, named);
    } catch (error) {
      this.problem("error", this.name(written), `The file could not be read (${codeOf(error)}).`);
    }
  }

  /** A cheap look at the start of a file that a search met: most need not be read as a whole. */
  private async mayBeInput(path: string): Promise<boolean> {
    const head = Buffer.alloc(headSize);
    const descriptor = openSync(path, "r");
    const length = readSync(descriptor, head, 0, headSize, 0);
    closeSync(descriptor);
    if (length < 2) return false;
    const found = sniff(head.subarray(0, length));
    if (found === undefined) return false;
    // What is no JSON is known by its start; members of a JSON document may stand far from it.
    return found.form === "json" || (await this.options.readerFor(found)) !== undefined;
  }

  private async file(file: InputFile, named: boolean): Promise<void> {
    const found = sniff(file.bytes);
    const reader = found && (await this.options.readerFor(found));
    if (reader === undefined) {
      if (named) this.problem("error", file.name, found === undefined ? noText(file) : unrecognised(file, found));
      return;
    }
    const result = await this.readBy(reader, file);
    const { units, claimed = [] } = result;
    const problems = units.length > 0 ? result.problems : whyNot(file, found as Sniff, result.problems);
    for (const path of claimed) if (path !== file.path) this.claimed.add(path);
    this.given.push({ path: file.path, units, problems });
  }

  /** Readers throw nothing; where one does, the other inputs are still judged. */
  private async readBy(reader: FileReader, file: InputFile): Promise<ReadResult> {
    try {
      return await reader.read(file);
    } catch (error) {
      const cause = error instanceof Error ? error.name : "unknown error";
      const message = `The ${reader.kind} could not be read (${cause}): this is a defect of leakgate.`;
      return { units: [], problems: [{ level: "error", file: file.name, message }] };
    }
  }

  private problem(level: Problem["level"], file: string, message: string): void {
    this.given.push({ path: undefined, units: [], problems: [{ level, file, message }] });
  }

  private name(path: string): string {
    return relative(this.options.start, path).split(sep).join("/") || ".";
  }
}

const inputKinds =
  "Pulumi programs, previews and stack exports, Terraform plans (terraform show -json) and CloudFormation templates";

const codeOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
  return code === "ERR_FS_FILE_TOO_LARGE" ? "it is larger than 2 GiB" : code;
};

/** One name for one file; a pipe has none. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What Windows shells write with `>`: UTF-16, by its byte order mark. */
const isWide = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

const noText = ({ bytes }: InputFile): string =>
  isWide(bytes)
    ? "The file is in UTF-16: write it in UTF-8 (in PowerShell: … | Out-File -Encoding utf8 FILE)."
    : "This is not a text file.";

/** One deployment that came in twice would be counted twice, and what is known of it only in part. */
function sameDeployments(units: readonly Unit[]): readonly Problem[] {
  const byId = new Map<string, Unit[]>();
  for (const unit of units) byId.set(unit.id, [...(byId.get(unit.id) ?? []), unit]);
  return [...byId].flatMap(([id, same]): readonly Problem[] => {
    if (same.length < 2) return [];
    const origins = [...new Set(same.map((unit) => unit.origin))].join(" and ");
    return [{ level: "error", message: `${origins} are the same deployment, ${id}: name only one of them.` }];
  });
}

/** Why a claimed file gave nothing: where it is broken and its reader names no place, it was not seen as a whole. */
function whyNot({ name, bytes }: InputFile, { form }: Sniff, problems: readonly Problem[]): readonly Problem[] {
  if (form !== "json" || problems.some(({ line }) => line !== undefined)) return problems;
  const broken = brokenAt(bytes);
  return broken === undefined
    ? problems
    : [{ level: "error", file: name, message: `The file is not valid JSON: it ${broken}.` }];
}

function unrecognised({ bytes }: InputFile, { form, keys }: Sniff): string {
  if (bytes.toString("latin1", 0, 4096).trim() === "") return "The file is empty.";
  const broken = form === "json" ? brokenAt(bytes) : undefined;
  if (broken !== undefined) return `The file is not valid JSON: it ${broken}.`;
  const members = keys.length > 0 ? ` Its members are: ${keys.slice(0, 8).join(", ")}.` : "";
  return `This is no input that leakgate knows: it reads ${inputKinds}.${members}`;
}

/** What is wrong with JSON text, without a word of what it holds. */
function brokenAt(bytes: Buffer): string | undefined {
  const scanner = new JsonScanner(bytes);
  try {
    const end = scanner.value(scanner.start);
    if (scanner.space(end) < bytes.length) return "goes on behind its end (several documents, one on a line?)";
    JSON.parse(scanner.text(scanner.start, end));
    return undefined;
  } catch (error) {
    return error instanceof JsonDefect ? error.message : "has a mistake that no bracket shows";
  }
}
