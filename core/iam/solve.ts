import { otherDomain, type World } from "./actors.ts";
import { spend } from "./budget.ts";
import type { Atom, Clause } from "./constraints.ts";
import { asserted, type Domain, type Store } from "./store.ts";

/** What a choice costs, in steps of automata. */
const costOfChoice = 25;

/**
 * Searches for a request that all clauses hold, by going through their alternatives in depth; each alternative is
 * tried against all that has been asked of its keys. `accept` is given what was found, and says whether to stop there.
 */
export function solve(
  clauses: readonly Clause[],
  start: Store,
  world: World,
  accept: (store: Store) => boolean,
  isUseless: (store: Store) => boolean = () => false,
): boolean {
  const domainOf = (key: string): Domain => world.domains[key] ?? otherDomain(key, world);
  // Those with a single alternative leave the others less to try.
  const ordered = [...clauses].sort((a, b) => a.length - b.length);
  const from = (index: number, store: Store): boolean => {
    const clause = ordered[index];
    if (clause === undefined) return accept(store);
    if (clause.some((atoms) => atoms.every((atom) => isHeld(store, atom, domainOf)))) return from(index + 1, store);
    for (const atoms of clause) {
      spend(costOfChoice);
      const next = all(atoms, store, domainOf);
      if (next !== undefined && !isUseless(next) && from(index + 1, next)) return true;
    }
    return false;
  };
  return from(0, start);
}

function all(atoms: readonly Atom[], store: Store, domainOf: (key: string) => Domain): Store | undefined {
  let next: Store | undefined = store;
  for (const atom of atoms) {
    if (next === undefined) return undefined;
    next = asserted(next, atom, domainOf);
  }
  return next;
}

/** Whether an atom holds already, whatever else is chosen. */
function isHeld(store: Store, atom: Atom, domainOf: (key: string) => Domain): boolean {
  const presence = store.get(atom.key)?.presence ?? domainOf(atom.key).presence;
  return atom.is === "absent" ? presence === "never" : atom.is === "present" && presence === "always";
}
