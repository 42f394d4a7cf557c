import type { Truth } from "../model/answer.ts";

/** A value of an event: null is known to be missing, and what an event does not name is not known. */
export type EventValue = string | number | boolean | null | EventTree;
export interface EventTree {
  readonly [name: string]: EventValue;
}

/** Whether an event fits; undefined where the pattern is in no form that this reads. */
export type Matcher = (event: EventTree) => Truth;

/**
 * What a filter pattern of CloudWatch Logs for JSON events matches; undefined where it is no such pattern.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function filterPattern(text: string): Matcher | undefined {
  const inner = /^\s*\{([\s\S]*)\}\s*$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const tokens = tokensOf(inner);
  return tokens === undefined ? undefined : new Parser(tokens).whole();
}

const token =
  /\s*(?:(&&|\|\||[()]|!=|<=|>=|=|<|>)|"((?:[^"\\]|\\.)*)"|%((?:[^%\\]|\\.)*)%|(\$(?:\.[\w-]+|\["[^"]+"\]|\[\d+\])+)|([^\s()&|=!<>"]+))/gy;

interface Token {
  readonly kind: "sign" | "text" | "regex" | "path" | "word";
  readonly text: string;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(token)) {
    const [whole, sign, quoted, regex, path, word] = found;
    end = found.index + whole.length;
    if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else if (quoted !== undefined) tokens.push({ kind: "text", text: quoted });
    else if (regex !== undefined) tokens.push({ kind: "regex", text: regex });
    else if (path !== undefined) tokens.push({ kind: "path", text: path });
    else tokens.push({ kind: "word", text: word ?? "" });
  }
  return text.slice(end).trim() === "" ? tokens : undefined;
}

/** Conditions on one property, joined by `||` and, more closely, `&&`. */
class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Matcher | undefined {
    const matcher = this.either();
    return this.at === this.tokens.length ? matcher : undefined;
  }

  private either(): Matcher | undefined {
    return this.joined("||", () => this.both(), "yes", "no");
  }

  private both(): Matcher | undefined {
    return this.joined("&&", () => this.single(), "no", "yes");
  }

  private joined(sign: string, part: () => Matcher | undefined, winner: Truth, rest: Truth): Matcher | undefined {
    const parts: Matcher[] = [];
    do {
      const matcher = part();
      if (matcher === undefined) return undefined;
      parts.push(matcher);
    } while (this.takes(sign));
    return (event) => {
      const found = parts.map((matches) => matches(event));
      if (found.includes(winner)) return winner;
      return found.includes("unknown") ? "unknown" : rest;
    };
  }

  private single(): Matcher | undefined {
    if (this.takes("(")) {
      const inner = this.either();
      return this.takes(")") ? inner : undefined;
    }
    const path = this.next("path");
    return path === undefined ? undefined : this.condition(stepsOf(path.text));
  }

  private condition(path: readonly string[]): Matcher | undefined {
    const words = this.words();
    if (words !== "") {
      const test = wordTests[words];
      return test && ((event) => test(valueAt(event, path)));
    }
    const sign = this.next("sign")?.text ?? "";
    const wanted = this.tokens[this.at++];
    if (wanted === undefined || wanted.kind === "sign" || wanted.kind === "path") return undefined;
    const test = comparison(sign, wanted);
    return test && ((event) => test(valueAt(event, path)));
  }

  /** `IS NULL`, `NOT EXISTS` and the like. */
  private words(): string {
    let words = "";
    for (let word = this.next("word"); word !== undefined; word = this.next("word")) words += ` ${word.text}`;
    return words.trim().toUpperCase();
  }

  private next(kind: Token["kind"]): Token | undefined {
    const found = this.tokens[this.at];
    if (found?.kind !== kind) return undefined;
    this.at++;
    return found;
  }

  private takes(sign: string): boolean {
    const found = this.tokens[this.at];
    if (found?.kind !== "sign" || found.text !== sign) return false;
    this.at++;
    return true;
  }
}

type Test = (value: EventValue | undefined) => Truth;

const known = (test: (value: EventValue) => boolean): Test => {
  return (value) => (value === undefined ? "unknown" : test(value) ? "yes" : "no");
};

const wordTests: Readonly<Record<string, Test>> = {
  "NOT EXISTS": known((value) => value === null),
  EXISTS: known((value) => value !== null),
  "IS NULL": known((value) => value === null),
  "IS TRUE": known((value) => value === true),
  "IS FALSE": known((value) => value === false),
};

/** What a comparison says of a property that is missing differs by its sign, and is left open. */
function comparison(sign: string, wanted: Token): Test | undefined {
  if (sign !== "=" && sign !== "!=") return undefined;
  const pattern = wanted.kind === "regex" ? regexOf(wanted.text) : globOf(wanted.text);
  if (pattern === undefined) return undefined;
  return (value) => {
    if (value === undefined || (value === null && sign === "!=")) return "unknown";
    const equal = value !== null && typeof value !== "object" && pattern.test(String(value));
    return equal === (sign === "=") ? "yes" : "no";
  };
}

function regexOf(text: string): RegExp | undefined {
  try {
    return new RegExp(text);
  } catch {
    return undefined;
  }
}

/** Text in which a star stands for any run of signs. */
const globOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split("*")
      .map((part) => part.replaceAll(/[\\^$.+?()[\]{}|]/g, "\\$&"))
      .join(".*")}$`,
  );

const stepsOf = (path: string): readonly string[] =>
  [...path.matchAll(/\.([\w-]+)|\["([^"]+)"\]|\[(\d+)\]/g)].map(
    ([, name, quoted, index]) => name ?? quoted ?? index ?? "",
  );

/** The value at `path`; undefined where the event does not say. */
export function valueAt(event: EventTree, path: readonly string[]): EventValue | undefined {
  let value: EventValue | undefined = event;
  for (const step of path) {
    if (value === undefined || value === null) return value;
    if (typeof value !== "object") return null;
    value = Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}
