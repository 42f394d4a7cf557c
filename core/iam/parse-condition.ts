import type { AnyField } from "../model/field.ts";
import type { Entry, Operator } from "./grammar.ts";
import { addressesOf } from "./intervals.ts";
import { membersOf, type Notes, textList } from "./notes.ts";

const tests: Readonly<Record<string, Pick<Operator, "test"> & Partial<Operator>>> = {
  stringequals: { test: "equals" },
  stringnotequals: { test: "equals", negated: true },
  stringequalsignorecase: { test: "equals", fold: true },
  stringnotequalsignorecase: { test: "equals", fold: true, negated: true },
  stringlike: { test: "like" },
  stringnotlike: { test: "like", negated: true },
  arnequals: { test: "arn" },
  arnlike: { test: "arn" },
  arnnotequals: { test: "arn", negated: true },
  arnnotlike: { test: "arn", negated: true },
  binaryequals: { test: "equals" },
  bool: { test: "bool", fold: true },
  ipaddress: { test: "ip" },
  notipaddress: { test: "ip", negated: true },
  null: { test: "null" },
  ...compared("numeric", "number"),
  ...compared("date", "date"),
};

function compared(prefix: string, test: "number" | "date"): Record<string, { test: typeof test } & Partial<Operator>> {
  return {
    [`${prefix}equals`]: { test },
    [`${prefix}notequals`]: { test, negated: true },
    [`${prefix}lessthan`]: { test, compare: "<" },
    [`${prefix}lessthanequals`]: { test, compare: "<=" },
    [`${prefix}greaterthan`]: { test, compare: ">" },
    [`${prefix}greaterthanequals`]: { test, compare: ">=" },
  };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export function operatorOf(name: string): Operator | undefined {
  const [, set, rest = "", ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(.*?)(IfExists)?$/i.exec(name) ?? [];
  const lower = rest.toLowerCase();
  const test = Object.hasOwn(tests, lower) ? tests[lower] : undefined;
  if (test === undefined || (test.test === "null" && ifExists !== undefined)) return undefined;
  return {
    negated: false,
    fold: false,
    compare: "=",
    ...test,
    ifExists: ifExists !== undefined,
    set: set === undefined ? undefined : set.toLowerCase() === "foranyvalue" ? "any" : "all",
    name,
  };
}

interface Condition {
  readonly entries: readonly Entry[];
  readonly doubts: readonly AnyField[];
}

/** The entries of a condition, and what of it cannot be read: it may hold or not. */
export function parseCondition(field: AnyField, notes: Notes): Condition {
  if (field.state === "absent") return { entries: [], doubts: [] };
  if (field.state !== "known" || typeof field.raw !== "object") return { entries: [], doubts: [field] };
  const entries: Entry[] = [];
  const doubts: AnyField[] = [];
  for (const name of field.keys()) {
    const keys = membersOf(field)(name);
    if (keys.state === "absent") continue;
    const operator = operatorOf(name);
    if (operator === undefined) notes.note("unknown-operator", keys, true);
    if (operator === undefined || keys.state !== "known" || typeof keys.raw !== "object") {
      doubts.push(keys);
      continue;
    }
    oneSpelling(keys, notes);
    for (const key of keys.keys()) {
      const values = membersOf(keys)(key);
      if (values.state === "absent") continue;
      const entry = {
        operator,
        key: key.toLowerCase(),
        name: key,
        values: textList(values, notes, true),
        field: values,
      };
      if (isRefused(entry, notes)) doubts.push(values);
      else entries.push(entry);
    }
  }
  return { entries, doubts };
}

function oneSpelling(keys: AnyField, notes: Notes): void {
  const seen = new Set<string>();
  for (const key of keys.keys()) {
    if (seen.has(key.toLowerCase())) notes.note("duplicate-key", membersOf(keys)(key), true);
    seen.add(key.toLowerCase());
  }
}

/** `aws:SourceIp: "*"` and the like: AWS takes only networks where it compares addresses. */
function isRefused({ operator, values }: Entry & { readonly operator: Operator }, notes: Notes): boolean {
  if (operator.test !== "ip") return false;
  const wrong = values.find(({ text }) => !/[\uE000-\uF8FF]/.test(text) && addressesOf(text) === undefined);
  if (wrong !== undefined) notes.note("no-network", wrong.field, true);
  return wrong !== undefined;
}
