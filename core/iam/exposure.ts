import type { AnyField } from "../model/field.ts";
import type { GivenPolicy } from "../model/organization.ts";
import { type Access, accessOf, actionsOf } from "./access.ts";
import { decidingIn, type ParsedStatement, type Policy } from "./grammar.ts";
import { addressesOf, isWide, merged } from "./intervals.ts";
import { addressesText, type Class, type Inside, Judge } from "./judge.ts";
import { kindOf } from "./keys.ts";
import { isWider, type Level, widestOf } from "./levels.ts";
import { calledControl, controlsOn } from "./organization.ts";
import { parsePolicy } from "./policy.ts";
import type { Request } from "./request.ts";
import type { SearchOptions, Target } from "./search.ts";
import type { Symbols } from "./symbols.ts";
import { hasShortArn, unsettledIn } from "./unsettled.ts";

export type { Inside } from "./judge.ts";
export { type Level, levels } from "./levels.ts";

/** Who gets in by a policy: one of the widest classes, with what it rests on. */
export interface Exposure {
  readonly level: Level;
  readonly who: {
    readonly accounts: readonly string[];
    readonly orgs: readonly string[];
    readonly services: readonly string[];
    readonly providers: readonly string[];
  };
  /** Actions that were tried and are let through. */
  readonly access: Access;
  /** The statements that grant it, by index. */
  readonly statement: readonly number[];
  readonly narrowedBy: readonly string[];
  readonly witness?: Request;
  readonly confidence: "proved" | "likely" | "possible";
  /** What is not known and decides. */
  readonly unknowns: readonly string[];
  /** Of level `unknown`: how wide it may be; of `malformed`: what it asks for. */
  readonly atMost?: Level;
  /** The fields that it rests on. */
  readonly fields: readonly AnyField[];
}

/** When a policy is judged. */
export interface When {
  /** Milliseconds; left out: the present. */
  readonly now?: number;
  /** Only requests that none of these policies of the same resource allows. */
  readonly beyond?: readonly Policy[];
  /** Only requests of these actions. */
  readonly actions?: readonly string[];
  /** The actions that AWS has for a service, so that a request names one of them. */
  readonly names?: (service: string) => readonly string[];
}

const nobody = { accounts: [], orgs: [], services: [], providers: [] };
const noAccess: Access = { read: [], write: [], admin: [] };

/**
 * Who gets in by a policy, as the widest classes; a single entry of level `none` where nobody does. A policy for `sts`
 * is a role's trust. In a deployment with undecided conditions this is the answer for the present world: the engine
 * walks all of them.
 */
export function exposuresOf(field: AnyField, target: Target, trusted: Inside, when: When = {}): readonly Exposure[] {
  const { beyond } = when;
  const controls = controlsOn(target, trusted.policies);
  const policy = policyFor(field, target, { symbols: beyond?.[0]?.symbols, controls });
  const plain = { who: nobody, access: noAccess, statement: [], narrowedBy: [], fields: [field] } as const;
  const refused = policy.defects.filter((each) => each.refused);
  if (policy.state === "unknown" && refused.length === 0) {
    return [{ ...plain, level: "unknown", confidence: "possible", unknowns: ["the policy"], atMost: "public" }];
  }
  const given: SearchOptions = {
    now: when.now ?? Date.now(),
    trustedAccounts: trusted.accounts,
    trustedNetworks: merged(...trusted.networks.map((each) => addressesOf(each) ?? [])),
    ...(beyond !== undefined && { beyond }),
    ...(when.actions !== undefined && { actions: when.actions }),
    ...(when.names !== undefined && { names: when.names }),
  };
  const least = allOf(policy, target, trusted, { ...given, reading: "least" });
  if (refused.length > 0) {
    const most = allOf(policy, target, trusted, { ...given, reading: "most" });
    const unknowns = refused.map(({ code, path }) => `${code} at ${path.join(".")}`);
    const atMost = widestOf(most.map(({ level }) => level));
    const fields = refused.map((each) => each.field);
    return [{ ...plain, level: "malformed", confidence: "possible", unknowns, atMost, fields }];
  }
  const found = isKnown(policy) ? least : [...least, ...doubtOf(policy, least, target, trusted, given)];
  return found.length > 0 ? found : [{ ...plain, level: "none", confidence: "proved", unknowns: [] }];
}

