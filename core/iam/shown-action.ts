import { isTelling } from "./access.ts";
import { matcherOf, pattern } from "./globs.ts";
import type { ParsedStatement } from "./grammar.ts";

/** An action that is written out or well known; else the pattern that means it, so that none is made up. */
export function shownAction(action: string | undefined, { actions }: ParsedStatement): string {
  if (action === undefined || isTelling(action)) return action ?? "*";
  const written = actions?.not === false ? actions.list.map(({ text }) => text) : [];
  return written.find((text) => matcherOf([pattern(text)], true).matches(action)) ?? "*";
}
