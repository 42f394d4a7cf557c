import { type Inside, policyFor } from "../iam/exposure.ts";
import type { Policy } from "../iam/policy.ts";
import type { Target } from "../iam/search.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import { besidePolicies } from "./beside-policies.ts";
import { moreThan } from "./deeds.ts";
import { type Entry, isOutside, type ResourceAccess, verdictOf } from "./entry.ts";
import { entriesOf } from "./of-policy.ts";
import { refersToItself, type Subject, signsOf, subjectsOf, targetOf, type Written } from "./policies.ts";
import { accessOf } from "./resource.ts";
import { shortOf } from "./shown.ts";

/** What a change newly allows of one resource. */
export interface Opened extends ResourceAccess {
  /** The change makes it. */
  readonly isNew: boolean;
}

export interface Difference {
  readonly opened: readonly Opened[];
  /** Undecided conditions, of which only the first combination was compared. */
  readonly undecided: readonly string[];
}

/** What `after` allows that `before` does not: requests from outside, or such as cannot be told. */
export function differenceOf(
  before: readonly Graph[],
  after: readonly Graph[],
  inside: Inside,
  now: number,
): Difference {
  for (const graph of [...before, ...after]) graph.unit.worlds.begin();
  const names = new Names(before, after);
  const asked = { inside, now };
  const old = new Map<string, { readonly subject: Subject; readonly graph: Graph }>();
  for (const graph of before) {
    for (const subject of subjectsOf(graph)) old.set(names.of(subject.resource), { subject, graph });
  }
  const opened = after.flatMap((graph) =>
    subjectsOf(graph).flatMap((subject): readonly Opened[] => {
      const whole = accessOf(subject, graph, asked);
      const known = old.get(names.of(subject.resource));
      if (known === undefined) return left(whole, true, whole.entries);
      const past = accessOf(known.subject, known.graph, asked);
      const entries = [
        ...byPolicies(subject, whole, known.subject, past, { inside, now, names }),
        ...notIn(
          past.entries,
          whole.entries.filter(({ via }) => !isPolicy(via)),
        ),
      ];
      return left(whole, false, entries);
    }),
  );
  const shared = sharedBy(before, after, { inside, now, names });
  const undecided = [...before, ...after].flatMap(({ unit }) => unit.worlds.met);
  return { opened: [...opened, ...shared], undecided: [...new Set(undecided)].sort() };
}

const isPolicy = (via: Entry["via"]): boolean => via === "policy" || via === "trust policy" || via === "permission";

const isUnsure = ({ level, held, confidence }: Entry): boolean =>
  held === undefined && (level === "unknown" || level === "malformed" || confidence === "possible");

/** Only what is of interest: openings to the outside, and what cannot be told. */
function left(access: ResourceAccess, isNew: boolean, entries: readonly Entry[]): readonly Opened[] {
  const kept = entries.filter((entry) => isOutside(entry) || isUnsure(entry));
  return kept.length === 0 ? [] : [{ ...access, isNew, entries: kept, verdict: verdictOf(kept) }];
}

interface Compared {
  readonly inside: Inside;
  readonly now: number;
  readonly names: Names;
}

/** What the policies of a resource allow that its old ones did not, as far as no guard voided or voids it. */
function byPolicies(
  subject: Subject,
  whole: ResourceAccess,
  old: Subject,
  past: ResourceAccess,
  { inside, now, names }: Compared,
): readonly Entry[] {
  const current = whole.entries.filter(({ via }) => isPolicy(via));
  if (current.every(({ held, level }) => held !== undefined || level === "own" || level === "none")) return [];
  const voided = past.entries.some(({ via, held }) => isPolicy(via) && held !== undefined);
  if (voided) return current;
  const beyond: Policy[] = [];
  for (const written of old.policies) {
    const comparison = { symbols: beyond[0]?.symbols, renamed: names.renamed };
    beyond.push(policyFor(written.field, targetOf(subject, written), comparison));
  }
  if (beyond.some(({ state }) => state === "unknown")) return notIn(past.entries, current).map(doubted);
  if (beyond.length === 0) return notIn(past.entries, current);
  const found = subject.policies.flatMap((written) =>
    entriesOf(subject, written, sameTarget(subject, written, old, beyond), { inside, now, beyond }),
  );
  const guards = new Map(current.flatMap((entry) => (entry.held === undefined ? [] : [[entry.level, entry.held]])));
  return notIn(past.entries, found).flatMap((entry) => {
    if (guards.has(entry.level)) return [];
    const same = current.find(({ level, from }) => level === entry.level && from === entry.from);
    return [same === undefined ? entry : { ...entry, confidence: lesser(entry, same), remarks: same.remarks }];
  });
}

