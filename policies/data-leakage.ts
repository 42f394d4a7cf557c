import { definePack, type Level, use } from "../core/engine/pack.ts";
import type { AnyRule, Theme } from "../core/engine/rule.ts";
import { rules } from "../rules/index.ts";

/** Can data leak by it: the gate may fail. Would a leak go unseen, or data be gone: shown. Hygiene: not looked at. */
const levels: Readonly<Record<Theme, Level>> = {
  exposure: "fail",
  transit: "fail",
  firewall: "fail",
  iam: "fail",
  "at-rest": "fail",
  secrets: "fail",
  authentication: "fail",
  privacy: "fail",
  logging: "warn",
  monitoring: "warn",
  response: "warn",
  recovery: "warn",
  patching: "off",
  hygiene: "off",
};

/** How tidy policies are: what of it gives data away is told by rules of its own, which stay. */
const tidiness: ReadonlySet<string> = new Set(["iam-policy-service-wildcard", "iam-policy-star-resource"]);

const levelOf = ({ id, theme, severity }: AnyRule): Level =>
  severity === "low" || tidiness.has(id) ? "off" : levels[theme];

/** The pack that runs when none is named: can customers' data leak? */
export const dataLeakage = definePack({
  name: "data-leakage",
  description: "Can customers' data leak, and would anyone see it? Quiet on hygiene and on what is merely out of date.",
  uses: rules.map((rule) => use(rule, levelOf(rule))),
});
