import { actionsOf } from "./access.ts";
import { otherDomain, type World } from "./actors.ts";
import { actionKey, resourceKey } from "./clauses.ts";
import { type Atom, type Clause, lift } from "./constraints.ts";
import { isOn, type Target } from "./facets.ts";
import { literal } from "./globs.ts";
import type { ParsedStatement } from "./grammar.ts";
import { partsOf, viewOf } from "./keys.ts";
import type { Request, RequestPrincipal } from "./request.ts";
import { asserted, type Domain, fresh, type KeyState, materialised, type Store } from "./store.ts";

const domainIn = (world: World, key: string): Domain => world.domains[key] ?? otherDomain(key, world);

/** That a key has a text. */
export function isText(key: string, text: string, { apart }: World): Clause {
  const view = viewOf(key, apart);
  const set = { theory: "text", globs: [lift(literal(text), view.part)], fold: false, negated: false } as const;
  return [[{ key: view.base, is: "in", set, some: false }]];
}

/** The value that a key has in what was found; nothing where it is missing. */
export function textFor(store: Store, world: World, key: string): string | undefined {
  const view = viewOf(key, world.apart);
  const state = store.get(view.base) ?? fresh(domainIn(world, view.base));
  if (state.presence === "never") return undefined;
  const value = materialised(state);
  const text = typeof value === "object" ? value[0] : value;
  return text === undefined ? undefined : partOf(text, view.part);
}

function partOf(text: string, part: "account" | "organization" | "whole"): string {
  if (part === "whole") return text;
  return (part === "account" ? text.split(":")[4] : text.split("/")[0]) ?? "";
}

/**
 * Actions that read well in a request: those that a statement writes out, then well-known ones, then all that AWS has for
 * such a resource. What AWS has goes before what it has not.
 */
function preferred(
  statement: ParsedStatement | undefined,
  service: string,
  resource: string,
  names: readonly string[],
) {
  const written = statement?.actions?.not === false ? statement.actions.list.map(({ text }) => text) : [];
  const plain = written.filter((text) => !/[*?]/.test(text));
  const known = new Set(names.map((name) => name.toLowerCase()));
  const isKnown = (text: string): boolean => known.has(text.toLowerCase());
  return [
    ...plain.filter(isKnown),
    ...plain.filter((text) => !isKnown(text)),
    ...wellKnown,
    ...actionsOf(service),
    ...names.filter((name) => isOn(name, resource)),
  ];
}

const wellKnown = [
  "s3:GetObject",
  "s3:ListBucket",
  "s3:PutObject",
  "sqs:ReceiveMessage",
  "sqs:SendMessage",
  "sns:Publish",
  "sns:Subscribe",
  "kms:Decrypt",
  "kms:Encrypt",
  "lambda:InvokeFunction",
  "secretsmanager:GetSecretValue",
  "ecr:BatchGetImage",
  "sts:AssumeRole",
  "sts:AssumeRoleWithWebIdentity",
  "sts:AssumeRoleWithSAML",
];

/** The request that was found, with every key that a real one of its caller has. */
export function requestOf(
  store: Store,
  world: World,
  target: Target,
  allow: ParsedStatement | undefined,
  names: readonly string[] = [],
): Request {
  const context: Record<string, string | readonly string[]> = {};
  const keys = new Set([...Object.keys(world.domains), ...store.keys()]);
  for (const key of keys) {
    if (key.startsWith("#")) continue;
    const state = store.get(key) ?? fresh(domainIn(world, key));
    const value = state.presence === "always" ? materialised(state) : undefined;
    if (value === undefined) continue;
    context[key] = value;
    if (typeof value !== "string") continue;
    for (const part of partsOf(key)) {
      if (isUsed(part, target, store, world)) context[part] = partIn(value, part);
    }
  }
  const resource = one(store.get(resourceKey)) ?? target.arns[0] ?? "*";
  return {
    principal: sessionOf(principalOf(world, context), allow),
    action: actionOf(store, preferred(allow, target.service, resource, names)),
    resource,
    context,
  };
}

const partIn = (value: string, part: string): string =>
  part === "aws:epochtime" ? String(Math.floor(Date.parse(value) / 1000)) : partOf(value, viewOf(part).part);

/** Keys of other services are left out where nobody asks for them. */
function isUsed(part: string, target: Target, store: Store, { apart }: World): boolean {
  if (apart.has(part)) return false;
  return part !== "kms:calleraccount" || target.service === "kms" || store.has(viewOf(part).base);
}

function one(state: KeyState | undefined): string | undefined {
  const value = state === undefined ? undefined : materialised(state);
  return typeof value === "string" ? value : undefined;
}

/** The action as it is written where it can be; IAM knows no case in it. */
function actionOf(store: Store, actions: readonly string[]): string {
  const state = store.get(actionKey);
  for (const action of actions) {
    const set = { theory: "text", globs: [literal(action)], fold: true, negated: false } as const;
    const atom: Atom = { key: actionKey, is: "in", set, some: false };
    if (state !== undefined && asserted(store, atom, () => state.domain) !== undefined) return action;
  }
  return one(state) ?? "*";
}

/** A role asks in a session: where an Allow names one, in that one. */
function sessionOf(principal: RequestPrincipal, allow: ParsedStatement | undefined): RequestPrincipal {
  if (principal.kind !== "aws") return principal;
  const role = /:role\/(?:.*\/)?([^/]+)$/.exec(principal.arn)?.[1];
  for (const each of allow?.principals?.list ?? []) {
    if (each.kind === "session" && each.account === principal.account && each.role === role) {
      return { ...principal, arn: each.arn };
    }
  }
  return principal;
}

function principalOf({ actor }: World, context: Request["context"]): RequestPrincipal {
  const text = (key: string): string => String(context[key] ?? "");
  switch (actor.kind) {
    case "anonymous":
      return { kind: "anonymous" };
    case "service":
    case "guarded-service":
      return { kind: "service", service: text("aws:principalservicename") };
    case "federated":
      return { kind: "federated", provider: text("aws:federatedprovider") };
    case "canonical":
      return { kind: "canonical", id: actor.id };
    default:
      return { kind: "aws", arn: text("aws:principalarn"), account: partOf(text("aws:principalarn"), "account") };
  }
}

/** A request with every text put into words. */
export function shownRequest(request: Request, shown: (text: string) => string): Request {
  const context = Object.fromEntries(
    Object.entries(request.context).map(([key, value]) => [
      key,
      typeof value === "string" ? shown(value) : value.map(shown),
    ]),
  );
  const principal = Object.fromEntries(
    Object.entries(request.principal).map(([key, value]) => [key, shown(value)]),
  ) as unknown as RequestPrincipal;
  return { principal, action: shown(request.action), resource: shown(request.resource), context };
}
