import { readFileSync, statSync } from "node:fs";

/** Larger files are no sources that somebody wrote. */
const largest = 4_000_000;

/** The text of a file; nothing where it is none, is too large or cannot be read. */
export function textOf(path: string): string | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= largest ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
