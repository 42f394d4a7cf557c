import { actionsOf, services } from "../iam/actions.ts";
import { type OneOrMany, textsOf } from "../iam/document.ts";
import { fullAdminFound } from "../iam/identity/administrator.ts";
import { boundaryOf } from "../iam/identity/boundary.ts";
import type { Clause, Reach as Extent } from "../iam/identity/clause.ts";
import { credentialsFound, dataFound } from "../iam/identity/disclosures.ts";
import { type Escalation, escalationsOf } from "../iam/identity/escalate.ts";
import type { Found } from "../iam/identity/found.ts";
import { documentsOf, isPrincipal } from "../iam/identity/principal.ts";
import type { Grants } from "../iam/identity/rights.ts";
import { type ControlLevel, controlLevelsOn } from "../iam/identity/service-controls.ts";
import { Answer, factsOf } from "../model/answer.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { OrganizationPolicies } from "../model/organization.ts";
import type { Resource } from "../model/resource.ts";
import type { PartialText } from "../model/value.ts";
import { awsName, shortOf } from "./shown.ts";

export const accessLevels = ["List", "Read", "Write", "Permissions management", "Tagging"] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** What an identity can do in one service. */
export interface Reach {
  readonly service: string;
  /** Actions of the table of AWS, by access level. */
  readonly actions: Readonly<Record<AccessLevel, readonly string[]>>;
  /** The resources, as the policies name them. */
  readonly on: readonly string[];
  /** Whether a condition narrows all of it. */
  readonly conditional: boolean;
  /** Denies that take away some of it: under conditions, on some resources, or not known whether at all. */
  readonly unless: readonly string[];
}

/** What an identity can do: a role, a user or a group, by all policies that the unit gives to it. */
export interface IdentityAccess {
  readonly unit: string;
  readonly address: string;
  readonly type: string;
  readonly called: string;
  readonly name: string;
  readonly names: readonly string[];
  /** It can do everything: `reach` is then empty. */
  readonly isAdministrator: boolean;
  readonly reach: readonly Reach[];
  readonly findings: readonly Finding[];
  readonly boundary: "none" | "known" | "unknown";
  /** The service control policies that are counted, by their files. */
  readonly controls: readonly string[];
  /** Policies of it whose content is not known. */
  readonly unknowns: readonly string[];
}

/** Something in particular that an identity can do and that matters. */
export interface Finding {
  readonly kind: "escalation" | "data" | "credentials" | "administrator";
  readonly story: string;
  readonly actions: readonly string[];
  readonly sure: boolean;
  /** Denies that stand against it under conditions, on some resources, or not known whether at all. */
  readonly unless: readonly string[];
}

/** What every identity of a unit can do, in the order of the input. Of undecided conditions the first world counts. */
export function identitiesIn(graph: Graph, policies?: OrganizationPolicies): readonly IdentityAccess[] {
  graph.unit.worlds.begin();
  const found = graph.unit.resources
    .filter((each) => isPrincipal(each) && !each.isFact && graph.exists(each))
    .map((each) => identityOf(each, graph, policies));
  graph.forgetDerived();
  return found;
}

/** What one identity can do in the present world. `policies`: those of the organisation that hold for it. */
export function identityOf(
  principal: Resource,
  graph: Graph,
  policies: OrganizationPolicies | undefined,
): IdentityAccess {
  const documents = documentsOf(principal, graph);
  const clauses = documents.flatMap((each) => (each.clauses instanceof Answer ? [] : each.clauses));
  const unknowns = documents.flatMap(({ clauses, policy }) =>
    clauses instanceof Answer
      ? [`a policy at ${policy.path.join(".") || "its attachments"} of ${shortOf(policy.resource)}`]
      : [],
  );
  const boundary = boundaryOf(principal, graph);
  const levels = controlLevelsOn(principal, policies);
  const grants: Grants = { clauses, levels, ...(boundary !== undefined && { boundary }) };
  const denying = [...clauses, ...levels.flatMap((level) => level.clauses)];
  const admin = fullAdminFound(grants).some(({ answer }) => answer.truth === "yes");
  const name = awsName(principal) ?? shortOf(principal);
  const { unit, address, type } = principal;
  return {
    unit: unit.id,
    address,
    type,
    called: type.slice(type.lastIndexOf(":") + 1).toLowerCase(),
    name,
    names: [...new Set([address, shortOf(principal), name, ...principal.names()])],
    isAdministrator: admin,
    reach: admin ? [] : reachOf(clauses, boundary instanceof Answer ? undefined : boundary, levels),
    findings: [
      ...(admin
        ? [
            {
              kind: "administrator",
              story: "does everything, on everything: every way to more rights and to data is in it",
              actions: ["*"],
              sure: true,
            } as const,
          ]
        : []),
      ...(admin
        ? []
        : [
            ...escalationsOf(grants).map(escalationStory),
            ...told("data", dataFound(grants)),
            ...told("credentials", credentialsFound(grants)),
          ]),
    ].map((each) => ({ ...each, unless: exceptionsOf(denying, each.actions) })),
    boundary: boundary === undefined ? "none" : boundary instanceof Answer ? "unknown" : "known",
    controls: [...new Set(levels.flatMap(({ names }) => names))],
    unknowns,
  };
}

type Told = Omit<Finding, "unless">;

const escalationStory = ({ set, rights, answer }: Escalation): Told => ({
  kind: "escalation",
  story: set.story,
  actions: rights.map(({ action }) => action),
  sure: answer.truth === "yes",
});

const told = (kind: Finding["kind"], found: readonly Found[]): readonly Told[] =>
  found.flatMap(({ answer }) =>
    factsOf(answer).flatMap((fact) =>
      fact.kind === "lets"
        ? [
            {
              kind,
              story: fact.more === undefined ? fact.story : `${fact.story}; and ${fact.more} more`,
              actions: fact.actions,
              sure: answer.truth === "yes",
            },
          ]
        : [],
    ),
  );

