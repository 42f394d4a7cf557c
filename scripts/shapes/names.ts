import type { ObjectShape, Shape } from "./read-types.ts";

/**
 * Terraform's name and kind of properties that do not follow the rules: dotted property path -> "kind:name", by token or,
 * where two Terraform types of one token differ, by Terraform type. `*.b.c` and `*.c` stand for any path that ends so.
 */
export type Exceptions = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface TypeEntry {
  readonly token: string;
  readonly terraform: readonly string[];
}

interface Code {
  readonly kind: string;
  readonly name: string;
}

export const snake = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const camel = (name: string): string => name.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `ordered_cache_behaviors` -> `ordered_cache_behavior`: a repeated block is named in the singular. */
export function singular(name: string): string {
  if (name.endsWith("ies")) return `${name.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(name)) return name.slice(0, -2);
  return /[^su]s$/.test(name) ? name.slice(0, -1) : name;
}

const isObject = (shape: Shape): shape is ObjectShape => shape.kind === "object";
const inside = (shape: Shape): Shape => (shape.kind === "list" || shape.kind === "map" ? inside(shape.of) : shape);

/** What the rules make of a property, before exceptions. */
export function mechanical(property: string, shape: Shape): Code {
  const name = snake(property);
  if (shape.kind === "map") return { kind: "m", name };
  if (isObject(shape)) return { kind: "o", name };
  return shape.kind === "list" && isObject(inside(shape)) ? { kind: "l", name: singular(name) } : { kind: "v", name };
}

/** The keys under which an exception for a path may stand, the most precise first. */
const spellings = (path: string): readonly string[] => [
  path,
  `*.${path.split(".").slice(-2).join(".")}`,
  `*.${path.split(".").slice(-1).join(".")}`,
];

/** Collects the tables of all types; equal tables are kept once. */
export class NameTables {
  readonly tables: string[] = [];
  readonly #index = new Map<string, number>();
  readonly #exceptions: Exceptions;
  readonly #unused = new Set<string>();
  /** Objects being read, outermost first; an index is reserved for those that contain themselves. */
  readonly #open = new Map<ObjectShape, number | undefined>();

  constructor(exceptions: Exceptions) {
    this.#exceptions = exceptions;
    this.#add({});
    for (const [type, paths] of Object.entries(exceptions)) {
      for (const path of Object.keys(paths)) this.#unused.add(`${type} ${path}`);
    }
  }

  /** Exceptions that no property asked for: leftovers of an older provider. */
  get unused(): readonly string[] {
    return [...this.#unused];
  }

  #add(table: Readonly<Record<string, string>>): number {
    const text = JSON.stringify(table);
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    this.#index.set(text, this.tables.length);
    return this.tables.push(text) - 1;
  }

  /** The table of a type, or of an object inside it; exceptions are looked up by Terraform type, then by token. */
  table(shape: ObjectShape, owners: readonly string[], path = ""): number {
    if (this.#open.has(shape)) return this.#reserve(shape);
    this.#open.set(shape, undefined);
    const table: Record<string, string> = {};
    for (const [property, type] of shape.properties) {
      const code = this.#code(property, type, owners, path === "" ? property : `${path}.${property}`);
      if (code !== "v") table[property] = code;
    }
    const reserved = this.#open.get(shape);
    this.#open.delete(shape);
    if (reserved === undefined) return this.#add(table);
    this.tables[reserved] = JSON.stringify(table);
    return reserved;
  }

  #code(property: string, type: Shape, owners: readonly string[], path: string): string {
    const { kind, name } = this.#exception(owners, path) ?? mechanical(property, type);
    const nested = inside(type);
    const next = isObject(nested) && kind !== "v" ? this.table(nested, owners, path) : "";
    return `${kind}${next}${name === snake(property) && camel(name) === property ? "" : `:${name}`}`;
  }

  #reserve(shape: ObjectShape): number {
    const index = this.#open.get(shape) ?? this.tables.push("") - 1;
    this.#open.set(shape, index);
    return index;
  }

  #exception(owners: readonly string[], path: string): Code | undefined {
    for (const owner of owners) {
      const paths = this.#exceptions[owner] ?? {};
      const found = spellings(path).find((spelling) => paths[spelling] !== undefined);
      if (found === undefined) continue;
      this.#unused.delete(`${owner} ${found}`);
      const [kind = "", name = ""] = paths[found]?.split(":") ?? [];
      return { kind, name };
    }
    return undefined;
  }
}
