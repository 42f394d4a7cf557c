import { actionsOf, factsOfAction } from "../iam/actions.ts";
import { type Exposure, exposuresOf, type Inside, policyFor } from "../iam/exposure.ts";
import type { ParsedStatement, Policy } from "../iam/grammar.ts";
import { kindOf } from "../iam/keys.ts";
import { controlsOn } from "../iam/organization.ts";
import { deniersOf } from "../iam/reference.ts";
import type { Target } from "../iam/search.ts";
import { shownAction } from "../iam/shown-action.ts";
import { actionsOn } from "./asked-action.ts";
import { type Entry, isOutside, nobody, nothing, type Request, type Via } from "./entry.ts";
import { patternOf } from "./matching.ts";
import type { Subject, Written } from "./policies.ts";
import { nameOf } from "./shown.ts";

export interface Asked {
  readonly inside: Inside;
  /** Milliseconds. */
  readonly now: number;
  /** Only this action, or a pattern of actions. */
  readonly action?: string | undefined;
  /** Only what these policies do not allow already. */
  readonly beyond?: readonly Policy[];
  /** Also what only the policies of the organisation shut out, held back by these. */
  readonly explains?: true;
}

/** Who gets in by one policy of a subject. */
export function entriesOf(subject: Subject, written: Written, target: Target, asked: Asked): readonly Entry[] {
  const { beyond, action } = asked;
  const patterns = action === undefined ? undefined : actionsOn(action, target.service);
  // Asked for all of them, the telling ones show best who gets in.
  const actions = patterns?.includes(`${target.service}:*`) ? undefined : patterns && namedBy(patterns, target.service);
  if (actions?.length === 0) return [];
  const when = {
    now: asked.now,
    names,
    ...(actions !== undefined && { actions }),
    ...(beyond !== undefined && { beyond }),
  };
  const controls = controlsOn(target, asked.inside.policies);
  const exposures = exposuresOf(written.field, target, asked.inside, when);
  const policy = policyFor(written.field, target, { symbols: beyond?.[0]?.symbols, controls });
  const shown = (exposure: Exposure): Entry => entryOf(exposure, policy, subject, written);
  const left = exposures.filter(({ level }) => level !== "none").map(shown);
  if (asked.explains !== true || policy.controls.length === 0) return left;
  const bare = exposuresOf(written.field, target, withoutPolicies(asked.inside), when);
  const closed = bare.filter((each) => !exposures.some((other) => isSame(each, other)) && isOutside(shown(each)));
  return [...left, ...closed.map((each) => ({ ...shown(each), held: heldBy(policy, each.witness) }))];
}

/** Whether two exposures are as wide, by the same statements. */
const isSame = (a: Exposure, b: Exposure): boolean =>
  a.level === b.level && a.statement.some((index) => b.statement.includes(index));

/** Whom a run trusts, as if there were no policies of the organisation. */
export const withoutPolicies = ({ policies: _, ...inside }: Inside): Inside => inside;

/** Which Denies of the organisation hold a request back, in words. */
export function heldBy(policy: Policy, request: Request | undefined): string {
  const by = request === undefined ? [] : deniersOf(policy, request);
  return `the organisation denies it${by.length === 0 ? "" : ` (${by.join(", ")})`}`;
}

/** The actions of a service that a policy of one of its resources can grant on it. */
const names = (service: string): readonly string[] =>
  [...actionsOf(service).values()].flatMap(({ name, wildcardOnly }) => (wildcardOnly ? [] : [name]));

/** The actions of a service that patterns mean, as AWS writes them; what AWS does not have is taken as it is written. */
function namedBy(asked: readonly string[], service: string): readonly string[] {
  return asked.flatMap((text) => {
    const pattern = patternOf(text);
    const found = names(service).filter((name) => pattern.test(name));
    return found.length > 0 || /[*?]/.test(text) ? found : [text];
  });
}

const viaOf = ({ kind }: Subject, { isPermission }: Written): Via =>
  isPermission ? "permission" : kind.service === "sts" ? "trust policy" : "policy";

