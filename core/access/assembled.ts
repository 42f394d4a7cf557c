import type { Resource } from "../model/resource.ts";
import { type Entry, levels, type ResourceAccess, verdictOf } from "./entry.ts";
import { awsName, shortOf } from "./shown.ts";

/** A resource with its entries. */
export function resourceAccess(
  resource: Resource,
  called: string,
  hasPolicy: boolean,
  entries: readonly Entry[],
): ResourceAccess {
  const { unit, address, type, scope } = resource;
  const name = awsName(resource) ?? shortOf(resource);
  return {
    unit: unit.id,
    address,
    type,
    called,
    name,
    names: [...new Set([address, shortOf(resource), name, ...resource.names()])],
    ...(scope.region !== undefined && { region: scope.region }),
    hasPolicy: hasPolicy || entries.length > 0,
    entries: inOrder(entries),
    verdict: verdictOf(entries),
  };
}

/** The most open first. */
export const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => levels.indexOf(widest(a)) - levels.indexOf(widest(b)));

const widest = ({ level, held }: Entry): Entry["level"] => (held === undefined ? level : "none");