/** The actions that Allows cover and that no unconditional Deny takes away, by service. */
function reachOf(
  clauses: readonly Clause[],
  boundary: readonly Clause[] | undefined,
  levels: readonly ControlLevel[],
): readonly Reach[] {
  const allows = clauses.filter(({ allows }) => allows.truth === "yes");
  const denying = [...clauses, ...levels.flatMap((level) => level.clauses)];
  // Each of these must allow it as well.
  const bounds = [...(boundary === undefined ? [] : [boundary]), ...levels.map((level) => level.clauses)];
  const denies = denying.filter(({ denies, unconditional }) => denies.truth === "yes" && unconditional.truth === "yes");
  return servicesOf(allows).flatMap((service) => {
    const actions: Record<AccessLevel, string[]> = {
      List: [],
      Read: [],
      Write: [],
      "Permissions management": [],
      Tagging: [],
    };
    const used = new Set<Clause>();
    for (const [name, facts] of actionsOf(service)) {
      const action = `${service}:${name}`;
      const granting = allows.filter((each) => covers(each, action) && each.reach(action).breadth !== "none");
      const denied = denies.some((each) => covers(each, action) && isEverything(each.reach(action)));
      const bounded = bounds.every((bound) =>
        bound.some((each) => each.allows.truth === "yes" && covers(each, action)),
      );
      if (granting.length === 0 || denied || !bounded) continue;
      actions[facts.level].push(facts.name);
      for (const each of granting) used.add(each);
    }
    if (used.size === 0) return [];
    const on = [...new Set([...used].flatMap(resourcesOf))];
    const conditional = [...used].every(({ unconditional }) => unconditional.truth !== "yes");
    return [{ service, actions, on, conditional, unless: exceptionsOf(denying, Object.values(actions).flat()) }];
  });
}

const isEverything = ({ breadth, broad }: Extent): boolean => breadth === "all" && broad.truth === "yes";

/**
 * Denies that stand against some of the actions and do not take them away as a whole: each with when it holds, or on what.
 * A request is allowed only if none of them means it.
 */
function exceptionsOf(clauses: readonly Clause[], actions: readonly string[]): readonly string[] {
  const told = clauses.flatMap((clause) => {
    const { denies, unconditional, statement } = clause;
    if (denies.truth === "no") return [];
    const met = actions.filter((action) => mayMean(clause, action === "*" ? "*" : action.toLowerCase()));
    if (met.length === 0) return [];
    const which = met.length === actions.length ? "" : `${met.slice(0, 3).join(", ")}${met.length > 3 ? ", …" : ""} `;
    const on = resourcesOf(clause).join(", ");
    const where = on === "*" ? "" : ` on ${on}`;
    const when = unconditional.truth === "yes" || statement === undefined ? "" : ` where ${conditionOf(statement)}`;
    return [`${which}${denies.truth === "yes" ? "denied" : "maybe denied"}${where}${when}`];
  });
  return [...new Set(told)];
}

/** Whether a Deny may mean an action; everything is what any Deny takes some of. */
function mayMean(clause: Clause, action: string): boolean {
  if (action === "*") return true;
  return clause.covers(action).truth !== "no" && clause.reach(action).breadth !== "none";
}

/** The condition of a statement in short. */
function conditionOf(statement: NonNullable<Clause["statement"]>): string {
  const condition = statement.at("Condition");
  if (condition.state !== "known") return "a condition that is not known holds";
  const entries = condition.keys().flatMap((operator) => {
    const keys = condition.at(operator);
    if (keys.state !== "known") return [`${operator} <not known>`];
    return keys.keys().map((key) => {
      const values = textsOf(keys.at(key)).elements();
      return `${operator} ${key}: ${values.map((each) => shownText(each as AnyField)).join(", ")}`;
    });
  });
  return entries.join(" and ");
}

const covers = (clause: Clause, action: string): boolean => clause.covers(action).truth === "yes";

/** The services that clauses may be about: those that they name, or all. */
function servicesOf(clauses: readonly Clause[]): readonly string[] {
  const named = new Set<string>();
  for (const { statement, about } of clauses) {
    if (statement === undefined || statement.at("Action").state === "absent") return services();
    for (const each of textsOf(about as Field<OneOrMany<string>>).elements()) {
      const prefix =
        String(each.known() ?? "")
          .split(":")[0]
          ?.toLowerCase() ?? "";
      if (/[*?]/.test(prefix)) return services();
      if (prefix !== "") named.add(prefix);
    }
  }
  return [...named].sort();
}

function resourcesOf({ statement }: Clause): readonly string[] {
  if (statement === undefined) return ["*"];
  const isNot = statement.at("Resource").state === "absent";
  const member = statement.at(isNot ? "NotResource" : "Resource");
  return textsOf(member as Field<OneOrMany<string>>)
    .elements()
    .map((each) => `${isNot ? "all but " : ""}${shownText(each as AnyField)}`);
}

function shownText(field: AnyField): string {
  if (field.isSecret) return "<secret>";
  if (field.state === "partial") {
    const { parts } = field.raw as PartialText;
    return parts
      .map((part) => (typeof part === "string" ? part : `<${shortName(part.resource) ?? part.name}>`))
      .join("");
  }
  if (field.state !== "known") {
    const of = field.why.kind === "computed" ? shortName(field.why.of) : undefined;
    return `<${of ?? "not known"}>`;
  }
  return String(field.raw);
}

const shortName = (address: string | undefined): string | undefined =>
  address?.startsWith("urn:") ? address.slice(address.lastIndexOf("::") + 2) : address;
