import { arnPattern, type Glob, globOf, literal, many, pattern, type Sign } from "./globs.ts";
import type { Entry, Operator, Policy, Text } from "./grammar.ts";
import {
  addressesOf,
  allAddresses,
  allNumbers,
  compared,
  instantOf,
  merged,
  numberOf,
  type Ranges,
  without,
} from "./intervals.ts";
import { type KeyClass, kindOf, type Theory, type View, viewOf } from "./keys.ts";
import type { Symbols } from "./symbols.ts";

/** A set of values of one key. */
export type ValueSet =
  | { readonly theory: "text"; readonly globs: readonly Glob[]; readonly fold: boolean; readonly negated: boolean }
  | { readonly theory: Exclude<Theory, "text">; readonly ranges: Ranges };

/** What one key must be for a request to get in. */
export type Atom =
  | { readonly key: string; readonly is: "absent" | "present" }
  /** `some`: of a list, one value is enough; else all of them. */
  | { readonly key: string; readonly is: "in"; readonly set: ValueSet; readonly some: boolean };

/** One of the alternatives must hold, all of its atoms together. None: it cannot hold; an empty one: it holds anyway. */
export type Clause = readonly (readonly Atom[])[];

/** How what is not known is read. */
export interface Sense {
  readonly policy: Policy;
  /** `least`: it gives as little access as it can. */
  readonly reading: "least" | "most";
  /** What policy variables stand for, letter by letter; those that are not in it are read as generously as can be. */
  readonly variables: ReadonlyMap<string, string | undefined>;
  /** Keys that are here no part of another one: `aws:SourceAccount` where the ARN of the source names no account. */
  readonly apart: ReadonlySet<string>;
  /** Keys of which no page says what they hold: a test of one holds or fails as the reading wants it. */
  readonly untold: ReadonlySet<string>;
}

/** The clause that an entry holds (`true`), or that it does not. */
export function entryClause(entry: Entry & { operator: Operator }, holds: boolean, sense: Sense): Clause {
  const { operator } = entry;
  if (sense.untold.has(entry.key)) return sense.reading === "most" ? [[]] : [];
  const view = viewOf(entry.key, sense.apart);
  const key = view.base;
  if (operator.test === "null") return nullClause(entry, key, holds);
  const inside = holds !== operator.negated;
  const set = operator.set ?? (kindOf(entry.key).multi === true ? "any" : undefined);
  // A negated test of a variable that has no value never holds, unless there is nothing to test.
  const isVoid = operator.negated && entry.values.some(({ text }) => isMissing(text, sense));
  const values = (some: boolean): Clause => {
    if (isVoid) return holds ? [] : [[{ key, is: "present" }]];
    return [[{ key, is: "in", set: valueSet(entry, view, inside, sense), some }]];
  };
  const absent: Clause = [[{ key, is: "absent" }]];
  if (set === undefined) {
    const missing = operator.negated || operator.ifExists;
    return [...(missing === holds ? absent : []), ...values(false)];
  }
  // A missing key is an empty list: none of its values matches, and all do.
  const missing = set === "all" || operator.ifExists;
  const some = (set === "any") === holds;
  return [...(missing === holds ? absent : []), ...values(some)];
}

function nullClause({ values }: Entry, key: string, holds: boolean): Clause {
  return values.flatMap(({ text }): Clause => {
    const absent = (text.toLowerCase() === "true") === holds;
    return [[{ key, is: absent ? "absent" : "present" }]];
  });
}

const names: ReadonlySet<KeyClass> = new Set(["identity", "network", "source", "access-point"]);

function theoryOf(key: string, operator: Operator): Theory {
  const { theory: fixed, of } = kindOf(key);
  if (fixed === "ip" || fixed === "date") return fixed;
  // The text of a name is none of an address, a number or a time.
  if (fixed === undefined && names.has(of)) return "text";
  if (operator.test === "ip" || operator.test === "number" || operator.test === "date") return operator.test;
  return "text";
}

/** The values that an entry names (`inside`), or all others. */
function valueSet(entry: Entry & { operator: Operator }, view: View, inside: boolean, sense: Sense): ValueSet {
  const theory = theoryOf(entry.key, entry.operator);
  if (theory === "text") {
    const globs = entry.values.flatMap((value) => globsOf(value, entry.operator, inside, sense));
    const lifted = globs.map((glob) => lift(glob, view.part));
    return { theory, globs: lifted, fold: entry.operator.fold, negated: !inside };
  }
  const whole = theory === "ip" ? allAddresses : allNumbers;
  const unsure = inside === (sense.reading === "most") ? whole : [];
  const sets = entry.values.map((value) => rangesOf(value, theory, entry, sense) ?? unsure);
  return { theory, ranges: inside ? merged(...sets) : without(whole, merged(...sets)) };
}

/** The ranges that a value names; nothing where it is not known what it names. */
function rangesOf({ text }: Text, theory: Theory, { key, operator }: Entry & { operator: Operator }, sense: Sense) {
  if (sense.policy.symbols.lettersOf(text, "open") !== "") return undefined;
  if (theory === "ip") return operator.test === "ip" ? (addressesOf(text) ?? []) : addressesAsText(text, operator);
  if (theory === "number") {
    const number = numberOf(text);
    return number === undefined ? [] : compared(operator.compare, number);
  }
  const seconds = operator.test === "number" || key === "aws:epochtime" ? Number(text) : Number.NaN;
  const instant = Number.isNaN(seconds) ? instantOf(text) : BigInt(Math.round(seconds * 1000));
  if (operator.test === "date" || operator.test === "number") {
    return instant === undefined ? [] : compared(operator.compare, instant);
  }
  return operator.test === "like" || operator.test === "equals" ? instantsAsText(text) : undefined;
}

