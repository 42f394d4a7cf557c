import { Answer, all, answered, any, not } from "../../model/answer.ts";
import type { AnyField } from "../../model/field.ts";
import type { Graph } from "../../model/graph.ts";
import type { OrganizationPolicies } from "../../model/organization.ts";
import type { Resource } from "../../model/resource.ts";
import { administrates } from "./administrator.ts";
import { type Attached, attachesAny } from "./attached.ts";
import { boundaryOf, isOnlyBoundary } from "./boundary.ts";
import { type Document, ownDocuments } from "./documents.ts";
import { escalationFound, escalationsOf, holdsPart } from "./escalate.ts";
import type { Found } from "./found.ts";
import { documentsOf, isPrincipal } from "./principal.ts";
import type { Grants } from "./rights.ts";
import { type ControlLevel, controlLevelsOn } from "./service-controls.ts";

/**
 * What `look` finds in each document that a resource carries, alone and inside of the boundary of its only holder; else
 * one answer for all. A managed policy that is used as a boundary only grants nothing. Empty where there is no document.
 */
export function inDocuments(
  resource: Resource,
  graph: Graph,
  look: (grants: Grants) => readonly Found[],
  policies: OrganizationPolicies | undefined,
): Answer | readonly Found[] {
  const documents = graph.derive(resource, ownDocuments);
  if (documents.length === 0) return [];
  const boundary = graph.derive(resource, boundaryOf);
  const around = { ...(boundary !== undefined && { boundary }), levels: controlLevelsOn(resource, policies) };
  const judged = documents.map((document) => lookedAt(document, around, look));
  const sure = judged.flatMap((each) => (each instanceof Answer ? [] : each));
  const found = sure.filter(({ answer }) => answer.truth === "yes");
  const unsure = sure.filter(({ answer }) => answer.truth === "unknown").map(({ answer }) => answer);
  if (found.length === 0 && unsure.length + judged.filter(isUnknown).length === 0) {
    return any(
      ...documents.map(({ policy }, index) => {
        const answer = judged[index];
        return answer instanceof Answer ? answer : answered("no", policy);
      }),
    );
  }
  const bounds = graph.derive(resource, isOnlyBoundary);
  if (bounds.truth === "yes") return [];
  const spared = bounds.truth === "no" ? [] : [not(bounds)];
  if (found.length > 0) return found.map((each) => ({ ...each, answer: withAll(each.answer, spared) }));
  return withAll(any(...unsure, ...judged.filter(isUnknown)), spared);
}

const withAll = (answer: Answer, more: readonly Answer[]): Answer =>
  more.length === 0 ? answer : all(answer, ...more);

const isUnknown = (judged: Answer | readonly Found[]): judged is Answer =>
  judged instanceof Answer && judged.truth === "unknown";

/** What is around a document: a boundary, and the service control policies. */
type Around = Omit<Grants, "clauses"> & { readonly levels: readonly ControlLevel[] };

function lookedAt(
  { clauses, policy }: Document,
  around: Around,
  look: (grants: Grants) => readonly Found[],
): Answer | readonly Found[] {
  if (clauses instanceof Answer) return clauses;
  const found = look({ clauses, ...around });
  return found.length === 0 ? closed(answered("no", policy), { clauses, ...around }, look) : found;
}

/** That nothing is found; with the service control policies, where it is these that take it away. */
function closed(answer: Answer, grants: Grants & Around, look: (grants: Grants) => readonly Found[]): Answer {
  const { levels, ...bare } = grants;
  if (levels.length === 0 || look(bare).length === 0) return answer;
  const alone = levels.filter((level) => look({ ...bare, levels: [level] }).length === 0);
  const by = (alone.length > 0 ? alone : levels).flatMap(({ names }) => names);
  return answer.stating({ kind: "denied", by: [...new Set(by)] });
}

/**
 * What `look` finds in the documents of a resource, and which of the policies of AWS by these names it attaches; else
 * one answer for all.
 */
