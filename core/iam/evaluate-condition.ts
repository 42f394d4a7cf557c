import { matchesArn, matchesPattern, own, patternOf } from "./evaluate-text.ts";
import { isWithin, momentOf, numberOf, rangeOf } from "./evaluate-values.ts";
import type { Request } from "./request.ts";

/**
 * Yes, no, or nothing to say: a policy variable without a value stops the comparison, a pattern of an ARN that AWS does
 * not explain is unclear, and of some keys its pages do not tell what they hold.
 */
export type Match = "yes" | "no" | "no-value" | "unclear" | "untold";

/** What a comparison is made under. */
interface Setting {
  readonly context: Request["context"];
  readonly principal: Request["principal"];
  /** The values of policy variables; absent in versions of the language that have none. */
  readonly variables: Request["context"] | undefined;
}

type Compare = (given: string, wanted: string, setting: Setting) => Match;

interface Operator {
  readonly compare: Compare;
  readonly negated?: true;
  /** Whether AWS takes the value in a policy at all. */
  readonly takes?: (wanted: string) => boolean;
}

const yesIf = (is: boolean): Match => (is ? "yes" : "no");

const text =
  (wildcards: boolean, fold: (value: string) => string = (value) => value): Compare =>
  (given, wanted, { variables }) => {
    const pattern = patternOf(wanted, { wildcards, variables });
    if (pattern === undefined) return "no-value";
    const folded = pattern.map((each) => (typeof each === "string" ? fold(each) : each));
    return yesIf(matchesPattern(fold(given), folded));
  };

const arn: Compare = (given, wanted, { variables }) => {
  const pattern = patternOf(wanted, { wildcards: true, variables });
  if (pattern === undefined) return "no-value";
  const matched = matchesArn(given, pattern);
  return matched === "unclear" ? "unclear" : yesIf(matched);
};

const measured =
  (read: (value: string) => number | undefined, holds: (given: number, wanted: number) => boolean): Compare =>
  (given, wanted) => {
    const [left, right] = [read(given), read(wanted)];
    return yesIf(left !== undefined && right !== undefined && holds(left, right));
  };

const address: Compare = (given, wanted) => {
  const range = rangeOf(wanted);
  return yesIf(range !== undefined && isWithin(given, range));
};
const isRange = (wanted: string): boolean => rangeOf(wanted) !== undefined;

const sameWord: Compare = (given, wanted) => yesIf(given.toLowerCase() === wanted.toLowerCase());
const same: Compare = (given, wanted) => yesIf(given === wanted);

const ordered = (name: string, read: (value: string) => number | undefined): Record<string, Operator> => ({
  [`${name}equals`]: { compare: measured(read, (given, wanted) => given === wanted) },
  [`${name}notequals`]: { compare: measured(read, (given, wanted) => given === wanted), negated: true },
  [`${name}lessthan`]: { compare: measured(read, (given, wanted) => given < wanted) },
  [`${name}lessthanequals`]: { compare: measured(read, (given, wanted) => given <= wanted) },
  [`${name}greaterthan`]: { compare: measured(read, (given, wanted) => given > wanted) },
  [`${name}greaterthanequals`]: { compare: measured(read, (given, wanted) => given >= wanted) },
});

const inLowerCase = (value: string): string => value.toLowerCase();

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const operators: Readonly<Record<string, Operator>> = {
  stringequals: { compare: text(false) },
  stringnotequals: { compare: text(false), negated: true },
  stringequalsignorecase: { compare: text(false, inLowerCase) },
  stringnotequalsignorecase: { compare: text(false, inLowerCase), negated: true },
  stringlike: { compare: text(true) },
  stringnotlike: { compare: text(true), negated: true },
  arnequals: { compare: arn },
  arnlike: { compare: arn },
  arnnotequals: { compare: arn, negated: true },
  arnnotlike: { compare: arn, negated: true },
  bool: { compare: sameWord },
  binaryequals: { compare: same },
  ipaddress: { compare: address, takes: isRange },
  notipaddress: { compare: address, negated: true, takes: isRange },
  ...ordered("numeric", numberOf),
  ...ordered("date", momentOf),
};

/** One line of a condition block: an operator, a key in lower case, and the values it is held against. */
export interface Entry {
  readonly operator: Operator | "null";
  readonly set: "any" | "all" | undefined;
  readonly ifExists: boolean;
  readonly key: string;
  readonly values: readonly string[];
}

/** An entry, or what AWS refuses of it. The names of operators and keys know no case. */
export function readEntry(name: string, writtenKey: string, values: readonly string[]): Entry | string {
  const [, prefix, rest = ""] = /^(foranyvalue:|forallvalues:)?(.*)$/s.exec(name.toLowerCase()) ?? [];
  const set = prefix === undefined ? undefined : prefix === "foranyvalue:" ? "any" : "all";
  const key = writtenKey.toLowerCase();
  if (rest === "null") return { operator: "null", set, ifExists: false, key, values };
  const ifExists = rest.endsWith("ifexists");
  const operator = own(operators, ifExists ? rest.slice(0, -"ifexists".length) : rest);
  if (operator === undefined) return `there is no operator ${name}`;
  const wrong = values.find((value) => operator.takes?.(value) === false);
  return wrong === undefined ? { operator, set, ifExists, key, values } : `${writtenKey} cannot be ${wrong}`;
}

/** Whether a request satisfies an entry of a condition block. */
export function satisfies({ operator, set, ifExists, key, values }: Entry, setting: Setting): Match {
  // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-caller-account
  if (key === "kms:calleraccount" && setting.principal.kind === "service") return "untold";
  const context = own(setting.context, key);
  const given = context === undefined ? [] : typeof context === "string" ? [context] : context;
  if (operator === "null") return yesIf(values.some((value) => value.toLowerCase() === String(given.length === 0)));
  if (given.length === 0) {
    const negated = operator.negated === true;
    return yesIf(ifExists || set === "all" || (set === undefined && negated));
  }
  const each = given.map((one) => {
    const found = some(values.map((value) => operator.compare(one, value, setting)));
    return operator.negated === true ? not(found) : found;
  });
  return set === "all" ? not(some(each.map(not))) : some(each);
}

/** Yes if one is yes; else what cannot be said if there is one; else no. */
function some(matches: readonly Match[]): Match {
  const order: readonly Match[] = ["yes", "no-value", "unclear"];
  return order.find((each) => matches.includes(each)) ?? "no";
}

function not(match: Match): Match {
  if (match === "yes") return "no";
  return match === "no" ? "yes" : match;
}
