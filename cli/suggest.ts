import { distance } from "fastest-levenshtein";

/**
 * ` Did you mean …?` for the candidate that is nearest to a misspelt name, or nothing where none is near. `before`
 * stands in front of it: the dashes of a flag.
 */
export function didYouMean(name: string, candidates: readonly string[], before = ""): string {
  const written = name.toLowerCase();
  if (written.length > longestName) return "";
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const away = distance(written, candidate.toLowerCase());
    if (away < least && away < Math.max(candidate.length, 2)) {
      least = away;
      best = candidate;
    }
  }
  return best === undefined ? "" : ` Did you mean ${before}${best}?`;
}

/** Names are short: what is longer is no slip of a finger. */
const longestName = 100;
