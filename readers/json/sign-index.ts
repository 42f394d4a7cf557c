/** A sign, and how far into it the pair of bytes stands by which it was met. */
interface Met {
  readonly sign: Buffer;
  readonly offset: number;
}

/**
 * Where signs stand in a part of a document: all of them are looked for in one pass over its bytes, when the first
 * resource is asked about. What each resource costs after that is one search in a list that is mostly empty.
 */
export class SignIndex {
  private readonly bytes: Buffer;
  private readonly start: number;
  private readonly end: number;
  private readonly found = new Map<readonly string[], readonly number[]>();

  constructor(bytes: Buffer, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /** Whether one of `signs` stands between two offsets. Signs are ASCII, of one byte or of at least three. */
  holds(signs: readonly string[], from: number, to: number): boolean {
    let offsets = this.found.get(signs);
    if (offsets === undefined) {
      offsets = this.all(signs).sort((a, b) => a - b);
      this.found.set(signs, offsets);
    }
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] as number) < from) low = middle + 1;
      else high = middle;
    }
    return low < offsets.length && (offsets[low] as number) < to;
  }

  private all(signs: readonly string[]): number[] {
    const unique = [...new Set(signs)];
    const offsets = this.longer(unique.filter((sign) => sign.length > 2));
    for (const sign of unique) if (sign.length === 1) this.single(sign.charCodeAt(0), offsets);
    return offsets;
  }

  private single(byte: number, offsets: number[]): void {
    for (let at = this.bytes.indexOf(byte, this.start); at >= 0 && at < this.end; at = this.bytes.indexOf(byte, at + 1))
      offsets.push(at);
  }

  /**
   * Looks at every second pair of bytes: of two pairs of a sign that overlap, one is met, wherever the sign begins.
   */
  private longer(signs: readonly string[]): number[] {
    const { bytes, end } = this;
    const byPair = pairsOf(signs);
    const isPair = new Uint8Array(65_536);
    for (const pair of byPair.keys()) isPair[pair] = 1;
    const offsets: number[] = [];
    for (let at = this.start; at < end - 1; at += 2) {
      const pair = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
      if (isPair[pair] === 0) continue;
      for (const { sign, offset } of byPair.get(pair) as readonly Met[]) {
        const from = at - offset;
        if (from >= this.start && stands(bytes, from, sign)) offsets.push(from);
      }
    }
    return offsets;
  }
}

/** The last two pairs of each sign, with the sign. */
function pairsOf(signs: readonly string[]): ReadonlyMap<number, readonly Met[]> {
  const byPair = new Map<number, Met[]>();
  for (const text of signs) {
    const sign = Buffer.from(text);
    for (const offset of [sign.length - 3, sign.length - 2]) {
      const pair = sign.readUInt16BE(offset);
      const met = byPair.get(pair);
      if (met === undefined) byPair.set(pair, [{ sign, offset }]);
      else met.push({ sign, offset });
    }
  }
  return byPair;
}

function stands(bytes: Buffer, from: number, sign: Buffer): boolean {
  for (let index = 0; index < sign.length; index++) if (bytes[from + index] !== sign[index]) return false;
  return true;
}
