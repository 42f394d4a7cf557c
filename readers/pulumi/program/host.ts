import { existsSync, readFileSync, realpathSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { Captures } from "./captures.ts";
import { hideSecretSettings } from "./config.ts";
import { explain, type Failure, HostProblem } from "./failure.ts";
import { framesOfText, userPositions } from "./frames.ts";
import { Functions } from "./functions.ts";
import { goOffline } from "./guard.ts";
import { loadLazily } from "./lazy.ts";
import { RecordingMonitor, secretTexts } from "./monitor.ts";
import { Placeholders } from "./placeholder.ts";
import { type Project, readProject } from "./project.ts";
import type { HostAnswer, HostRequest, Position, Recording } from "./recording.ts";
import { loadSdk, type Sdk } from "./sdk.ts";
import { Transforms } from "./transforms.ts";
import { installTranspiler } from "./transpile.ts";

/**
 * The child process: runs a Pulumi program against a monitor that only records. It is bundled into one CommonJS file, takes its request
 * as an argument, and answers with one JSON document on file descriptor 3.
 */

const ANSWER = 3;
const DEPTH_OF_STACKS = 25;
const exit = process.exit.bind(process);

class Host {
  readonly #request: HostRequest;
  readonly #directory: string;
  readonly #placeholders = new Placeholders();
  #secretSettings = new Set<string>();
  #monitor: RecordingMonitor | undefined;
  #answered = false;
  #finished = false;

  constructor(request: HostRequest) {
    this.#request = request;
    this.#directory = realpathSync(request.directory);
  }

  async run(): Promise<void> {
    this.#watch();
    goOffline();
    const project = readProject(this.#directory, this.#request.stack, (key) => this.#secretSetting(key));
    if (!existsSync(project.programDirectory)) {
      throw new HostProblem(
        `\`main\` in Pulumi.yaml names ${project.programDirectory}, which is not there. Mend the path.`,
      );
    }
    process.chdir(project.programDirectory);
    process.env["PULUMI_NODEJS_ROOT_DIRECTORY"] = this.#directory;
    loadLazily(project.programDirectory);
    const sdk = loadSdk(project.programDirectory);
    const symbolic = this.#request.mode === "placeholders";
    const functions = new Functions(this.#placeholders, symbolic);
    const transforms = new Transforms(sdk);
    const captures = new Captures(this.#directory);
    const monitor = new RecordingMonitor({
      sdk,
      project: project.name,
      stack: project.stack,
      region: project.config.get("aws:region")?.text,
      symbolic,
      placeholders: this.#placeholders,
      captures,
      functions,
      transforms,
    });
    this.#monitor = monitor;
    captures.install(sdk);
    functions.install(sdk);
    await this.#prepare(sdk, project, monitor);
    transforms.install();
    process.once("beforeExit", () => this.#finish(project, sdk, [functions.notes, transforms.notes]));
    await sdk.runtime.runInPulumiStack(() => runProgram(project));
    this.#finished = true;
  }

  async #prepare(sdk: Sdk, project: Project, monitor: RecordingMonitor): Promise<void> {
    sdk.debuggable.debuggablePromise = (promise) => promise;
    sdk.runtime.setMockOptions(monitor, project.name, project.stack, true, "organization");
    await sdk.runtime.awaitFeatureSupport?.();
    const settings = Object.fromEntries([...project.config].map(([key, setting]) => [key, setting.text]));
    const secretKeys = [...project.config].filter(([, setting]) => setting.secret).map(([key]) => key);
    sdk.runtime.setAllConfig(settings, secretKeys);
    hideSecretSettings(sdk, new Set(secretKeys));
    Error.stackTraceLimit = DEPTH_OF_STACKS;
  }

  /** Failures that reach nobody, and programs that end the process themselves. */
  #watch(): void {
    process.on("uncaughtException", (error) => this.fail(error));
    process.on("unhandledRejection", (error) => this.fail(error));
    process.exit = (code) => {
      const [at] = this.#positionsOf(new Error().stack);
      const where = at === undefined ? "" : ` at ${inWords(at)}`;
      const remedy = "Let it end by itself: what comes after is not deployed, and here not judged.";
      this.#answer({ problem: `The program calls process.exit(${code ?? ""})${where}. ${remedy}`, retry: true });
      return exit(0);
    };
  }

  #secretSetting(key: string): string {
    const text = this.#placeholders.of("pulumi:config", key);
    this.#secretSettings.add(text);
    return text;
  }

  #finish(project: Project, sdk: Sdk, notes: readonly Iterable<string>[]): void {
    const monitor = this.#monitor;
    if (monitor === undefined || this.#answered) return;
    if (!this.#finished) {
      const problem =
        "The program never finishes: it waits for a promise that nothing fulfils. Look for a missing resolve() or a cycle of outputs.";
      this.#answer({ problem, retry: true });
      return;
    }
    const content: Omit<Recording, "placeholders" | "notes"> = {
      project: project.name,
      stack: project.stack,
      config: Object.fromEntries(
        [...project.config].flatMap(([key, { text, secret }]) => (secret ? [] : [[key, text]])),
      ),
      resources: monitor.inOrder(),
      outputs: monitor.outputs,
    };
    const logged = sdk.log.hasErrors?.() === true ? ["The program logged an error: a preview would fail."] : [];
    const allNotes = [...project.notes, ...notes.flatMap((some) => [...some]), ...monitor.notes, ...logged];
    const placeholders = this.#placeholders.usedIn(JSON.stringify(content));
    this.#answer({ recording: { ...content, placeholders, notes: allNotes } });
  }

  fail(error: unknown): void {
    if (this.#answered) return;
    const failure = this.#explain(error);
    this.#answer(failure);
    exit(0);
  }

  #explain(error: unknown): Failure {
    const shown = parseError(error);
    const [position] = shown?.position ?? this.#positionsOf(error instanceof Error ? error.stack : undefined);
    const file = shown === undefined ? undefined : relative(this.#directory, shown.file).split(sep).join("/");
    const at = position === undefined ? undefined : inWords(file === undefined ? position : { ...position, file });
    const secrets = secretTexts(this.#monitor?.inOrder() ?? []);
    for (const text of this.#secretSettings) secrets.add(text);
    return explain(shown?.error ?? error, at, { secrets, inWords: (text) => this.#placeholders.inWords(text) });
  }

  #positionsOf(stack: string | undefined): Position[] {
    return stack === undefined ? [] : userPositions(framesOfText(stack), this.#directory);
  }

  #answer(answer: HostAnswer): void {
    if (this.#answered) return;
    this.#answered = true;
    const retry = answer.retry === true && this.#placeholders.size > 0;
    writeAll(JSON.stringify({ ...answer, retry }));
  }
}

function inWords(position: Position): string {
  return `${position.file}:${position.line}:${position.column}`;
}

interface ParseError {
  readonly file: string;
  readonly error: SyntaxError;
  readonly position: [Position];
}

/** The transpiler's own report of code that it cannot read. */
function parseError(error: unknown): ParseError | undefined {
  if (!(error instanceof Error)) return undefined;
  const match = /^Error transforming (.+?): ([\s\S]*) \((\d+):(\d+)\)$/.exec(error.message);
  if (match === null) return undefined;
  const [, file = "", message = "", line, column] = match;
  return { file, error: new SyntaxError(message), position: [{ file, line: Number(line), column: Number(column) }] };
}

/** Loads the program as Pulumi's own runner does; what it exports, or what its exported function returns, are the stack's outputs. */
async function runProgram(project: Project): Promise<unknown> {
  const load = createRequire(join(project.programDirectory, "package.json"));
  const manifest = readManifest(project.programDirectory);
  const entry = load.resolve(entryPoint(project, manifest, load));
  process.argv.splice(2);
  installTranspiler(project.programDirectory, () => entry);
  let exported: unknown = await load(entry);
  if (manifest["type"] === "module" && isRecord(exported) && "default" in exported) exported = exported["default"];
  return typeof exported === "function" ? await exported() : exported;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function readManifest(directory: string): Record<string, unknown> {
  const file = join(directory, "package.json");
  if (!existsSync(file)) return {};
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return isRecord(content) ? content : {};
}

/** `main` of Pulumi.yaml, else what package.json names and exists, else the index file. */
function entryPoint(project: Project, manifest: Record<string, unknown>, load: NodeJS.Require): string {
  if (project.entry !== project.programDirectory) return project.entry;
  const exported = isRecord(manifest["exports"]) ? manifest["exports"]["."] : manifest["exports"];
  const target = isRecord(exported) ? (exported["default"] ?? exported["require"] ?? exported["import"]) : exported;
  for (const candidate of [target, manifest["main"]]) {
    if (typeof candidate !== "string") continue;
    const path = join(project.programDirectory, candidate);
    if (resolves(path, load)) return path;
  }
  const index = ["index.ts", "index.mts", "index.cts", "index.mjs"].map((name) => join(project.programDirectory, name));
  const script = join(project.programDirectory, "index.js");
  const found = [script, ...index].find((path) => existsSync(path));
  if (found === undefined) {
    throw new HostProblem(
      `There is no program in ${project.programDirectory}: no index.ts and no index.js. Name it with \`main\` in Pulumi.yaml.`,
    );
  }
  return found;
}

function resolves(path: string, load: NodeJS.Require): boolean {
  try {
    return load.resolve(path) !== "";
  } catch {
    return existsSync(`${path}.ts`);
  }
}

function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(ANSWER, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}

const host = new Host(JSON.parse(process.argv[2] ?? "{}") as HostRequest);
host.run().catch((error: unknown) => host.fail(error));
