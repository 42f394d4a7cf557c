/**
 * How many changes to rules the tests notice: `npm run mutation -- rules/rds/rds-logs.ts core/net/listener.ts=rules/elbv2`.
 * Each file is mutated by Stryker and held against the tests that import it, or those below `test/` named after `=`.
 * Of a rule only its questions are mutated, not its words. Without a file: a sample of 30 rules, every fourth.
 * npx fetches Stryker (not a dependency: 166 packages); a run takes minutes to hours. Prints a score a file and what
 * survived; `STRYKER` may name an installed binary.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";

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
const noticed = new Set(["Killed", "Timeout"]);
const counted = new Set(["Killed", "Timeout", "Survived", "NoCoverage"]);
/** Changes of a text or a list: most are words that people read, so they are counted by themselves. */
const words = new Set(["StringLiteral", "ArrayDeclaration", "ObjectLiteral"]);

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));

/** The tests that import a file. */
const testsOf = (file: string): readonly string[] =>
  filesBelow("test").filter(
    (test) => test.endsWith(".test.ts") && readFileSync(join(root, test), "utf8").includes(`/${file}"`),
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

function run(file: string, tests: readonly string[]): readonly Mutant[] {
  const work = mkdtempSync(join(tmpdir(), "leakgate-mutation-"));
  const report = join(work, "report.json");
  const config = {
    mutate: rangesOf(file),
    testRunner: "command",
    commandRunner: { command: `node --import tsx test/run.ts ${tests.join(" ")}` },
    reporters: ["json"],
    jsonReporter: { fileName: report },
    tempDirName: ".stryker-tmp",
    ignorePatterns: ["docs", "dist", "bench", "stacks", "reports"],
    // Without types: tsx runs the tests, and Stryker would look for TypeScript beside itself.
    tsconfigFile: "none",
    // One processor is left to whoever waits.
    concurrency: Math.max(1, availableParallelism() - 1),
    timeoutMS: 60_000,
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
  });
  if (status !== 0) throw new Error(`${file}: ${stderr || stdout}`);
  const { files } = JSON.parse(readFileSync(report, "utf8")) as {
    readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
  };
  rmSync(work, { recursive: true, force: true });
  return Object.values(files).flatMap(({ mutants }) => mutants);
}

const sample = (): readonly string[] =>
  filesBelow("rules")
    .filter((file) => !/examples|index\.ts/.test(file))
    .sort()
    .filter((_, index) => index % 4 === 0)
    .slice(0, 30);

const wanted = process.argv.slice(2);
const all = { noticed: 0, counted: 0 };
const logic = { noticed: 0, counted: 0 };
for (const each of wanted.length === 0 ? sample() : wanted) {
  const [file = "", folder] = each.split("=");
  const path = relative(root, join(root, file));
  const tests = folder === undefined ? testsOf(path).map((test) => relative("test", test)) : [folder];
  if (tests.length === 0) {
    process.stdout.write(`${path}: no test imports it\n`);
    continue;
  }
  const mutants = run(path, tests).filter(({ status }) => counted.has(status));
  const caught = mutants.filter(({ status }) => noticed.has(status)).length;
  all.noticed += caught;
  all.counted += mutants.length;
  const ofLogic = mutants.filter(({ mutatorName }) => !words.has(mutatorName));
  logic.counted += ofLogic.length;
  logic.noticed += ofLogic.filter(({ status }) => noticed.has(status)).length;
  process.stdout.write(`${path}: ${caught} of ${mutants.length}\n`);
  for (const mutant of mutants.filter(({ status }) => !noticed.has(status)))
    process.stdout.write(`  line ${mutant.location.start.line}: ${mutant.mutatorName}: ${changeOf(path, mutant)}\n`);
}
/** What a mutant stands for, and what it puts there: on one line, and short. */
function changeOf(file: string, { location: { start, end }, replacement }: Mutant): string {
  const lines = readFileSync(join(root, file), "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  lines.push((lines.pop() ?? "").slice(0, end.column - 1));
  lines[0] = (lines[0] ?? "").slice(start.column - 1);
  const short = (text: string): string => text.replace(/\s+/g, " ").slice(0, 100);
  return `${short(lines.join("\n"))} => ${short(replacement ?? "")}`;
}

const percent = (part: typeof all): string =>
  `${part.noticed} of ${part.counted} (${((100 * part.noticed) / part.counted).toFixed(1)} %)`;
if (all.counted > 0) {
  const revision = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  process.stdout.write(`${revision}: ${percent(all)} noticed; without texts and lists ${percent(logic)}\n`);
}
