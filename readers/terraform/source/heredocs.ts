import type { Cursor } from "./cursor.ts";
import type { Template, TextPart } from "./syntax.ts";
import { type Piece, readPieces, template } from "./templates.ts";

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
  const inner = cursor.part(from, to);
  const pieces = cursor.deeper(() => readPieces(inner, "heredoc"));
  if (inner.at < to) throw inner.defect("a template is not complete");
  cursor.at = end;
  return template(indented ? unindent(pieces, cursor.text) : pieces, start, end, false);
}

/** Where the text of a heredoc ends and where its closing word does; words inside of interpolations do not close it. */
function heredocEnd(cursor: Cursor, word: string): readonly [number, number] {
  const { text } = cursor;
  const inner = cursor.part(cursor.at, cursor.end);
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
  for (
    let found = opening.exec(inner.text);
    found !== null && found.index < lineEnd;
    found = opening.exec(inner.text)
  ) {
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
      inner.expression();
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
