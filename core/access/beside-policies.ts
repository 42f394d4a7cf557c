import type { Inside } from "../iam/exposure.ts";
import type { Graph } from "../model/graph.ts";
import { collectionsOf } from "./collections.ts";
import type { ResourceAccess } from "./entry.ts";
import { guestsOf } from "./guests.ts";
import { sharesOf } from "./sharing.ts";

/** Who gets into what a unit opens by something else than a policy of IAM's. */
export const besidePolicies = (
  graph: Graph,
  inside: Inside,
  now: number,
  action?: string | undefined,
): readonly ResourceAccess[] => [
  ...sharesOf(graph, inside, action),
  ...collectionsOf(graph, action),
  ...guestsOf(graph, inside.policies, now, action),
];