function entryOf(exposure: Exposure, policy: Policy, subject: Subject, written: Written): Entry {
  const { level, statement, confidence, unknowns, atMost, fields } = exposure;
  const allows = statement.flatMap((index) => policy.statements[index] ?? []);
  const about = allows[0]?.field ?? fields[0] ?? written.field;
  const place = about.resource.place(about.path);
  const base = {
    level,
    via: viaOf(subject, written),
    from: written.from.address,
    statements: written.isPermission ? [] : statement,
    confidence,
    unknowns: unknowns.map((each) => readable(each, subject)),
    ...(atMost !== undefined && { atMost }),
    ...(place !== undefined && { place }),
  } as const;
  if (written.field.isSecret || allows.some(isHidden)) {
    const remarks = ["the policy is a secret of the source: what it says is not shown"];
    return { ...base, unknowns: [], who: nobody, access: nothing, narrowedBy: [], remarks };
  }
  const { who, narrowedBy } = exposure;
  const { access, witness, why } = known(exposure, allows);
  const shown = (texts: readonly string[]): readonly string[] => texts.map((text) => readable(text, subject));
  return {
    ...base,
    who: {
      accounts: shown(who.accounts),
      orgs: shown(who.orgs),
      services: shown(who.services),
      providers: shown(who.providers),
    },
    access,
    ...(why !== undefined && { confidence: "possible", unknowns: [...base.unknowns, why] }),
    narrowedBy: narrowedBy.map((text) => readable(masked(text, allows), subject)),
    ...(witness !== undefined && { witness: cleaned(witness, subject) }),
    remarks: [],
  };
}

/**
 * The actions by name. What AWS has no action for lets nobody do anything, unless AWS adds it one day: it is shown as the
 * policy writes it.
 */
function known(exposure: Exposure, allows: readonly ParsedStatement[]) {
  const { access, witness } = exposure;
  const unnamed = (text: string): string => (/[\uE000-\uF8FF]/.test(text) ? "<not known>" : text);
  const all = Object.values(access).flat() as readonly string[];
  const isKnown = all.length === 0 || all.some((action) => action === "*" || factsOfAction(action) !== undefined);
  const written = (text: string): string => {
    const [allow] = allows;
    return unnamed(isKnown || allow === undefined ? text : shownAction(text, allow));
  };
  const shown = {
    read: access.read.map(written),
    write: access.write.map(written),
    admin: access.admin.map(written),
  };
  const request = witness && { ...witness, action: written(witness.action) };
  const told = { access: shown, ...(request !== undefined && { witness: request }) };
  if (isKnown) return { ...told, why: undefined };
  const why = `whether AWS has an action ${Object.values(shown).flat().join(", ")}: its documents name none`;
  return { ...told, why };
}

/** Whether a part of a statement that is shown is marked as a secret. */
const isHidden = ({ field, principals, actions, resources }: ParsedStatement): boolean =>
  [field, principals?.field, actions?.field, resources?.field].some((each) => each?.isSecret === true) ||
  [...(principals?.list ?? []), ...(actions?.list ?? []), ...(resources?.list ?? [])].some(
    (each) => each.field.isSecret,
  );

/** What is a shared text is shown to nobody: not where the source marks it, and not where AWS means it as one. */
function masked(text: string, allows: readonly ParsedStatement[]): string {
  const secret = allows
    .flatMap(({ entries }) => entries)
    .find(({ name, operator, key }) => kindOf(key).of === "secret" && text.startsWith(`${operator?.name} ${name}: `));
  return secret === undefined ? text : `${secret.operator?.name} ${secret.name}: <a shared secret>`;
}

function cleaned(request: Request, subject: Subject): Request {
  const context = Object.entries(request.context).map(([key, value]) => {
    if (kindOf(key).of === "secret") return [key, "<the shared secret>"];
    return [key, typeof value === "string" ? readable(value, subject) : value.map((each) => readable(each, subject))];
  });
  const principal = Object.entries(request.principal).map(([key, value]) => [key, readable(value, subject)]);
  return {
    principal: Object.fromEntries(principal) as Request["principal"],
    action: request.action,
    resource:
      request.resource === "*" ? nameOf(subject.resource, subject.kind.called) : readable(request.resource, subject),
    context: Object.fromEntries(context),
  };
}

/** Holes are named by the address of what fills them: people know it by its name. */
const readable = (text: string, { resource }: Subject): string =>
  text.includes("<") ? text.replaceAll(`<${resource.address}>`, nameOf(resource)) : text;
