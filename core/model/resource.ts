import type { Truth } from "./answer.ts";
import type { AnyField, Field } from "./field.ts";
import type { Shapes, TypeToken } from "./shapes.generated.ts";
import type { Unit } from "./unit.ts";
import type { OneOf, Why } from "./value.ts";

/** A place in a file of the user. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive. */
export interface Place {
  /** Relative to where the run started, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/**
 * How the resource stands to the deployment: `create` (this deployment makes it), `existing` (it is there already and
 * stays), `observed` (AWS itself answered about it).
 */
export type Lifecycle = "create" | "existing" | "observed";

/** Whose account and which region a resource is in, as far as the source says. */
export interface Scope {
  /** The provider configuration, in the words of the source: equal ones are one account and region. */
  readonly provider: string;
  /** How it signs in (profile, role, keys), in the words of the source: equal ones are one account. */
  readonly credentials: string;
  readonly account?: string;
  readonly region?: string;
}

/** What a property points at. */
export type Target =
  | { readonly kind: "none" }
  /** These resources of the unit and no others; one of them where there are several. */
  | { readonly kind: "resources"; readonly resources: readonly Resource[] }
  /** Something that is named, by this text. */
  | { readonly kind: "name"; readonly name: string }
  /** Not known; any resource of the right type may be meant. */
  | { readonly kind: "unknown"; readonly why: Why };

/** A resource that will exist after the deployment, or a fact about one that is out of its hands (`isFact`). */
export abstract class Resource<T extends TypeToken = TypeToken> {
  readonly unit: Unit;
  readonly type: T;
  /** The name that the source gives it: a URN, a Terraform address, a logical id, an ARN. */
  readonly address: string;
  private root: AnyField | undefined;

  constructor(unit: Unit, type: T, address: string) {
    this.unit = unit;
    this.type = type;
    this.address = address;
  }

  /** Its tree. Read when first touched, and again after `forget`. */
  get fields(): Field<Shapes[T]> {
    this.root ??= this.load();
    return this.root as Field<Shapes[T]>;
  }

  /** Drops the tree: large inputs are judged one resource after the other. */
  forget(): void {
    this.root = undefined;
  }

  protected abstract load(): AnyField;

  get lifecycle(): Lifecycle {
    return "create";
  }

  /** A data source, or a resource that another deployment manages: answers questions, is not judged. */
  get isFact(): boolean {
    return false;
  }

  get scope(): Scope {
    return { provider: "", credentials: "" };
  }

  /** The condition under which it exists at all, where that is not decided: true or false by the choices of worlds. */
  get existsIf(): OneOf | undefined {
    return undefined;
  }

  /** Names by which it was known before, where the source declares a rename. */
  get previousAddresses(): readonly string[] {
    return [];
  }

  /** Names by which others may point at it: its id, ARN, URL, the name that was given to it. */
  abstract names(): readonly string[];

  /** What the top-level property `property` points at. */
  abstract target(property: string): Target;

  /** What a property points at, also one inside of a block where the source says of each what it refers to. */
  targetOf(field: AnyField): Target {
    const [property, index, ...deeper] = field.path;
    const isOwn = typeof property === "string" && deeper.length === 0 && typeof index !== "string";
    return isOwn ? this.target(property) : { kind: "unknown", why: field.why ?? { kind: "computed" } };
  }

  /**
   * Whether the source itself spells out the value of `field` (yes) or takes it from somewhere else (no): an encrypted
   * setting, a variable, another resource. Nothing where the value tells it as well as the source.
   */
  spellsOut(_field: AnyField): Truth | undefined {
    return undefined;
  }

  /** Whether the source is known to leave the property out, although it tells a value: a default that was filled in. */
  leavesOut(_field: AnyField): boolean {
    return false;
  }

  /**
   * Whether a text of its tree may hold one of `signs`, as written in the source; no is sure. Readers of large files
   * answer without parsing.
   */
  mayHold(_signs: readonly string[]): boolean {
    return true;
  }

  /** Where the property at `path` is written; its nearest ancestor that is, or the resource, where it is not. */
  abstract place(path?: readonly (string | number)[]): Place | undefined;

  /** A second place that helps to understand the first: the line inside a module, the node of a generated template. */
  related(_path?: readonly (string | number)[]): Place | undefined {
    return undefined;
  }

  /** How people call it where the address says little: the path of a construct. */
  get label(): string | undefined {
    return undefined;
  }
}

/** Whether a resource is of `type`, for the compiler as well. */
export const isA = <T extends TypeToken>(resource: Resource, type: T): resource is Resource<T> =>
  resource.type === type;
