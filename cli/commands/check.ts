import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Report } from "../../core/engine/finding.ts";
import { readBaseline } from "../baseline-file.ts";
import { commandNames } from "../command-line.ts";
import { type CheckFlags, checkTogether, listOf, settingFlags } from "../flags.ts";
import { readInputs } from "../inputs.ts";
import { wantedOf, writeReports } from "../output.ts";
import { run } from "../run.ts";
import { type Settings, settingsOf } from "../settings.ts";
import { didYouMean } from "../suggest.ts";
import { UsageError } from "../usage-error.ts";

/** `leakgate check`: reads, judges, reports. Gives the exit code. `unnamed`: the command was left out. */
export async function check(flags: CheckFlags, unnamed = false): Promise<number> {
  if (unnamed) refuseMisspelt(flags.inputs?.[0]);
  checkTogether(flags);
  const wanted = wantedOf(listOf(flags.format, ["text"]));
  const start = process.cwd();
  const settings = await settingsOf(settingFlags(flags));
  const keepPasses = wanted.some(({ format }) => format === "sarif-full");
  const report = await judged(flags, settings, keepPasses);
  await writeReports(report, wanted, {
    start,
    all: flags.all === true,
    quiet: flags.quiet === true,
    configuration: settings.configuration?.name,
  });
  return report.gate.exitCode;
}

/** Without a command the first word is an input: one that does not exist and looks like a command is a slip. */
function refuseMisspelt(word: string | undefined): void {
  if (word === undefined || !/^[a-z]+$/i.test(word) || existsSync(word)) return;
  const meant = didYouMean(word, commandNames);
  throw new UsageError(`There is no command, file or folder ${word}.${meant} All commands: leakgate --help`);
}

/** Reads the inputs that the flags name and judges them. */
export async function judged(flags: CheckFlags, settings: Settings, keepPasses: boolean): Promise<Report> {
  const start = process.cwd();
  const baseline = flags.baseline === undefined ? undefined : readBaseline(resolve(start, flags.baseline));
  const mode = flags.run === undefined ? "named" : flags.run ? "all" : "none";
  const limit = flags.programLimit === undefined ? undefined : Number(flags.programLimit);
  const options = { start, stack: flags.stack, run: mode, programLimit: limit } as const;
  const facts = flags.with === undefined ? undefined : await readInputs(listOf(flags.with, []), options);
  const opened = await readInputs(listOf(flags.inputs, ["."]), options);
  const problems = [...(facts?.problems ?? []), ...opened.problems];
  return run({ units: opened.units, facts: facts?.units ?? [], problems }, settings, { baseline, keepPasses });
}
