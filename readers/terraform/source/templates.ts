import { Cursor } from "./cursor.ts";
import { parseExpression } from "./expressions.ts";
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

type Piece = TextPart | { readonly kind: "interpolation"; readonly value: Expression; readonly start: number; readonly end: number } | Word;

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

/** A whole text as a template: a file for `templatefile`, a string of a JSON configuration. */
export function parseTemplateText(text: string): Template {
  const cursor = new Cursor(text);
  return template(readPieces(cursor, "plain"), 0, text.length, true);
}

/** `<<END` and `<<-END`; the latter takes the least indentation of its lines away. */
export function parseHeredoc(cursor: Cursor): Template {
  const start = cursor.at;
  cursor.expect("<<", "a heredoc");
  const indented = cursor.take("-");
  const word = cursor.name();
  cursor.match(/[ \t]*\r?/y);
  if (word === undefined || !cursor.take("\n")) throw cursor.defect("the word of a heredoc was expected");
  const from = cursor.at;
  const [to, end] = heredocEnd(cursor, word);
  const inner = new Cursor(cursor.text, from, to);
  const pieces = cursor.deeper(() => readPieces(inner, "heredoc"));
  if (inner.at < to) throw inner.defect("a template is not complete");
  cursor.at = end;
  return template(indented ? unindent(pieces, cursor.text) : pieces, start, end, false);
}

/** Where the text of a heredoc ends and where its closing word does; words inside of interpolations do not close it. */
function heredocEnd(cursor: Cursor, word: string): readonly [number, number] {
  const { text } = cursor;
  const inner = new Cursor(text, cursor.at, cursor.end);
  for (let line = cursor.at; line < cursor.end; ) {
    const stop = text.indexOf("\n", line);
    const lineEnd = stop < 0 ? cursor.end : stop;
    if (text.slice(line, lineEnd).trim() === word) {
      const begin = text.indexOf(word, line);
      return [line, begin + word.length];
    }
    line = skipInterpolations(inner, line, lineEnd) + 1;
  }
  throw cursor.defect("a heredoc is not closed");
}

/** The end of the line that begins at `line`, or of the line on which an interpolation that begins there ends. */
function skipInterpolations(inner: Cursor, line: number, lineEnd: number): number {
  const opening = /(\$\$|%%)\{|[$%]\{/g;
  opening.lastIndex = line;
  for (let found = opening.exec(inner.text); found !== null && found.index < lineEnd; found = opening.exec(inner.text)) {
    if (found[1] !== undefined) continue;
    inner.at = found.index;
    if (inner.text[inner.at] === "%") {
      const close = inner.text.indexOf("}", inner.at);
      opening.lastIndex = close < 0 ? lineEnd : close;
      continue;
    }
    inner.at += 2;
    inner.take("~");
    inner.bracketed(() => {
      parseExpression(inner);
      inner.skip();
    });
    if (inner.at > lineEnd) {
      const stop = inner.text.indexOf("\n", inner.at);
      return stop < 0 ? inner.end : stop;
    }
    opening.lastIndex = inner.at;
  }
  return lineEnd;
}

/** Reads text, interpolations and directives up to the end of the text, or to the closing quote. */
function readPieces(cursor: Cursor, form: "quoted" | "heredoc" | "plain"): Piece[] {
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
    } else if (form === "quoted" && cursor.take("\\")) literal(readEscape(cursor, start), start);
    else if (form === "quoted" && cursor.starts("\n")) throw new HclDefect(start, "a text in quotes is not closed on its line");
    else literal(cursor.text[cursor.at++] as string, start);
  }
  text.flush(pieces, cursor.at);
  return pieces;
}

function readEscape(cursor: Cursor, start: number): string {
  const sign = cursor.text[cursor.at++] ?? "";
  const simple = escapes[sign];
  if (simple !== undefined) return simple;
  const digits = sign === "u" ? cursor.match(/[\da-fA-F]{4}/y) : sign === "U" ? cursor.match(/[\da-fA-F]{8}/y) : undefined;
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
    const read = isDirective ? readDirective(cursor) : { value: parseExpression(cursor) };
    cursor.skip();
    return read;
  });
  const after = cursor.take("~");
  cursor.expect("}", "a closing brace");
  const span = { start, end: cursor.at };
  const piece: Piece =
    "word" in content ? { kind: "word", ...content, ...span } : { kind: "interpolation", value: content.value, ...span };
  return { piece, strips: { before, after } };
}

function readDirective(cursor: Cursor): Omit<Word, "kind" | "start" | "end"> {
  const word = cursor.name();
  cursor.skip();
  if (word === "if") return { word, condition: parseExpression(cursor) };
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
  return { word, names, condition: parseExpression(cursor) };
}

function template(pieces: readonly Piece[], start: number, end: number, mayWrap: boolean): Template {
  const left = [...pieces].reverse();
  const parts = nest(left, []);
  const over = left.at(-1);
  if (over !== undefined) throw new HclDefect(over.start, "this directive closes nothing");
  return { kind: "template", parts, wraps: mayWrap && parts.length === 1 && parts[0]?.kind === "interpolation", start, end };
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
  return { kind: "for", key: second === undefined ? undefined : first, item: second ?? first, collection: condition as Expression, body, start, end: last.end };
}

/** Takes the least indentation of all lines away from the literal text of a heredoc. */
function unindent(pieces: readonly Piece[], text: string): readonly Piece[] {
  const atLineStart = (source: number): boolean => text[source - 1] === "\n";
  let least = Number.POSITIVE_INFINITY;
  const lines = (part: TextPart): (readonly [piece: string, source: number])[] => {
    const sourceOf = (at: number): number => {
      const [decoded, source] = part.map.findLast(([from]) => from <= at) as readonly [number, number];
      return source + at - decoded;
    };
    const found: (readonly [string, number])[] = [];
    for (const match of part.value.matchAll(/[^\n]*\n|[^\n]+$/g)) found.push([match[0], sourceOf(match.index)]);
    return found;
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== "text") {
      if (atLineStart(piece.start)) least = 0;
      continue;
    }
    const own = lines(piece);
    for (const [line, source] of own) {
      if (!atLineStart(source)) continue;
      const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
      const isBlank = line.trim() === "" && (line.endsWith("\n") || index === pieces.length - 1);
      if (!isBlank) least = Math.min(least, indent);
    }
  }
  if (least === 0 || least === Number.POSITIVE_INFINITY) return pieces;
  return pieces.map((piece): Piece => {
    if (piece.kind !== "text") return piece;
    let value = "";
    const map: (readonly [number, number])[] = [];
    for (const [line, source] of lines(piece)) {
      const cut = atLineStart(source) ? Math.min(least, /^[ \t]*/.exec(line)?.[0].length ?? 0) : 0;
      map.push([value.length, source + cut]);
      value += line.slice(cut);
    }
    return { ...piece, value, map };
  });
}
