import type { Truth } from "./answer.ts";
import type { Resource } from "./resource.ts";
import { Marker, type OneOf, PartialText, Secret, Unknown, type Why } from "./value.ts";

/** The state of a field: what `raw` holds follows from it. */
export type State = "known" | "absent" | "unknown" | "partial";

/** Where a default comes from: a claim about AWS or the provider, with its source and, where it changed, its date. */
export interface DefaultClaim {
  readonly source: string;
  readonly since?: string;
}

/**
 * How one source writes its values: names, single blocks, free-form maps, masks of unknowns. A field asks its view for
 * its children, so no reader copies or renames a tree.
 */
export interface View {
  /** The child `key` (a name of the model) of a known object. */
  at(parent: AnyField, key: string): AnyField;
  /** The element `index` of a known list. */
  element(parent: AnyField, index: number): AnyField;
  /** The names, as the model has them, of what a known object holds; where it is left out, the source has the same. */
  names?(parent: AnyField): readonly string[];
  /** Whether the source marks the value at `field` itself as secret. */
  isSecret?(field: AnyField): boolean;
}

type Present<T> = Exclude<T, null | undefined>;
type Keys<T> = [T] extends [readonly unknown[]] ? never : [T] extends [object] ? keyof T & string : never;
type At<T, K extends string> = T extends object ? (K extends keyof T ? Present<T[K]> : never) : never;
export type Element<T> = T extends readonly (infer E)[] ? Present<E> : never;

export type AnyField = Field<unknown, boolean>;

/** A field whose absence has a meaning: only of these can questions be asked. */
export type Settled<T> = Field<T, true>;

/**
 * A value of a resource together with its state (known, absent, unknown, or text with holes) and its place.
 *
 * Rules read resources only through fields, so that an unknown value cannot be taken for a missing one and every
 * answer can name the place that it came from. A field says nothing about an absent value until the rule does, with
 * `or` (a documented default) or `orAbsent` (what absence means): the type `Settled` carries that.
 */
export class Field<T, S extends boolean = false> {
  declare readonly settled: S;
  declare readonly shape: T;
  readonly view: View;
  readonly state: State;
  /** The value as the source writes it; for an unknown, its `Why`; for partial text, its `PartialText`. */
  readonly raw: unknown;
  /** What the view needs to go on from here: a mask of unknowns, a table of names. */
  readonly mask: unknown;
  readonly table: unknown;
  readonly parent: AnyField | undefined;
  readonly key: string | number | undefined;
  readonly secret: boolean;
  /** Set where the value is a default and not written in the source. */
  readonly claim: DefaultClaim | undefined;
  /** What questions answer where the value is absent. */
  readonly whenAbsent: Truth | undefined;
  private readonly owner: Resource | undefined;

  /** One list of arguments and no object: fields are made by the million, and one form keeps them fast. */
  private constructor(
    view: View,
    state: State,
    raw: unknown,
    mask: unknown,
    table: unknown,
    parent: AnyField | undefined,
    key: string | number | undefined,
    secret: boolean,
    owner: Resource | undefined,
    claim?: DefaultClaim,
    whenAbsent?: Truth,
  ) {
    this.view = view;
    this.state = state;
    this.raw = raw;
    this.mask = mask;
    this.table = table;
    this.parent = parent;
    this.key = key;
    this.secret = secret;
    this.owner = owner;
    this.claim = claim;
    this.whenAbsent = whenAbsent;
  }

  /** The field of a resource's whole tree. */
  static root(owner: Resource, view: View, raw: unknown, mask?: unknown, table?: unknown): AnyField {
    return Field.resolve(view, raw, mask, table, undefined, undefined, false, owner);
  }

  /** A child of `parent`; views make their fields with it. `mask` true: not known. */
  static child(
    parent: AnyField,
    key: string | number | undefined,
    raw: unknown,
    mask?: unknown,
    table?: unknown,
    view: View = parent.view,
  ): AnyField {
    return Field.resolve(view, raw, mask, table, parent, key, parent.secret, undefined);
  }

