import type { Shapes, TypeToken } from "../model/shapes.generated.ts";

/** Something that stands in a case in the place of a value. */
export class Stand {
  readonly kind: "unknown" | "ref" | "either" | "secret";
  readonly name: string;
  readonly property: string;
  readonly value: unknown;
  constructor(kind: Stand["kind"], name: string, property: string, value: unknown) {
    this.kind = kind;
    this.name = name;
    this.property = property;
    this.value = value;
  }
}

type Written<T> = T extends readonly (infer E)[]
  ? readonly (Written<E> | Stand)[]
  : T extends object
    ? { readonly [K in keyof T]?: Written<T[K]> | Stand }
    : T;

/** A resource of a case, in the model's names: each source writes it in its own way. */
export interface CaseResource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** It is there already, and this deployment leaves or updates it. */
  readonly existing: boolean;
  /** The provider configuration it names: cases of several accounts and regions. */
  readonly provider?: string;
}

/** A resource that the deployment makes. The compiler knows the properties of its type. */
export const resource = <T extends TypeToken>(
  type: T,
  name: string,
  inputs: Written<NonNullable<Shapes[T]>>,
  more: { readonly existing?: boolean; readonly provider?: string } = {},
): CaseResource => ({ type, name, inputs: inputs as CaseResource["inputs"], existing: false, ...more });

/** A value that only the deployment will know. */
export const unknown = (): Stand => new Stand("unknown", "", "", undefined);

/** A property of another resource of the case: `ref("logs")` is its id. */
export const ref = (name: string, property = "id"): Stand => new Stand("ref", name, property, undefined);

/** The id of one of several resources of the case: only the deployment will know of which. */
export const eitherOf = (...names: readonly string[]): Stand => new Stand("either", "", "id", names);

/** A value that the source marks as secret. */
export const secret = (value: string | number | boolean): Stand => new Stand("secret", "", "", value);
