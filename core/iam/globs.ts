/**
 * Patterns of policies as finite automata. A pattern is a list of signs: letters, and classes of letters that stand
 * once or any number of times. One class knows no colon and one no slash, because stars of ARN operators stay within a
 * field and well-formed names hold neither; a plain star would find requests that nobody can make.
 */
export type CharClass = "any" | "noColon" | "noSlash" | "digit" | "lower" | "upper" | "hex" | "name" | "plain";

export interface ClassSign {
  readonly of: CharClass;
  readonly many: boolean;
}
export type Sign = string | ClassSign;

/** A pattern, with a number that tells it from all others. */
export interface Glob {
  readonly signs: readonly Sign[];
  readonly id: number;
  /** The text that it stands for, where it has no wildcard. */
  readonly literal: string | undefined;
}

/** Signs from the private-use area stand for what is fixed, but not known: they may stand in any name. */
export const isSymbol = (letter: string): boolean => letter >= "\uE000" && letter <= "\uF8FF";

export function inClass(letter: string, of: CharClass): boolean {
  switch (of) {
    case "any":
      return true;
    case "noColon":
      return letter !== ":";
    case "noSlash":
      return letter !== "/" && letter !== ":";
    case "digit":
      return letter >= "0" && letter <= "9";
    case "lower":
      return (letter >= "0" && letter <= "9") || (letter >= "a" && letter <= "z");
    case "upper":
      return (letter >= "0" && letter <= "9") || (letter >= "A" && letter <= "Z");
    case "plain":
      return letter !== "*" && letter !== "?";
    case "hex":
      return (letter >= "0" && letter <= "9") || (letter >= "a" && letter <= "f");
    default:
      return isSymbol(letter) || /[\w+=,.@/-]/.test(letter);
  }
}

const numbers = new Map<string, Glob>();
let lastNumber = 0;

/** The pattern of some signs; the same one for the same signs, as long as it is remembered. */
export function globOf(signs: readonly Sign[]): Glob {
  let key = "";
  let isLiteral = true;
  for (const sign of signs) {
    if (typeof sign === "string") key += `'${sign}`;
    else {
      key += `${sign.of}${sign.many ? "*" : "?"}`;
      isLiteral = false;
    }
  }
  let glob = numbers.get(key);
  if (glob === undefined) {
    if (numbers.size > 20_000) numbers.clear();
    glob = { signs, id: ++lastNumber, literal: isLiteral ? signs.join("") : undefined };
    numbers.set(key, glob);
  }
  return glob;
}

const cached = new Map<string, Glob>();

function remembered(key: string, make: () => Glob): Glob {
  let glob = cached.get(key);
  if (glob === undefined) {
    if (cached.size > 5000) cached.clear();
    glob = make();
    cached.set(key, glob);
  }
  return glob;
}

/** Text in which no sign is a wildcard. */
export const literal = (text: string): Glob => remembered(`=${text}`, () => globOf([...text]));

/** Text in which `*` and `?` are wildcards, and the letters of `open` stand for any text at all. */
export const pattern = (text: string, open = "", of: CharClass = "any"): Glob =>
  remembered(`~${of} ${open} ${text}`, () => globOf(signsOf(text, open, of)));

export function signsOf(text: string, open: string, of: CharClass): readonly Sign[] {
  return [...text].map((letter): Sign => {
    if (letter === "*" || open.includes(letter)) return { of, many: true };
    // What a policy writes for a literal `*` or `?`, put back behind the wildcards.
    if (letter === starLetter) return "*";
    if (letter === markLetter) return "?";
    return letter === "?" ? { of, many: false } : letter;
  });
}

/** `${*}` and `${?}`: the signs themselves. */
export const starLetter = "\uF8F0";
export const markLetter = "\uF8F1";

/** The pattern of an ARN operator: six fields, whose stars stay within them but for those of the last. */
export function arnPattern(text: string, open = ""): Glob {
  return remembered(`: ${open} ${text}`, () => {
    const fields = text.split(":");
    const head = fields.slice(0, 5).join(":");
    const tail = fields.length > 5 ? `:${fields.slice(5).join(":")}` : "";
    return globOf([...signsOf(head, open, "noColon"), ...signsOf(tail, open, "any")]);
  });
}

/** A run of `count` letters of a class. */
export const run = (of: CharClass, count: number): readonly ClassSign[] =>
  Array.from({ length: count }, () => ({ of, many: false }));
export const many = (of: CharClass): ClassSign => ({ of, many: true });

/** A pattern from texts (taken as they are) and classes. */
export const shape = (...parts: readonly (string | Sign | readonly Sign[])[]): Glob =>
  globOf(parts.flatMap((part) => (typeof part === "string" ? [...part] : Array.isArray(part) ? part : [part as Sign])));

