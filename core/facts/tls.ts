import { type Answer, answered, ask } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";
import type { DatedFacts } from "./dated.ts";

/**
 * What a TLS policy of AWS lets clients negotiate: `old` versions below TLS 1.2; `weak` suites, without forward secrecy
 * or with SHA-1, though nothing below TLS 1.2; else `good`.
 */
export type TlsStrength = "old" | "weak" | "good";

export type TlsPolicies = DatedFacts<TlsStrength>;

/** Whether the policy that `field` names has this strength. A name that the table does not have may be newer than it. */
export function hasStrength(
  field: Settled<string>,
  { facts, about, read }: TlsPolicies,
  strength: TlsStrength,
): Answer {
  if (field.state !== "known") return ask(field, () => false);
  const name = String(field.raw);
  if (Object.hasOwn(facts, name)) return answered(facts[name] === strength ? "yes" : "no", field as AnyField);
  const what = `a name that the table of ${about} (${read}) does not have`;
  return answered("unknown", field as AnyField, { kind: "unsupported", what });
}
