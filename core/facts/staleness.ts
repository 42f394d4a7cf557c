import type { DatedFacts, Day } from "./dated.ts";

/** Why a table is due for another reading of its page. */
export interface Stale {
  readonly facts: DatedFacts<unknown>;
  /** Days since the page was read. */
  readonly age: number;
  /** What came to its announced end since then: AWS moves such days, so they are worth a look. */
  readonly passed: readonly string[];
}

const isDay = (value: unknown): value is Day => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The tables that were read more than `limit` days before `today`, or in which a day has passed since they were read. */
export function staleFacts(tables: readonly DatedFacts<unknown>[], today: Day, limit: number): readonly Stale[] {
  return tables.flatMap((facts) => {
    const age = daysBetween(facts.read, today);
    const passed = Object.entries(facts.facts)
      .filter(([, value]) => isDay(value) && value > facts.read && value <= today)
      .map(([name, value]) => `${name} (${value})`);
    return age > limit || passed.length > 0 ? [{ facts, age, passed }] : [];
  });
}
