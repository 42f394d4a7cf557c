import type { World } from "./actors.ts";
import { type Clause, entryClause, isMissing, readText, type Sense, type ValueSet } from "./constraints.ts";
import { type Glob, literal, pattern } from "./globs.ts";
import type { Entry, Operator, ParsedStatement, Texts } from "./grammar.ts";
import { allowedClause, sparedClause } from "./principals.ts";

/** The keys under which the search keeps what is asked of the action and of the resource. */
export const actionKey = "#action";
export const resourceKey = "#resource";

const holds: Clause = [[]];

/** What must hold for an Allow to grant a request of `world`; one clause for each of its parts. */
export function grants(allow: ParsedStatement, world: World, sense: Sense): readonly Clause[] {
  const most = sense.reading === "most";
  if (allow.effect === "none" || allow.effect === "Deny") return [[]];
  if (allow.effect === "unknown" && !most) return [[]];
  if (allow.doubts.length > 0 && !most) return [[]];
  if (allow.actions === undefined && allow.effect !== "unknown") return [[]];
  return [
    allowedClause(allow.principals, world, sense),
    members(allow.actions, actionKey, true, sense),
    members(allow.resources, resourceKey, true, sense),
    ...allow.entries.map((entry) => entryClause(entry as Entry & { operator: Operator }, true, sense)),
  ];
}

/** That a request escapes a Deny: one of its parts must fail. Nothing where the statement denies nothing. */
export function escapes(deny: ParsedStatement, world: World, sense: Sense): Clause | undefined {
  const most = sense.reading === "most";
  if (deny.effect === "none" || deny.effect === "Allow") return undefined;
  if (most && (deny.effect === "unknown" || deny.doubts.length > 0)) return undefined;
  if (deny.actions === undefined && deny.effect !== "unknown") return undefined;
  const parts = [
    ...sparedClause(deny.principals, world, sense),
    ...members(deny.actions, actionKey, false, sense),
    ...members(deny.resources, resourceKey, false, sense),
    ...deny.entries.flatMap((entry) => entryClause(entry as Entry & { operator: Operator }, false, sense)),
  ];
  return parts.some((atoms) => atoms.length === 0) ? holds : parts;
}

/** That the action or the resource is in a list (`inside`), or that it is not. */
function members(texts: Texts | undefined, key: string, inside: boolean, sense: Sense): Clause {
  // What is left out means all: of a resource, the one that has the policy.
  if (texts === undefined) return inside ? holds : [];
  const wanted = inside !== texts.not;
  if (texts.not && texts.list.some(({ text }) => isMissing(text, sense))) return inside ? [] : holds;
  const globs: Glob[] = [];
  for (const { text } of texts.list) {
    const glob = memberGlob(text, key, wanted, inside, sense);
    if (glob === "all") return wanted ? holds : [];
    if (glob !== undefined) globs.push(glob);
  }
  const set: ValueSet = { theory: "text", globs, fold: key === actionKey, negated: !wanted };
  return [[{ key, is: "in", set, some: false }]];
}

function memberGlob(
  text: string,
  key: string,
  wanted: boolean,
  inside: boolean,
  sense: Sense,
): Glob | "all" | undefined {
  const isWhole = text.length === 1 && sense.policy.symbols.lettersOf(text, "open") !== "";
  // A policy can name no resource but the one that has it: one that is not known is that one.
  if (isWhole && key === resourceKey && inside && wanted) return "all";
  if (text === "*") return "all";
  const read = readText(text, wanted, sense);
  if (read === undefined) return undefined;
  if (isWhole && read.open === "") return wanted ? undefined : literal(text);
  return pattern(read.text, read.open);
}
