import { type AnyField, Field, plainView } from "../../core/model/field.ts";
import { Graph } from "../../core/model/graph.ts";
import { nameProperties } from "../../core/model/links.ts";
import { type Lifecycle, type Place, Resource, type Scope, type Target } from "../../core/model/resource.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";
import { type Source, Unit } from "../../core/model/unit.ts";
import { type OneOf, Unknown } from "../../core/model/value.ts";

export interface More {
  readonly lifecycle?: Lifecycle;
  readonly isFact?: boolean;
  readonly scope?: Scope;
  readonly existsIf?: OneOf | undefined;
  readonly previous?: readonly string[];
  readonly place?: Place;
  readonly targets?: Readonly<Record<string, Target>>;
}

/** A resource in memory, in the model's own names: what tests of `core` judge, with no reader between. */
export class GivenResource extends Resource {
  readonly tree: unknown;
  readonly more: More;
  /** How often its tree was read, to see that it is dropped. */
  loads = 0;

  constructor(unit: Unit, type: string, address: string, tree: unknown, more: More = {}) {
    super(unit, type as TypeToken, address);
    this.tree = tree;
    this.more = more;
  }

  protected override load(): AnyField {
    this.loads++;
    return Field.root(this, plainView, this.tree);
  }

  override get lifecycle(): Lifecycle {
    return this.more.lifecycle ?? "create";
  }

  override get isFact(): boolean {
    return this.more.isFact ?? false;
  }

  override get scope(): Scope {
    return this.more.scope ?? { provider: "", credentials: "" };
  }

  override get existsIf(): OneOf | undefined {
    return this.more.existsIf;
  }

  override get previousAddresses(): readonly string[] {
    return this.more.previous ?? [];
  }

  override names(): readonly string[] {
    return nameProperties(this.type).flatMap((property) => {
      const value = (this.tree as Readonly<Record<string, unknown>>)[property];
      return typeof value === "string" ? [value] : [];
    });
  }

  override target(property: string): Target {
    const given = this.more.targets?.[property];
    if (given !== undefined) return given;
    const value = (this.tree as Readonly<Record<string, unknown>>)[property];
    if (typeof value === "string") return { kind: "name", name: value };
    return value instanceof Unknown ? { kind: "unknown", why: value.why } : { kind: "none" };
  }

  override place(path: readonly (string | number)[] = []): Place | undefined {
    const { place } = this.more;
    return place && { ...place, column: place.column + path.length };
  }
}

/** A unit of resources that are given as `[type, address, tree, more]`. */
export function given(
  resources: readonly (readonly [type: string, address: string, tree: object, more?: More])[],
  { id = "unit", source = "terraform-plan" as Source } = {},
): Unit {
  const unit = new Unit(id, source, id);
  unit.resources = resources.map(([type, address, tree, more]) => new GivenResource(unit, type, address, tree, more));
  return unit;
}

/** A field that holds `raw`, of a resource of its own. */
export function fieldOf<T>(raw: unknown, more: More & { readonly source?: Source } = {}): Field<T> {
  const { source, ...rest } = more;
  const unit = given([["aws:s3/bucket:Bucket", "it", { it: raw }, rest]], source === undefined ? {} : { source });
  unit.worlds.begin();
  return (unit.resources[0] as Resource).fields.at("it" as never) as unknown as Field<T>;
}

export const graphOf = (...of: Parameters<typeof given>): Graph => {
  const graph = new Graph(given(...of));
  graph.unit.worlds.begin();
  return graph;
};

export const unknownOf = (): Unknown => new Unknown({ kind: "computed" });
