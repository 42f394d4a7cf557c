import type { Span } from "./place.ts";

/** Text that is no JSON: where, and what is wrong in our own words, since the text may hold a secret. */
export class JsonError extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** A value of a JSON text: where it is, and its parts. */
export interface JsonNode {
  /** From the key, for a member of an object. */
  readonly span: Span;
  readonly members?: ReadonlyMap<string, JsonNode>;
  readonly items?: readonly JsonNode[];
}

const deepest = 1_000;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids control characters in strings.
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const blank = /[ \t\r\n]*/y;

/** Reads where everything in a JSON text is; throws `JsonError` for text that is none. */
export class JsonPositions {
  /** Offsets of keys that stand a second time in one object. */
  readonly duplicates: number[] = [];
  readonly root: JsonNode;
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.root = this.value(undefined, 0);
    this.skip();
    if (this.at < text.length) throw new JsonError(this.at, "there is more text after the end of the template");
  }

  private value(start: number | undefined, depth: number): JsonNode {
    this.skip();
    const begin = start ?? this.at;
    if (depth > deepest) throw new JsonError(this.at, "it is nested too deeply");
    const sign = this.text[this.at];
    if (sign === "{") return this.members(begin, depth);
    if (sign === "[") return this.items(begin, depth);
    if (sign === '"') this.take(quoted, "a text is not closed, or holds a sign that JSON does not allow");
    else this.take(literal, "a value was expected");
    return { span: { start: begin, end: this.at } };
  }

  private members(begin: number, depth: number): JsonNode {
    const members = new Map<string, JsonNode>();
    this.at++;
    if (!this.ends("}")) {
      do {
        this.skip();
        const start = this.at;
        const key = JSON.parse(this.take(quoted, "a key in double quotes was expected")) as string;
        if (members.has(key)) this.duplicates.push(start);
        this.skip();
        if (this.text[this.at] !== ":") throw new JsonError(this.at, "a colon was expected");
        this.at++;
        members.set(key, this.value(start, depth + 1));
      } while (this.goesOn("}"));
    }
    return { span: { start: begin, end: this.at }, members };
  }

  private items(begin: number, depth: number): JsonNode {
    const items: JsonNode[] = [];
    this.at++;
    if (!this.ends("]")) {
      do items.push(this.value(undefined, depth + 1));
      while (this.goesOn("]"));
    }
    return { span: { start: begin, end: this.at }, items };
  }

  private ends(sign: string): boolean {
    this.skip();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private goesOn(end: string): boolean {
    if (this.ends(end)) return false;
    if (this.at >= this.text.length) throw new JsonError(this.at, "the text ends too early");
    if (this.text[this.at] !== ",") throw new JsonError(this.at, "a comma or a closing bracket was expected");
    this.at++;
    return true;
  }

  private skip(): void {
    blank.lastIndex = this.at;
    blank.test(this.text);
    this.at = blank.lastIndex;
  }

  private take(pattern: RegExp, otherwise: string): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) {
      throw new JsonError(this.at, this.at >= this.text.length ? "the text ends too early" : otherwise);
    }
    this.at = pattern.lastIndex;
    return found;
  }
}

/** The span at the end of a way, or of the nearest part of the way that the text has. */
export function locateJson(root: JsonNode, keys: readonly (string | number)[]): Span {
  let node = root;
  for (const key of keys) {
    const next = typeof key === "number" ? node.items?.[key] : node.members?.get(key);
    if (next === undefined) break;
    node = next;
  }
  return node.span;
}

const keyed = /"(?:[^"\\]|\\.)*"[ \t\r\n]*(:?)/gs;

/** How many members the objects of a JSON text have as written: more than after parsing where a key stands twice. */
export function writtenMembers(text: string): number {
  let count = 0;
  for (const match of text.matchAll(keyed)) if (match[1] === ":") count++;
  return count;
}
