import { distance } from "fastest-levenshtein";

/** ` Did you mean …?` for the candidate that is nearest to a misspelt name, or nothing where none is near. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best === undefined ? "" : ` Did you mean ${best}?`;
}
