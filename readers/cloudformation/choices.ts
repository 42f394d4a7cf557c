import { OneOf, PartialText, Secret, Unknown } from "../../core/model/value.ts";
import { isMap } from "./place.ts";

/** How many combinations of undecided worlds are written out in one value: beyond that it is simply not known. */
const combinations = 64;

/** `fn` of a value, in each of the worlds that it depends on. What is not known stays so. */
export function over(value: unknown, fn: (plain: unknown) => unknown): unknown {
  if (value instanceof OneOf) {
    return new OneOf(value.world, new Map([...value.options].map(([name, option]) => [name, over(option, fn)])));
  }
  if (value instanceof Secret) return new Secret(over(value.value, fn));
  if (value instanceof Unknown) return value;
  return fn(value);
}

/** `value` where `world` takes `choice`. */
export function restrict(value: unknown, world: string, choice: string): unknown {
  if (value instanceof Secret) {
    const inner = restrict(value.value, world, choice);
    return inner === value.value ? value : new Secret(inner);
  }
  if (!(value instanceof OneOf)) return value;
  if (value.world === world) return restrict(value.options.get(choice), world, choice);
  return new OneOf(
    value.world,
    new Map([...value.options].map(([name, option]) => [name, restrict(option, world, choice)])),
  );
}

/** The world that a value depends on first, of those that it depends on. */
function worldsOf(value: unknown, found: Map<string, readonly string[]> = new Map()): Map<string, readonly string[]> {
  if (value instanceof Secret) return worldsOf(value.value, found);
  if (!(value instanceof OneOf)) return found;
  found.set(value.world, [...value.options.keys()]);
  for (const option of value.options.values()) worldsOf(option, found);
  return found;
}

/**
 * `fn` of several values, in each combination of the worlds that they depend on: what cannot be true together is
 * never put together. Worlds are taken in the order of their names and choices that make no difference are dropped,
 * so that equal conditions come out equal, however they are written.
 */
export function combine(values: readonly unknown[], fn: (plain: readonly unknown[]) => unknown): unknown {
  const worlds = new Map<string, readonly string[]>();
  for (const value of values) worldsOf(value, worlds);
  const size = [...worlds.values()].reduce((product, names) => product * names.length, 1);
  if (size > combinations) {
    const unknown = new Unknown({ kind: "depends", on: [...worlds.keys()] });
    return fn(values.map((value) => (value instanceof OneOf ? unknown : value)));
  }
  return step(
    values,
    [...worlds].sort(([a], [b]) => (a < b ? -1 : 1)),
    fn,
  );
}

function step(
  values: readonly unknown[],
  worlds: readonly (readonly [string, readonly string[]])[],
  fn: (plain: readonly unknown[]) => unknown,
): unknown {
  const [first, ...rest] = worlds;
  if (first === undefined) return fn(values);
  const [world, names] = first;
  const options = names.map((name) => {
    const restricted = values.map((value) => restrict(value, world, name));
    return [name, step(restricted, rest, fn)] as const;
  });
  const texts = new Set(options.map(([, option]) => canonical(option)));
  const [only] = texts;
  if (texts.size === 1 && only !== undefined) return options[0]?.[1];
  return new OneOf(world, new Map(options));
}

/**
 * A text that is the same for two values only if they are sure to be equal; undefined where that cannot be said.
 * Holes are written `${name}`: the content of one is the same wherever it stands.
 */
export function canonical(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Secret) return canonical(value.value);
  if (value instanceof PartialText) {
    return value.parts.map((part) => (typeof part === "string" ? part : `\${${part.name}}`)).join("");
  }
  if (value instanceof Unknown) return value.why.kind === "parameter" ? `\${${value.why.name}}` : undefined;
  if (value instanceof OneOf) return canonicalChoice(value);
  return undefined;
}

function canonicalChoice(value: OneOf): string | undefined {
  const options = [...value.options].map(([name, option]) => [name, option === undefined ? null : canonical(option)]);
  return options.some(([, option]) => option === undefined) ? undefined : JSON.stringify([value.world, options]);
}

/** Whether two values are equal as CloudFormation compares them, text to text; undefined where it cannot be told. */
export function sameValue(a: unknown, b: unknown): boolean | undefined {
  const [left, right] = [bare(a), bare(b)];
  if (isScalar(left)) return isScalar(right) ? String(left) === String(right) : sameText(right, String(left));
  if (isScalar(right)) return sameText(left, String(right));
  const text = canonical(left);
  if (text !== undefined) return text === canonical(right) ? true : undefined;
  const tree = Array.isArray(left) || isMap(left);
  return tree && JSON.stringify(left) === JSON.stringify(right) ? true : undefined;
}

/** Whether a value that is no scalar can be `text`. */
function sameText(value: unknown, text: string): false | undefined {
  if (value instanceof OtherThan) return value.not.has(text) ? false : undefined;
  return value instanceof PartialText && !value.canBe(text) ? false : undefined;
}

const bare = (value: unknown): unknown => (value instanceof Secret ? bare(value.value) : value);

export const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** A parameter in the world where it is none of the values that the conditions compare it with. */
export class OtherThan extends Unknown {
  readonly not: ReadonlySet<string>;
  constructor(parameter: string, not: ReadonlySet<string>) {
    super({ kind: "parameter", name: parameter });
    this.not = not;
  }
}
