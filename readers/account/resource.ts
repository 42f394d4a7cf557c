import { type AnyField, Field, plainView } from "../../core/model/field.ts";
import { nameProperties } from "../../core/model/links.ts";
import { type Lifecycle, Resource, type Scope, type Target } from "../../core/model/resource.ts";
import type { Shapes, TypeToken } from "../../core/model/shapes.generated.ts";
import type { Unit } from "../../core/model/unit.ts";
import { Marker, Unknown } from "../../core/model/value.ts";

type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | Marker | undefined }
    : T;

/** A tree in the model's names: any value may be left out (absent) or not known. `id` is what the provider calls it. */
export type Tree<T extends TypeToken> = Loose<Shapes[T]> & { readonly id?: string | undefined };

/** What an `AccountResource` is made of. */
export interface Observation<T extends TypeToken> {
  readonly type: T;
  readonly address: string;
  /** The API operation that answered: `s3:GetBucketAcl`. */
  readonly call: string;
  /** Its tree, or an `Unknown` where the call was refused or failed. */
  readonly tree: Tree<T> | Unknown;
  readonly scope: Scope;
  /** The resource that `property` points at, known even where the tree is not. */
  readonly owner?: { readonly property: string; readonly resource: Resource } | undefined;
  /** Names that are known even where the tree is not. */
  readonly names?: readonly string[] | undefined;
  readonly isFact?: boolean;
}

/** Something that AWS itself told about: in place of a file and line it has an address and the call that answered. */
export class AccountResource<T extends TypeToken = TypeToken> extends Resource<T> {
  /** The API operation that the answer came from: `s3:GetBucketAcl`. */
  readonly call: string;
  private readonly observation: Observation<T>;

  constructor(unit: Unit, observation: Observation<T>) {
    super(unit, observation.type, observation.address);
    this.call = observation.call;
    this.observation = observation;
  }

  override get lifecycle(): Lifecycle {
    return "observed";
  }

  override get isFact(): boolean {
    return this.observation.isFact ?? false;
  }

  override get scope(): Scope {
    return this.observation.scope;
  }

  /** The tree as it was told. */
  get told(): Tree<T> | Unknown {
    return this.observation.tree;
  }

  protected override load(): AnyField {
    return Field.root(this as unknown as Resource, plainView, this.observation.tree);
  }

  override names(): readonly string[] {
    const { tree, names = [] } = this.observation;
    const values = nameProperties(this.type).map((property) => member(tree, property));
    return [...new Set([...names, ...values.filter((value) => typeof value === "string")])];
  }

  override target(property: string): Target {
    const { owner, tree } = this.observation;
    if (owner?.property === property) return { kind: "resources", resources: [owner.resource] };
    const value = tree instanceof Unknown ? tree : member(tree, property);
    if (typeof value === "string") return { kind: "name", name: value };
    if (value instanceof Unknown) return { kind: "unknown", why: value.why };
    return { kind: "none" };
  }

  /** An account has no file. */
  override place(): undefined {
    return undefined;
  }
}

function member(tree: object, property: string): unknown {
  if (tree instanceof Marker) return undefined;
  return Object.hasOwn(tree, property) ? (tree as Readonly<Record<string, unknown>>)[property] : undefined;
}