/** Instants that are compared as text: one, or all that begin alike. */
function instantsAsText(text: string): Ranges | undefined {
  if (text === "*") return allNumbers;
  const start = text.endsWith("*") ? text.slice(0, -1) : undefined;
  if (start === undefined || /[*?]/.test(start)) {
    const instant = instantOf(text);
    return instant === undefined ? undefined : [[instant, instant]];
  }
  const first = instantOf(start + "0000-01-01T00:00:00.000Z".slice(start.length));
  const last = instantOf(start + "9999-12-31T23:59:59.999Z".slice(start.length));
  const isWhole = [1, 2, 3, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19].includes(start.length);
  return isWhole && first !== undefined && last !== undefined ? [[first, last]] : undefined;
}

/** Addresses that are compared as text: none of them looks like a network. */
function addressesAsText(text: string, { test }: Operator): Ranges | undefined {
  if (test === "like" && text === "*") return allAddresses;
  if (test === "like" && /[*?]/.test(text)) return undefined;
  return text.includes("/") ? [] : (addressesOf(text) ?? []);
}

/** The patterns of a value of a text operator. */
function globsOf({ text }: Text, operator: Operator, inside: boolean, sense: Sense): readonly Glob[] {
  const read = readText(text, inside, sense);
  if (read === undefined) return [];
  if (operator.test === "like") return [pattern(read.text, read.open)];
  if (operator.test === "arn") return arnGlobs(read, inside);
  if (operator.test === "ip" || operator.test === "date") return [];
  // What a number says of an account is not worked out: wherever it could let somebody in, it may.
  if (operator.test === "number" && operator.compare !== "=") return inside ? [pattern("*")] : [];
  return read.free === "" ? [literal(plain(read.text))] : [pattern(escaped(read.text), read.free)];
}

/**
 * A pattern with less than six fields: the documentation is silent on it. Where it could let somebody in, the star at
 * its end stands for the fields that are missing; where it could keep somebody out, it does not count.
 */
function arnGlobs({ text, open }: ReadText, inside: boolean): readonly Glob[] {
  // A text nothing is known of may be a whole ARN.
  if (text.length === 1 && open !== "") return [pattern(text, open)];
  if (text.split(":").length >= 6) return [arnPattern(text, open)];
  if (!text.endsWith("*")) return [];
  return inside ? [arnPattern(text, open), pattern(text, open)] : [];
}

interface ReadText {
  readonly text: string;
  /** Letters that may stand for any text where patterns count. */
  readonly open: string;
  /** Those that may do so everywhere. */
  readonly free: string;
}

/** Whether a text has a variable that stands for nothing. */
export function isMissing(text: string, { policy: { symbols }, variables }: Sense): boolean {
  return [...symbols.lettersOf(text, "variable")].some(
    (letter) => variables.has(letter) && (variables.get(letter) ?? fallbackOf(letter, symbols)) === undefined,
  );
}

const fallbackOf = (letter: string, symbols: Symbols): string | undefined =>
  symbols.meaning(letter)?.variable?.fallback;

/** A text as it is read in `sense`; nothing where it does not count. `inside`: it is wanted that a value matches it. */
export function readText(text: string, inside: boolean, sense: Sense): ReadText | undefined {
  const { symbols } = sense.policy;
  const letters = symbols.lettersOf(text, "variable");
  const open = inside === (sense.reading === "most") ? symbols.lettersOf(text, "open") : "";
  if (letters === "") return { text, open, free: "" };
  let filled = text;
  let free = "";
  for (const letter of letters) {
    if (!sense.variables.has(letter)) {
      free += letter;
      continue;
    }
    const value = sense.variables.get(letter) ?? fallbackOf(letter, symbols);
    if (value === undefined) return undefined;
    filled = filled.replaceAll(letter, escaped(value));
  }
  if (free !== "" && !inside) return undefined;
  return { text: filled, open: open + free, free };
}

/** Without the letters that stand for `*` and `?` themselves. */
const plain = (text: string): string => text.replaceAll("\uF8F0", "*").replaceAll("\uF8F1", "?");
/** With letters in the place of `*` and `?`, so that a pattern takes them as they are. */
const escaped = (text: string): string => text.replaceAll("*", "\uF8F0").replaceAll("?", "\uF8F1");

/** What is said of a part of a value, as said of the whole. */
export function lift(glob: Glob, part: View["part"]): Glob {
  if (part === "whole") return glob;
  const of = part === "account" ? "noColon" : "noSlash";
  const signs = glob.signs.map(
    (sign): Sign => (typeof sign === "string" || sign.of !== "any" ? sign : { ...sign, of }),
  );
  if (part === "organization") return globOf([...signs, "/", many("any")]);
  const head: readonly Sign[] = [..."arn:", many("noColon"), ":", many("noColon"), ":", many("noColon"), ":"];
  return globOf([...head, ...signs, ":", many("any")]);
}