/** What else a policy is read with. */
export interface Comparison {
  /** Those of a policy that it is compared with, so that equal holes are equal in both. */
  readonly symbols?: Symbols | undefined;
  readonly renamed?: ((address: string) => string) | undefined;
  /** Policies of the organisation that hold for what has it. */
  readonly controls?: readonly GivenPolicy[];
}

/** A policy, read for what has it. */
export function policyFor(field: AnyField, target: Target, comparison: Comparison = {}): Policy {
  const policy = parsePolicy(field, {
    ...comparison,
    kind: target.service === "sts" ? "trust" : "resource",
    service: target.service,
    account: target.account,
  });
  if (!policy.controls.some(spareSome) || isNamed(policy, target)) return policy;
  const controls = policy.controls.map((each) => (spareSome(each) ? { ...each, doubts: [each.field] } : each));
  return { ...policy, controls };
}

/** Whether a Deny is on all resources but some: it may spare one whose name is not known. */
const spareSome = ({ resources }: ParsedStatement): boolean => resources?.not === true;

const isNamed = ({ symbols }: Policy, { arns }: Target): boolean =>
  arns.length === 0 ? symbols.isWhole : arns.every((arn) => !/[\uE000-\uF8FF]/.test(arn));

/** Whether both readings are the same. */
export const isKnown = (policy: Policy): boolean =>
  policy.symbols.isWhole &&
  unsettledIn(policy).length === 0 &&
  decidingIn(policy).every(
    ({ effect, doubts, principals }) =>
      effect !== "unknown" && doubts.length === 0 && !principals?.list.some(({ kind }) => kind === "unknown"),
  );

/** What a policy may let in beyond what it surely does, where parts of it are not known. */
function doubtOf(
  policy: Policy,
  least: readonly Exposure[],
  target: Target,
  trusted: Inside,
  given: SearchOptions,
): readonly Exposure[] {
  const most = allOf(policy, target, trusted, { ...given, reading: "most" });
  const widest = widestOf(least.map(({ level }) => level));
  const wider = most.filter(({ level }) => isWider(level, widest));
  const [first] = wider;
  if (first === undefined) return [];
  const unknowns = [
    ...policy.symbols.openNames(),
    ...new Set(unsettledIn(policy).map(({ what }) => what)),
    ...doubtfulIn(policy),
  ];
  return [{ ...first, level: "unknown", confidence: "possible", atMost: first.level, unknowns }];
}

/** What is not known of the Denies of the organisation. */
const doubtfulIn = ({ controls }: Policy): readonly string[] =>
  controls.filter(({ doubts }) => doubts.length > 0).map((each) => `whether ${calledControl(each)} spares it`);

function allOf(policy: Policy, target: Target, trusted: Inside, given: SearchOptions): readonly Exposure[] {
  const judge = new Judge(policy, target, trusted, given);
  const groups = new Map<string, Exposure>();
  const judged = policy.statements
    .filter(({ effect }) => effect === "Allow" || effect === "unknown")
    .flatMap((allow) => judge.classesOf(allow).map((each) => ({ allow, each })));
  const isOpen = isWide(judge.addresses);
  for (const { allow, each } of judged) {
    const opened: Class = isOpen && each.addresses !== undefined ? { ...each, level: publicFor(each) } : each;
    const one = exposureOf(opened, allow, policy, judge, target, given.actions);
    const key = JSON.stringify([one.level, one.who, one.narrowedBy]);
    const known = groups.get(key);
    groups.set(key, known === undefined ? one : together(known, one));
  }
  return [...groups.values()];
}

/** Small networks that together are a large one. */
const publicFor = ({ actor }: Class): Level => (actor.kind === "anonymous" ? "public" : "public-authenticated");

function together(a: Exposure, b: Exposure): Exposure {
  const both = (x: readonly string[], y: readonly string[]): readonly string[] => [...new Set([...x, ...y])];
  return {
    ...a,
    access: {
      read: both(a.access.read, b.access.read),
      write: both(a.access.write, b.access.write),
      admin: both(a.access.admin, b.access.admin),
    },
    statement: [...a.statement, ...b.statement],
    unknowns: both(a.unknowns, b.unknowns),
    confidence: a.confidence === "proved" ? a.confidence : b.confidence,
    fields: [...a.fields, ...b.fields],
  };
}

