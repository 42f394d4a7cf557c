/**
 * How many changes to rules the tests notice: `npm run mutation -- rules/rds/rds-logs.ts core/net/listener.ts=rules/elbv2`.
 * Each file is mutated by Stryker and held against the tests that reach it through a rule or by themselves, or those
 * below `test/` named after `=`. Of a rule only its questions are mutated, not its words. Without a file: a sample of
 * rules, every fourth. Needs what `npm ci` installs; npx fetches Stryker (not a dependency: 166 packages), unless
 * `STRYKER` names an installed one. The sample takes some ten
 * minutes. Files as they are in the working tree are judged, committed or not.
 *
 * Prints, for each file, how many changes were noticed and which were not, by kind: `text` and `list` are mostly words
 * that people read, `refused` does not compile, `logic` is what a table should have a case for.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import ts from "typescript";
import type { Tests } from "./mutation-runner.ts";

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}
interface Position {
  readonly line: number;
  readonly column: number;
}

const root = new URL("..", import.meta.url).pathname;
const noticed = new Set(["Killed", "Timeout", "RuntimeError"]);
const missed = new Set(["Survived", "NoCoverage"]);
/** Changes of a text or a list: most are words that people read, so they are counted by themselves. */
const words: Readonly<Record<string, Kind>> = {
  StringLiteral: "text",
  ArrayDeclaration: "list",
  ObjectLiteral: "list",
};
type Kind = "refused" | "text" | "list" | "logic";

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));

const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

const importsByFile = new Map<string, readonly string[]>();

function importsOf(file: string): readonly string[] {
  const known = importsByFile.get(file);
  if (known !== undefined) return known;
  const found = [...textOf(file).matchAll(/(?:from|import) "(\.[^"]+\.ts)"/g)]
    .map(([, path = ""]) => join(file, "..", path))
    .filter((each) => existsSync(join(root, each)));
  importsByFile.set(file, found);
  return found;
}

/** The files that a file is built on, and itself. */
function reachedFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (!seen.has(file)) {
    seen.add(file);
    for (const each of importsOf(file)) reachedFrom(each, seen);
  }
  return seen;
}

const allTests = filesBelow("test").filter((file) => /^test\/(rules|core|secrets)\/.*\.test\.ts$/.test(file));

/** The tests that reach a file by themselves or through a rule; every test reaches the readers. */
const testsOf = (file: string): readonly string[] =>
  allTests
    .filter((test) =>
      importsOf(test).some((each) => each === file || (each.startsWith("rules/") && reachedFrom(each).has(file))),
    )
    .map((test) => relative("test", test));

/** The files that modules which keep what was worked out are built on. */
const shared = new Set(
  [...filesBelow("core"), ...filesBelow("readers")]
    .filter((file) => /^(?:let |const \w+ = new Map)/m.test(textOf(file)))
    .flatMap((file) => [...reachedFrom(file)]),
);

/** Lines from `first` (from 0) until every bracket that opens there has closed. */
function untilClosed(lines: readonly string[], first: number): number {
  let open = 0;
  for (let index = first; index < lines.length; index++) {
    for (const sign of (lines[index] as string).replace(/"(?:[^"\\]|\\.)*"|\/(?:[^/\\ ]|\\.)+\/|\/\/.*/g, ""))
      open += "([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0;
    if (open <= 0 && /[,;}]$/.test(lines[index] as string)) return index;
  }
  return lines.length - 1;
}

/** What of a file is mutated: of a rule its questions and its helpers, of other files everything. */
function rangesOf(file: string): readonly string[] {
  if (!file.startsWith("rules/")) return [file];
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  const question = /^\s+(?:appliesWhen|violatedWhen)\b/;
  return lines.flatMap((line, first) => {
    const isHelper = /^(?:export )?(?:const|function) /.test(line);
    if (!isHelper && !question.test(line)) return [];
    const last = untilClosed(lines, first);
    // A statement that holds a rule's words is mutated in its questions only.
    if (isHelper && /\bdefineRule\(|\btitle\b|\bwhy\b/.test(lines.slice(first, last + 1).join("\n"))) return [];
    return [`${file}:${first + 1}-${last + 1}`];
  });
}

/** Mutates files, each against its own tests. */
function run(tests: Tests): Readonly<Record<string, readonly Mutant[]>> {
  const work = mkdtempSync(join(tmpdir(), "leakgate-mutation-"));
  const report = join(work, "report.json");
  const config = {
    mutate: Object.keys(tests.of).flatMap(rangesOf),
    plugins: [join(root, "scripts/mutation-runner.ts")],
    testRunner: "tables",
    tests,
    coverageAnalysis: "perTest",
    reporters: ["json"],
    jsonReporter: { fileName: report },
    tempDirName: ".stryker-tmp",
    ignorePatterns: ["docs", "dist", "bench", "stacks", "reports"],
    // Without types: tsx runs the tests, and Stryker would look for TypeScript beside itself.
    tsconfigFile: "none",
    // One processor is left to whoever waits.
    concurrency: Math.max(1, availableParallelism() - 1),
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 20,
    allowConsoleColors: false,
    logLevel: "error",
  };
  writeFileSync(join(work, "stryker.json"), JSON.stringify(config));
  const [command, ...before] = (
    process.env["STRYKER"] ?? "npx --yes --package @stryker-mutator/core@9.6 stryker"
  ).split(" ");
  const { status, stderr, stdout } = spawnSync(command as string, [...before, "run", join(work, "stryker.json")], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "--import tsx" },
  });
  if (status !== 0) throw new Error(stderr || stdout);
  const { files } = JSON.parse(readFileSync(report, "utf8")) as {
    readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
  };
  rmSync(work, { recursive: true, force: true });
  return Object.fromEntries(Object.entries(files).map(([file, { mutants }]) => [file, mutants]));
}

