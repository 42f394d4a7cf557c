import type { ParamsSchema } from "./rule.ts";

/** The parameter of rules about settings that AWS makes by itself. */
export interface WrittenOut {
  /** Whether the setting must be written down, although AWS makes it by itself. */
  readonly writtenOut: boolean;
}

export const writtenOutParams: { readonly schema: ParamsSchema; readonly defaults: WrittenOut } = {
  schema: { type: "object", properties: { writtenOut: { type: "boolean" } }, additionalProperties: false },
  defaults: { writtenOut: false },
};
