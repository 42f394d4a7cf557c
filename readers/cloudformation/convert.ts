import { OneOf, Secret, Unknown } from "../../core/model/value.ts";
import type { AnyTable, From, Source } from "./adapter.ts";
import { isScalar, over } from "./choices.ts";
import { camelCase } from "./evaluator.ts";
import { isMap, type Origins, put, type Step } from "./place.ts";

/** A value and the way to where it is written. */
export interface Placed {
  readonly value: unknown;
  readonly at: Step | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** Makes trees in the model's names of evaluated ones, and keeps the place of every member. */
export class Converter {
  private readonly origins: Origins;

  constructor(origins: Origins) {
    this.origins = origins;
  }

  /** `members` by `table`; what it does not list is taken over if `mechanical`, but for `left`. */
  object(
    members: Members,
    table: AnyTable,
    mechanical: boolean,
    left: readonly string[] = [],
    element?: Placed,
  ): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const keys = new Map<string | number, Step>();
    const set = (key: string, value: unknown, at: Step | undefined): void => {
      if (value === undefined) return;
      put(object, key, value);
      if (at !== undefined) keys.set(key, at);
    };
    const taken = new Set(left);
    for (const [key, source] of Object.entries(table)) {
      for (const way of waysOf(source)) taken.add(headOf(way));
      const found = this.pick(members, waysOf(source), element);
      set(key, this.made(source, found.value, members), found.at);
    }
    if (mechanical) {
      for (const [name, value] of Object.entries(members)) {
        const key = camelCase(name);
        if (taken.has(name) || Object.hasOwn(object, key)) continue;
        set(key, name === "Tags" ? this.tags(value) : this.renamed(value), this.origins.of(members, name));
      }
    }
    this.origins.note(object, undefined, keys);
    return object;
  }

  /** The first of several ways that leads to a value. */
  pick(members: Members, ways: readonly string[], element?: Placed): Placed {
    for (const way of ways) {
      const [head, ...rest] = way.split(".");
      const found =
        head === "@" && element !== undefined
          ? this.walk(element, rest)
          : this.walk({ value: members, at: undefined }, way.split("."));
      if (found.value !== undefined) return found;
    }
    return { value: undefined, at: undefined };
  }

  private walk(from: Placed, keys: readonly string[]): Placed {
    const [key, ...rest] = keys;
    if (key === undefined || from.value === undefined || from.value === null) return from;
    const { value } = from;
    if (value instanceof OneOf) {
      const options = [...value.options].map(
        ([name, option]) => [name, this.walk({ value: option, at: from.at }, keys)] as const,
      );
      const first = options.find(([, found]) => found.value !== undefined)?.[1];
      if (first === undefined) return { value: undefined, at: undefined };
      return {
        value: new OneOf(value.world, new Map(options.map(([name, found]) => [name, found.value]))),
        at: first.at,
      };
    }
    if (value instanceof Unknown) return from;
    if (value instanceof Secret) {
      const inner = this.walk({ value: value.value, at: from.at }, keys);
      return { value: new Secret(inner.value), at: inner.at };
    }
    return this.member(from, key, rest);
  }

  private member({ value, at }: Placed, key: string, rest: readonly string[]): Placed {
    if (Array.isArray(value) && /^\d+$/.test(key)) {
      return this.walk({ value: value[Number(key)], at: this.origins.of(value, Number(key)) ?? at }, rest);
    }
    // CloudFormation takes one value for a list of one.
    if (key === "0" && isMap(value)) return this.walk({ value, at }, rest);
    if (!isMap(value)) {
      return { value: new Unknown({ kind: "malformed", what: `no object where "${key}" was expected` }), at };
    }
    if (!Object.hasOwn(value, key)) return { value: undefined, at: undefined };
    return this.walk({ value: value[key], at: this.origins.of(value, key) ?? at }, rest);
  }

  private made(source: Source<unknown>, value: unknown, members: Members): unknown {
    if (typeof source === "string" || !("from" in source)) return this.renamed(value);
    if ("whole" in source) return value;
    if ("compute" in source) return source.compute((from) => this.pick(members, [from]).value);
    if (value === undefined) return undefined;
    if ("table" in source) {
      const object = over(value, (plain) => this.nested(plain, source.table as AnyTable));
      return source.list ? over(object, (plain) => (isMap(plain) ? [plain] : plain)) : object;
    }
    if ("tree" in source) return over(value, (plain) => this.nested(plain, source.tree));
    if ("listed" in source) return over(value, (plain) => (plain === undefined ? undefined : this.listed(plain)));
    if ("secret" in source) return over(value, (plain) => (isScalar(plain) ? new Secret(plain) : plain));
    return over(value, (plain) => (plain === undefined ? undefined : source.make(plain)));
  }

  private nested(value: unknown, table: AnyTable): unknown {
    if (Array.isArray(value)) return this.each(value, (item) => this.nested(item, table));
    return isMap(value) ? this.object(value, table, true) : value;
  }

  private listed(value: unknown): readonly unknown[] {
    return Array.isArray(value) ? value : [value];
  }

  /** A value with the names of all its objects changed mechanically. */
  renamed(value: unknown): unknown {
    return over(value, (plain) => {
      if (Array.isArray(plain)) return this.each(plain, (item) => this.renamed(item));
      return isMap(plain) ? this.object(plain, {}, true) : plain;
    });
  }

  private each(list: readonly unknown[], fn: (item: unknown) => unknown): readonly unknown[] {
    const items = list.map((item) => over(item, fn));
    const keys = new Map<string | number, Step>();
    for (const index of list.keys()) {
      const at = this.origins.of(list, index);
      if (at !== undefined) keys.set(index, at);
    }
    this.origins.note(items, undefined, keys);
    return items;
  }

  /** Tags as the map that the model has; some types of CloudFormation write a map themselves. */
  private tags(value: unknown): unknown {
    return over(value, (plain) => (Array.isArray(plain) ? this.tagMap(plain) : plain));
  }

  private tagMap(list: readonly unknown[]): object {
    const tags = {};
    const keys = new Map<string | number, Step>();
    for (const [index, tag] of list.entries()) {
      const name = isMap(tag) ? tag["Key"] : undefined;
      if (!isMap(tag) || !isScalar(name)) {
        return new Unknown({ kind: "unsupported", what: "a tag whose key is not known" });
      }
      put(tags, String(name), tag["Value"]);
      const at = this.origins.of(tag, "Value") ?? this.origins.of(list, index);
      if (at !== undefined) keys.set(String(name), at);
    }
    this.origins.note(tags, undefined, keys);
    return tags;
  }
}

function waysOf(source: Source<unknown>): readonly string[] {
  const from: From = typeof source === "string" || !("from" in source) ? source : source.from;
  return typeof from === "string" ? [from] : from;
}

const headOf = (way: string): string => way.slice(0, way.includes(".") ? way.indexOf(".") : undefined);
