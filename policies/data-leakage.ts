import { definePack, use } from "../core/engine/pack.ts";
import { rules } from "../rules/index.ts";

/** The pack that runs when none is named: can customers' data leak? */
export const dataLeakage = definePack({
  name: "data-leakage",
  description: "Can customers' data leak? Open storage, missing TLS, weak firewall rules, lax IAM, no encryption.",
  uses: rules.map((rule) => use(rule, "fail")),
});
