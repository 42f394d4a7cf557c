import { type AnyField, Field, plainView, type Settled } from "../../model/field.ts";
import { type GivenPolicy, holdsIn, type OrganizationPolicies } from "../../model/organization.ts";
import type { Resource } from "../../model/resource.ts";
import { type Statement, statementsOf } from "../document.ts";
import { type Clause, clauseOf } from "./clause.ts";

/** The service control policies at one level of the organisation: the root, a unit, or the account. */
export interface ControlLevel {
  readonly clauses: readonly Clause[];
  readonly names: readonly string[];
}

const read = new WeakMap<readonly GivenPolicy[], ControlLevel>();

/**
 * The service control policies that bind an identity of the account, or whoever gets a policy of it: at every level one
 * of those that are attached there must allow an action, and a Deny of any takes it away. They bind no role that is
 * linked to a service; roles of a permission set are in the accounts that it is assigned to, which may be others.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function controlLevelsOn(
  { type, fields, scope }: Resource,
  policies: OrganizationPolicies | undefined,
): readonly ControlLevel[] {
  if (policies === undefined || policies.service.length === 0 || type.startsWith("aws:ssoadmin/")) return [];
  const path = (fields as unknown as Field<Record<string, unknown>>).at("path").known();
  if (typeof path === "string" && path.startsWith("/aws-service-role/")) return [];
  return policies.service.flatMap((level) => {
    if (!level.every((each) => holdsIn(each, scope.account))) return [];
    let known = read.get(level);
    if (known === undefined) {
      known = levelOf(level);
      read.set(level, known);
    }
    return [known];
  });
}

/** Where no policy of a level allows anything, `FullAWSAccess` is there, which AWS attaches to each. */
function levelOf(given: readonly GivenPolicy[]): ControlLevel {
  const clauses = given.flatMap(({ document }) => clausesIn(document));
  const allows = clauses.some((each) => each.allows.truth !== "no");
  return { clauses: allows ? clauses : [...clauses, ...clausesIn(fullAccess)], names: given.map(({ name }) => name) };
}

const fullAccess = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };

function clausesIn(document: unknown): readonly Clause[] {
  const list = statementsOf(Field.root({} as Resource, plainView, document) as AnyField);
  return list.state === "known" ? (list.elements() as readonly Settled<Statement>[]).map(clauseOf) : [];
}
