import { isAscii } from "node:buffer";

const step = 65_536;

/** Turns byte offsets of a text into lines and columns (from 1; columns in UTF-16 units), also in files of one line. */
export class LineIndex {
  private readonly bytes: Buffer;
  private lines: readonly number[] | undefined;
  /** UTF-16 units before each multiple of `step` bytes; nothing where the text is ASCII and the two are equal. */
  private units: readonly number[] | undefined;
  private ascii: boolean | undefined;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  at(offset: number): { readonly line: number; readonly column: number } {
    this.lines ??= lineStarts(this.bytes);
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lines[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: this.unitsTo(offset) - this.unitsTo(this.lines[low] as number) + 1 };
  }

  private unitsTo(offset: number): number {
    this.ascii ??= isAscii(this.bytes);
    if (this.ascii) return offset;
    this.units ??= unitTable(this.bytes);
    const block = Math.floor(offset / step);
    return (this.units[block] as number) + countUnits(this.bytes, block * step, offset);
  }
}

function lineStarts(bytes: Buffer): readonly number[] {
  const starts = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return starts;
}

function unitTable(bytes: Buffer): readonly number[] {
  const table = [0];
  for (let at = 0; at < bytes.length; at += step) {
    table.push((table.at(-1) as number) + countUnits(bytes, at, Math.min(at + step, bytes.length)));
  }
  return table;
}

/** UTF-16 units that begin in a range of UTF-8: none for continuation bytes, two for signs of four bytes. */
function countUnits(bytes: Buffer, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
