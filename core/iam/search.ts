import { type Actor, type World, worldsOf } from "./actors.ts";
import { allowance, hold, TooLarge } from "./budget.ts";
import { actionKey, denies, escapeOf, parts, resourceKey } from "./clauses.ts";
import type { Clause, Sense } from "./constraints.ts";
import { type Outcome, wasAllowed } from "./evaluate.ts";
import { type Facet, facetsOf, type Target } from "./facets.ts";
import { pattern } from "./globs.ts";
import { decidingIn, type ParsedStatement, type Policy } from "./grammar.ts";
import { common, merged, publicAddresses, type Ranges } from "./intervals.ts";
import { viewOf } from "./keys.ts";
import { type Named, namedIn } from "./named.ts";
import { waysRound } from "./organization.ts";
import { plainOf } from "./plain.ts";
import { allowedClause, sparedClause } from "./principals.ts";
import type { Found, SearchOptions } from "./question.ts";
import { referenceFor } from "./reference.ts";
import { refusedBy } from "./refusals.ts";
import type { Request } from "./request.ts";
import { solve } from "./solve.ts";
import { type Domain, fresh, type KeyState, type Store } from "./store.ts";
import { type Guess, guessesOf, presenceOf } from "./variables.ts";
import { isText, requestOf, shownRequest } from "./witness.ts";
import { worldOptions } from "./world.ts";

export type { Actor } from "./actors.ts";
export type { Target } from "./facets.ts";
export type { Found, SearchOptions } from "./question.ts";

/**
 * Whether `actor` has a request that the policy allows: `none` is a claim over all requests. What it rests on: the
 * domains of `actors.ts` hold every value that the actor can make a key take.
 */
export function exists(policy: Policy, actor: Actor, target: Target, options: SearchOptions = {}): Found {
  if (policy.state === "absent") return { kind: "none" };
  if (policy.state === "unknown") return { kind: "unknown", why: "the policy is not known" };
  return new Search(policy, target, options.beyond).exists(actor, options);
}

/** A search over one policy: what it needs more than once is worked out once. */
export class Search {
  private readonly policy: Policy;
  private readonly target: Target;
  readonly named: Named;
  private options: SearchOptions = {};
  private left = allowance;
  private decide: ((request: Request) => Outcome) | undefined;
  private readonly parts = new Map<string, readonly Clause[]>();
  private readonly starts = new Map<Facet, Map<string, Store | undefined>>();
  private readonly worlds = new Map<string, readonly World[]>();
  private readonly facets = new Map<number, readonly (readonly Facet[])[]>();

  /** `beyond`: what is compared with it names callers too, and a stranger is none of them. */
  constructor(policy: Policy, target: Target, beyond: readonly Policy[] = []) {
    this.policy = policy;
    this.target = target;
    this.named = namedIn(policy, ...beyond);
  }

  exists(actor: Actor, options: SearchOptions): Found {
    this.options = options;
    const others = hold(this.left);
    try {
      return this.decided(actor);
    } catch (error) {
      if (error instanceof TooLarge) return { kind: "unknown", why: error.message };
      throw error;
    } finally {
      this.left = hold(others);
    }
  }

  private decided(actor: Actor): Found {
    if (!mayAsk(actor, this.target, this.policy)) return { kind: "none" };
    const { statement } = this.options;
    const worlds = this.worldsOf(actor);
    let doubt: Found = { kind: "none" };
    for (const allow of this.policy.statements) {
      const { effect, index } = allow;
      if ((effect !== "Allow" && effect !== "unknown") || (statement ?? index) !== index) continue;
      const found = this.granted(allow, worlds);
      if (found.kind === "witness") return found;
      if (found.kind === "unknown") doubt = found;
    }
    return doubt;
  }

  /** What one Allow grants. Where it is not known which resource has the policy, all guesses must agree. */
  private granted(allow: ParsedStatement, worlds: readonly World[]): Found {
    const founds = this.facetsOf(allow).map((facets) => this.inFacets(allow, worlds, facets));
    const [first = { kind: "none" } as const] = founds;
    const differs = founds.some((each) => each.kind !== first.kind);
    return differs ? { kind: "unknown", why: "which of the named resources has the policy" } : first;
  }

  private facetsOf(allow: ParsedStatement): readonly (readonly Facet[])[] {
    const { policy, target, named } = this;
    const { actions } = this.options;
    if (actions !== undefined) return facetsOf(policy, allow, target, named.partition, actions);
    const key = target.arns.length > 0 ? -1 : allow.index;
    let found = this.facets.get(key);
    if (found === undefined) {
      found = facetsOf(policy, allow, target, named.partition, undefined);
      this.facets.set(key, found);
    }
    return found;
  }

