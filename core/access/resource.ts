import type { Inside } from "../iam/exposure.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import { onlyAsked } from "./asked-action.ts";
import { inOrder, resourceAccess } from "./assembled.ts";
import { besidePolicies } from "./beside-policies.ts";
import { byAcl, isBucket, restricted } from "./buckets.ts";
import { leftByDenies } from "./denied.ts";
import { type Entry, nobody, nothing, type ResourceAccess, verdictOf } from "./entry.ts";
import { type Asked, entriesOf, withoutPolicies } from "./of-policy.ts";
import { type Subject, subjectsOf, targetOf } from "./policies.ts";
import { remarked } from "./remarks.ts";

export type { Asked } from "./of-policy.ts";

/** Who gets into every resource of a unit that has a policy, or could have one; in the order of the input. */
export function accessIn(
  graph: Graph,
  inside: Inside,
  now: number,
  action?: string | undefined,
): readonly ResourceAccess[] {
  return inAllWorlds(graph, () => [
    ...subjectsOf(graph).map((subject) => accessOf(subject, graph, { inside, now, action, explains: true })),
    ...besidePolicies(graph, inside, now, action),
  ]);
}

/** Who gets into one resource in the present world. */
export function accessOf(subject: Subject, graph: Graph, asked: Asked): ResourceAccess {
  const { resource, policies, maybe } = subject;
  const { action, explains: _, ...whole } = asked;
  const plain = { ...whole, inside: withoutPolicies(asked.inside) };
  const entriesFor = (question: Asked): readonly Entry[] =>
    once(
      policies.flatMap((written) => entriesOf(subject, written, targetOf(subject, written), question)),
      resource,
    );
  const byPolicy = entriesFor(asked);
  const isWhole = action === undefined && asked.inside.policies === undefined;
  const unsure = maybe.map((address) => mayBelong(address));
  const entries = isBucket(resource)
    ? [
        // Whether S3 calls a policy public hangs on all of it, whatever is asked for, and on it alone.
        ...restricted(byPolicy, isWhole ? byPolicy : entriesFor(plain), subject, graph),
        ...onlyAsked(byAcl(resource, graph), action).flatMap((each) => leftByDenies(each, subject, asked)),
      ]
    : onlyAsked(remarked([...byPolicy, ...unsure], subject, graph), action);
  const all = isBucket(resource) ? [...entries, ...unsure] : entries;
  return resourceAccess(resource, subject.kind.called, policies.length + maybe.length > 0, all);
}

/** A policy that both a resource and its companion show is told of once, where it is written. */
function once(entries: readonly Entry[], { address }: Resource): readonly Entry[] {
  const keyOf = ({ from: _, place: __, ...entry }: Entry): string => JSON.stringify(entry);
  const carried = new Set(entries.filter(({ from }) => from !== address).map(keyOf));
  return entries.filter((entry) => entry.from !== address || !carried.has(keyOf(entry)));
}

function mayBelong(address: string): Entry {
  return {
    level: "unknown",
    atMost: "public",
    who: nobody,
    access: nothing,
    via: "policy",
    from: address,
    statements: [],
    narrowedBy: [],
    confidence: "possible",
    unknowns: [`whether ${address} belongs to it`],
    remarks: [],
  };
}

/**
 * What `look` sees in all worlds of undecided conditions, together: an entry that is not in all of them is possible,
 * and says on what it depends.
 */
function inAllWorlds(graph: Graph, look: () => readonly ResourceAccess[]): readonly ResourceAccess[] {
  const { worlds } = graph.unit;
  worlds.begin();
  const seen = [look()];
  const met = new Set(worlds.met);
  let step = worlds.next();
  while (step === true) {
    forget(graph);
    seen.push(look());
    for (const each of worlds.met) met.add(each);
    step = worlds.next();
  }
  forget(graph);
  const [first = []] = seen;
  if (seen.length === 1) return first;
  return together(seen, [...met].sort(), step === "limit");
}

function forget(graph: Graph): void {
  graph.forgetDerived();
  for (const resource of graph.unit.resources) resource.forget();
}

function together(
  seen: readonly (readonly ResourceAccess[])[],
  on: readonly string[],
  isCut: boolean,
): readonly ResourceAccess[] {
  const byAddress = new Map<string, ResourceAccess[]>();
  for (const each of seen.flat()) byAddress.set(each.address, [...(byAddress.get(each.address) ?? []), each]);
  return [...byAddress.values()].map((found) => {
    const [first] = found as [ResourceAccess];
    const entries = new Map<string, Entry[]>();
    for (const entry of found.flatMap((each) => each.entries)) {
      const key = JSON.stringify([entry.level, entry.who, entry.via, entry.from, entry.statements, entry.held]);
      entries.set(key, [...(entries.get(key) ?? []), entry]);
    }
    const depends = `which of ${on.join(", ")} holds`;
    const all = [...entries.values()].map((each): Entry => {
      const [one] = each as [Entry];
      if (each.length === found.length && !isCut) return one;
      return { ...one, confidence: "possible", unknowns: [...one.unknowns, depends] };
    });
    const cut = isCut ? [{ ...mayBelong(first.address), unknowns: [`more than 32 worlds of ${on.join(", ")}`] }] : [];
    const entriesAll = inOrder([...all, ...cut]);
    return { ...first, entries: entriesAll, verdict: verdictOf(entriesAll) };
  });
}