  /** The state that follows from what a source writes: every field but those derived from another is made here. */
  private static resolve(
    view: View,
    raw: unknown,
    mask: unknown,
    table: unknown,
    parent: AnyField | undefined,
    key: string | number | undefined,
    secret: boolean,
    owner: Resource | undefined,
  ): AnyField {
    if (mask === true) return new Field(view, "unknown", computed, undefined, table, parent, key, secret, owner);
    if (raw === null || raw === undefined) {
      return new Field(view, "absent", undefined, undefined, table, parent, key, secret, owner);
    }
    if (typeof raw !== "object" || !(raw instanceof Marker)) {
      return new Field(view, "known", raw, mask, table, parent, key, secret, owner);
    }
    if (raw instanceof Unknown) {
      return new Field(view, "unknown", raw.why, undefined, table, parent, key, secret, owner);
    }
    if (raw instanceof PartialText) {
      return new Field(view, "partial", raw, undefined, table, parent, key, secret, owner);
    }
    if (raw instanceof Secret) return Field.resolve(view, raw.value, mask, table, parent, key, true, owner);
    const resource = owner ?? (parent as AnyField).resource;
    const one = raw as OneOf;
    const choice = resource.unit.worlds.choose(one.world, [...one.options.keys()]);
    return Field.resolve(view, one.options.get(choice), mask, table, parent, key, secret, owner);
  }

  /** The property `key`. Absent and unknown are handed down to it. */
  at<K extends Keys<T>>(key: K): Field<At<T, K>> {
    return this.down(key) as Field<At<T, K>>;
  }

  private down(key: string): AnyField {
    if (this.state === "known" && typeof this.raw === "object") return this.view.at(this as AnyField, key);
    if (this.state === "known" || this.state === "partial") {
      const why: Why = { kind: "malformed", what: `text stands where "${key}" was expected` };
      return Field.child(this as AnyField, key, new Unknown(why));
    }
    const { view, state, raw, secret } = this;
    return new Field(view, state, raw, undefined, undefined, this as AnyField, key, secret, undefined);
  }

  /** The elements of a list that is known; none where it is absent. Ask `some` and `every` where you can. */
  elements(): readonly Settled<Element<T>>[] {
    if (this.state !== "known" || !Array.isArray(this.raw)) return [];
    return this.raw.map((_, index) => this.view.element(this as AnyField, index) as Settled<Element<T>>);
  }

  /** The keys of a known object or map, as the source writes them. */
  keys(): readonly string[] {
    const { raw } = this;
    return this.state === "known" && typeof raw === "object" && raw !== null && !Array.isArray(raw)
      ? Object.keys(raw)
      : [];
  }

  /** What a known object or list holds, for code that walks whole trees. */
  children(): readonly AnyField[] {
    const { raw, view } = this;
    const self = this as AnyField;
    if (this.state !== "known" || typeof raw !== "object" || raw === null) return [];
    if (Array.isArray(raw)) return raw.map((_, index) => view.element(self, index));
    return (view.names?.(self) ?? Object.keys(raw)).map((name) => view.at(self, name));
  }

  /** This field, with a documented default where it is absent. */
  or(fallback: T, claim: DefaultClaim): Settled<T> {
    if (this.state !== "absent") return this as unknown as Settled<T>;
    return this.as("known", fallback, claim) as Settled<T>;
  }

  /**
   * This field, with what AWS sets by itself on resources made since `claim.since`: the default on a resource that
   * this deployment makes, not known on one that exists already, absent (and then `observed`) where AWS itself answered.
   */
  orOnCreate(fallback: T, claim: DefaultClaim & { readonly since: string }, observed: Truth): Settled<T> {
    if (this.state !== "absent") return this as unknown as Settled<T>;
    const { lifecycle } = this.resource;
    if (lifecycle === "create") return this.or(fallback, claim);
    if (lifecycle === "observed") return this.orAbsent(observed);
    return this.as("unknown", { kind: "predates", since: claim.since }) as Settled<T>;
  }

