/** A question was too large to decide. */
export class TooLarge extends Error {}

/** What one search may spend in all: steps of automata and choices between alternatives. */
export const allowance = 500_000;

let left = allowance;

/** Gives the search that runs now what it has left, and says what another had. */
export function hold(amount: number): number {
  const before = left;
  left = amount;
  return before;
}

/** Spends; throws where nothing is left, so that a search ends in "cannot tell" and never in a hang. */
export function spend(amount: number): void {
  left -= amount;
  if (left < 0) throw new TooLarge("patterns or statements that are too intricate to be put together");
}
