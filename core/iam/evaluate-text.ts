import type { Request } from "./request.ts";

/** Any run of characters, and any one character. */
const run = Symbol("*");
const one = Symbol("?");

/** A pattern, a character at a time: what a policy variable brings in is never a wildcard. */
export type Pattern = readonly (string | typeof run | typeof one)[];

/** How a text of a policy is read: whether `*` and `?` stand for others, and whose values `${…}` takes, if anyone's. */
export interface Reading {
  readonly wildcards: boolean;
  readonly variables: Request["context"] | undefined;
}

/**
 * The pattern that a text of a policy stands for; nothing if one of its variables has no value and no default.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function patternOf(text: string, { wildcards, variables }: Reading): Pattern | undefined {
  const pattern: (string | typeof run | typeof one)[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const end = variables !== undefined && text.startsWith("${", at) ? text.indexOf("}", at) : -1;
    if (variables !== undefined && end > at) {
      const value = valueFor(text.slice(at + 2, end), variables);
      if (value === undefined) return undefined;
      pattern.push(...value);
      at = end;
    } else if (wildcards && (character === "*" || character === "?")) {
      pattern.push(character === "*" ? run : one);
    } else {
      pattern.push(character);
    }
  }
  return pattern;
}

/** What stands between the braces: an escaped character, or a key, maybe with a default. Lists have no one value. */
function valueFor(variable: string, context: Request["context"]): readonly string[] | undefined {
  if (variable === "*" || variable === "?" || variable === "$") return [variable];
  const [, key = "", fallback] = /^\s*([^,]*?)\s*(?:,\s*'(.*)'\s*)?$/.exec(variable) ?? [];
  const value = own(context, key.toLowerCase());
  return typeof value === "string" ? value.split("") : fallback?.split("");
}

/** The value of a key that is the object's own, so that `constructor` is no key. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether the whole text is as the pattern says. Goes back to the last run only, so that no pattern is slow. */
export function matchesPattern(text: string, pattern: Pattern): boolean {
  let at = 0;
  let next = 0;
  let lastRun = -1;
  let covered = 0;
  while (at < text.length) {
    if (pattern[next] === run) {
      lastRun = next++;
      covered = at;
    } else if (pattern[next] === one || pattern[next] === text[at]) {
      next++;
      at++;
    } else if (lastRun >= 0) {
      next = lastRun + 1;
      at = ++covered;
    } else {
      return false;
    }
  }
  return pattern.slice(next).every((each) => each === run);
}

/** The pattern of a text without variables, in lower case. */
export const inLowerCase = (text: string): Pattern =>
  patternOf(text.toLowerCase(), { wildcards: true, variables: undefined }) ?? [];

/**
 * Whether an ARN is as a pattern of an ARN says, field by field: no star reaches over a colon, but in the last field.
 * A pattern of fewer than six fields that ends in a star is not documented: unclear where the star would have to stand
 * for the fields that are missing too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export function matchesArn(text: string, pattern: Pattern): boolean | "unclear" {
  const arn = sixOf(text.split(""));
  const wanted = sixOf(pattern);
  const asWanted = (field: Pattern, index: number): boolean => matchesPattern((arn[index] ?? []).join(""), field);
  if (arn.length < 6) return false;
  if (wanted.length === 6) return wanted.every(asWanted);
  return wanted.at(-1)?.at(-1) === run && wanted.every(asWanted) ? "unclear" : false;
}

/** The fields between the first five colons; fewer where there are fewer. */
function sixOf<T>(characters: readonly T[]): readonly (readonly T[])[] {
  const fields: T[][] = [[]];
  for (const each of characters) {
    if (each === ":" && fields.length < 6) fields.push([]);
    else fields.at(-1)?.push(each);
  }
  return fields;
}
