import type { AnyField } from "../model/field.ts";
import { documentOf } from "./document.ts";
import type { Policy } from "./grammar.ts";
import { membersOf } from "./notes.ts";

const made = new WeakMap<Policy, unknown>();

/** A policy as plain values, with the letters of its symbols for what is not known. */
export function plainOf(policy: Policy): unknown {
  if (!made.has(policy)) made.set(policy, plainValue(documentOf(policy.field) as AnyField, policy, false));
  return made.get(policy);
}

function plainValue(field: AnyField, policy: Policy, isResource: boolean): unknown {
  if (field.state === "absent") return undefined;
  if (field.state !== "known") return policy.symbols.textOf(field, isResource);
  const { raw } = field;
  if (Array.isArray(raw)) return field.elements().map((each) => plainValue(each as AnyField, policy, isResource));
  if (typeof raw !== "object" || raw === null) return raw;
  const at = membersOf(field);
  return Object.fromEntries(
    field.keys().map((key) => [key, plainValue(at(key), policy, isResource || /^(Not)?Resource$/.test(key))]),
  );
}
