/** `leakgate/testing`: tables of cases for rules of your own. */

export { type CaseResource, ref, resource, secret, unknown } from "../core/examples/resources.ts";
export type { Case, CaseSource } from "./testing/cases.ts";
export { ruleCases } from "./testing/registry.ts";
