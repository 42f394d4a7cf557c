/** `leakgate/testing`: tables of cases for rules of your own. */
export type { Case, CaseSource } from "./testing/cases.ts";
export { ruleCases } from "./testing/registry.ts";
export { type CaseResource, ref, resource, secret, unknown } from "./testing/resources.ts";
