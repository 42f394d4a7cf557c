import { type Answer, all, answered, ask, some } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";
import { type Network, openness, opennessOf, parseCidr } from "./addresses.ts";

/** A network that is known, with the field that says it. */
export type Named = readonly [AnyField, Network];

/** Whether a network, by itself, is the whole internet. */
export const isInternet = (cidr: Settled<string>): Answer => ask(cidr, (text) => opennessOf(String(text)) === "open");

/** Those of the networks that are known. */
export const namedNetworks = (fields: readonly Settled<string>[]): readonly Named[] =>
  fields.flatMap((field) => {
    const text = field.known();
    const network = typeof text === "string" ? parseCidr(text) : undefined;
    return network === undefined ? [] : [[field as AnyField, network] as const];
  });

/** Whether networks are the whole internet together. */
export const isWhole = (named: readonly Named[]): boolean => openness(named.map(([, network]) => network)) === "open";

/** The answer that rests on all of these networks. */
export const together = (named: readonly Named[]): Answer => all(...named.map(([field]) => answered("yes", field)));

/** Whether a list of networks admits the whole internet: one of them does, or several do together. */
export function admitsInternet(list: Settled<readonly string[]>): Answer {
  const single = some(list, (cidr) => isInternet(cidr as Settled<string>));
  if (single.truth === "yes") return single;
  const named = namedNetworks(list.elements() as readonly Settled<string>[]);
  return isWhole(named) ? together(named) : single;
}
