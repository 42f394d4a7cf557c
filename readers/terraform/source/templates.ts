import type { Cursor } from "./cursor.ts";
import { type Expression, HclDefect, type Template, type TemplatePart, type TextPart } from "./syntax.ts";

/** Gathers literal text together with where each piece of it was written. */
class TextGatherer {
  private value = "";
  private map: (readonly [number, number])[] = [];
  private start = 0;

  add(piece: string, source: number): void {
    if (piece === "") return;
    if (this.value === "") this.start = source;
    this.map.push([this.value.length, source]);
    this.value += piece;
  }

  /** The text so far as a part, if there is any. */
  flush(parts: Piece[], end: number): void {
    if (this.value !== "") {
      parts.push({ kind: "text", value: this.value, map: this.map, start: this.start, end });
    }
    this.value = "";
    this.map = [];
  }
}

/** A directive as it is written, before the parts between its words are gathered. */
interface Word {
  readonly kind: "word";
  readonly word: string;
  readonly condition?: Expression;
  readonly names?: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A part of a template before its directives are gathered. */
export type Piece =
  | TextPart
  | { readonly kind: "interpolation"; readonly value: Expression; readonly start: number; readonly end: number }
  | Word;

/** Which sides of an interpolation or directive strip the blanks beside it (`~`). */
interface Strips {
  readonly before: boolean;
  readonly after: boolean;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** Text in double quotes. */
export function parseQuoted(cursor: Cursor): Template {
  const start = cursor.at;
  cursor.expect('"', "a quote");
  const pieces = cursor.deeper(() => readPieces(cursor, "quoted"));
  cursor.expect('"', "a closing quote");
  return template(pieces, start, cursor.at, true);
}

/** Reads text, interpolations and directives up to the end of the text, or to the closing quote. */
export function readPieces(cursor: Cursor, form: "quoted" | "heredoc" | "plain"): Piece[] {
  const pieces: Piece[] = [];
  const text = new TextGatherer();
  let stripNext = false;
  const plain = form === "quoted" ? /[^"\\$%\n]+/y : /[^$%]+/y;
  const literal = (piece: string, source: number): void => {
    const kept = stripNext ? piece.replace(/^\s+/, "") : piece;
    if (kept !== "") stripNext = false;
    text.add(kept, source + piece.length - kept.length);
  };
  while (cursor.at < cursor.end && !(form === "quoted" && cursor.starts('"'))) {
    const start = cursor.at;
    const run = cursor.match(plain);
    if (run !== undefined) literal(run, start);
    else if (cursor.take("$${")) literal("${", start);
    else if (cursor.take("%%{")) literal("%{", start);
    else if (cursor.starts("${") || cursor.starts("%{")) {
      text.flush(pieces, start);
      const { piece, strips } = readSequence(cursor);
      if (strips.before) stripEnd(pieces);
      pieces.push(piece);
      stripNext = strips.after;
    } else literal(form === "quoted" ? readQuotedSign(cursor) : (cursor.text[cursor.at++] as string), start);
  }
  text.flush(pieces, cursor.at);
  return pieces;
}

/** One sign of a text in quotes: an escape, or a sign that begins no interpolation. */
function readQuotedSign(cursor: Cursor): string {
  const start = cursor.at;
  if (cursor.starts("\n")) throw new HclDefect(start, "a text in quotes is not closed on its line");
  if (!cursor.take("\\")) return cursor.text[cursor.at++] as string;
  const sign = cursor.text[cursor.at++] ?? "";
  const simple = escapes[sign];
  if (simple !== undefined) return simple;
  const digits =
    sign === "u" ? cursor.match(/[\da-fA-F]{4}/y) : sign === "U" ? cursor.match(/[\da-fA-F]{8}/y) : undefined;
  const code = digits === undefined ? Number.NaN : Number.parseInt(digits, 16);
  if (Number.isNaN(code) || code > 0x10ffff) throw new HclDefect(start, "this escape is not known");
  return String.fromCodePoint(code);
}

function stripEnd(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last?.kind !== "text") return;
  const value = last.value.trimEnd();
  if (value === "") pieces.pop();
  else pieces[pieces.length - 1] = { ...last, value, map: last.map.filter(([decoded]) => decoded < value.length) };
}

/** `${ ... }` or `%{ ... }`. */
function readSequence(cursor: Cursor): { readonly piece: Piece; readonly strips: Strips } {
  const start = cursor.at;
  const isDirective = cursor.starts("%");
  cursor.at += 2;
  const before = cursor.take("~");
  const content = cursor.bracketed(() => {
    cursor.skip();
    const read = isDirective ? readDirective(cursor) : { value: cursor.expression() };
    cursor.skip();
    return read;
  });
  const after = cursor.take("~");
  cursor.expect("}", "a closing brace");
  const span = { start, end: cursor.at };
  const piece: Piece =
    "word" in content
      ? { kind: "word", ...content, ...span }
      : { kind: "interpolation", value: content.value, ...span };
  return { piece, strips: { before, after } };
}

function readDirective(cursor: Cursor): Omit<Word, "kind" | "start" | "end"> {
  const word = cursor.name();
  cursor.skip();
  if (word === "if") return { word, condition: cursor.expression() };
  if (word === "else" || word === "endif" || word === "endfor") return { word };
  if (word !== "for") throw cursor.defect("a directive was expected: if, else, endif, for or endfor");
  const names = [cursor.name() ?? ""];
  cursor.skip();
  if (cursor.take(",")) {
    cursor.skip();
    names.push(cursor.name() ?? "");
    cursor.skip();
  }
  if (cursor.name() !== "in") throw cursor.defect("the word in was expected");
  return { word, names, condition: cursor.expression() };
}

/** Gathers the parts of directives and makes the template. `mayWrap`: one interpolation alone stands for its value. */
export function template(pieces: readonly Piece[], start: number, end: number, mayWrap: boolean): Template {
  const left = [...pieces].reverse();
  const parts = nest(left, []);
  const over = left.at(-1);
  if (over !== undefined) throw new HclDefect(over.start, "this directive closes nothing");
  return {
    kind: "template",
    parts,
    wraps: mayWrap && parts.length === 1 && parts[0]?.kind === "interpolation",
    start,
    end,
  };
}

/** Gathers parts up to one of the words in `until`, which is left where it is. `left` is in reverse order. */
function nest(left: Piece[], until: readonly string[]): TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (let piece = left.at(-1); piece !== undefined; piece = left.at(-1)) {
    if (piece.kind !== "word") parts.push(piece);
    else if (until.includes(piece.word) || (piece.word !== "if" && piece.word !== "for")) break;
    left.pop();
    if (piece.kind === "word") parts.push(piece.word === "if" ? nestIf(left, piece) : nestFor(left, piece));
  }
  return parts;
}

function nestIf(left: Piece[], { condition, start }: Word): TemplatePart {
  const yes = nest(left, ["else", "endif"]);
  const next = left.pop();
  const no = next?.kind === "word" && next.word === "else" ? nest(left, ["endif"]) : [];
  const last = next?.kind === "word" && next.word === "else" ? left.pop() : next;
  if (last?.kind !== "word" || last.word !== "endif") throw new HclDefect(start, "the directive if is not closed");
  return { kind: "if", condition: condition as Expression, yes, no, start, end: last.end };
}

function nestFor(left: Piece[], { condition, names = [], start }: Word): TemplatePart {
  const body = nest(left, ["endfor"]);
  const last = left.pop();
  if (last?.kind !== "word" || last.word !== "endfor") throw new HclDefect(start, "the directive for is not closed");
  const [first = "", second] = names;
  return {
    kind: "for",
    key: second === undefined ? undefined : first,
    item: second ?? first,
    collection: condition as Expression,
    body,
    start,
    end: last.end,
  };
}
