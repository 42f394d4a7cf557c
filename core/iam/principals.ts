import type { World } from "./actors.ts";
import type { Atom, Clause, Sense } from "./constraints.ts";
import { lift } from "./constraints.ts";
import { type Glob, literal, many, pattern, shape } from "./globs.ts";
import type { ParsedStatement, Principal, Principals } from "./grammar.ts";

const everyone: readonly Atom[] = [];

/** The clause that a caller of `world` is one of those who an Allow means. */
export function allowedClause(principals: Principals | undefined, world: World, sense: Sense): Clause {
  if (principals === undefined) return [everyone];
  const named = principals.list.flatMap(
    (each) => means(each, world, principals.not !== (sense.reading === "most")) ?? [],
  );
  return principals.not ? outside(named) : named;
}

/** The clause that a caller of `world` is not one of those who a Deny means. */
export function sparedClause({ principals, negates }: ParsedStatement, world: World, sense: Sense): Clause {
  if (principals === undefined) return [];
  if (principals.not && negates === true) {
    return principals.list.flatMap((each) => means(each, world, sense.reading === "most") ?? []);
  }
  if (principals.not) return spared(principals, world, sense);
  return outside(principals.list.flatMap((each) => means(each, world, sense.reading === "least") ?? []));
}

/** That none of the alternatives holds. Each is one atom, or holds for all. */
function outside(named: Clause): Clause {
  if (named.some((atoms) => atoms.length === 0)) return [];
  const atoms = named.flat().flatMap((atom): readonly Atom[] => {
    if (atom.is !== "in" || atom.set.theory !== "text") return [];
    return [{ ...atom, set: { ...atom.set, negated: !atom.set.negated } }];
  });
  return [atoms];
}

/**
 * What must hold for a caller of `world` to be meant by one principal; nothing where it cannot be. `generous`: who is
 * not known may be the caller.
 */
function means(principal: Principal, world: World, generous: boolean): readonly (readonly Atom[])[] | undefined {
  const { actor } = world;
  const isService = world.via === "service";
  switch (principal.kind) {
    case "any":
      return principal.of === "all" || isService ? [everyone] : undefined;
    case "account":
    case "arn":
    case "session":
      return world.account === principal.account ? [ofAccount(principal)] : undefined;
    case "made":
      return actor.kind === "own" ? [everyone] : undefined;
    case "service":
      return isService ? [[textIs("aws:principalservicename", principal.service)]] : undefined;
    case "federated":
      return actor.kind === "federated" ? [[textIs("aws:federatedprovider", principal.provider)]] : undefined;
    case "canonical":
      return actor.kind === "canonical" && actor.id === principal.id ? [everyone] : undefined;
    case "unknown":
      // Somebody in particular is no stranger, but an account that the policy does not tell.
      return generous && (principal.everyone || actor.kind === "account") ? [everyone] : undefined;
    default:
      return undefined;
  }
}

function ofAccount(principal: Principal & { kind: "account" | "arn" | "session" }): readonly Atom[] {
  if (principal.kind === "account") return everyone;
  return [arnIs(principal.kind === "arn" ? [literal(principal.arn)] : sessionGlobs(principal))];
}

const arnIs = (globs: readonly Glob[]): Atom => ({
  key: "aws:principalarn",
  is: "in",
  some: false,
  set: { theory: "text", globs, fold: false, negated: false },
});

const textIs = (key: string, text: string): Atom => ({
  key,
  is: "in",
  some: false,
  set: { theory: "text", globs: [literal(text)], fold: false, negated: false },
});

/** The ARN of a session leaves out the path of its role; a federated user has an ARN of its own. */
function sessionGlobs({ arn, account, role }: Principal & { kind: "session" }): readonly Glob[] {
  if (role === "") return [literal(arn)];
  const head = `${arn.split(":")[0]}:${arn.split(":")[1]}:iam::${account}:role/`;
  return [literal(head + role), shape(head, many("name"), `/${role}`)];
}

/**
 * A Deny with `NotPrincipal` surely spares a user or a role only where its account is listed too, and a session only
 * where its role is: else it may deny them. The account alone spares no more than its root.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function spared({ list }: Principals, world: World, sense: Sense): Clause {
  const generous = sense.reading === "most";
  const { account } = world;
  if (account === undefined || list.some((each) => each.kind === "any")) {
    return list.flatMap((each) => means(each, world, generous) ?? []);
  }
  if (generous && list.some((each) => each.kind === "unknown")) return [everyone];
  if (generous && list.some((each) => each.kind === "made" && world.actor.kind === "own")) return [everyone];
  const listed = list.some((each) => each.kind === "account" && each.account === account);
  if (!listed && !generous) return [];
  const arns = list.flatMap((each) => {
    if (each.kind === "arn" && each.account === account) return [literal(each.arn)];
    return generous && each.kind === "session" && each.account === account ? sessionGlobs(each) : [];
  });
  const root = lift(pattern(account), "account").signs.slice(0, -1);
  const globs = listed ? [shape([...root], "root"), ...arns] : arns;
  return globs.length === 0 ? [] : [[arnIs(globs)]];
}
