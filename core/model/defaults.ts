import { Answer } from "./answer.ts";
import type { AnyField } from "./field.ts";
import type { Resource } from "./resource.ts";

/**
 * What a default of the account says about `resource`: it holds for what this deployment makes, and does not reach back
 * to what is there already. `since`: what turned it on, in words.
 */
export const onlyNew = (holds: Answer, resource: Resource, since: string): Answer =>
  holds.truth !== "yes" || resource.lifecycle === "create"
    ? holds
    : new Answer("unknown", resource.fields as AnyField, [], { kind: "predates", since });