  /**
   * This field, with the default that Terraform's and Pulumi's provider writes where the source leaves it out. In other
   * sources the service decides: `service` where what it does is documented; else an absent value is not known.
   */
  orProvider(fallback: T, claim: DefaultClaim, service?: T): Settled<T> {
    if (this.state !== "absent") return this as unknown as Settled<T>;
    const { source } = this.resource.unit;
    if (source.startsWith("terraform") || source.startsWith("pulumi")) return this.or(fallback, claim);
    if (service !== undefined) return this.or(service, claim);
    return this.as("unknown", { kind: "service-decides", source: claim.source }) as Settled<T>;
  }

  /** This field, with what questions answer where it is absent. */
  orAbsent(truth: Truth): Settled<T> {
    if (this.state !== "absent") return this as unknown as Settled<T>;
    return this.as("absent", undefined, undefined, truth) as Settled<T>;
  }

  /** This field, or `other` where this one is absent. */
  otherwise(other: Field<T, boolean>): Field<T> {
    return (this.state === "absent" ? other : this) as Field<T>;
  }

  /** Whether it is there, as a field of its own: true where anything is set, else absent or unknown like this one. */
  presence(): Field<boolean> {
    if (this.state === "absent" || this.state === "unknown") return this as unknown as Field<boolean>;
    return this.restated<boolean>(true);
  }

  /** The known scalar or list, for code of `core` that gathers facts; never to be shown. */
  known(): T | undefined {
    return this.state === "known" ? (this.raw as T) : undefined;
  }

  /** Why it is not known; for partial text, the names of its holes. */
  get why(): Why {
    if (this.state === "partial") {
      return { kind: "partial", holes: (this.raw as PartialText).holes.map((hole) => hole.name) };
    }
    return this.raw as Why;
  }

  /** This field in another state, at the same place: how helpers of `core` say what they made of it. */
  restated<U>(raw: U | Marker | null | undefined, view: View = this.view): Field<U> {
    return Field.resolve(view, raw, undefined, undefined, this.parent, this.key, this.secret, this.owner) as Field<U>;
  }

  get resource(): Resource {
    let field: AnyField = this as AnyField;
    while (field.parent !== undefined) field = field.parent;
    return field.owner as Resource;
  }

  /** The way from the resource to here, in the model's names. */
  get path(): readonly (string | number)[] {
    const path: (string | number)[] = [];
    for (let field: AnyField | undefined = this as AnyField; field !== undefined; field = field.parent) {
      if (field.key !== undefined) path.push(field.key);
    }
    return path.reverse();
  }

  /** Whether it, or what it is part of, may not be shown. */
  get isSecret(): boolean {
    for (let each: AnyField | undefined = this as AnyField; each !== undefined; each = each.parent) {
      if (each.secret || each.view.isSecret?.(each)) return true;
      // What text says is as secret as the text is, also where another view reads it: its parent's view knows.
      if (each.parent !== undefined && each.parent.view !== each.view && each.parent.view.isSecret?.(each)) return true;
    }
    return false;
  }

  /** This absent field in another state, at the same place. */
  private as(state: State, raw: unknown, claim?: DefaultClaim, whenAbsent?: Truth): AnyField {
    const { view, table, parent, key, secret, owner } = this;
    return new Field(view, state, raw, undefined, table, parent, key, secret, owner, claim, whenAbsent);
  }
}

const computed: Why = { kind: "computed" };

/** The view of a tree that is written in the model's own names, with markers inside. */
export const plainView: View = {
  at(parent, key) {
    const raw = parent.raw as Record<string, unknown>;
    return Field.child(parent, key, Object.hasOwn(raw, key) ? raw[key] : undefined);
  },
  element(parent, index) {
    return Field.child(parent, index, (parent.raw as readonly unknown[])[index]).orAbsent("no");
  },
};
