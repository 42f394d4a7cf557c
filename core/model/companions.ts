import { type Answer, answered, any } from "./answer.ts";
import type { AnyField } from "./field.ts";
import type { Graph } from "./graph.ts";
import type { CompanionType } from "./links.ts";
import type { Resource } from "./resource.ts";

/** Whether some companion of `owner` answers yes; unknown where one may be its own that is not known to be. */
export function someCompanion<T extends CompanionType>(
  owner: Resource,
  type: T,
  graph: Graph,
  question: (companion: Resource<T>) => Answer,
): Answer {
  const { sure, maybe } = graph.companions(owner, type);
  const none = graph.companion(owner, type) as AnyField;
  if (sure.length === 0 && maybe.length === 0) return answered("no", none);
  return any(...sure.map(question), ...maybe.map((why) => answered("unknown", owner.fields as AnyField, why)));
}
