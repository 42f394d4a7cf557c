import { JsonDefect, JsonScanner } from "./json/scanner.ts";
import type { Sniff } from "./reader.ts";

/** Members of the top level that settle what a document is; the rest need not be walked. */
const decisive = new Set([
  "resource_changes",
  "planned_values",
  "Resources",
  "steps",
  "deployment",
  "checkpoint",
  "leakgateFacts",
  "values",
  "encrypted_data",
  "lineage",
]);

/** How much of a file a look at its start takes in. */
export const headSize = 65_536;

/** What the start of a file shows; nothing for files that are no text. */
export function sniff(bytes: Buffer): Sniff | undefined {
  const start = bytes.subarray(0, headSize);
  if (start.includes(0)) return undefined;
  const head = start.toString("utf8");
  const scanner = new JsonScanner(bytes);
  const first = bytes[scanner.start];
  if (first !== 0x7b && first !== 0x5b) return { form: "text", keys: [], head };
  return { form: "json", keys: first === 0x7b ? keysOf(scanner) : [], head };
}

/** The member names as far as they are needed. A broken document gives those before the break. */
function keysOf(scanner: JsonScanner): readonly string[] {
  const keys: string[] = [];
  try {
    scanner.members(scanner.start, (key) => {
      keys.push(key);
      return !decisive.has(key);
    });
  } catch (error) {
    if (!(error instanceof JsonDefect)) throw error;
  }
  return keys;
}
