import { spend } from "./budget.ts";
import { inClass, isSymbol, type Matcher } from "./globs.ts";

/** How many states a product may have before its question is given up. */
export const stateLimit = 50_000;

/** One letter for each way that classes can tell letters apart: it stands for all that no pattern names. */
const kinds: readonly string[] = [
  "xyzghijklmnopqrstuvw",
  "6789012345",
  "abcdef",
  "XYZGHIJKLMNOPQRSTUVWABCDEF",
  "-_=,.@+",
  "~!#%&;|^",
];

/**
 * The shortest text that all of `wanted` match and none of `unwanted`; nothing where there is none, "limit" where that
 * could not be found out. The automata are walked together, breadth first.
 */
export function shortest(
  wanted: readonly Matcher[],
  unwanted: readonly Matcher[],
  limit: number = stateLimit,
): string | undefined | "limit" {
  const finite = wanted.find((each) => each.texts !== undefined && !each.fold);
  const fits = (text: string): boolean =>
    wanted.every((each) => each.matches(text)) && !unwanted.some((each) => each.matches(text));
  if (finite?.texts !== undefined) return finite.texts.find(fits);
  return walk(wanted, unwanted, limit);
}

interface Step {
  readonly states: readonly number[];
  readonly before: Step | undefined;
  readonly letter: string;
}

function walk(wanted: readonly Matcher[], unwanted: readonly Matcher[], limit: number): string | undefined | "limit" {
  const all = [...wanted, ...unwanted];
  const alphabet = alphabetOf(all);
  const count = wanted.length;
  const seen = new Set<string>();
  let level: Step[] = [{ states: all.map((each) => each.start), before: undefined, letter: "" }];
  while (level.length > 0) {
    const next: Step[] = [];
    spend(level.length);
    for (const step of level) {
      if (isFound(step, all, count)) return written(step);
      const letters = candidates(step, wanted, alphabet);
      spend(letters.length);
      for (const letter of letters) {
        const states = advanced(step, all, count, letter);
        const key = states?.join(" ") ?? "";
        if (states === undefined || seen.has(key)) continue;
        seen.add(key);
        next.push({ states, before: step, letter });
      }
    }
    if (seen.size > limit) return "limit";
    level = next;
  }
  return undefined;
}

const isFound = ({ states }: Step, all: readonly Matcher[], count: number): boolean =>
  all.every((each, index) => each.accepts(states[index] as number) === index < count);

function advanced(step: Step, all: readonly Matcher[], count: number, letter: string): readonly number[] | undefined {
  const states: number[] = [];
  for (const [index, each] of all.entries()) {
    const state = each.step(step.states[index] as number, letter);
    if (index < count ? each.isDead(state) : each.isEverything(state)) return undefined;
    states.push(state);
  }
  return states;
}

/** The letters that can go on: those of the automaton that takes the fewest, else all that tell anything apart. */
function candidates(step: Step, wanted: readonly Matcher[], alphabet: readonly string[]): readonly string[] {
  let best = alphabet;
  for (const [index, each] of wanted.entries()) {
    if (each.fold) continue;
    const only = each.only(step.states[index] as number);
    if (only !== undefined && only.length < best.length) best = only;
  }
  return best;
}

function alphabetOf(all: readonly Matcher[]): readonly string[] {
  const named = new Set<string>(["/", ":"]);
  for (const { letters, fold } of all) {
    for (const letter of letters) {
      named.add(letter);
      if (fold) named.add(letter.toUpperCase());
    }
  }
  const fresh = kinds.flatMap((kind) => [...kind].find((letter) => !named.has(letter)) ?? []);
  // Names read best that are made of new letters; symbols of what is not known come last.
  return [...fresh, ...[...named].sort((a, b) => rank(a) - rank(b))];
}

const rank = (letter: string): number => (isSymbol(letter) ? 2 : inClass(letter, "name") ? 0 : 1);

function written(last: Step): string {
  let text = "";
  for (let step: Step | undefined = last; step !== undefined; step = step.before) text = step.letter + text;
  return text;
}
