import { resolve } from "node:path";
import { frameworksOf, lawsServedBy } from "../../policies/frameworks/index.ts";
import { complianceJson, complianceMarkdown, complianceText, complianceWritten } from "../../reporters/compliance.ts";
import { type CheckFlags, checkTogether, settingFlags } from "../flags.ts";
import { sayErrors, writeFile } from "../output.ts";
import { settingsOf } from "../settings.ts";
import { UsageError } from "../usage-error.ts";
import { judged } from "./check.ts";

const writers = { text: complianceText, md: complianceMarkdown, json: complianceJson };

export type ReportFlags = Omit<CheckFlags, "format"> & {
  readonly what: string;
  readonly format?: keyof typeof writers;
  readonly output?: string;
};

/** `leakgate report compliance`: requirement by requirement. It is no gate: 0, or 3 where something could not be read. */
export async function report({ what, format = "text", output, ...flags }: ReportFlags): Promise<number> {
  if (what !== "compliance") throw new UsageError(`There is no report ${what}. The reports are: compliance.`);
  checkTogether(flags);
  const settings = await settingsOf(settingFlags(flags));
  const result = await judged(flags, settings, false);
  const frameworks = [...new Set(settings.packs.flatMap(({ name }) => frameworksOf(name)))];
  const text = writers[format](frameworks, result, lawsServedBy);
  if (output === undefined) process.stdout.write(text);
  else {
    writeFile(resolve(output), text);
    process.stderr.write(complianceWritten(output, frameworks));
  }
  sayErrors(result);
  return result.gate.incomplete ? 3 : 0;
}
