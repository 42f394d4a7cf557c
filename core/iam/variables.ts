import { otherDomain, type World } from "./actors.ts";
import { decidingIn, type Policy } from "./grammar.ts";
import { kindOf, viewOf } from "./keys.ts";
import type { Domain, Store } from "./store.ts";
import { textFor } from "./witness.ts";

/** What policy variables may stand for, letter by letter, and the values that their keys must have for it. */
export interface Guess {
  readonly variables: ReadonlyMap<string, string | undefined>;
  readonly keys: ReadonlyMap<string, string | undefined>;
}

export const presenceOf = (key: string, world: World): Domain["presence"] =>
  isList(key) ? "never" : (world.domains[viewOf(key, world.apart).base] ?? otherDomain(key, world)).presence;

/** A list has no one value that could stand in a text. */
const isList = (key: string): boolean => kindOf(key).multi === true || /orgpaths$/.test(key);

const guessLimit = 16;

/**
 * Values for the variables of a policy, from a request that was found while they were read generously: the value of
 * the variable's own key, those of the keys that it is compared with, and none. `areAll`: what none of these does, no
 * other value does.
 */
export function guessesOf(store: Store, world: World, policy: Policy): { list: readonly Guess[]; areAll: boolean } {
  let list: Guess[] = [{ variables: new Map(), keys: new Map() }];
  let areAll = true;
  for (const [letter, { key }] of policy.symbols.variables) {
    const presence = presenceOf(key, world);
    const values = new Set<string | undefined>();
    if (presence !== "never") for (const text of textsFor(letter, key, store, world, policy)) values.add(text);
    if (presence !== "always") values.add(undefined);
    areAll &&= presence === "never" || isAlike(key, world, policy);
    list = list.flatMap((guess) => [...values].map((value) => extended(guess, letter, key, value, presence)));
    if (list.length > guessLimit) {
      list = list.slice(0, guessLimit);
      areAll = false;
    }
  }
  return { list, areAll };
}

function extended(guess: Guess, letter: string, key: string, value: string | undefined, presence: string): Guess {
  // One key has one value, also where two variables ask for it.
  const settled = guess.keys.has(key) ? guess.keys.get(key) : value;
  const keys = presence === "never" ? guess.keys : new Map(guess.keys).set(key, settled);
  return { variables: new Map(guess.variables).set(letter, settled), keys };
}

function textsFor(letter: string, key: string, store: Store, world: World, policy: Policy): readonly string[] {
  const compared = decidingIn(policy)
    .flatMap((each) => each.entries)
    .filter((entry) => entry.values.some(({ text }) => text === letter))
    .map((entry) => textFor(store, world, entry.key));
  return [textFor(store, world, key), ...compared].filter((text) => text !== undefined);
}

/**
 * Whether all values that a key can have are alike to the policy: a single one, or those of a stranger where no pattern
 * tells one new account from another. What one of them cannot do, none can.
 */
function isAlike(key: string, world: World, policy: Policy): boolean {
  const { base, part } = viewOf(key, world.apart);
  const { shapes = [], excluded = [] } = world.domains[base] ?? {};
  if (shapes.length === 1 && shapes[0]?.literal !== undefined && excluded.length === 0) return true;
  if (part === "account" && base === "aws:principalarn" && world.account !== "new") return true;
  if (world.account !== "new" || part === "whole" || base.startsWith("aws:source")) return false;
  const entries = decidingIn(policy).flatMap((each) => each.entries);
  return entries.every(
    (entry) => viewOf(entry.key, world.apart).base !== base || entry.values.every(({ text }) => !/[*?]/.test(text)),
  );
}
