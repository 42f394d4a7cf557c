import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import type { Problem, Unit } from "../core/model/unit.ts";
import type { FileReader, InputFile, Sniff } from "./reader.ts";
import { sniff } from "./sniff.ts";

export interface OpenOptions {
  /** The folder that names and places are relative to. */
  readonly start: string;
  /** The reader that claims a file of this look. */
  readonly readerFor: (sniff: Sniff) => Promise<FileReader | undefined>;
  /** Reads a Pulumi program, for which leakgate runs it. */
  readonly program: (directory: string, name: string) => Promise<{ readonly units: readonly Unit[]; readonly problems: readonly Problem[] }>;
  /** Whether programs may run: those that are named, all that are found, or none. */
  readonly run: "named" | "all" | "none";
  readonly standardInput?: () => Promise<Buffer>;
}

export interface Opened {
  readonly units: Unit[];
  readonly problems: Problem[];
}

/** Folders that hold no input of the user's own. */
const passedOver = new Set(["node_modules", ".git", ".terraform", ".pulumi", ".terragrunt-cache", "dist", ".venv"]);

/** Reads every input: files, folders that are searched, `-` for standard input. What is wrong with one loses no other. */
export async function openInputs(paths: readonly string[], options: OpenOptions): Promise<Opened> {
  const opening = new Opening(options);
  for (const path of paths) await opening.open(path);
  return opening.finish(paths);
}

class Opening {
  private readonly options: OpenOptions;
  private readonly opened: Opened = { units: [], problems: [] };
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
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat === undefined) this.problem("error", path, "There is no such file or folder.");
    else if (stat.isDirectory()) await this.directory(full, true);
    else await this.path(full, true);
  }

  finish(paths: readonly string[]): Opened {
    const { units, problems } = this.opened;
    const seen = new Map<string, number>();
    for (const unit of units) seen.set(unit.id, (seen.get(unit.id) ?? 0) + 1);
    for (const [id, times] of seen) {
      if (times > 1) problems.push({ level: "error", message: `Two inputs are the same deployment, ${id}: name only one of them.` });
    }
    if (units.length === 0 && problems.every((each) => each.level === "note")) {
      const where = paths.join(", ");
      problems.push({ level: "error", message: `Nothing to judge was found in ${where}. leakgate reads Pulumi programs, previews and stacks, Terraform plans and CloudFormation templates.` });
    }
    return this.opened;
  }

  private async directory(directory: string, named: boolean): Promise<void> {
    if (existsSync(join(directory, "Pulumi.yaml")) || existsSync(join(directory, "Pulumi.yml"))) {
      if (await this.program(directory, named)) return;
    }
    const entries = readdirSync(directory, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(directory, entry.name));
    for (const file of files.sort()) await this.path(file, false);
    const folders = entries.filter((entry) => entry.isDirectory() && !passedOver.has(entry.name));
    for (const folder of folders.map((entry) => join(directory, entry.name)).sort()) await this.directory(folder, false);
  }

  /** Whether the folder was read as a program, so that its files are not inputs of their own. */
  private async program(directory: string, named: boolean): Promise<boolean> {
    const { run } = this.options;
    const name = this.name(directory);
    if (run === "none" || (run === "named" && !named)) {
      const how = run === "none" ? "was not run, because of --no-run" : "was found and not run: name its folder, or use --run";
      this.problem(run === "none" && !named ? "note" : "error", name, `The Pulumi program ${how}. A preview is read as it is: pulumi preview --json --show-sames > preview.json`);
      return false;
    }
    this.add(await this.options.program(directory, name));
    return true;
  }

  private async path(path: string, named: boolean): Promise<void> {
    if (this.claimed.has(path) || (!named && !mayBeInput(path))) return;
    this.claimed.add(path);
    try {
      await this.file({ name: this.name(path), path, bytes: readFileSync(path) }, named);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
      this.problem("error", this.name(path), `The file could not be read (${code}).`);
    }
  }

  private async file(file: InputFile, named: boolean): Promise<void> {
    const found = sniff(file.bytes);
    const reader = found && (await this.options.readerFor(found));
    if (reader === undefined) {
      if (named) this.problem("error", file.name, found === undefined ? "This is not a text file." : unrecognised(file, found.form));
      return;
    }
    const result = await reader.read(file);
    for (const path of result.claimed ?? []) {
      this.claimed.add(path);
    }
    this.add(result);
  }

  private add(result: Opened | { readonly units: readonly Unit[]; readonly problems: readonly Problem[] }): void {
    this.opened.units.push(...result.units);
    this.opened.problems.push(...result.problems);
  }

  private problem(level: Problem["level"], file: string, message: string): void {
    this.opened.problems.push({ level, file, message });
  }

  private name(path: string): string {
    return relative(this.options.start, path).split(sep).join("/") || ".";
  }
}

function unrecognised({ bytes }: InputFile, form: "json" | "text"): string {
  if (bytes.toString("latin1", 0, 4096).trim() === "") return "The file is empty.";
  if (form === "json" && !isJson(bytes)) return "The file is not valid JSON, or ends too early.";
  return "This is no input that leakgate knows: a Terraform plan (terraform show -json), a Pulumi preview or stack export, or a CloudFormation template.";
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString("utf8"));
    return true;
  } catch {
    return false;
  }
}

/** A search looks at files whose size and first sign could be an input: a cheap look before they are read as a whole. */
function mayBeInput(path: string): boolean {
  const stat = lstatSync(path);
  if (!stat.isFile() || stat.size < 2) return false;
  return !/\.(tsx?|jsx?|mjs|cjs|md|lock|png|jpe?g|gif|svg|zip|gz|tgz|map|css|html|py|go|rs|java)$/i.test(basename(path));
}
