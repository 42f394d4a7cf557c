import { resolve } from "node:path";
import type { Report } from "../../core/engine/finding.ts";
import { readBaseline } from "../baseline-file.ts";
import { type CheckFlags, listOf, settingFlags } from "../flags.ts";
import { readInputs } from "../inputs.ts";
import { wantedOf, writeReports } from "../output.ts";
import { run } from "../run.ts";
import { type Settings, settingsOf } from "../settings.ts";

/** `leakgate check`: reads, judges, reports. Gives the exit code. */
export async function check(flags: CheckFlags): Promise<number> {
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

/** Reads the inputs that the flags name and judges them. */
export async function judged(flags: CheckFlags, settings: Settings, keepPasses: boolean): Promise<Report> {
  const start = process.cwd();
  const baseline = flags.baseline === undefined ? undefined : readBaseline(resolve(start, flags.baseline));
  const mode = flags.run === undefined ? "named" : flags.run ? "all" : "none";
  const options = { start, stack: flags.stack, run: mode } as const;
  const facts = flags.with === undefined ? undefined : await readInputs(listOf(flags.with, []), options);
  const opened = await readInputs(listOf(flags.inputs, ["."]), options);
  const problems = [...(facts?.problems ?? []), ...opened.problems];
  return run({ units: opened.units, facts: facts?.units ?? [], problems }, settings, { baseline, keepPasses });
}