const sample = (): readonly string[] =>
  filesBelow("rules")
    .filter((file) => !/examples|index\.ts/.test(file))
    .sort()
    .filter((_, index) => index % 4 === 0);

/** Where in a text a position is. */
function offsetOf(text: string, { line, column }: Position): number {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** What the compiler says of a name that nobody uses, or of code that nothing reaches, is no refusal. */
const unused = new Set([6133, 6192, 6196, 6198, 7027]);

/** Asks the compiler whether a file may be written otherwise. */
class Compiler {
  private readonly changed = new Map<string, { readonly text: string; readonly version: number }>();
  private readonly service: ts.LanguageService;
  private versions = 0;

  constructor(files: readonly string[]) {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
    const read = (path: string): string => this.changed.get(path)?.text ?? ts.sys.readFile(path) ?? "";
    this.service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => files.map((file) => join(root, file)),
      getScriptVersion: (path) => String(this.changed.get(path)?.version ?? 0),
      getScriptSnapshot: (path) => (ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(read(path)) : undefined),
      getCurrentDirectory: () => root,
      getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    });
  }

  refuses(file: string, { location: { start, end }, replacement = "" }: Mutant): boolean {
    const path = join(root, file);
    const text = textOf(file);
    const changed = text.slice(0, offsetOf(text, start)) + replacement + text.slice(offsetOf(text, end));
    this.versions += 1;
    this.changed.set(path, { text: changed, version: this.versions });
    const found = [...this.service.getSyntacticDiagnostics(path), ...this.service.getSemanticDiagnostics(path)];
    this.changed.delete(path);
    return found.some(({ code }) => !unused.has(code));
  }
}

/** What a mutant stands for, and what it puts there: on one line, and short. */
function changeOf(file: string, { location: { start, end }, replacement = "" }: Mutant): string {
  const text = textOf(file);
  const short = (part: string): string => part.replace(/\s+/g, " ").slice(0, 100);
  return `${short(text.slice(offsetOf(text, start), offsetOf(text, end)))} => ${short(replacement)}`;
}

const wanted = process.argv.slice(2);
const of: Record<string, readonly string[]> = {};
for (const each of wanted.length === 0 ? sample() : wanted) {
  const [file = "", folder] = each.split("=");
  const path = relative(root, join(root, file));
  const tests = folder === undefined ? testsOf(path) : [folder];
  if (tests.length === 0) process.stdout.write(`${path}: no test reaches it\n`);
  else of[path] = tests;
}
const found = run({ of, fresh: Object.keys(of).filter((file) => shared.has(file)) });
const compiler = new Compiler(Object.keys(found));
const all = { noticed: 0, counted: 0 };
const logic = { noticed: 0, counted: 0 };
const left: Record<Kind, number> = { refused: 0, text: 0, list: 0, logic: 0 };
for (const [file, mutants] of Object.entries(found)) {
  const caught = mutants.filter(({ status }) => noticed.has(status));
  const lost = mutants.filter(({ status }) => missed.has(status));
  const isLogic = ({ mutatorName }: Mutant): boolean => words[mutatorName] === undefined;
  all.noticed += caught.length;
  all.counted += caught.length + lost.length;
  logic.noticed += caught.filter(isLogic).length;
  logic.counted += caught.filter(isLogic).length + lost.filter(isLogic).length;
  process.stdout.write(`${file}: ${caught.length} of ${caught.length + lost.length}\n`);
  for (const mutant of lost.sort((a, b) => a.location.start.line - b.location.start.line)) {
    const kind = compiler.refuses(file, mutant) ? "refused" : (words[mutant.mutatorName] ?? "logic");
    left[kind] += 1;
    process.stdout.write(`  line ${mutant.location.start.line}: ${kind}: ${changeOf(file, mutant)}\n`);
  }
}
const percent = ({ noticed: part, counted }: typeof all): string =>
  `${part} of ${counted} (${((100 * part) / counted).toFixed(1)} %)`;
if (all.counted > 0) {
  const revision = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  const kinds = Object.entries(left).map(([kind, count]) => `${count} ${kind}`);
  const held = { noticed: all.noticed + left.refused, counted: all.counted };
  process.stdout.write(`${revision}: ${percent(all)} noticed by tests, ${percent(held)} by tests or the compiler\n`);
  process.stdout.write(`without texts and lists ${percent(logic)} by tests; not noticed: ${kinds.join(", ")}\n`);
}
