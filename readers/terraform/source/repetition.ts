import { OneOf, Secret, Unknown } from "../../../core/model/value.ts";
import { evaluate } from "./evaluator.ts";
import type { Declared } from "./module-source.ts";
import { repetitionOf } from "./pairs.ts";
import { bound, type Scope } from "./scope.ts";
import { attributeOf, type Expression } from "./syntax.ts";
import { attempt, Named, NotKnown, through, toNumber, unknown, whyOf } from "./values.ts";

/** One instance of a block with `count` or `for_each`. */
export interface Instance<T extends Named = Named> {
  readonly made: T;
  /** True or false by the choices of worlds, where it is not decided whether it exists. */
  readonly existsIf: OneOf | undefined;
}

/** The instances of a block, and what its name stands for in expressions. */
export interface Instances<T extends Named = Named> {
  readonly all: readonly Instance<T>[];
  readonly value: unknown;
}

type Make = (address: string, scope: Scope) => Named;

/** More instances than this are not made one by one. */
const most = 1_000;

/** Makes the instances of a resource or a module call. */
export function expand({ block }: Declared, scope: Scope, address: string, make: Make): Instances {
  const count = attributeOf(block.body, "count");
  if (count !== undefined) return counted(count.value, scope, address, make);
  const each = attributeOf(block.body, "for_each");
  if (each !== undefined) return keyed(each.value, scope, address, make);
  const made = make(address, scope);
  return { all: [{ made, existsIf: undefined }], value: made };
}

function counted(expression: Expression, scope: Scope, address: string, make: Make): Instances {
  const at = (index: number): Named => make(`${address}[${index}]`, bound(scope, { count: { index } }));
  const value = attempt(() => evaluate(expression, scope));
  const numbers = leavesOf(value).map((leaf) => attempt(() => Math.max(0, Math.trunc(toNumber(leaf)))));
  const lost = numbers.find((number) => typeof number !== "number" || number > most);
  if (lost !== undefined) {
    const index = unknown(typeof lost === "number" ? tooMany : whyOf(lost));
    return undecided(index, address, make, bound(scope, { count: { index } }));
  }
  const all = Array.from({ length: Math.max(0, ...(numbers as number[])) }, (_, index) => ({
    made: at(index),
    existsIf: existence(value, (leaf) => toNumber(leaf) > index),
  }));
  return { all, value: through(value, (leaf) => all.slice(0, toNumber(leaf)).map((each) => each.made)) };
}

function keyed(expression: Expression, scope: Scope, address: string, make: Make): Instances {
  const value = attempt(() => evaluate(expression, scope));
  const tables = leavesOf(value).map((leaf) => attempt(() => tableOf(leaf)));
  const lost = tables.find((table) => !(table instanceof Map) || table.size > most);
  if (lost !== undefined) {
    const why = unknown(lost instanceof Map ? tooMany : whyOf(lost));
    return undecided(why, address, make, bound(scope, { each: { key: why, value: why } }));
  }
  const keys = new Set((tables as Map<string, unknown>[]).flatMap((table) => [...table.keys()]));
  const all = [...keys].map((key) => {
    // What is not there under a choice is never asked for under it.
    const element = through(value, (leaf) => tableOf(leaf).get(key) ?? null);
    const made = make(`${address}[${JSON.stringify(key)}]`, bound(scope, { each: { key, value: element } }));
    return { key, made, existsIf: existence(value, (leaf) => tableOf(leaf).has(key)) };
  });
  const whole = through(value, (leaf) => {
    const table = tableOf(leaf);
    return Object.fromEntries(all.filter(({ key }) => table.has(key)).map(({ key, made }) => [key, made]));
  });
  return { all, value: whole };
}

const tooMany = { kind: "limit", what: "very many instances" } as const;

function tableOf(collection: unknown): Map<string, unknown> {
  const pairs = repetitionOf(collection);
  if (pairs instanceof Unknown) throw new NotKnown(pairs.why);
  return new Map(pairs);
}

/** All values that it may be, under whatever choices. */
function leavesOf(value: unknown): readonly unknown[] {
  if (value instanceof Secret) return leavesOf(value.value);
  return value instanceof OneOf ? [...value.options.values()].flatMap(leavesOf) : [value];
}

/** Under which choices something exists; nothing where it always does. */
function existence(value: unknown, exists: (leaf: unknown) => boolean): OneOf | undefined {
  const decided = through(value instanceof Secret ? value.value : value, exists);
  return decided instanceof OneOf ? decided : undefined;
}

/** One instance stands for those whose number is not known: it exists or not. */
function undecided(why: Unknown, address: string, make: Make, scope: Scope): Instances {
  const made = make(`${address}[?]`, scope);
  const options = new Map([
    ["true", true],
    ["false", false],
  ]);
  return { all: [{ made, existsIf: new OneOf(`${address} exists`, options) }], value: new Any(made, why) };
}

/** Stands for instances whose number is not known: each of them is the one that was made. */
class Any extends Named {
  private readonly made: Named;
  override readonly whole: unknown;
  constructor(made: Named, why: unknown) {
    super();
    this.made = made;
    this.whole = unknown(whyOf(why));
  }
  override get(): unknown {
    return this.whole;
  }
  override at(): unknown {
    return this.made;
  }
}