  private inFacets({ index }: ParsedStatement, worlds: readonly World[], facets: readonly Facet[]): Found {
    let doubt: Found = { kind: "none" };
    for (const { world, facet } of worlds.flatMap((world) => facets.map((facet) => ({ world, facet })))) {
      const found = this.run(index, world, facet);
      if (found.kind === "witness") return found;
      if (found.kind === "unknown") doubt = found;
    }
    return doubt;
  }

  private worldsOf(actor: Actor): readonly World[] {
    const { options } = this;
    const {
      knowsSecrets,
      secondFactor,
      claims,
      anyNetwork,
      outsideOrganizations,
      accessPointsOf,
      anyId,
      onlyEndpoint,
    } = options;
    const flags = [knowsSecrets, secondFactor, claims, anyNetwork, outsideOrganizations, accessPointsOf, anyId];
    const key = JSON.stringify([actor, ...flags]);
    let worlds = this.worlds.get(key);
    if (worlds === undefined) {
      worlds = worldsOf(actor, worldOptions(options, this.target, this.named));
      this.worlds.set(key, worlds);
    }
    return onlyEndpoint === true ? worlds.filter(({ via }) => via === "endpoint") : worlds;
  }

  /**
   * One Allow in one world. Policy variables are read generously at first; then their keys are given the values of what
   * was found, and the search is made again with these.
   */
  private run(index: number, world: World, facet: Facet): Found {
    const { variables } = this.policy.symbols;
    const missing = variables.filter(([, { key }]) => presenceOf(key, world) === "never");
    const sense: Sense = {
      policy: this.policy,
      reading: this.options.reading ?? "least",
      variables: new Map(missing.map(([letter]) => [letter, undefined])),
      apart: world.apart,
      untold: world.untold,
    };
    const found = this.solved(index, world, facet, sense, new Map());
    if (found === undefined) return { kind: "none" };
    if (variables.length === missing.length) return this.checked(found, index, world);
    const guesses = guessesOf(found, world, this.policy);
    for (const { variables, keys } of guesses.list) {
      const exact = this.solved(index, world, facet, { ...sense, variables }, keys);
      if (exact !== undefined) return this.checked(exact, index, world);
    }
    return guesses.areAll ? { kind: "none" } : { kind: "unknown", why: "what a policy variable stands for" };
  }

