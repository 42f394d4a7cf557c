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
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Problem, Unit } from "../core/model/unit.ts";
import type { FileReader, InputFile, ReadResult, Sniff } from "./reader.ts";
import { inputKinds, noText, unrecognised, whyNot } from "./refusals.ts";
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
  /** Reads a folder of Terraform without a plan; nothing where it holds no configuration. */
  readonly configuration: (directory: string, name: string) => Promise<ConfigurationResult | undefined>;
  readonly standardInput?: () => Promise<Buffer>;
}

/** What a folder of Terraform gives, with the folders of its modules: these are no configurations of their own. */
export type ConfigurationResult = ReadResult & { readonly folders: readonly string[] };

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
  await opening.openConfigurations();
  return opening.finish(paths);
}

/** What one file or program gave. */
interface Given {
  /** Absolute path of the file, where it has one. */
  readonly path: string | undefined;
  /** Whether the user named it: then it is read, whatever else claims it. */
  readonly named?: boolean;
  /** The folder of the configuration that it was read as. */
  readonly folder?: string;
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
  /** Folders with a Terraform configuration, and whether the user named them. */
  private readonly configurations = new Map<string, boolean>();
  /** Folders in which a plan was found: it wins over the configuration beside it. */
  private readonly planned = new Set<string>();
  /** Folders of modules that a configuration calls. */
  private readonly modules = new Set<string>();

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

  /** Reads the folders of Terraform that were met, but for those that a plan or another configuration speaks for. */
  async openConfigurations(): Promise<void> {
    for (const [directory, named] of this.configurations) {
      if (this.planned.has(directory) || (!named && this.modules.has(directory))) continue;
      const result = await this.options.configuration(directory, this.name(directory));
      if (result === undefined) continue;
      for (const folder of result.folders) if (folder !== directory) this.modules.add(folder);
      this.given.push({ path: undefined, named, folder: directory, units: result.units, problems: result.problems });
    }
  }

  finish(paths: readonly string[]): Opened {
    // A file may be claimed, and a folder called as a module, after it was read as an input of its own.
    const kept = this.given.filter(
      ({ path, named, folder }) =>
        named === true ||
        !((path !== undefined && this.claimed.has(path)) || (folder !== undefined && this.modules.has(folder))),
    );
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
    if (entries.some((entry) => entry.isFile() && /\.(tf|tofu)(\.json)?$/.test(entry.name))) {
      this.configurations.set(directory, named);
    }
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
      if (this.seen.has(path) || (!named && this.claimed.has(path))) return;
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
    if (file.path !== undefined && units.some((unit) => unit.source === "terraform-plan"))
      this.planned.add(dirname(file.path));
    this.given.push({ path: file.path, named, units, problems });
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
