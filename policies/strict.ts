import { definePack, type Use, use } from "../core/engine/pack.ts";
import type { AnyRule } from "../core/engine/rule.ts";
import { rules } from "../rules/index.ts";

const writtenOut = (used: Use, rule: AnyRule): Use =>
  rule.params !== undefined && "writtenOut" in rule.params.defaults
    ? { ...used, params: { ...used.params, writtenOut: true } }
    : used;

/** Every rule, and every guard must be written out even where AWS turns it on by itself. */
export const strict = definePack({
  name: "strict",
  description: "Every rule, hygiene included; what AWS turns on by itself must be written out.",
  uses: rules.map((rule) => writtenOut(use(rule, "fail"), rule)),
});
