import { type Hole, Marker, OneOf, PartialText, Secret, Unknown, type Why } from "../../../core/model/value.ts";

/** An expression that Terraform itself would refuse: `try` and `can` catch it. Its text never quotes a value. */
export class Failure extends Error {}

/** A plain value is required where one that is not known stands: what asked for it is not known either. */
export class NotKnown extends Error {
  readonly why: Why;
  constructor(why: Why) {
    super("a value is not known");
    this.why = why;
  }
}

/** JSON text of a tree that holds markers: kept as the tree, since a text could only show it as a whole or not. */
export class Encoded extends Marker {
  readonly tree: unknown;
  constructor(tree: unknown) {
    super();
    this.tree = tree;
  }
}

/** Something with names below it that are worked out when they are asked for: `var`, `local`, a resource, a module. */
export abstract class Named extends Marker {
  abstract get(name: string): unknown;
  /** What an index in brackets gives. */
  at(key: string): unknown {
    return this.get(key);
  }
  /** What it is where it is used as a whole. */
  abstract readonly whole: unknown;
}

export type Tree = Readonly<Record<string, unknown>>;

export const unknown = (why: Why): Unknown => new Unknown(why);
export const unsupported = (what: string): Unknown => new Unknown({ kind: "unsupported", what });

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
export const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Marker);

export const member = (tree: Tree, key: string): unknown => (Object.hasOwn(tree, key) ? tree[key] : undefined);

/** Applies `fn` to what `value` stands for: under each choice of a world, behind the mark of a secret. */
export function through(value: unknown, fn: (plain: unknown) => unknown): unknown {
  if (value instanceof Secret) return secret(through(value.value, fn));
  if (value instanceof OneOf) return choices(value, fn);
  return fn(value);
}

/** The same for several values at once, which `fn` takes as a list. */
export function throughAll(values: readonly unknown[], fn: (plain: readonly unknown[]) => unknown, from = 0): unknown {
  const at = values.findIndex((value, index) => index >= from && (value instanceof Secret || value instanceof OneOf));
  if (at < 0) return fn(values);
  return through(values[at], (plain) => throughAll(values.with(at, plain), fn, at));
}

export function secret(value: unknown): unknown {
  return value instanceof Secret || value instanceof Unknown || value === null ? value : new Secret(value);
}

function choices(one: OneOf, fn: (plain: unknown) => unknown): unknown {
  const options = [...one.options].map(([name, option]): readonly [string, unknown] => {
    const made = attempt(() => through(within(option, one.world, name), fn));
    return [name, within(made, one.world, name)];
  });
  return oneOf(one.world, new Map(options));
}

/** What a value is in the world where `world` takes `choice`. */
function within(value: unknown, world: string, choice: string): unknown {
  return value instanceof OneOf && value.world === world ? value.options.get(choice) : value;
}

/** One of several values, or that value where all are the same. */
export function oneOf(world: string, options: ReadonlyMap<string, unknown>): unknown {
  const [first, ...more] = options.values();
  return more.every((each) => sameValue(each, first)) ? first : new OneOf(world, options);
}

/** The value, or an unknown where Terraform would refuse the expression. */
export function attempt(fn: () => unknown): unknown {
  try {
    return fn();
  } catch (error) {
    if (error instanceof NotKnown) return unknown(error.why);
    if (!(error instanceof Failure)) throw error;
    return unknown({ kind: "malformed", what: error.message });
  }
}

/** Whether two values are surely the same: markers are where they are the same marker, or stand for the same names. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof PartialText && b instanceof PartialText) return JSON.stringify(a.parts) === JSON.stringify(b.parts);
  if (a instanceof Marker || b instanceof Marker) return false;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((each, index) => sameValue(each, b[index]));
  if (!isTree(a) || !isTree(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

/** The first marker in a tree, at any depth; the whole of something named counts as what it stands for. */
export function markerIn(value: unknown): Marker | undefined {
  if (value instanceof Marker) return value;
  if (typeof value !== "object" || value === null) return undefined;
  for (const each of Object.values(value)) {
    const found = markerIn(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Why a tree with this marker in it is not known as a whole. */
export function whyOf(marker: unknown): Why {
  if (marker instanceof Unknown) return marker.why;
  if (marker instanceof PartialText) return { kind: "partial", holes: marker.holes.map((hole) => hole.name) };
  if (marker instanceof OneOf) return { kind: "depends", on: [marker.world] };
  if (marker instanceof Secret) return whyOf(marker.value);
  if (marker instanceof Named) return whyOf(marker.whole);
  if (marker instanceof Encoded) return whyOf(markerIn(marker.tree));
  return { kind: "computed" };
}

/** Text out of pieces and holes: plain where there is no hole. */
export function textOf(pieces: readonly (string | Hole)[]): string | PartialText {
  const parts: (string | Hole)[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (piece === "") continue;
    if (typeof piece === "string" && typeof last === "string") parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  if (parts.length === 0) return "";
  const [only] = parts;
  return parts.length === 1 && typeof only === "string" ? only : new PartialText(parts);
}

/** The pieces of a scalar as text; a value that is not known is a hole called `name`. */
export function piecesOf(value: unknown, name: string): readonly (string | Hole)[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (value instanceof PartialText) return value.parts;
  if (value instanceof Marker) return [{ name }];
  throw new Failure(value === null ? "null stands in a text" : "a list or an object stands in a text");
}

/** A value as the model takes it: names by what they stand for, encoded trees as trees. */
export function finished(value: unknown): unknown {
  if (value instanceof Named) return finished(value.whole);
  if (value instanceof Encoded) return finished(value.tree);
  if (value instanceof Secret) return new Secret(finished(value.value));
  if (value instanceof OneOf) {
    return new OneOf(value.world, new Map([...value.options].map(([name, option]) => [name, finished(option)])));
  }
  if (isList(value)) return value.map(finished);
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, finished(each)]));
}

const refused = (value: unknown, what: string): Error =>
  value instanceof Marker ? new NotKnown(whyOf(value)) : new Failure(what);

export function toNumber(value: unknown): number {
  if (typeof value === "number") return value;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) throw refused(value, "a number is required");
  return number;
}

export function toBoolean(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "1") return true;
  if (value === "false" || value === "0") return false;
  throw refused(value, "a bool is required");
}

export function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw refused(value, "a string is required");
}

export function toList(value: unknown): readonly unknown[] {
  if (isList(value)) return value;
  throw refused(value, "a list is required");
}

export function toTree(value: unknown): Tree {
  if (isTree(value)) return value;
  throw refused(value, "a map or an object is required");
}

/** The elements of a set of texts: sorted and each once. Elements that are not known stay where they are. */
export function setOf(values: readonly unknown[]): readonly unknown[] {
  const found: unknown[] = [];
  for (const value of values) if (!found.some((each) => sameValue(each, value))) found.push(value);
  return found.every((each) => typeof each === "string") ? found.sort() : found;
}

/** The order of Terraform's maps: by their keys. */
export const sortedKeys = (tree: Tree): readonly string[] => Object.keys(tree).sort();

/** A tree without the marks of secrets, and whether there were any. */
export function revealed(value: unknown): { readonly plain: unknown; readonly hid: boolean } {
  let hid = false;
  const reveal = (each: unknown): unknown => {
    if (each instanceof Secret) {
      hid = true;
      return reveal(each.value);
    }
    if (isList(each)) return each.map(reveal);
    return isTree(each) ? Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, reveal(inner)])) : each;
  };
  const plain = reveal(value);
  return { plain, hid };
}
