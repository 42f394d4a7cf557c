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

const levelOf = ({ theme, severity }: AnyRule): Level => (severity === "low" ? "off" : levels[theme]);

/** The pack that runs when none is named: can customers' data leak? */
export const dataLeakage = definePack({
  name: "data-leakage",
  description: "Can customers' data leak, and would anyone see it? Quiet on hygiene and on what is merely out of date.",
  uses: rules.map((rule) => use(rule, levelOf(rule))),
});
