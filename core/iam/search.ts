import { type Actor, type World, type WorldOptions, worldsOf } from "./actors.ts";
import { actionKey, escapes, grants, resourceKey } from "./clauses.ts";
import type { Clause, Sense } from "./constraints.ts";
import { evaluate } from "./evaluate.ts";
import { type Facet, facetsOf, type Target } from "./facets.ts";
import { pattern } from "./globs.ts";
import type { Policy } from "./grammar.ts";
import { common, merged, publicAddresses, type Ranges } from "./intervals.ts";
import { viewOf } from "./keys.ts";
import { type Named, namedIn } from "./named.ts";
import { plainOf } from "./plain.ts";
import { refusedBy } from "./refusals.ts";
import type { Request } from "./request.ts";
import { solve } from "./solve.ts";
import { type Domain, fresh, type KeyState, type Store, TooLarge } from "./store.ts";
import { type Guess, guessesOf, presenceOf } from "./variables.ts";
import { isText, requestOf, shownRequest } from "./witness.ts";

export type { Actor } from "./actors.ts";
export type { Target } from "./facets.ts";

export type Found =
  | {
      readonly kind: "witness";
      readonly request: Request;
      readonly statement: number;
      /** Whether the reference evaluator allows the request; `unsure` where a part of the policy is not known. */
      readonly verified: "yes" | "malformed" | "unsure";
    }
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly why: string };

