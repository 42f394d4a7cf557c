/**
 * Where signs stand in a part of a document: all of them are looked for once, as bytes, when the first resource is asked
 * about. What each resource costs after that is one search in a list that is mostly empty.
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

  /** Whether one of `signs` stands between two offsets. */
  holds(signs: readonly string[], from: number, to: number): boolean {
    let offsets = this.found.get(signs);
    if (offsets === undefined) {
      offsets = signs.flatMap((sign) => this.all(sign)).sort((a, b) => a - b);
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

  private all(sign: string): readonly number[] {
    const part = this.bytes.subarray(this.start, this.end);
    const wanted = Buffer.from(sign);
    const offsets: number[] = [];
    for (let at = part.indexOf(wanted); at >= 0; at = part.indexOf(wanted, at + wanted.length)) {
      offsets.push(this.start + at);
    }
    return offsets;
  }
}
