import { type Answer, answered, type Fact, within } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";

/** A day, as `2026-12-31`: days compare as text. */
export type Day = string;

/**
 * Facts that AWS changes from time to time, as they stood on the day that their page was read: which runtimes have an
 * end, which TLS policies offer what. One table is one file of this folder, and a line in `tables.ts`;
 * `scripts/stale-facts.ts` lists those that are due for another reading.
 */
export interface DatedFacts<V> {
  /** What the table is about, in the plural: `Lambda runtimes`. */
  readonly about: string;
  /** The page of AWS that the facts are from. */
  readonly source: string;
  /** The day on which that page was read. */
  readonly read: Day;
  /** The facts by the name that AWS gives each thing. A table lists everything that AWS names, old and new. */
  readonly facts: Readonly<Record<string, V>>;
}

/** The day on which support of each thing ends or ended; `none` where AWS has announced no day. */
export type SupportEnds = DatedFacts<Day | "none">;

/** Whether support is over on `today`: from the announced day on. */
const isOver = (end: Day | "none", today: Day): boolean => end !== "none" && end <= today;

/**
 * Whether support of what `field` names is over on `today`. A name that is not in the table cannot be told: it may be
 * newer than the table. `nameOf` makes the table's name from the value, where they differ (`13.4` is `postgres13`).
 */
export function supportIsOver(
  field: Settled<string>,
  ends: SupportEnds,
  today: Day,
  nameOf?: (value: string) => string,
): Answer {
  const names = Object.keys(ends.facts);
  const value = field.known();
  if (value === undefined) {
    // Text with holes, unknown and absent: decided only where no content of the holes makes a difference.
    const over = within(
      field,
      names.filter((name) => isOver(ends.facts[name] ?? "none", today)),
    );
    return nameOf === undefined || field.state !== "partial" ? over : answered("unknown", field as AnyField);
  }
  const name = nameOf?.(String(value)) ?? String(value);
  const end = Object.hasOwn(ends.facts, name) ? ends.facts[name] : undefined;
  if (end === undefined) {
    const what = `a name that the table of ${ends.about} (${ends.read}) does not have`;
    return answered("unknown", field as AnyField, { kind: "unsupported", what });
  }
  const answer = answered(isOver(end, today) ? "yes" : "no", field as AnyField);
  return end === "none" ? answer : answer.stating(endOf(name, end, ends));
}

const endOf = (what: string, on: Day, { source }: SupportEnds): Fact => ({ kind: "ended", what, on, source });
