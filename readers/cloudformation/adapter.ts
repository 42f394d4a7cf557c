import type { Shapes, TypeToken } from "../../core/model/shapes.generated.ts";

type Item<T> = T extends readonly (infer E)[] ? NonNullable<E> : T;

/**
 * A property of CloudFormation, by its way from the resource's `Properties` (`MasterUserSecret.KmsKeyId`, `Rules.0`);
 * of several, the first that is set. In a part that is made once for each element, `@` is the element.
 */
export type From = string | readonly string[];

/** Reads further properties beside the one that a value comes from. */
export type Get = (from: string) => unknown;

/** Where a property of the model comes from. A plain way: the names inside of it are changed mechanically. */
export type Source<T> =
  | From
  /** Its keys are data and stay as they are: policy documents, environment variables. */
  | { readonly from: From; readonly whole: true }
  /**
   * An object with names of its own; of a list, each element. Names that the table does not list change mechanically.
   * `list`: CloudFormation takes a single object for a list of one.
   */
  | { readonly from: From; readonly table: Table<Item<T>>; readonly list?: true }
  /** A tree where the model has JSON text, so that unknown parts do not hide the rest. */
  | { readonly from: From; readonly tree: AnyTable }
  /** One value where the model has a list. */
  | { readonly from: From; readonly listed: true }
  /** A secret in clear text: judged, never shown. */
  | { readonly from: From; readonly secret: true }
  /** Another value for the same thing; `undefined` where there is none. Called once in each world. */
  | { readonly from: From; readonly make: (value: unknown) => unknown }
  /** Worked out of several properties, and placed at `from`. */
  | { readonly from: From; readonly compute: (get: Get) => unknown };

/** Properties of the model by their sources; typed, so that a name that the model does not have does not compile. */
export type Table<T> = { readonly [K in keyof T & string]?: Source<NonNullable<T[K]>> };

/** A table when it is used: which type it is for has been checked where it was written. */
export interface AnyTable {
  readonly [property: string]: Source<unknown>;
}

/** A resource of the model that a resource of CloudFormation stands for. */
export interface Part {
  readonly type: TypeToken;
  readonly table: AnyTable;
  /** Properties that the table does not list are taken over, with their names changed mechanically. */
  readonly mechanical: boolean;
  /** Made only if this property is set; its place. */
  readonly when?: string;
  /** One for each element of this list. */
  readonly each?: string;
  /** The property of the model that points at the resource itself. */
  readonly owner?: string;
  /** A map whose members count as properties of the resource itself. */
  readonly spread?: string;
}

/** How the resources of one type of CloudFormation are read. */
export interface Adapter {
  /** The first is the resource itself, unless it has a condition (`when`, `each`); the others are its companions. */
  readonly parts: readonly Part[];
  /** The property of the model that `Ref` gives; `id` where nothing is said. */
  readonly refers?: string;
  /** Of what only stands for another resource: the property that `Ref` gives the value of. */
  readonly echoes?: string;
  /** Properties that are read by parts of their own or by none. */
  readonly leave?: readonly string[];
}

/** Adapters by the type of CloudFormation; a function where the properties decide. */
export type Adapters = Readonly<Record<string, Adapter | ((properties: Get) => Adapter)>>;

/** The resource itself: the table lists what the mechanical change of names gets wrong. */
export const itself = <T extends TypeToken>(
  type: T,
  table: Table<Shapes[T]>,
  more: { readonly spread?: string } = {},
): Part => ({ type, table: table as AnyTable, mechanical: true, ...more });

/** A setting inside of a resource that is a resource of its own in the model: only what the table lists. */
export const companion = <T extends TypeToken>(
  type: T,
  owner: keyof Shapes[T] & string,
  when: string,
  table: Table<Shapes[T]>,
): Part => ({ type, table: table as AnyTable, mechanical: false, when, owner });

/** The same for each element of a list. */
export const companions = <T extends TypeToken>(
  type: T,
  owner: keyof Shapes[T] & string,
  each: string,
  table: Table<Shapes[T]>,
): Part => ({ type, table: table as AnyTable, mechanical: false, each, owner });

/** A resource that is one of the model for each element of a list, such as the owners that a policy is given to. */
export const forEach = <T extends TypeToken>(type: T, each: string, table: Table<Shapes[T]>): Part => ({
  type,
  table: table as AnyTable,
  mechanical: false,
  each,
});