/** Several patterns as one automaton, made deterministic as far as it is walked. */
export class Matcher {
  readonly letters = new Set<string>();
  readonly fold: boolean;
  readonly start: number;
  /** The only text of it, where it has but one. */
  readonly texts: readonly string[] | undefined;
  private readonly signs: (Sign | undefined)[] = [];
  private readonly states: (readonly number[])[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly steps: Map<string, number>[] = [];
  private readonly accepted: boolean[] = [];
  private readonly everything: boolean[] = [];

  constructor(globs: readonly Glob[], fold: boolean) {
    this.fold = fold;
    const starts: number[] = [];
    for (const { signs } of globs) {
      starts.push(this.signs.length);
      for (const sign of signs) {
        const folded = typeof sign === "string" && fold ? sign.toLowerCase() : sign;
        if (typeof folded === "string") this.letters.add(folded);
        this.signs.push(folded);
      }
      this.signs.push(undefined);
    }
    this.texts = globs.every((glob) => glob.literal !== undefined)
      ? globs.map((glob) => glob.literal ?? "")
      : undefined;
    this.start = this.state(starts);
  }

  /** How many states it has by now. */
  get size(): number {
    return this.states.length;
  }

  /** The state of `positions` and of all that a star lets be skipped. */
  private state(positions: readonly number[]): number {
    const closed: number[] = [];
    for (let position of positions) {
      closed.push(position);
      for (let sign = this.signs[position]; typeof sign === "object" && sign.many; sign = this.signs[position]) {
        closed.push(++position);
      }
    }
    const sorted = closed.length > 1 ? distinct(closed) : closed;
    const key = sorted.join(" ");
    let id = this.byKey.get(key);
    if (id === undefined) {
      id = this.states.push(sorted) - 1;
      this.byKey.set(key, id);
      this.steps.push(new Map());
      this.accepted.push(sorted.some((position) => this.signs[position] === undefined));
      this.everything.push(sorted.some((position) => this.isTail(position)));
    }
    return id;
  }

  accepts(state: number): boolean {
    return this.accepted[state] as boolean;
  }

  /** A star at the end: whatever follows is taken. */
  private isTail(position: number): boolean {
    const sign = this.signs[position];
    return typeof sign === "object" && sign.many && sign.of === "any" && this.signs[position + 1] === undefined;
  }

  /** Whether every text that goes on from here is taken. */
  isEverything(state: number): boolean {
    return this.everything[state] as boolean;
  }

  isDead(state: number): boolean {
    return (this.states[state] as readonly number[]).length === 0;
  }

  step(state: number, letter: string): number {
    const steps = this.steps[state] as Map<string, number>;
    const known = steps.get(letter);
    if (known !== undefined) return known;
    const folded = this.fold ? letter.toLowerCase() : letter;
    const next: number[] = [];
    for (const position of this.states[state] as readonly number[]) {
      const sign = this.signs[position];
      if (sign === undefined) continue;
      if (typeof sign === "string") {
        if (sign === folded) next.push(position + 1);
      } else if (inClass(letter, sign.of)) next.push(sign.many ? position : position + 1);
    }
    const found = this.state(next);
    steps.set(letter, found);
    return found;
  }

  /** The letters that go on from a state, where it takes only some; nothing where it takes a whole class. */
  only(state: number): readonly string[] | undefined {
    const found: string[] = [];
    for (const position of this.states[state] as readonly number[]) {
      const sign = this.signs[position];
      if (typeof sign === "object") return undefined;
      if (sign !== undefined) found.push(sign);
    }
    return found;
  }

  matches(text: string): boolean {
    let state = this.start;
    for (const letter of text) {
      state = this.step(state, letter);
      if (this.isDead(state)) return false;
    }
    return this.accepts(state);
  }
}

/** What tells a set of patterns from others. */
export function keyOf(globs: readonly Glob[], fold: boolean): string {
  let key = fold ? "i" : "";
  for (const { id } of globs) key += `${id},`;
  return key;
}

/** Numbers in order, each once. They come nearly sorted: each is put in its place from the end. */
function distinct(numbers: readonly number[]): readonly number[] {
  const sorted: number[] = [];
  for (const number of numbers) {
    let at = sorted.length;
    while (at > 0 && (sorted[at - 1] as number) > number) at--;
    if (sorted[at - 1] !== number) sorted.splice(at, 0, number);
  }
  return sorted;
}

const matchers = new Map<string, Matcher>();

/** The automaton of several patterns; the same one for the same patterns, as long as it stays small. */
export function matcherOf(globs: readonly Glob[], fold: boolean): Matcher {
  const key = keyOf(globs, fold);
  let matcher = matchers.get(key);
  if (matcher === undefined || matcher.size > 2000) {
    if (matchers.size > 2000) matchers.clear();
    matcher = new Matcher(globs, fold);
    matchers.set(key, matcher);
  }
  return matcher;
}
