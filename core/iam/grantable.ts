import { matcherOf, pattern } from "./globs.ts";
import type { ParsedStatement, Text } from "./grammar.ts";
import { grantable } from "./grantable.generated.ts";

const known = new Map<string, readonly string[]>();

/** The names of the actions of a service that a policy of its resources can grant; nothing where no table tells. */
function namesOf(service: string): readonly string[] | undefined {
  const names = grantable[service];
  if (names === undefined) return undefined;
  let found = known.get(service);
  if (found === undefined) {
    found = names.split(" ");
    known.set(service, found);
  }
  return found;
}

/**
 * The first action of an Allow, where AWS has none of all that it names: what is no action lets nobody do anything.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function unheardOf({ actions }: ParsedStatement): Text | undefined {
  if (actions === undefined || actions.not) return undefined;
  const [first] = actions.list;
  return actions.list.every(({ text }) => isUnheardOf(text)) ? first : undefined;
}

function isUnheardOf(text: string): boolean {
  // What is not known may be any of them.
  if (text === "*" || text.endsWith(":*") || /[\uE000-\uF8FF]/.test(text)) return false;
  const colon = text.indexOf(":");
  const names = namesOf(text.slice(0, colon).toLowerCase());
  if (names === undefined) return false;
  const matcher = matcherOf([pattern(text.slice(colon + 1))], true);
  return !names.some((name) => matcher.matches(name));
}
