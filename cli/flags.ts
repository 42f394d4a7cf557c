import type { GateLevel } from "../core/engine/finding.ts";
import type { SettingFlags } from "./settings.ts";

/** The flags of `check`, as yargs gives them. */
export interface CheckFlags {
  readonly inputs?: string | readonly string[] | undefined;
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
}

/** A flag that may be given once, several times or not at all, as a list. */
export function listOf(value: string | readonly string[] | undefined, otherwise: readonly string[]): readonly string[] {
  if (value === undefined || value.length === 0) return otherwise;
  return typeof value === "string" ? [value] : value;
}

/** What the flags say about rules and gate. */
export const settingFlags = (flags: CheckFlags): SettingFlags => ({
  config: flags.config,
  pack: flags.pack,
  failOn: flags.failOn,
  mayRun: flags.run !== false,
  start: process.cwd(),
});
