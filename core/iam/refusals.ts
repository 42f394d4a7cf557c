import type { World } from "./actors.ts";
import { denies, escapeOf, parts } from "./clauses.ts";
import type { Clause, Sense } from "./constraints.ts";
import type { ParsedStatement, Policy } from "./grammar.ts";
import { allowedClause, sparedClause } from "./principals.ts";

/**
 * The ways in which policies refuse a request, each as clauses that must all hold: no Allow means it, or a Deny does.
 * Parts that are not known are read against the search: an Allow that may have meant the request counts as one that
 * did, and a Deny that may not have meant it as one that did not.
 */
export function refusedBy(policies: readonly Policy[], world: World, sense: Sense): readonly (readonly Clause[])[] {
  let ways: readonly (readonly Clause[])[] = [[]];
  for (const { statements } of policies) {
    const each = refusals(statements, world, { ...sense, reading: "least" });
    ways = ways.flatMap((way) => each.map((more) => [...way, ...more]));
  }
  return ways;
}

function refusals(statements: readonly ParsedStatement[], world: World, sense: Sense): readonly (readonly Clause[])[] {
  const notAllowed = statements
    .filter(({ effect }) => effect === "Allow" || effect === "unknown")
    .map((allow): ParsedStatement => ({ ...allow, effect: "Deny", negates: true }))
    .filter((turned) => denies(turned, sense))
    .map((turned) => escapeOf(sparedClause(turned, world, sense), parts(turned, false, sense)));
  const denied = statements
    .filter(({ effect }) => effect === "Deny")
    .map((deny) => [allowedClause(deny.principals, world, sense), ...parts(deny, true, sense)]);
  return [notAllowed, ...denied];
}
