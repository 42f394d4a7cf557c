import { type Clause, entryClause, isMissing, readText, type Sense, type ValueSet } from "./constraints.ts";
import { type Glob, literal, pattern } from "./globs.ts";
import { decidingIn, type Entry, type Operator, type ParsedStatement, type Policy, type Texts } from "./grammar.ts";

/**
 * Whether an ARN leaves out fields at its end. In identity policies AWS fills them up with stars; of policies of
 * resources no page tells: they count as filled up where that lets somebody in, and not where it keeps somebody out.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export const isIncomplete = (text: string): boolean => /^arn(:[^:\uE000-\uF8FF]*){1,4}(?<!\*)$/.test(text);

/** The keys under which the search keeps what is asked of the action and of the resource. */
export const actionKey = "#action";
export const resourceKey = "#resource";

const anyway: Clause = [[]];

/**
 * What must hold of an action, a resource and a context for a statement to mean them (`holds`), or one of what must, for
 * it not to; a clause for each of its parts. Who asks is left out.
 */
export function parts(statement: ParsedStatement, holds: boolean, sense: Sense): readonly Clause[] {
  const { effect, doubts, actions, resources, entries } = statement;
  // What is not known holds for an Allow, and not for a Deny, where the reading gives the most.
  if (holds && sense.reading === "least" && (effect === "unknown" || doubts.length > 0)) return [[]];
  if (actions === undefined && effect !== "unknown") return [[]];
  return [
    members(actions, actionKey, holds, sense),
    members(resources, resourceKey, holds, sense),
    ...entries.map((entry) => entryClause(entry as Entry & { operator: Operator }, holds, sense)),
  ];
}

/** Whether a statement is to be escaped. */
export function denies({ effect, doubts, actions }: ParsedStatement, { reading }: Sense): boolean {
  if (effect === "none" || effect === "Allow") return false;
  if (actions === undefined && effect !== "unknown") return false;
  return reading === "least" || (effect !== "unknown" && doubts.length === 0);
}

/** That a request escapes a Deny: that its caller is spared, or that another part fails. */
export function escapeOf(spared: Clause, others: readonly Clause[]): Clause {
  const ways = [...spared, ...others.flat()];
  return ways.some((atoms) => atoms.length === 0) ? anyway : ways;
}

/** That the action or the resource is in a list (`inside`), or that it is not. */
function members(texts: Texts | undefined, key: string, inside: boolean, sense: Sense): Clause {
  // What is left out means all: of a resource, the one that has the policy.
  if (texts === undefined) return inside ? anyway : [];
  const wanted = inside !== texts.not;
  if (texts.not && texts.list.some(({ text }) => isMissing(text, sense))) return inside ? [] : anyway;
  const globs: Glob[] = [];
  for (const { text } of texts.list) {
    const glob = memberGlob(text, key, wanted, inside, sense);
    if (glob === "all") return wanted ? anyway : [];
    if (glob !== undefined) globs.push(glob);
  }
  const set: ValueSet = { theory: "text", globs, fold: key === actionKey, negated: !wanted };
  return [[{ key, is: "in", set, some: false }]];
}

/** Whether a Deny is on some of the resources only, so that it matters which ones an Allow means. */
const deniesParts = (policy: Policy): boolean =>
  decidingIn(policy).some(({ effect, resources }) => {
    if (effect === "Allow" || effect === "none" || resources === undefined) return false;
    const texts = resources.list.map(({ text }) => text);
    const isAll = texts.some((text) => text === "*" || texts.includes(`${text}/*`));
    return resources.not || !isAll;
  });

function memberGlob(
  text: string,
  key: string,
  wanted: boolean,
  inside: boolean,
  sense: Sense,
): Glob | "all" | undefined {
  const isWhole = text.length === 1 && sense.policy.symbols.lettersOf(text, "open") !== "";
  // A policy can name no resource but the one that has it: one that is not known is that one, or a part of it.
  if (isWhole && key === resourceKey && inside && wanted && !(sense.reading === "least" && deniesParts(sense.policy))) {
    return "all";
  }
  if (text === "*") return "all";
  const read = readText(text, wanted, sense);
  if (read === undefined) return undefined;
  if (isWhole && read.open === "") return wanted ? undefined : literal(text);
  if (key === resourceKey && wanted && isIncomplete(read.text)) return pattern(`${read.text}:*`);
  return pattern(read.text, read.open);
}