function exposureOf(
  found: Class,
  allow: ParsedStatement,
  policy: Policy,
  judge: Judge,
  target: Target,
  only: readonly string[] | undefined,
): Exposure {
  const { level, accounts, orgs, services, providers, why } = found;
  const actions = found.witness === undefined ? [] : granted(found, allow, judge, target, only);
  const witness = found.witness && requestFor(actions, found.witness, found, allow, judge);
  const shown = (texts: readonly string[]): readonly string[] => texts.map((text) => policy.symbols.shown(text));
  return {
    level,
    who: { accounts: shown(accounts), orgs: shown(orgs), services: shown(services), providers: shown(providers) },
    access: witness === undefined ? noAccess : accessOf(actions),
    statement: [allow.index],
    narrowedBy: narrowings(found, allow, policy),
    ...(witness !== undefined && { witness }),
    confidence: confidenceOf(found, allow, policy),
    unknowns: why === undefined ? [] : [why],
    ...(level === "unknown" && { atMost: "public" as const }),
    fields: fieldsOf(allow),
  };
}

function confidenceOf({ verified, why }: Class, allow: ParsedStatement, policy: Policy): Exposure["confidence"] {
  if (why !== undefined || verified === "malformed") return "possible";
  const deciding = [allow, ...decidingIn(policy).filter(({ effect }) => effect === "Deny")];
  const isSure =
    verified === "yes" && allow.entries.every(({ key }) => kindOf(key).of !== "unknown") && !deciding.some(hasShortArn);
  return isSure ? "proved" : "likely";
}

/** The fields that say who gets in. */
export const fieldsOf = (allow: ParsedStatement): readonly AnyField[] => [
  ...(allow.principals === undefined ? [allow.field] : [allow.principals.field]),
  ...allow.entries.map((entry) => entry.field),
];

/** The actions of a statement that the same callers can make: those that it writes out, and telling ones of patterns. */
function granted(
  found: Class,
  allow: ParsedStatement,
  judge: Judge,
  target: Target,
  only: readonly string[] | undefined,
): readonly string[] {
  if (only !== undefined) return only.filter((action) => lets(found, allow, judge, action));
  const written = (allow.actions?.not === true ? [] : (allow.actions?.list ?? [])).map(({ text }) => text);
  const isPlain = written.length > 0 && written.every((text) => !/[*?]/.test(text));
  const asked = isPlain ? written : [...written.filter((text) => !/[*?]/.test(text)), ...actionsOf(target.service)];
  const tried = [...new Set(asked)].slice(0, 40);
  if (tried.length === 1) return tried;
  const passing = tried.filter((action) => lets(found, allow, judge, action));
  return passing.length > 0 || found.witness === undefined ? passing : [found.witness.action];
}

const lets = ({ actor, options }: Class, allow: ParsedStatement, judge: Judge, action: string): boolean =>
  judge.ask(allow, actor, { ...options, actions: [action], unwritten: true }).kind === "witness";

/** A request of one of the actions that are shown. */
function requestFor(
  actions: readonly string[],
  witness: Request,
  { actor, options }: Class,
  allow: ParsedStatement,
  judge: Judge,
): Request {
  const [first] = actions;
  const isShown = actions.some((each) => each.toLowerCase() === witness.action.toLowerCase());
  if (isShown || first === undefined) return witness;
  const found = judge.ask(allow, actor, { ...options, actions: [first] });
  return found.kind === "witness" && found.verified === "yes" ? found.request : witness;
}

const narrowing = new Set(["identity", "secret", "network", "source", "access-point", "time"]);

/** The conditions that are left to say who, in words. */
export function narrowings({ addresses }: Class, allow: ParsedStatement, { symbols }: Policy): readonly string[] {
  const written = allow.entries
    .filter(({ key }) => narrowing.has(kindOf(key).of) && key !== "aws:securetransport")
    .map(({ name, operator, values, field }) => {
      const texts = field.isSecret ? ["a secret"] : values.map(({ text }) => symbols.shown(text));
      return `${operator?.name ?? "?"} ${name}: ${texts.slice(0, 5).join(", ")}${texts.length > 5 ? ", ..." : ""}`;
    });
  return addresses === undefined || addresses.length === 0 ? written : [...written, addressesText(addresses)];
}
