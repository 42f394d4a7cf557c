import type { AnyField } from "../model/field.ts";
import { evaluate } from "./evaluate.ts";
import type { ParsedStatement, Policy } from "./grammar.ts";
import { addressesOf, merged } from "./intervals.ts";
import type { Inside } from "./judge.ts";
import { plainOf } from "./plain.ts";
import { parsePolicy } from "./policy.ts";
import type { Request } from "./request.ts";
import { type Actor, Search, type SearchOptions, type Target } from "./search.ts";
import { Symbols } from "./symbols.ts";

/** A request that a change of a policy newly allows. */
export interface Gain {
  readonly actor: Actor;
  readonly witness: Request;
  /** The statement of the new policy that grants it. */
  readonly statement: number;
  readonly confidence: "proved" | "likely";
}

export interface Difference {
  /** One for each kind of caller that gains something; those that a wider one includes are left out. */
  readonly gains: readonly Gain[];
  /** What could not be decided. */
  readonly unknowns: readonly string[];
}

/**
 * What a new policy allows and the old one did not. A request is new where no old Allow means it, or an old Deny does;
 * an old policy that is absent allows nothing.
 */
export function difference(
  before: AnyField,
  after: AnyField,
  target: Target,
  trusted: Inside,
  now: number = Date.now(),
): Difference {
  const reading = { service: target.service, account: target.account };
  const symbols = new Symbols(reading);
  const options = { ...reading, symbols, kind: target.service === "sts" ? "trust" : "resource" } as const;
  const old = parsePolicy(before, options);
  const changed = parsePolicy(after, options);
  const unread = [old, changed].filter(({ state }) => state === "unknown");
  if (unread.length > 0) return { gains: [], unknowns: ["a policy that is not known"] };
  const given: SearchOptions = {
    now,
    trustedAccounts: trusted.accounts,
    trustedNetworks: merged(...trusted.networks.map((each) => addressesOf(each) ?? [])),
  };
  return new Comparison(old, changed, target, given).all();
}

class Comparison {
  private readonly old: Policy;
  private readonly search: Search;
  private readonly given: SearchOptions;
  private readonly changed: Policy;
  private readonly unknowns = new Set<string>();
  /** Each way for a request not to be allowed before. */
  private readonly ways: readonly (readonly ParsedStatement[])[];
  private readonly beside: Search;

  constructor(old: Policy, changed: Policy, target: Target, given: SearchOptions) {
    this.old = old;
    this.changed = changed;
    this.given = given;
    const allows = old.statements
      .filter(({ effect }) => effect === "Allow" || effect === "unknown")
      .map((each, at): ParsedStatement => ({ ...each, effect: "Deny", negates: true, index: shifted(changed, at) }));
    this.search = new Search({ ...changed, statements: [...changed.statements, ...allows] }, target);
    this.beside = new Search(changed, target);
    this.ways = old.statements.filter(({ effect }) => effect === "Deny").map((each) => [each]);
  }

  all(): Difference {
    const gains: Gain[] = [];
    for (const group of this.actors()) {
      for (const actor of group) {
        const gain = this.gain(actor);
        if (gain !== undefined) gains.push(gain);
      }
      // Whoever is outside of everything is wider than anybody in particular.
      if (gains.some(({ actor }) => actor.kind === "anonymous" || actor.kind === "outsider")) break;
    }
    return { gains, unknowns: [...this.unknowns] };
  }

  private actors(): readonly (readonly Actor[])[] {
    const { accounts, organizations } = this.beside.named;
    const principals = this.changed.statements.flatMap((each) => each.principals?.list ?? []);
    return [
      [{ kind: "anonymous" }],
      [{ kind: "outsider" }],
      [
        ...principals.flatMap((each): readonly Actor[] => {
          if (each.kind === "service") return [{ kind: "guarded-service", service: each.service }];
          return each.kind === "federated" ? [{ kind: "federated", provider: each.provider }] : [];
        }),
        ...(principals.some(({ kind }) => kind === "any") ? [{ kind: "guarded-service" } as const] : []),
        ...organizations.map((organization) => ({ kind: "organization", organization }) as const),
        ...accounts.map((account) => ({ kind: "account", account }) as const),
      ],
      [{ kind: "own" }],
    ];
  }

  /** A request that no old Allow means, or that an old Deny does. */
  private gain(actor: Actor): Gain | undefined {
    const ways = [
      () => this.search.exists(actor, this.given),
      ...this.ways.map((also) => () => this.beside.exists(actor, { ...this.given, also })),
    ];
    for (const way of ways) {
      const found = way();
      if (found.kind === "unknown") this.unknowns.add(found.why);
      if (found.kind !== "witness") continue;
      if (this.old.state === "known" && evaluate(plainOf(this.old), found.request) === "allow") {
        this.unknowns.add("a request that both policies seem to allow");
        continue;
      }
      const confidence = found.verified === "yes" ? "proved" : "likely";
      return { actor, witness: found.request, statement: found.statement, confidence };
    }
    return undefined;
  }
}

/** An index behind those of the other policy. */
const shifted = (policy: Policy, at: number): number => policy.statements.length + at;
