import type { Node, TemplateLiteral } from "@babel/types";
import { JsonDefect, JsonScanner } from "../../json/scanner.ts";
import type { Span } from "./file.ts";
import { bare, type NodeValue } from "./values.ts";

/** Text of the program, with the stretch of the source that each of its UTF-16 units is written as. */
interface Cooked {
  text: string;
  readonly starts: number[];
  readonly ends: number[];
}

/** Texts that are longer are no policies that somebody wrote. */
const longest = 100_000;

/** Where the value at `path` is written in a JSON text: as far as it is there. Nothing where the text is not JSON. */
export function inJsonText({ file, node }: NodeValue, path: readonly (string | number)[]): Span | undefined {
  const cooked: Cooked = { text: "", starts: [], ends: [] };
  if (!cook(file.text, bare(node), cooked, 0) || !/^\s*[[{]/.test(cooked.text)) return undefined;
  // One byte a unit keeps offsets alike; keys that matter are plain.
  const scanner = new JsonScanner(Buffer.from(cooked.text.replace(/[^\0-\x7f]/g, "?"), "latin1"));
  try {
    let [start, keyed] = [scanner.start, false];
    for (const step of path) {
      const next = scanner.find(start, [step]);
      if (!next.complete) {
        // A statement that stands alone is the first of the list that it stands for.
        if (step === 0) continue;
        break;
      }
      start = next.start;
      keyed = typeof step === "string";
    }
    if (start === scanner.start) return undefined;
    const from = keyed ? keyBefore(cooked.text, start) : start;
    const end = scanner.value(start);
    return { file, start: cooked.starts[from] ?? 0, end: cooked.ends[end - 1] ?? 0 };
  } catch (error) {
    if (error instanceof JsonDefect) return undefined;
    throw error;
  }
}

/** Where the key of the value at `start` begins. */
function keyBefore(text: string, start: number): number {
  const colon = text.lastIndexOf(":", start);
  const close = text.lastIndexOf('"', colon);
  for (let at = close - 1; at >= 0; at--) {
    if (text[at] !== '"') continue;
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return at;
  }
  return start;
}

/** Adds the text that `node` stands for; a hole becomes a digit, which fits in a string and outside of one. */
function cook(source: string, node: Node, into: Cooked, depth: number): boolean {
  if (into.text.length > longest || depth > 100) return false;
  if (node.type === "StringLiteral") {
    cookRaw(source, (node.start ?? 0) + 1, (node.end ?? 0) - 1, into);
    return true;
  }
  if (node.type === "TaggedTemplateExpression") return cook(source, node.quasi, into, depth + 1);
  if (node.type === "TemplateLiteral") {
    cookTemplate(source, node, into);
    return true;
  }
  if (node.type === "BinaryExpression" && node.operator === "+") {
    return cook(source, bare(node.left), into, depth + 1) && cook(source, bare(node.right), into, depth + 1);
  }
  add(into, "0", node.start ?? 0, node.end ?? 0);
  return depth > 0;
}

function cookTemplate(source: string, { quasis, expressions }: TemplateLiteral, into: Cooked): void {
  for (const [index, quasi] of quasis.entries()) {
    cookRaw(source, quasi.start ?? 0, quasi.end ?? 0, into);
    const hole = expressions[index];
    if (hole !== undefined) add(into, "0", hole.start ?? 0, hole.end ?? 0);
  }
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\n": "", "0": "\0" };

function cookRaw(source: string, start: number, end: number, into: Cooked): void {
  for (let at = start; at < end; at++) {
    if (source[at] !== "\\") {
      add(into, source[at] as string, at, at + 1);
      continue;
    }
    const next = source[at + 1] ?? "";
    const code = /^(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2}))/.exec(source.slice(at + 1, at + 11));
    if (code !== null) {
      const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "0", 16);
      add(into, point <= 0x10ffff ? String.fromCodePoint(point) : "?", at, at + 1 + code[0].length);
      at += code[0].length;
    } else {
      add(into, Object.hasOwn(escapes, next) ? (escapes[next] as string) : next, at, at + 2);
      at++;
    }
  }
}

function add(into: Cooked, text: string, start: number, end: number): void {
  for (const unit of text.split("")) {
    into.text += unit;
    into.starts.push(start);
    into.ends.push(end);
  }
}