export interface SearchOptions {
  /** Only these actions (globs). */
  readonly actions?: readonly string[];
  /** Only this Allow, by its index. */
  readonly statement?: number;
  /** Accounts that are not outsiders, and networks that are not outside. */
  readonly trustedAccounts?: readonly string[];
  readonly trustedNetworks?: Ranges;
  /** Milliseconds; left out: the present. An Allow that has expired grants nothing. */
  readonly now?: number;
  /** `least`: unknown parts give as little access as they can; `most`: as much as they can. */
  readonly reading?: "least" | "most";
  /** Whether the actor knows texts such as external ids; left out: it does. */
  readonly knowsSecrets?: boolean;
  /** Whether it may come from the networks and endpoints that the policy names. */
  readonly anyNetwork?: boolean;
  /** Whether it is in no organisation that the policy names; through whose access point it comes; whose id it may have. */
  readonly outsideOrganizations?: boolean;
  readonly accessPointsOf?: string;
  readonly anyId?: boolean;
  /** Only through an endpoint of a VPC. */
  readonly onlyEndpoint?: boolean;
  /** Only requests that none of these policies of the same resource allows: what a change newly allows. */
  readonly beyond?: readonly Policy[];
  /** Is told every set of public addresses that is found; a request counts only where it says yes. */
  readonly addresses?: (ranges: Ranges) => boolean;
}

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
  private readonly worlds = new Map<string, readonly World[]>();
  private readonly facets: readonly (readonly Facet[])[];

  /** `beyond`: what is compared with it names callers too, and a stranger is none of them. */
  constructor(policy: Policy, target: Target, beyond: readonly Policy[] = []) {
    this.policy = policy;
    this.target = target;
    this.named = namedIn(policy, ...beyond);
    this.facets = facetsOf(policy, target, this.named.partition, undefined);
  }

  exists(actor: Actor, options: SearchOptions): Found {
    this.options = options;
    const { policy, target, named } = this;
    const { actions } = options;
    const guesses = actions === undefined ? this.facets : facetsOf(policy, target, named.partition, actions);
    try {
      // Where it is not known which resource has the policy, all guesses must agree.
      const founds = guesses.map((facets) => this.inFacets(actor, facets));
      const [first = { kind: "none" } as const] = founds;
      const differs = founds.some((each) => each.kind !== first.kind);
      return differs ? { kind: "unknown", why: "which of the named resources has the policy" } : first;
    } catch (error) {
      if (error instanceof TooLarge) return { kind: "unknown", why: error.message };
      throw error;
    }
  }

  private inFacets(actor: Actor, facets: readonly Facet[]): Found {
    if (!mayAsk(actor, this.target, this.policy)) return { kind: "none" };
    const { statement } = this.options;
    const allows = this.policy.statements.filter(
      ({ effect, index }) => (effect === "Allow" || effect === "unknown") && (statement ?? index) === index,
    );
    const worlds = this.worldsOf(actor);
    const ways = allows.flatMap(({ index }) =>
      worlds.flatMap((world) => facets.map((facet) => ({ index, world, facet }))),
    );
    let doubt: Found = { kind: "none" };
    for (const { index, world, facet } of ways) {
      const found = this.run(index, world, facet);
      if (found.kind === "witness") return found;
      if (found.kind === "unknown") doubt = found;
    }
    return doubt;
  }

  private worldsOf(actor: Actor): readonly World[] {
    const { options } = this;
    const { knowsSecrets, anyNetwork, outsideOrganizations, accessPointsOf, anyId, onlyEndpoint } = options;
    const key = JSON.stringify([actor, knowsSecrets, anyNetwork, outsideOrganizations, accessPointsOf, anyId]);
    let worlds = this.worlds.get(key);
    if (worlds === undefined) {
      worlds = worldsOf(actor, this.worldOptions());
      this.worlds.set(key, worlds);
    }
    return onlyEndpoint === true ? worlds.filter(({ via }) => via === "endpoint") : worlds;
  }

  private worldOptions(): WorldOptions {
    const { options, target, named } = this;
    return {
      named,
      account: target.account,
      trustedAccounts: options.trustedAccounts ?? [],
      trustedNetworks: options.trustedNetworks ?? [],
      now: options.now ?? Date.now(),
      knowsSecrets: options.knowsSecrets ?? true,
      anyNetwork: options.anyNetwork ?? false,
      outsideOrganizations: options.outsideOrganizations ?? false,
      accessPointsOf: options.accessPointsOf,
      anyId: options.anyId ?? false,
      accessPoint: target.arns.find((arn) => /^arn:[^:]*:s3:[^:]*:[^:]*:accesspoint\/[^/]+$/.test(arn)),
    };
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
    const clauses: Clause[] = [...grants(allow, world, sense), ...fixed(keys)];
    if (clauses.some((clause) => clause.length === 0)) return undefined;
    for (const deny of statements) {
      const way = deny.index === index ? undefined : escapes(deny, world, sense);
      if (way?.length === 0) return undefined;
      if (way !== undefined) clauses.push(way);
    }
    const { beyond } = this.options;
    if (beyond === undefined) return this.search(clauses, begun(world, facet), world);
    for (const left of refusedBy(beyond, world, sense)) {
      if (left.some((clause) => clause.length === 0)) continue;
      const found = this.search([...clauses, ...left], begun(world, facet), world);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private search(clauses: readonly Clause[], start: Store | undefined, world: World): Store | undefined {
    if (start === undefined) return undefined;
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
    const request = requestOf(store, world, this.target, policy.statements[statement]);
    const outcome = evaluate(plainOf(policy), request);
    const isOld = this.options.beyond?.some((old) => evaluate(plainOf(old), request) === "allow");
    if (isOld) return { kind: "unknown", why: "the request that was found was allowed before" };
    const shown = shownRequest(request, (text) => policy.symbols.shown(text));
    if (outcome === "allow") return { kind: "witness", request: shown, statement, verified: "yes" };
    if (outcome === "malformed") return { kind: "witness", request: shown, statement, verified: "malformed" };
    // Where parts are not known, the policy that is evaluated is but one of those that it may be.
    if (!policy.symbols.isWhole) return { kind: "witness", request: shown, statement, verified: "unsure" };
    return { kind: "unknown", why: "the request that was found does not stand the second look" };
  }
}

const isWithin = (ranges: Ranges, known: Ranges): boolean =>
  known.length > 0 && ranges.every(([first, last]) => known.some(([from, to]) => from <= first && last <= to));

/** Whether a service takes such requests at all. */
function mayAsk(actor: Actor, target: Target, policy: Policy): boolean {
  if (actor.kind !== "anonymous") return true;
  return target.anonymous ?? (policy.kind !== "trust" && target.service !== "kms" && target.service !== "sts");
}

const fixed = (keys: Guess["keys"]): readonly Clause[] =>
  [...keys].map(([key, text]) =>
    text === undefined ? [[{ key: viewOf(key).base, is: "absent" }]] : isText(key, text),
  );

/** What is asked of every request: an action of the service, on this resource. */
function begun(world: World, facet: Facet): Store | undefined {
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
