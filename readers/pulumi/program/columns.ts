/**
 * Columns of the source for columns of transpiled code. The transpiler keeps lines, so a line is compared with itself: its words and
 * signs are aligned by their longest common subsequence. (Its own source map loses its way behind the first removed type.)
 */

interface Token {
  readonly text: string;
  /** 0-based. */
  readonly column: number;
}

/** Lines with more pairs of tokens than this are not aligned. */
const MOST_PAIRS = 4_000_000;

export class SourceColumns {
  readonly #source: string;
  readonly #code: string;
  readonly #lines = new Map<number, ReadonlyMap<number, number>>();
  #split: { readonly source: readonly string[]; readonly code: readonly string[] } | undefined;

  constructor(source: string, code: string) {
    this.#source = source;
    this.#code = code;
  }

  /** Lines and columns are 1-based. */
  original(line: number, column: number): number {
    let columns = this.#lines.get(line);
    if (columns === undefined) {
      this.#split ??= { source: this.#source.split("\n"), code: this.#code.split("\n") };
      columns = align(this.#split.code[line - 1] ?? "", this.#split.source[line - 1] ?? "");
      this.#lines.set(line, columns);
    }
    return (columns.get(column - 1) ?? column - 1) + 1;
  }
}

function tokens(line: string): Token[] {
  return [...line.matchAll(/[\w$]+|[^\s\w$]/g)].map((match) => ({ text: match[0], column: match.index }));
}

/** Columns of the tokens of `code` that are also in `source`, in the same order. */
function align(code: string, source: string): Map<number, number> {
  if (code === source) return new Map();
  const [left, right] = [tokens(code), tokens(source)];
  const width = right.length + 1;
  const columns = new Map<number, number>();
  if (left.length * width > MOST_PAIRS) return columns;
  const common = commonLengths(left, right);
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    const [mine, theirs] = [left[row], right[column]];
    if (mine === undefined || theirs === undefined) break;
    const below = common[(row + 1) * width + column] ?? 0;
    const beside = common[row * width + column + 1] ?? 0;
    if (mine.text === theirs.text && (common[row * width + column] ?? 0) > Math.max(below, beside)) {
      columns.set(mine.column, theirs.column);
      row += 1;
      column += 1;
    } else if (below >= beside) row += 1;
    else column += 1;
  }
  return columns;
}

/** For every pair of ends, the length of the longest common subsequence of what follows. */
function commonLengths(left: readonly Token[], right: readonly Token[]): Uint32Array {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        left[row]?.text === right[column]?.text
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}
