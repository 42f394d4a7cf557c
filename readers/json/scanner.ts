import { isAscii } from "node:buffer";
import type { Members } from "./members.ts";

const quote = 34;
const backslash = 92;
const comma = 44;
const colon = 58;
const openObject = 123;
const closeObject = 125;
const openList = 91;
const closeList = 93;

/** How deep a document may be nested: far beyond any real one, and safe for the parser that follows. */
const deepest = 512;

/** JSON that ends too early or is not well formed, with the byte at which that showed. */
export class JsonDefect extends Error {
  readonly offset: number;
  constructor(what: string, offset: number) {
    super(what);
    this.offset = offset;
  }
}

/**
 * Walks JSON text as bytes, so that a large document is cut into parts without being parsed or turned into one string
 * (V8's strings end near 512 MB). Offsets are bytes from the start of the document.
 */
export class JsonScanner {
  readonly bytes: Buffer;
  private isAscii: boolean | undefined;
  private readonly open = new Uint8Array(deepest + 1);

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  private get ascii(): boolean {
    this.isAscii ??= isAscii(this.bytes);
    return this.isAscii;
  }

  /** Where the document starts: behind a byte order mark and white space. */
  get start(): number {
    const bom = this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf;
    return this.space(bom ? 3 : 0);
  }

  text(start: number, end: number): string {
    return this.bytes.toString(this.ascii ? "latin1" : "utf8", start, end);
  }

  parse(start: number, end: number): unknown {
    try {
      return JSON.parse(this.text(start, end));
    } catch {
      throw new JsonDefect("is not valid JSON", start);
    }
  }

  isObject(at: number): boolean {
    return this.bytes[at] === openObject;
  }

  /** The text of the string that starts at `start`: parsed only where it holds an escape. */
  stringAt(start: number): string {
    return this.key(start, this.string(start));
  }

  /** The first byte at or after `at` that is no white space. */
  space(at: number): number {
    const { bytes } = this;
    while ((bytes[at] as number) <= 32) at++;
    return at;
  }

  /** The end of the string that starts at `at`. */
  string(at: number): number {
    const { bytes } = this;
    for (let next = at + 1; ; ) {
      const byte = bytes[next];
      if (byte === quote) return next + 1;
      if (byte === undefined) throw new JsonDefect("ends inside a text", at);
      next += byte === backslash ? 2 : 1;
    }
  }

  /** The end of the value that starts at `at`; brackets and strings inside it are checked. */
  value(at: number): number {
    const first = this.bytes[at];
    if (first === quote) return this.string(at);
    if (first === openObject || first === openList) return this.nested(at);
    return this.plain(at);
  }

  private plain(at: number): number {
    const { bytes } = this;
    let end = at;
    for (let byte = bytes[end]; byte !== undefined; byte = bytes[++end]) {
      if (byte === comma || byte === closeObject || byte === closeList || byte <= 32) break;
    }
    if (end === at) throw new JsonDefect(at >= bytes.length ? "ends too early" : "is not valid JSON", at);
    return end;
  }

  private nested(at: number): number {
    const { bytes, open } = this;
    const end = bytes.length;
    let depth = 0;
    for (let next = at; next < end; next++) {
      const byte = bytes[next] as number;
      if (byte === quote) next = this.string(next) - 1;
      else if (byte === openObject || byte === openList) {
        if (depth === deepest) throw new JsonDefect(`is nested deeper than ${deepest} levels`, next);
        open[depth++] = byte;
      } else if (byte === closeObject || byte === closeList) {
        // The closing signs are two above the opening ones in ASCII.
        if (open[--depth] !== byte - 2) throw new JsonDefect("has brackets that do not match", next);
        if (depth === 0) return next + 1;
      }
    }
    throw new JsonDefect("ends too early", end);
  }

  /**
   * Calls `each` for every member of the object at `at`, until it answers false. Gives the end of the object. Where
   * `each` has walked the value, it answers with its end, so that nothing is walked twice.
   */
  members(at: number, each: (key: string, start: number, end: () => number) => number | boolean | undefined): number {
    const { bytes } = this;
    if (bytes[at] !== openObject) throw new JsonDefect("has no object where one was expected", at);
    let next = this.space(at + 1);
    while (bytes[next] !== closeObject) {
      const keyEnd = this.keyEnd(next);
      const key = this.key(next, keyEnd);
      const start = this.behindColon(keyEnd);
      let end: number | undefined;
      const measure = (): number => {
        end ??= this.value(start);
        return end;
      };
      const answer = each(key, start, measure);
      if (answer === false) return start;
      next = this.separated(typeof answer === "number" ? answer : measure(), closeObject);
    }
    return next + 1;
  }

