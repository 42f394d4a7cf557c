/** `leakgate`: what rules and packs of your own are made of. */
export { definePack, type Level, type Pack, type Use, use } from "../core/engine/pack.ts";
export {
  type AnyRule,
  defineRule,
  type ParamsSchema,
  type PropertyAnswer,
  type Rule,
  type RuleContext,
  type Severity,
  type Theme,
} from "../core/engine/rule.ts";
export { type OneOrMany, type Statement, statementsOf, textsOf } from "../core/iam/document.ts";
export { type Exposure, exposuresOf, type Level as AccessLevel } from "../core/iam/exposure.ts";
export { openStatements } from "../core/iam/openings.ts";
export { allows } from "../core/iam/statement.ts";
export {
  Answer,
  all,
  any,
  ask,
  equals,
  every,
  includes,
  isSet,
  isTrue,
  matches,
  not,
  some,
  startsWith,
  within,
} from "../core/model/answer.ts";
export type { DefaultClaim, Field, Settled } from "../core/model/field.ts";
export type { Graph } from "../core/model/graph.ts";
export type { Resource } from "../core/model/resource.ts";
export type { Shapes, TypeToken } from "../core/model/shapes.generated.ts";
export { covers, fromInternet, type Ingress, openings, reaches } from "../core/net/ingress.ts";
export { dataLeakage } from "../policies/data-leakage.ts";
