import type { AnyField } from "../model/field.ts";

export interface Policy {
  readonly field: AnyField;
}

/** Parses a plain JSON value or JSON text (tests, `access diff`). */
export declare function policyOf(document: unknown): Policy;
/** Parses a policy of a resource. */
export declare function parsePolicy(field: AnyField): Policy;
