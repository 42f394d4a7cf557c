import { type Entry, type Match, readEntry, satisfies } from "./evaluate-condition.ts";
import { names, type Principals, refusedPrincipal, spares } from "./evaluate-principal.ts";
import { inLowerCase, matchesPattern, type Pattern, patternOf } from "./evaluate-text.ts";
import type { Request } from "./request.ts";

/** `untold`: it hangs on what AWS's pages do not settle. */
export type Outcome = "allow" | "explicit-deny" | "implicit-deny" | "malformed" | "untold";

/** What a policy says to a request, and which of its statements, by index, say so. */
export interface Decision {
  readonly outcome: Outcome;
  readonly allowedBy: readonly number[];
  readonly deniedBy: readonly number[];
  /** Those that may mean the request, or not: AWS's pages do not say. */
  readonly untold: readonly number[];
  /** What AWS would refuse of the document, which therefore never comes into force. */
  readonly refused: readonly string[];
}

/**
 * What a resource's policy says to one request, by plain reading of AWS's documentation, for callers from outside and
 * others for whom this policy alone decides. It knows nothing of identity policies, boundaries or organizations, so it
 * takes an account that the policy trusts to let its users ask. A document that AWS would refuse is malformed as a
 * whole. It never throws.
 *
 * One doubt is settled against the policy, so that an Allow reaches further and a Deny less far: whether a pattern of an
 * ARN stands for all of the fields that it leaves out at its end, which AWS says of identity policies only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export const evaluate = (document: unknown, request: Request, kind?: Kind): Outcome =>
  evaluatorOf(document, kind)(request).outcome;

/** The same with the statements that decided. */
export const decisionOn = (document: unknown, request: Request): Decision => evaluatorOf(document)(request);

/** What has the policy: a role's trust knows no NotPrincipal. */
export type Kind = "resource" | "trust" | "identity" | "scp";

/** The same for many requests: the document is read once. */
export function evaluatorOf(document: unknown, kind: Kind = "resource"): (request: Request) => Decision {
  const { version, statements, refused } = read(document, kind);
  return (request) => {
    const found = statements.map((each) => (each === undefined ? "no" : applies(each, request, version)));
    const matching = (effect: Statement["effect"], how: "yes" | "untold"): readonly number[] =>
      statements.flatMap((each, index) => (each?.effect === effect && found[index] === how ? [index] : []));
    const [allowedBy, deniedBy] = [matching("Allow", "yes"), matching("Deny", "yes")];
    const [mayAllow, mayDeny] = [matching("Allow", "untold"), matching("Deny", "untold")];
    const isAllowed = allowedBy.length > 0;
    const isUntold = isAllowed ? mayDeny.length > 0 : mayAllow.length > 0;
    const said = isUntold ? "untold" : isAllowed ? "allow" : "implicit-deny";
    const outcome = refused.length > 0 ? "malformed" : deniedBy.length > 0 ? "explicit-deny" : said;
    return { outcome, allowedBy, deniedBy, untold: [...mayAllow, ...mayDeny], refused };
  };
}

/** Whether a document, one that AWS would refuse too, let a request in. */
export function wasAllowed(document: unknown, request: Request): boolean {
  const { allowedBy, deniedBy } = decisionOn(document, request);
  return allowedBy.length > 0 && deniedBy.length === 0;
}

/** Whether one statement, as it stands in a document of a version, means a request; malformed if AWS would refuse it. */
export function matchesStatement(
  statement: unknown,
  request: Request,
  version: string = withVariables,
): boolean | "malformed" | "untold" {
  const read = readStatement(statement, "resource");
  if (typeof read === "string" || read.refused !== undefined) return "malformed";
  const found = applies(read, request, version);
  return found === "untold" ? found : found === "yes";
}

/** The version of the language that has policy variables. A document without one is of the older. */
const withVariables = "2012-10-17";
const older = "2008-10-17";

interface Statement {
  readonly effect: "Allow" | "Deny";
  readonly principals: Principals;
  /** In lower case: the names of actions know none. */
  readonly actions: readonly Pattern[];
  /** Absent where the resource is the one that carries the policy. */
  readonly resources: readonly string[] | undefined;
  readonly isNot: { readonly principal: boolean; readonly action: boolean; readonly resource: boolean };
  readonly condition: readonly Entry[];
  /** What AWS refuses of it, though what it asks for is plain. */
  readonly refused: string | undefined;
}

interface ReadDocument {
  readonly version: string;
  /** By index; nothing where AWS refuses one. */
  readonly statements: readonly (Statement | undefined)[];
  readonly refused: readonly string[];
}

function applies(statement: Statement, request: Request, version: string): "yes" | "no" | "untold" {
  const { effect, isNot } = statement;
  const isNamed =
    isNot.principal && effect === "Deny"
      ? spares(statement.principals, request.principal)
      : names(statement.principals, request.principal);
  const action = request.action.toLowerCase();
  const isAction = statement.actions.some((each) => matchesPattern(action, each));
  if (isNamed === isNot.principal || isAction === isNot.action) return "no";
  const { context, principal } = request;
  const setting = { context, principal, variables: version === withVariables ? context : undefined };
  const found = [
    resourceMatch(statement, request, setting.variables),
    ...statement.condition.map((entry) => satisfies(entry, setting)),
  ];
  const holds = (each: Match): boolean => each === "yes" || (each === "unclear" && effect === "Allow");
  if (!found.every((each) => each === "untold" || holds(each))) return "no";
  return isNamed === "untold" || found.includes("untold") ? "untold" : "yes";
}

