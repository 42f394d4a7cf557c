import { resolve } from "node:path";
import { baselineText } from "../baseline-file.ts";
import { type CheckFlags, checkTogether, settingFlags } from "../flags.ts";
import { sayErrors, writeFile } from "../output.ts";
import { settingsOf } from "../settings.ts";
import { judged } from "./check.ts";

/** `leakgate baseline`: writes what is violated now, so that the gate looks at what comes new. Gives the exit code. */
export async function baseline(flags: CheckFlags & { readonly output?: string }): Promise<number> {
  checkTogether(flags);
  const output = flags.output ?? "leakgate-baseline.json";
  const settings = await settingsOf(settingFlags(flags));
  const report = await judged({ ...flags, baseline: undefined }, settings, false);
  const text = baselineText(report);
  const count = text.split("\n").length - 5;
  writeFile(resolve(output), text);
  sayErrors(report);
  process.stdout.write(
    `${output}: ${count} ${count === 1 ? "finding" : "findings"} held. Gate on what is new with: leakgate check --baseline ${output}\n`,
  );
  return report.gate.incomplete ? 3 : 0;
}
