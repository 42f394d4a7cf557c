import { type Expression, HclDefect } from "./syntax.ts";

const blank = /[ \t\r]+/y;
const name = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Nested expressions deeper than this are refused before they exhaust the stack. */
const deepest = 400;

/** A position in the text of a file, with the steps that all parts of the grammar share. */
export class Cursor {
  readonly text: string;
  readonly end: number;
  at: number;
  /** How many brackets are open: inside of them, a line's end does not end an expression. */
  brackets = 0;
  private readonly parse: (cursor: Cursor) => Expression;
  private depth: number;

  /** `parse` reads an expression: templates hold expressions, which hold templates. */
  constructor(text: string, parse: (cursor: Cursor) => Expression, start = 0, end = text.length, depth = 0) {
    this.text = text;
    this.parse = parse;
    this.at = start;
    this.end = end;
    this.depth = depth;
  }

  /** A cursor for a part of the text. It is read twice, so that such parts may nest only a few times. */
  part(start: number, end: number): Cursor {
    return new Cursor(this.text, this.parse, start, end, this.depth + deepest / 10);
  }

  /** Reads an expression here. */
  expression(): Expression {
    return this.parse(this);
  }

  /** Steps over blanks and comments; over line ends as well inside brackets, or where `lines` says so. */
  skip(lines = this.brackets > 0): void {
    for (;;) {
      this.match(blank);
      const sign = this.text[this.at];
      if (this.at >= this.end) return;
      if (sign === "\n" && lines) this.at++;
      else if (sign === "#" || this.starts("//")) this.toLineEnd();
      else if (this.starts("/*")) {
        const close = this.text.indexOf("*/", this.at + 2);
        if (close < 0) throw new HclDefect(this.at, "a comment is not closed");
        this.at = close + 2;
      } else return;
    }
  }

  private toLineEnd(): void {
    const found = this.text.indexOf("\n", this.at);
    this.at = found < 0 ? this.end : Math.min(found, this.end);
  }

  starts(sign: string): boolean {
    return this.at + sign.length <= this.end && this.text.startsWith(sign, this.at);
  }

  /** Takes `sign` if it stands here. */
  take(sign: string): boolean {
    if (!this.starts(sign)) return false;
    this.at += sign.length;
    return true;
  }

  expect(sign: string, what: string): void {
    if (!this.take(sign)) throw this.defect(`${what} was expected`);
  }

  /** A name, or nothing. */
  name(): string | undefined {
    return this.match(name);
  }

  /** The name that stands here, without taking it. */
  peekName(): string | undefined {
    const start = this.at;
    const found = this.name();
    this.at = start;
    return found;
  }

  number(): string | undefined {
    return this.match(number);
  }

  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined || this.at + found.length > this.end) return undefined;
    this.at += found.length;
    return found;
  }

  defect(message: string): HclDefect {
    return new HclDefect(this.at, this.at >= this.end ? "the text ends too early" : message);
  }

  /** Runs `inner` one level deeper. */
  deeper<T>(inner: () => T): T {
    if (++this.depth > deepest) throw new HclDefect(this.at, "it is nested too deeply");
    const result = inner();
    this.depth--;
    return result;
  }

  /** Runs `inner` as if no bracket (`outside`) or one more bracket were open. */
  bracketed<T>(inner: () => T, brackets = this.brackets + 1): T {
    const before = this.brackets;
    this.brackets = brackets;
    const result = inner();
    this.brackets = before;
    return result;
  }
}
