import { JsonScanner } from "../json/scanner.ts";
import type { Json } from "./decoder.ts";
import { jsonOf } from "./entry.ts";

/** A line of a log: its number from 1, and its bytes. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer;
}

/** The lines of a log that are not empty. */
export function* linesOf(bytes: Buffer): Generator<Line> {
  let number = 1;
  for (let start = 0; start < bytes.length; number++) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte > 32)) yield { number, bytes: line };
    start = end + 1;
  }
}

/** The event of a line; nothing where the line is no complete JSON object, or one that is nested too deep. */
export function eventOf(line: Line): Json | undefined {
  try {
    const scanner = new JsonScanner(line.bytes);
    const end = scanner.value(scanner.start);
    scanner.end(end);
    return scanner.isObject(scanner.start) ? jsonOf(scanner.parse(scanner.start, end)) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a line was meant to be an event: other text may have got in between. */
export const looksLikeEvent = ({ bytes }: Line): boolean => /^\s*\{/.test(bytes.toString("latin1", 0, 64));
