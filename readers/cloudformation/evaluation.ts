import type { Origins, Step } from "./place.ts";

/** What the identifiers of the loops around a node stand for. */
export type Loop = ReadonlyMap<string, unknown>;

export const noLoop: Loop = new Map();

/** A member of a map with its loops written out. */
export interface Entry {
  readonly key: string;
  readonly node: unknown;
  readonly at: Step | undefined;
  readonly loop: Loop;
}

/** What the functions of a template need of the evaluation that they are part of. */
export interface Evaluation {
  readonly origins: Origins;
  /** Stands before the names of this stack's resources: `Parent/`, or nothing. */
  readonly prefix: string;
  readonly mappings: Readonly<Record<string, unknown>>;
  value(node: unknown, at: Step | undefined, loop: Loop): unknown;
  /** What `Ref` gives. */
  reference(name: string, loop: Loop): unknown;
  /** What `Fn::GetAtt` gives. */
  attribute(resource: string, attribute: unknown): unknown;
  /** True, false, or the worlds in which it is the one or the other. */
  condition(name: string): unknown;
}
