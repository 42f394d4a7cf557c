/** One page of a list. */
export interface Page<T> {
  readonly items: T[];
  /** The token of the page after it. */
  readonly next: string | undefined;
}

/** How an estate hands out lists. */
export interface Ordering {
  page<T>(list: readonly T[] | undefined, token: unknown): Page<T>;
  /** A list that is not paged, in the estate's order. */
  whole<T>(list: readonly T[] | undefined): T[];
}

/** Pages of `size`; `seed` 0 keeps the order, another one gives another order, the same each time. */
export function paging(size: number, seed: number): Ordering {
  const whole = <T>(list: readonly T[] | undefined): T[] =>
    seed === 0 ? [...(list ?? [])] : shuffled(list ?? [], seed);
  const page = <T>(list: readonly T[] | undefined, token: unknown): Page<T> => {
    const start = typeof token === "string" && token !== "" ? Number(token.replace("page-", "")) : 0;
    const all = whole(list);
    const end = start + size;
    return { items: all.slice(start, end), next: end < all.length ? `page-${end}` : undefined };
  };
  return { page, whole };
}

/** A permutation by a linear congruential generator (Numerical Recipes' constants): tests must not be random. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const result = [...list];
  let state = seed;
  for (let last = result.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
