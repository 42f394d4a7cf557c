import { parseArgs } from "node:util";
import { type CommandName, commandNames, type Flag, flagsOf } from "./command-line.ts";
import { didYouMean } from "./suggest.ts";

/** A command line that was understood as far as it could be. */
export interface Understood {
  /** Nothing where no command is named: then `check` is meant. */
  readonly command: CommandName | undefined;
  /** What stands beside the flags, without the command. */
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | readonly string[]>>;
  /** What is wrong with it, in words, all at once. */
  readonly mistakes: readonly string[];
}

interface Given {
  readonly name: string;
  readonly raw: string;
  readonly value: string | undefined;
  readonly inline: boolean;
}

/** Understands a command line by the table of flags. It decides nothing: what is wrong with it is in `mistakes`. */
export function understood(args: readonly string[]): Understood {
  const every = Object.assign({}, ...Object.values(flagsOf)) as Readonly<Record<string, Flag>>;
  const options = Object.fromEntries(Object.entries(every).map(([name, { type }]) => [name, { type }]));
  // One dash and several letters: never a bundle of flags here.
  const single = args.filter((arg) => /^-[a-z]{2}/i.test(arg));
  const { tokens } = parseArgs({
    args: args.filter((arg) => !single.includes(arg)),
    options: { ...options, help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const command = commandNames.find((name) => name === words[0]);
  const given = tokens.flatMap((token): readonly Given[] =>
    token.kind === "option"
      ? [{ name: token.name, raw: token.rawName, value: token.value, inline: token.inlineValue === true }]
      : [],
  );
  const known = flagsOf[command ?? "check"];
  const mistakes = [
    ...single.map((raw) => noFlag(raw, raw.slice(1), known)),
    ...given.flatMap((each) => wrongFlag(each, known, every)),
  ];
  return {
    command,
    words: command === undefined ? words : words.slice(1),
    ...(mistakes.length > 0 ? { flags: {}, mistakes } : valuesOf(given, known)),
  };
}

/** The flag that a name means, and whether `no-` turns it off. */
function flagOf(
  name: string,
  known: Readonly<Record<string, Flag>>,
): { name: string; flag: Flag; on: boolean } | undefined {
  if (Object.hasOwn(known, name)) return { name, flag: known[name] as Flag, on: true };
  const positive = name.replace(/^no-/, "");
  const flag = positive !== name && Object.hasOwn(known, positive) ? known[positive] : undefined;
  return flag?.type === "boolean" ? { name: positive, flag, on: false } : undefined;
}

function noFlag(raw: string, name: string, known: Readonly<Record<string, Flag>>): string {
  const shown = Object.keys(known).filter((each) => known[each]?.hidden === undefined);
  return `There is no flag ${raw}.${didYouMean(name, [...shown, "no-run"], "--")}`;
}

function wrongFlag(
  { name, raw, value, inline }: Given,
  known: Readonly<Record<string, Flag>>,
  every: Readonly<Record<string, Flag>>,
): readonly string[] {
  const found = flagOf(name, known);
  if (found === undefined) {
    if (Object.hasOwn(every, name)) return [`${raw} is no flag of this command; see its --help.`];
    return [noFlag(raw, name, known)];
  }
  const { flag } = found;
  if (flag.type === "boolean") return inline ? [`${raw} takes no value: write ${raw} or ${opposite(raw)}.`] : [];
  if (value === undefined || value === "" || (!inline && value.startsWith("-") && value.length > 1))
    return [`${raw} needs a value.`];
  if (flag.choices !== undefined && !flag.choices.includes(value)) {
    return [`${raw} cannot be ${value}.${didYouMean(value, flag.choices)} It is one of: ${flag.choices.join(", ")}.`];
  }
  return [];
}

const opposite = (raw: string): string => (raw.startsWith("--no-") ? `--${raw.slice(5)}` : `--no-${raw.slice(2)}`);

function valuesOf(
  given: readonly Given[],
  known: Readonly<Record<string, Flag>>,
): Pick<Understood, "flags" | "mistakes"> {
  const flags: Record<string, string | boolean | string[]> = {};
  const mistakes: string[] = [];
  for (const each of given) {
    const { name, flag, on } = flagOf(each.name, known) as { name: string; flag: Flag; on: boolean };
    const before = flags[name];
    if (flag.many) flags[name] = [...((before as string[] | undefined) ?? []), each.value as string];
    else if (flag.type === "string" && before !== undefined)
      mistakes.push(`${each.raw} was given twice: give it once.`);
    else if (before === !on) mistakes.push(`--${name} and --no-${name} contradict each other: give one of them.`);
    else flags[name] = flag.type === "boolean" ? on : (each.value as string);
  }
  return { flags, mistakes };
}
