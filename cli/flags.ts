import type { GateLevel } from "../core/engine/finding.ts";
import type { SettingFlags } from "./settings.ts";
import { mistakesError } from "./usage-error.ts";

/** The flags of `check`. */
export interface CheckFlags {
  readonly inputs?: readonly string[] | undefined;
  readonly config?: string | undefined;
  readonly pack?: readonly string[] | undefined;
  readonly stack?: string | undefined;
  readonly format?: readonly string[] | undefined;
  readonly failOn?: GateLevel | undefined;
  readonly baseline?: string | undefined;
  readonly all?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly run?: boolean | undefined;
  readonly with?: readonly string[] | undefined;
  /** How many milliseconds a program may run, for tests. */
  readonly programLimit?: string | undefined;
}

/** A list flag that was not given, or was given without a value, as what is meant then. */
export const listOf = (value: readonly string[] | undefined, otherwise: readonly string[]): readonly string[] =>
  value === undefined || value.length === 0 ? otherwise : value;

/** What the flags say about rules and gate. */
export const settingFlags = (flags: CheckFlags): SettingFlags => ({
  config: flags.config,
  pack: flags.pack,
  failOn: flags.failOn,
  mayRun: flags.run !== false,
  start: process.cwd(),
});

/** Throws where flags that make sense alone make none together. */
export function checkTogether(flags: CheckFlags): void {
  const mistakes: string[] = [];
  if (flags.all && flags.quiet) mistakes.push("--all shows more and --quiet shows less: give one of them.");
  if (flags.stack !== undefined && flags.run === false) {
    mistakes.push("--stack picks the stack of a program that is run, and --no-run runs none: give one of them.");
  }
  const inputs = [...(flags.inputs ?? []), ...(flags.with ?? [])];
  if (inputs.filter((input) => input === "-").length > 1)
    mistakes.push("- is standard input and can be read only once.");
  const twice = (flags.with ?? []).filter((file) => flags.inputs?.includes(file));
  for (const file of twice)
    mistakes.push(`${file} is named as an input and with --with: facts are not judged, name it once.`);
  if (mistakes.length > 0) throw mistakesError("These flags do not go together:", mistakes);
}
