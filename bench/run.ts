/**
 * Measures the built command as whole processes, against processes that do the least that could be done:
 *
 *     node --import tsx bench/run.ts [start] [plan] [large] [--runs N] [--folder FOLDER]
 *
 * Nothing is judged by the clock here: it prints ratios beside the aims, and memory. Plans are made anew, or taken
 * from FOLDER, where they are kept for the next time.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { generatePlan } from "./generate-plan.ts";
import { type Command, inTurn, type Measured } from "./measure.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "7" }, folder: { type: "string" }, command: { type: "string" } },
});
const runs = Number(values.runs);
const command = resolve(values.command ?? "dist/cli.js");
const folder = values.folder === undefined ? mkdtempSync(join(tmpdir(), "leakgate-bench-")) : resolve(values.folder);
mkdirSync(folder, { recursive: true });
const wanted = positionals.length === 0 ? ["start", "plan", "large"] : positionals;

function planOf(resources: number, megabytes?: number): string {
  const file = join(folder, `plan-${resources}-${megabytes ?? "small"}.json`);
  if (!existsSync(file)) generatePlan({ resources, megabytes, violations: 0.01, seed: 1 }, file);
  return file;
}

const check = (file: string): Command => ({ name: "leakgate", args: [command, "check", file, "--format", "json"] });

const parseOnly = (file: string): Command => ({
  name: "JSON.parse",
  args: ["-e", `JSON.parse(require("node:fs").readFileSync(${JSON.stringify(file)}, "utf8"))`],
});

const nothing: Command = { name: "node -e 0", args: ["-e", "0"] };

const inWords = ({ seconds, megabytes }: Measured): string => `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`;

/** Prints a command beside its reference, with the ratios and what they are to be at most. */
function compare(title: string, own: Command, reference: Command, aims: { time?: number; memory?: number }): void {
  const [ours, theirs] = inTurn([own, reference], runs) as [Measured, Measured];
  const aim = (limit: number | undefined): string => (limit === undefined ? "" : ` (aim ${limit.toFixed(1)})`);
  console.log(title);
  console.log(`  ${own.name}: ${inWords(ours)}; ${reference.name}: ${inWords(theirs)}`);
  console.log(`  time ${(ours.seconds / theirs.seconds).toFixed(2)} x${aim(aims.time)}`);
  console.log(`  peak memory ${(ours.megabytes / theirs.megabytes).toFixed(2)} x${aim(aims.memory)}`);
}

/** Prints what 1,000 resources cost beside the fixed cost of a small plan: equal numbers mean that it grows in a line. */
function growth(sizes: readonly (readonly [resources: number, megabytes: number])[]): void {
  const [small] = inTurn([check(planOf(10))], runs) as [Measured];
  for (const [resources, megabytes] of sizes) {
    const file = planOf(resources, megabytes);
    const [large] = inTurn([check(file)], Math.min(3, runs)) as [Measured];
    const each = (value: number): number => value / (resources / 1000);
    console.log(`${resources} resources, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
    console.log(`  leakgate: ${inWords(large)}`);
    console.log(
      `  a thousand: ${(each(large.seconds - small.seconds) * 1000).toFixed(1)} ms, ${each(large.megabytes - small.megabytes).toFixed(2)} MB`,
    );
  }
}

try {
  if (wanted.includes("start")) {
    compare("A plan of ten resources", check(planOf(10)), nothing, { time: 2 });
  }
  if (wanted.includes("plan")) {
    const file = planOf(15_000, 60);
    compare("15000 resources, 60 MB", check(file), parseOnly(file), { time: 1.5, memory: 1 });
  }
  if (wanted.includes("large"))
    growth([
      [15_000, 60],
      [60_000, 145],
      [300_000, 730],
    ]);
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true });
}