/**
 * What has the policy, as both policies mean it: where one of them refers to it, by the sign that stands for it, so that
 * a star in the other one is not taken for other resources as well.
 */
function sameTarget(subject: Subject, written: Written, old: Subject, beyond: readonly Policy[]): Target {
  const { resource, kind } = subject;
  const target = targetOf(subject, written);
  const symbols = beyond[0]?.symbols;
  const isReferred =
    refersToItself(written, resource) || old.policies.some((each) => refersToItself(each, old.resource));
  if (kind.service === "sts" || symbols === undefined || !isReferred) return target;
  return { ...target, arns: signsOf(resource, kind, symbols) };
}

const lesser = (a: Entry, b: Entry): Entry["confidence"] =>
  a.confidence === "possible" || b.confidence === "possible"
    ? "possible"
    : a.confidence === "likely"
      ? "likely"
      : b.confidence;

const doubted = (entry: Entry): Entry => ({
  ...entry,
  confidence: "possible",
  unknowns: [...entry.unknowns, "what its policy allowed before"],
});

/** Entries without those that were there before, word for word: what could not be told then is not new now. */
function notIn(before: readonly Entry[], entries: readonly Entry[]): readonly Entry[] {
  const known = new Set(before.filter(({ held }) => held === undefined).map(keyOf));
  return entries.flatMap((entry) => {
    const isNews = isPolicy(entry.via) && !isUnsure(entry);
    return isNews || !known.has(keyOf(entry)) ? moreThan(before, entry) : [];
  });
}

const keyOf = ({ via, level, atMost, who, access, narrowedBy }: Entry): string =>
  JSON.stringify([via, level, atMost, who, access, narrowedBy]);

function sharedBy(
  before: readonly Graph[],
  after: readonly Graph[],
  { inside, now, names }: Compared,
): readonly Opened[] {
  const of = (graphs: readonly Graph[]) => graphs.flatMap((graph) => besidePolicies(graph, inside, now, "*"));
  const old = new Map(of(before).map((each) => [names.called(each), each]));
  return of(after).flatMap((each) => {
    const known = old.get(names.called(each));
    return left(each, known === undefined, notIn(known?.entries ?? [], each.entries));
  });
}

/** Which resource of the old deployment is which of the new one: by its address, else by its type and name. */
class Names {
  private readonly addresses: ReadonlySet<string>;
  private readonly byName = new Map<string, string>();
  readonly renamed = (address: string): string => this.found.get(address) ?? address;
  private readonly found = new Map<string, string>();

  constructor(before: readonly Graph[], after: readonly Graph[]) {
    const resources = (graphs: readonly Graph[]): readonly Resource[] => graphs.flatMap(({ unit }) => unit.resources);
    this.addresses = new Set(resources(after).map(({ address }) => address));
    const twice = new Set<string>();
    for (const each of resources(after)) {
      const name = nameIn(each);
      if (this.byName.has(name)) twice.add(name);
      this.byName.set(name, each.address);
    }
    for (const each of resources(before)) {
      const name = nameIn(each);
      const meant = twice.has(name) ? undefined : this.byName.get(name);
      if (!this.addresses.has(each.address) && meant !== undefined) this.found.set(each.address, meant);
    }
  }

  of({ address }: Resource): string {
    return this.renamed(address);
  }

  called({ address }: ResourceAccess): string {
    return this.renamed(address);
  }
}

const nameIn = (resource: Resource): string => `${resource.type} ${shortOf(resource)}`;
