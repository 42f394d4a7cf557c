import { resolve } from "node:path";
import { readBaseline } from "../baseline-file.ts";
import { type CheckFlags, checkTogether, listOf, settingFlags } from "../flags.ts";
import { wantedOf, writeFile, writeReports } from "../output.ts";
import { progress } from "../progress.ts";
import { run } from "../run.ts";
import { settingsOf } from "../settings.ts";
import { UsageError } from "../usage-error.ts";

export interface ScanFlags extends CheckFlags {
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly facts?: string | undefined;
}

/** `leakgate scan`: reads a live account and judges it like any other input. Gives the exit code. */
export async function scan(flags: ScanFlags): Promise<number> {
  checkTogether(flags);
  const wanted = wantedOf(listOf(flags.format, ["text"]));
  const region = flags.region ?? process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
  if (region === undefined) throw new UsageError("Which region? Use --region eu-central-1, or set AWS_REGION.");
  const settings = await settingsOf(settingFlags(flags));
  const start = process.cwd();
  const baseline = flags.baseline === undefined ? undefined : readBaseline(resolve(start, flags.baseline));
  const { readAccount } = await import("../../readers/account/account.ts");
  const { profile, endpoint } = flags;
  const read = await readAccount({
    region,
    ...(profile !== undefined && { profile }),
    ...(endpoint !== undefined && { endpoint }),
    onProgress: (done, total, call) => progress(done < total ? `${done}/${total} ${call}` : ""),
  });
  const [unit] = read.units;
  if (flags.facts !== undefined && unit !== undefined) {
    const { factsOf } = await import("../../readers/account/facts.ts");
    writeFile(resolve(start, flags.facts), `${JSON.stringify(factsOf(unit), undefined, 2)}\n`);
  }
  const own = read.problems.filter((problem) => unit?.problems.includes(problem) !== true);
  const keepPasses = wanted.some(({ format }) => format === "sarif-full");
  const report = run({ units: read.units, facts: [], problems: own }, settings, { baseline, keepPasses });
  await writeReports(report, wanted, {
    start,
    all: flags.all === true,
    quiet: flags.quiet === true,
    configuration: settings.configuration?.name,
  });
  return report.gate.exitCode;
}
