import type { PropertyAnswer, Severity } from "./rule.ts";

/** A finding that is less severe than its rule, with the reason that reports give. */
export const soften = (found: PropertyAnswer, severity: Severity, because: string): PropertyAnswer => ({
  ...found,
  severity,
  answer: found.answer.stating({ kind: "softened", because }),
});
