import { levels, type ResourceAccess } from "../core/access/entry.ts";
import { Graph } from "../core/model/graph.ts";
import type { Problem, Unit } from "../core/model/unit.ts";
import { terminal } from "../reporters/escape.ts";
import { type CheckFlags, checkTogether, settingFlags } from "./flags.ts";
import { readInputs } from "./inputs.ts";
import { usesColour } from "./output.ts";
import { type Settings, settingsOf } from "./settings.ts";

/** The flags of `access`. */
export type AccessFlags = Pick<CheckFlags, "inputs" | "config" | "stack" | "run" | "with"> & {
  readonly resource?: string | undefined;
  readonly principal?: string | undefined;
  readonly action?: string | undefined;
  readonly format?: "text" | "md" | "json" | undefined;
};

export const accessSettings = (flags: AccessFlags): Promise<Settings> => {
  checkTogether({ ...flags, format: undefined });
  return settingsOf(settingFlags({ config: flags.config, run: flags.run }));
};

export interface Read {
  readonly graphs: readonly Graph[];
  readonly problems: readonly Problem[];
}

/** Reads inputs as graphs, with the facts that go with them. */
export async function readGraphs(inputs: readonly string[], flags: AccessFlags): Promise<Read> {
  const mode = flags.run === undefined ? "named" : flags.run ? "all" : "none";
  const options = { start: process.cwd(), stack: flags.stack, run: mode } as const;
  const facts = flags.with === undefined ? undefined : await readInputs(flags.with, options);
  const { units, problems } = await readInputs(inputs, options);
  const known = (facts?.units ?? []).map((unit) => new Graph(unit));
  return {
    graphs: units.map((unit) => new Graph(unit, known)),
    problems: [...(facts?.problems ?? []), ...problems, ...[...units, ...(facts?.units ?? [])].flatMap(problemsOf)],
  };
}

const problemsOf = ({ problems }: Unit): readonly Problem[] => problems;

/** Says what could not be read; 3 where something could not. */
export function endsWith({ problems }: Read, otherwise = 0): number {
  const errors = problems.filter(({ level }) => level === "error");
  for (const { file, message } of errors) {
    process.stderr.write(`${terminal(file === undefined ? message : `${file}: ${message}`)}\n`);
  }
  return errors.length > 0 ? 3 : otherwise;
}

/** How text is written on the screen. */
export const screen = () => ({ colour: usesColour(), width: process.stdout.columns ?? 100 });

const verdicts = ["open", "cannot tell", "no request within the model"] as const;

/** The most open first; equal ones in the order of their names. */
export function mostOpenFirst(all: readonly ResourceAccess[]): readonly ResourceAccess[] {
  const rank = ({ verdict, entries }: ResourceAccess): number => {
    const level = entries.find(({ held }) => held === undefined)?.level ?? "none";
    return verdicts.indexOf(verdict) * 100 + levels.indexOf(level);
  };
  const text = ({ unit, called, name, address }: ResourceAccess): string => [called, name, unit, address].join("\n");
  return [...all].sort((a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1));
}