  private solved(index: number, world: World, facet: Facet, sense: Sense, keys: Guess["keys"]): Store | undefined {
    const { statements } = this.policy;
    const allow = statements[index];
    if (allow === undefined) return undefined;
    const allowed = allowedClause(allow.principals, world, sense);
    const start = allowed.length === 0 ? undefined : this.started(allow, world, facet, sense);
    if (start === undefined) return undefined;
    const clauses: Clause[] = [allowed, ...this.partsOf(allow, true, sense).slice(2), ...fixed(keys, world)];
    if (clauses.some((clause) => clause.length === 0)) return undefined;
    for (const deny of decidingIn(this.policy)) {
      if (deny.index === index || !denies(deny, sense)) continue;
      const way = escapeOf(sparedClause(deny, world, sense), this.partsOf(deny, false, sense));
      const ways = deny.index < statements.length ? way : [...way, ...waysRound(this.target.service, actionKey)];
      if (ways.length === 0) return undefined;
      clauses.push(ways);
    }
    const { beyond } = this.options;
    if (beyond === undefined) return this.search(clauses, start, world);
    for (const left of refusedBy(beyond, world, sense)) {
      if (left.some((clause) => clause.length === 0)) continue;
      const found = this.search([...clauses, ...left], start, world);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The requests of a facet that an Allow means, whoever asks; nothing where there are none. */
  private started(allow: ParsedStatement, world: World, facet: Facet, sense: Sense): Store | undefined {
    const key = `${allow.index} ${sense.reading} ${world.actor.kind === "federated"}`;
    let known = this.starts.get(facet);
    if (known === undefined) {
      known = new Map();
      this.starts.set(facet, known);
    }
    const isSame = this.policy.symbols.variables.length === 0;
    if (isSame && known.has(key)) return known.get(key);
    let found: Store | undefined;
    solve(this.partsOf(allow, true, sense).slice(0, 2), begun(world, facet), world, (store) => {
      found = store;
      return true;
    });
    known.set(key, found);
    return found;
  }

  /** What must hold of a statement's action, resource and conditions: the same in all worlds, but for variables. */
  private partsOf(statement: ParsedStatement, holds: boolean, sense: Sense): readonly Clause[] {
    if (this.policy.symbols.variables.length > 0) return parts(statement, holds, sense);
    const key = `${statement.index} ${holds} ${sense.reading} ${[...sense.apart, "-", ...sense.untold].join(" ")}`;
    let found = this.parts.get(key);
    if (found === undefined) {
      found = parts(statement, holds, sense);
      this.parts.set(key, found);
    }
    return found;
  }

  private search(clauses: readonly Clause[], start: Store, world: World): Store | undefined {
    const { addresses } = this.options;
    let found: Store | undefined;
    if (addresses === undefined || world.via !== "internet") {
      solve(clauses, start, world, (store) => {
        found = store;
        return true;
      });
      return found;
    }
    // Only what lets in more addresses than are known already is worth going on with.
    let known: Ranges = [];
    const rangesIn = (store: Store): Ranges =>
      common(store.get("aws:sourceip")?.ranges ?? world.domains["aws:sourceip"]?.ranges ?? [], publicAddresses);
    const accept = (store: Store): boolean => {
      known = merged(known, rangesIn(store));
      if (!addresses(rangesIn(store))) return false;
      found = store;
      return true;
    };
    solve(clauses, start, world, accept, (store) => isWithin(rangesIn(store), known));
    return found;
  }

  /** A request of what was found, as the reference evaluator sees it. */
  private checked(store: Store, statement: number, world: World): Found {
    const { policy } = this;
    if (this.options.unwritten === true) return { kind: "witness", request: unwritten, statement, verified: "unsure" };
    const names = this.options.names?.(this.target.service);
    const request = requestOf(store, world, this.target, policy.statements[statement], names);
    this.decide ??= referenceFor(policy);
    const outcome = this.decide(request);
    const isOld = this.options.beyond?.some((old) => wasAllowed(plainOf(old), request));
    if (isOld) return { kind: "unknown", why: "the request that was found was allowed before" };
    const shown = shownRequest(request, (text) => policy.symbols.shown(text));
    if (outcome === "allow") return { kind: "witness", request: shown, statement, verified: "yes" };
    if (outcome === "malformed") return { kind: "witness", request: shown, statement, verified: "malformed" };
    // Where parts are not known, the policy that is evaluated is but one of those that it may be.
    const isWhole = policy.symbols.isWhole && policy.controls.every(({ doubts }) => doubts.length === 0);
    if (!isWhole || (outcome === "untold" && this.options.reading === "most"))
      return { kind: "witness", request: shown, statement, verified: "unsure" };
    return { kind: "unknown", why: "the request that was found does not stand the second look" };
  }
}

const unwritten: Request = { principal: { kind: "anonymous" }, action: "", resource: "", context: {} };

const isWithin = (ranges: Ranges, known: Ranges): boolean =>
  known.length > 0 && ranges.every(([first, last]) => known.some(([from, to]) => from <= first && last <= to));

/** Whether a service takes such requests at all. */
function mayAsk(actor: Actor, target: Target, policy: Policy): boolean {
  if (actor.kind !== "anonymous") return true;
  return target.anonymous ?? (policy.kind !== "trust" && target.service !== "kms" && target.service !== "sts");
}

const fixed = (keys: Guess["keys"], world: World): readonly Clause[] =>
  [...keys].map(([key, text]) =>
    text === undefined ? [[{ key: viewOf(key, world.apart).base, is: "absent" }]] : isText(key, text, world),
  );

/** What is asked of every request: an action of the service, on this resource. */
function begun(world: World, facet: Facet): Store {
  const action: Domain = {
    presence: "always",
    shapes: facet.actions,
    excluded: facet.resources === undefined ? otherAssumptions(world) : facet.otherActions,
    fold: true,
  };
  const store = new Map<string, KeyState>([[actionKey, fresh(action)]]);
  if (facet.resources !== undefined) store.set(resourceKey, fresh({ presence: "always", shapes: facet.resources }));
  return store;
}

/** Roles are assumed by one action each: with credentials of AWS, of a web identity, of SAML. */
const otherAssumptions = ({ actor }: World) =>
  actor.kind === "federated" ? [pattern("sts:AssumeRole")] : [pattern("sts:AssumeRoleWith*")];