  /**
   * Walks the object at `at` once and notes where the members that `wanted` names start; the one that it enters is
   * walked in the same way. Gives the end of the object. Unlike `members` it makes no text of the names.
   */
  pick(at: number, wanted: Members): number {
    const { bytes } = this;
    if (bytes[at] !== openObject) throw new JsonDefect("has no object where one was expected", at);
    wanted.clear();
    let next = this.space(at + 1);
    while (bytes[next] !== closeObject) {
      const keyEnd = this.keyEnd(next);
      const start = this.behindColon(keyEnd);
      let index = wanted.indexOf(bytes, next + 1, keyEnd - 1);
      if (index < 0 && this.isEscaped(next, keyEnd)) {
        const name = Buffer.from(this.key(next, keyEnd));
        index = wanted.indexOf(name, 0, name.length);
      }
      const inner = wanted.note(index, start);
      const end = inner !== undefined && bytes[start] === openObject ? this.pick(start, inner) : this.value(start);
      next = this.separated(end, closeObject);
    }
    return next + 1;
  }

  /** Calls `each` for every element of the list at `at`. Gives the end of the list. */
  elements(at: number, each: (start: number, end: number, index: number) => void): number {
    return this.walk(at, (start, index) => {
      const end = this.value(start);
      each(start, end, index);
      return end;
    });
  }

  /** Calls `each` for the start of every element of the list at `at`; it answers with the end of the element. */
  walk(at: number, each: (start: number, index: number) => number): number {
    const { bytes } = this;
    if (bytes[at] !== openList) throw new JsonDefect("has no list where one was expected", at);
    let next = this.space(at + 1);
    for (let index = 0; bytes[next] !== closeList; index++) next = this.separated(each(next, index), closeList);
    return next + 1;
  }

  /** Checks that nothing but white space follows `at`, the end of the document. */
  end(at: number): void {
    if (this.space(at) < this.bytes.length) throw new JsonDefect("goes on behind its end", at);
  }

  /** The start of the value of member `key` of the object at `at`. */
  member(at: number, key: string): number | undefined {
    if (this.bytes[at] !== openObject) return undefined;
    let found: number | undefined;
    this.members(at, (name, start) => {
      if (name !== key) return undefined;
      found = start;
      return false;
    });
    return found;
  }

  /** The start of the value at `path` below `at`, and of the deepest part of the path that is there. */
  find(at: number, path: readonly (string | number)[]): { readonly start: number; readonly complete: boolean } {
    let start = at;
    for (const step of path) {
      const next = typeof step === "number" ? this.element(start, step) : this.member(start, step);
      if (next === undefined) return { start, complete: false };
      start = next;
    }
    return { start, complete: true };
  }

  private element(at: number, index: number): number | undefined {
    if (this.bytes[at] !== openList) return undefined;
    let found: number | undefined;
    this.elements(at, (start, _, each) => {
      if (each === index) found = start;
    });
    return found;
  }

  private isEscaped(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.bytes[at] === backslash) return true;
    return false;
  }

  private keyEnd(at: number): number {
    if (this.bytes[at] === quote) return this.string(at);
    throw new JsonDefect(at >= this.bytes.length ? "ends too early" : "is not valid JSON", at);
  }

  private behindColon(keyEnd: number): number {
    const at = this.space(keyEnd);
    if (this.bytes[at] === colon) return this.space(at + 1);
    throw new JsonDefect(at >= this.bytes.length ? "ends too early" : "is not valid JSON", at);
  }

  private key(start: number, end: number): string {
    const raw = this.text(start + 1, end - 1);
    return raw.includes("\\") ? (this.parse(start, end) as string) : raw;
  }

  private separated(at: number, close: number): number {
    const next = this.space(at);
    const byte = this.bytes[next];
    if (byte === comma) return this.space(next + 1);
    if (byte === close) return next;
    throw new JsonDefect(byte === undefined ? "ends too early" : "is not valid JSON", next);
  }
}