export function inPolicies(
  resource: Resource,
  graph: Graph,
  look: (grants: Grants) => readonly Found[],
  names: readonly string[],
  policies: OrganizationPolicies | undefined,
): Answer | readonly (Found | Attached)[] {
  const written = inDocuments(resource, graph, look, policies);
  if (names.length === 0) return written;
  const attached = attachesAny(resource, names);
  if (written instanceof Answer) return attached instanceof Answer ? any(written, attached) : attached;
  if (attached instanceof Answer) return written.length === 0 ? attached : written;
  return [...written, ...attached];
}

/**
 * What makes an identity an administrator: that its policies together allow everything, or all but a part of it, or
 * everything on what they name; less severe where it is not all. Else one answer.
 */
export function administratorIn(
  principal: Resource,
  graph: Graph,
  policies: OrganizationPolicies | undefined,
): Answer | Found {
  const documents = documentsOf(principal, graph);
  const clauses = documents.flatMap((each) => (each.clauses instanceof Answer ? [] : each.clauses));
  const unknown = documents.flatMap((each) => (each.clauses instanceof Answer ? [each.clauses] : []));
  const boundary = graph.derive(principal, boundaryOf);
  const levels = controlLevelsOn(principal, policies);
  const found = administrates({ clauses, levels, ...(boundary !== undefined && { boundary }) });
  // What is not known may also deny it.
  if (found?.answer.truth === "yes" && unknown.length === 0) return found;
  const open = [...(found === undefined ? [] : [found.answer]), ...unknown];
  return open.length === 0 ? answered("no", principal.fields as AnyField) : all(any(...open), ...unknown);
}

/** The ways to more rights that each document of a resource opens, and those that an identity's open together. */
export function escalationsIn(
  resource: Resource,
  graph: Graph,
  policies: OrganizationPolicies | undefined,
): Answer | readonly Found[] {
  const own = inDocuments(resource, graph, (grants) => escalationFound(escalationsOf(grants)), policies);
  const together = openedTogether(resource, graph, policies);
  if (together === undefined) return own;
  if (together instanceof Answer) {
    if (!(own instanceof Answer)) return own.length === 0 ? together : own;
    return any(own, together);
  }
  return own instanceof Answer ? [together] : [...own, together];
}

/**
 * The escalations that only the policies of an identity together allow: those that one of them allows alone are found
 * where that policy is written. A policy that is not known matters where the others allow a part of a set.
 */
function openedTogether(
  principal: Resource,
  graph: Graph,
  policies: OrganizationPolicies | undefined,
): Answer | Found | undefined {
  if (!isPrincipal(principal)) return undefined;
  const documents = documentsOf(principal, graph);
  const known = documents.flatMap(({ clauses }) => (clauses instanceof Answer ? [] : [clauses]));
  const unknown = documents.flatMap(({ clauses }) => (clauses instanceof Answer ? [clauses] : []));
  if (documents.length < 2) return undefined;
  const boundary = graph.derive(principal, boundaryOf);
  const levels = controlLevelsOn(principal, policies);
  const within = (clauses: Grants["clauses"]): Grants => ({
    clauses,
    levels,
    ...(boundary !== undefined && { boundary }),
  });
  // What one document may open, but not surely, the others may still complete.
  const alone = new Set(
    known.flatMap((clauses) =>
      escalationsOf(within(clauses)).flatMap(({ set, answer }) => (answer.truth === "yes" ? [set] : [])),
    ),
  );
  const all = within(known.flat());
  const [found] = escalationFound(escalationsOf(all).filter(({ set }) => !alone.has(set)));
  // What is not known may also deny it.
  if (found?.answer.truth === "yes" && unknown.length === 0) return found;
  const mayComplete = unknown.length > 1 || (unknown.length === 1 && holdsPart(all));
  const open = mayComplete ? [...unknown] : [];
  if (found?.answer.truth === "unknown") open.push(found.answer);
  return open.length === 0 ? answered("no", principal.fields as AnyField) : any(...open);
}
