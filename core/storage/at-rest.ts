import type { PropertyAnswer } from "../engine/rule.ts";
import type { Answer } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";

/**
 * What a rule about encryption at rest says of a new store that is written as unencrypted, where AWS encrypts every new
 * one or refuses the rest (`ensured`): the code asks for something bad and does not get it, which is one step softer
 * than getting it.
 */
export function asksForPlaintext(about: AnyField, answer: Answer, ensured: Answer, because: string): PropertyAnswer {
  const isAsked = about.state === "known" && answer.truth === "yes";
  if (!isAsked || ensured.truth !== "yes" || about.resource.lifecycle !== "create") return { about, answer };
  return { about, answer: answer.stating({ kind: "softened", because }), severity: "medium" };
}