/** What begins like an ARN that leaves out fields. */
const headOf = (text: string): Pattern => patternOf(`${text}:*`, { wildcards: true, variables: undefined }) ?? [];

function resourceMatch(statement: Statement, request: Request, variables: Request["context"] | undefined): Match {
  if (statement.resources === undefined) return "yes";
  const isShort = (text: string): boolean => /^arn:[^$]*[^$*]$/.test(text) && text.split(":").length < 6;
  const mayMean = statement.resources.filter(isShort).some((text) => matchesPattern(request.resource, headOf(text)));
  const patterns = statement.resources.map((resource) => patternOf(resource, { wildcards: true, variables }));
  const isMatched = patterns.some((pattern) => pattern !== undefined && matchesPattern(request.resource, pattern));
  if (!isMatched && patterns.includes(undefined)) return "no-value";
  if (!isMatched && mayMean) return "unclear";
  return isMatched === statement.isNot.resource ? "no" : "yes";
}

type Shape = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Shape =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function read(document: unknown, kind: Kind): ReadDocument {
  const policy = typeof document === "string" ? parsed(document) : document;
  if (!isObject(policy)) return { version: older, statements: [], refused: ["the document is no object"] };
  const { Version: version = older, Statement: statement } = policy;
  const refused = unknownNames(policy, ["Version", "Id", "Statement"]);
  if (version !== withVariables && version !== older) refused.push(`there is no version ${shown(version)}`);
  if (statement === undefined) refused.push("the document has no statement");
  const all = statement === undefined ? [] : Array.isArray(statement) ? statement : [statement];
  const statements = all.map((each) => readStatement(each, kind));
  return {
    version: version === withVariables ? withVariables : older,
    statements: statements.map((each) => (typeof each === "string" ? undefined : each)),
    refused: [...refused, ...statements.flatMap((each) => (typeof each === "string" ? each : (each.refused ?? [])))],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const unknownNames = (object: Shape, known: readonly string[]): string[] =>
  Object.keys(object)
    .filter((name) => !known.includes(name))
    .map((name) => `there is no element ${name}`);

const elements = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
];

const shown = (value: unknown): string => (typeof value === "string" ? value : typeof value);

/** A statement, or what AWS refuses of it. */
function readStatement(statement: unknown, kind: Kind): Statement | string {
  if (!isObject(statement)) return "a statement is no object";
  const [unknown] = unknownNames(statement, elements);
  if (unknown !== undefined) return unknown;
  const { Effect: effect, Condition: condition } = statement;
  if (effect !== "Allow" && effect !== "Deny") return `there is no effect ${shown(effect)}`;
  for (const name of ["Principal", "Action", "Resource"]) {
    if (statement[name] !== undefined && statement[`Not${name}`] !== undefined) return `both ${name} and Not${name}`;
  }
  const principals = principalsOf(statement["Principal"] ?? statement["NotPrincipal"]);
  const actions = textsOf(statement["Action"] ?? statement["NotAction"]);
  const written = statement["Resource"] ?? statement["NotResource"];
  const resources = written === undefined ? undefined : textsOf(written);
  const entries = entriesOf(condition);
  if (principals === undefined) return "the statement names no principal as AWS takes one";
  if (actions === undefined) return "the statement names no action";
  if (written !== undefined && resources === undefined) return "the resource is no text";
  if (typeof entries === "string") return entries;
  const refused = refusedPrincipal(principals);
  if (refused !== undefined) return refused;
  const isNot = {
    principal: statement["NotPrincipal"] !== undefined,
    action: statement["NotAction"] !== undefined,
    resource: statement["NotResource"] !== undefined,
  };
  return {
    effect,
    principals,
    actions: actions.map(inLowerCase),
    resources,
    isNot,
    condition: entries,
    refused: isNot.principal ? exceptionRefused(effect, kind) : undefined,
  };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html */
const exceptionRefused = (effect: Statement["effect"], kind: Kind): string | undefined =>
  effect === "Allow" || kind === "trust" ? "NotPrincipal goes with the Deny of a resource only" : undefined;

/** One text or a list of them. */
function textsOf(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.every((each) => typeof each === "string") ? list : undefined;
}

function principalsOf(value: unknown): Principals | undefined {
  if (value === "*") return "*";
  if (!isObject(value)) return undefined;
  const groups = Object.entries(value).map(([kind, names]) => [kind, textsOf(names)] as const);
  if (groups.some(([, names]) => names === undefined)) return undefined;
  return Object.fromEntries(groups.map(([kind, names]) => [kind, names ?? []]));
}

/** The entries of a condition block, or what AWS refuses of it. */
function entriesOf(condition: unknown): readonly Entry[] | string {
  if (condition === undefined) return [];
  if (!isObject(condition)) return "the condition is no object";
  const entries: Entry[] = [];
  for (const [operator, keys] of Object.entries(condition)) {
    if (!isObject(keys)) return `the condition ${operator} is no object`;
    const seen = Object.keys(keys).map((key) => key.toLowerCase());
    if (new Set(seen).size < seen.length) return `the condition ${operator} names a key twice`;
    for (const [key, value] of Object.entries(keys)) {
      const list: readonly unknown[] = Array.isArray(value) ? value : [value];
      if (!list.every((each) => ["string", "number", "boolean"].includes(typeof each))) return `${key} has no values`;
      const entry = readEntry(operator, key, list.map(String));
      if (typeof entry === "string") return entry;
      entries.push(entry);
    }
  }
  return entries;
}
