/** Numbers that look random and are the same in every run. */
export interface Random {
  /** Whether an event of this chance happens. */
  chance(share: number): boolean;
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** One of several. */
  of<T>(choices: readonly [T, ...T[]]): T;
}

/**
 * The numbers of one part of a plan. A part has its own seed, so that the sections of a plan can be written one after
 * the other and still speak of the same resources, while none of them is kept.
 */
export function randomOf(seed: number, part: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(part + 1, 0xc2b2ae35)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    chance: (share) => next() < share,
    below,
    of: (choices) => choices[below(choices.length)] ?? choices[0],
  };
}
