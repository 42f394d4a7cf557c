import type { AnyRule } from "../../core/engine/rule.ts";
import { type Case, casesOf, type RunnableCase } from "./cases.ts";

/** The cases that test files have declared, in order. */
export const declared: { readonly rule: AnyRule; readonly cases: readonly RunnableCase[] }[] = [];

/** Declares the cases of a rule: `leakgate test` runs them, in every source that they are written in. */
export function ruleCases(rule: AnyRule, cases: readonly Case[]): void {
  declared.push({ rule, cases: casesOf(rule, cases) });
}
