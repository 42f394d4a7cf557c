import { TooLarge } from "./budget.ts";
import type { Atom, ValueSet } from "./constraints.ts";
import { type Glob, keyOf, literal, many, matcherOf, run, shape } from "./globs.ts";
import { addressesOf, addressText, allAddresses, allNumbers, common, numberText, type Ranges } from "./intervals.ts";
import type { Theory } from "./keys.ts";
import { shortest } from "./languages.ts";

/** What an actor can make of a key. */
export interface Domain {
  readonly presence: "always" | "never" | "may";
  readonly multi?: boolean;
  readonly theory?: Theory;
  /** The forms of its text, together; left out: any text. */
  readonly shapes?: readonly Glob[];
  readonly excluded?: readonly Glob[];
  /** Texts that read well in a request, where they fit. */
  readonly prefer?: readonly string[];
  /** Whether its text knows no case. */
  readonly fold?: boolean;
  readonly ranges?: Ranges;
}

type TextSet = Extract<ValueSet, { theory: "text" }>;

/** What has been asked of a key so far. */
export interface KeyState {
  readonly domain: Domain;
  readonly presence: Domain["presence"];
  readonly texts: readonly TextSet[];
  /** Of a list: sets of which each must hold a value of it. */
  readonly some: readonly ValueSet[];
  readonly theory: Theory | undefined;
  readonly ranges: Ranges | undefined;
}

export type Store = ReadonlyMap<string, KeyState>;

const someText = [shape(run("any", 1), many("any"))];
const noText = [literal("")];
const found = new Map<string, string | undefined>();

/** A text that all `sets` hold; nothing where there is none. */
function textIn(sets: readonly TextSet[], domain: Domain): string | undefined {
  if (domain.shapes !== undefined) return textOfShapes(sets, domain, domain.shapes);
  // An empty text is one too, but nobody understands a request with it.
  return textOfShapes(sets, domain, someText) ?? textOfShapes(sets, domain, noText);
}

function textOfShapes(sets: readonly TextSet[], domain: Domain, shapes: readonly Glob[]): string | undefined {
  const fold = domain.fold ?? false;
  const wanted: TextSet[] = [{ theory: "text", globs: shapes, fold, negated: false }];
  const unwanted: TextSet[] = [];
  if (domain.excluded !== undefined && domain.excluded.length > 0) {
    unwanted.push({ theory: "text", globs: domain.excluded, fold, negated: true });
  }
  for (const set of sets) (set.negated ? unwanted : wanted).push(set);
  if (wanted.some((set) => set.globs.length === 0)) return undefined;
  const left = unwanted.filter((set) => set.globs.length > 0);
  const key = `${wanted.map(nameOf).join("&")}!${left.map(nameOf).join("&")}`;
  if (found.has(key)) return found.get(key);
  const inside = wanted.map((set) => matcherOf(set.globs, set.fold));
  const outside = left.map((set) => matcherOf(set.globs, set.fold));
  const fits = (each: string): boolean =>
    inside.every((matcher) => matcher.matches(each)) && !outside.some((matcher) => matcher.matches(each));
  const text = domain.prefer?.find(fits) ?? shortest(inside, outside);
  if (text === "limit") throw new TooLarge("patterns that are too intricate to be put together");
  if (found.size > 20_000) found.clear();
  found.set(key, text);
  return text;
}

const nameOf = ({ globs, fold }: TextSet): string => keyOf(globs, fold);

const wholeOf = (theory: Theory): Ranges => (theory === "ip" ? allAddresses : allNumbers);

/** The state of a key of which nothing has been asked. */
export const fresh = (domain: Domain): KeyState => ({
  domain,
  presence: domain.presence,
  texts: [],
  some: [],
  theory: domain.theory,
  ranges: domain.ranges,
});

/** The store with one more thing asked; nothing where that cannot be. */
export function asserted(store: Store, atom: Atom, domainOf: (key: string) => Domain): Store | undefined {
  const state = store.get(atom.key) ?? fresh(domainOf(atom.key));
  const next = narrowedBy(state, atom);
  if (next === undefined) return undefined;
  return next === state ? store : new Map(store).set(atom.key, next);
}

function narrowedBy(state: KeyState, atom: Atom): KeyState | undefined {
  if (atom.is === "absent") {
    if (state.presence === "always") return undefined;
    return state.presence === "never" ? state : { ...state, presence: "never" };
  }
  if (state.presence === "never") return undefined;
  const present: KeyState = state.presence === "always" ? state : { ...state, presence: "always" };
  if (atom.is !== "in") return isPossible(present) ? present : undefined;
  const next = withSet(present, atom.set, atom.some && state.domain.multi === true);
  return isPossible(next) ? next : undefined;
}

function withSet(state: KeyState, set: ValueSet, some: boolean): KeyState {
  if (some) return { ...state, some: [...state.some, set] };
  if (set.theory === "text") return { ...state, texts: [...state.texts, set] };
  if (state.theory !== undefined && state.theory !== set.theory) {
    throw new TooLarge("a key that is compared in two ways");
  }
  return { ...state, theory: set.theory, ranges: common(state.ranges ?? wholeOf(set.theory), set.ranges) };
}

function isPossible(state: KeyState): boolean {
  return state.some.length === 0
    ? textOf(state) !== undefined
    : state.some.every((set) => textOf(withSet(state, set, false)) !== undefined);
}

/** A value that a key can take; nothing where there is none. */
function textOf({ texts, theory, ranges, domain }: KeyState): string | undefined {
  if (theory === undefined || theory === "text") return textIn(texts, domain);
  if (texts.length > 0) throw new TooLarge("a key that is compared in two ways");
  const known = ranges ?? wholeOf(theory);
  const [first] = known;
  if (first === undefined) return undefined;
  const liked =
    theory === "ip" ? domain.prefer?.find((each) => common(known, addressesOf(each) ?? []).length > 0) : undefined;
  if (liked !== undefined) return liked;
  const least = first[0] > 0n || first[1] < 0n ? first[0] : 0n;
  if (theory === "ip") return addressText(first[0]);
  return theory === "number" ? numberText(least) : new Date(Number(first[0])).toISOString();
}

/** Values for a key, as a request has them. */
export function materialised(state: KeyState): string | readonly string[] | undefined {
  const values = state.some.length === 0 ? [state] : state.some.map((set) => withSet(state, set, false));
  const list = values.map(textOf).filter((value) => value !== undefined);
  return state.domain.multi === true ? list : list[0];
}
