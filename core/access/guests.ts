import { accessOf } from "../iam/access.ts";
import { policyFor } from "../iam/exposure.ts";
import { controlsOn } from "../iam/organization.ts";
import { exists } from "../iam/search.ts";
import { isTrue } from "../model/answer.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { OrganizationPolicies } from "../model/organization.ts";
import type { Resource } from "../model/resource.ts";
import { actionPattern } from "./asked-action.ts";
import { resourceAccess } from "./assembled.ts";
import { inShort } from "./deeds.ts";
import { type Entry, nobody, nothing, type ResourceAccess } from "./entry.ts";
import { guestActions, isForGuests } from "./guest-services.ts";
import { identityOf, type Reach } from "./identity.ts";
import { awsName, nameOf, shortOf } from "./shown.ts";

type Pool = Resource<"aws:cognito/identityPool:IdentityPool">;
const roleType = "aws:iam/role:Role";
type Role = Resource<typeof roleType>;

const byDefault = {
  source: "https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CreateIdentityPool.html",
};

/**
 * Identity pools that give credentials to guests: anyone on the internet then does what the role of its guests may, as
 * far as Cognito leaves it to them.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html, …/iam-roles.html
 */
export const guestsOf = (
  graph: Graph,
  policies: OrganizationPolicies | undefined,
  now: number,
  action?: string | undefined,
): readonly ResourceAccess[] =>
  graph.present("aws:cognito/identityPool:IdentityPool").flatMap((pool) => {
    const about = pool.fields.at("allowUnauthenticatedIdentities");
    const { truth } = isTrue(about.or(false, byDefault));
    if (pool.isFact || truth === "no") return [];
    const place = pool.place(about.path);
    const base = { ...empty, from: pool.address, ...(place !== undefined && { place }) };
    const entries: readonly Entry[] =
      truth === "unknown"
        ? [untold(base, "whether it lets guests in")]
        : inPool(pool, { ...base, witness: requestOf(pool) }, { graph, policies, now, action });
    return [resourceAccess(pool, "identity pool", true, entries)];
  });

const empty = {
  level: "public",
  who: nobody,
  access: nothing,
  via: "guest access",
  statements: [],
  narrowedBy: [],
  confidence: "likely",
  unknowns: [],
  remarks: [],
} as const;

const untold = ({ witness: _, ...entry }: Entry, what: string): Entry => ({
  ...entry,
  level: "unknown",
  atMost: "public",
  confidence: "possible",
  unknowns: [what],
});

const requestOf = (pool: Pool): NonNullable<Entry["witness"]> => ({
  principal: { kind: "anonymous" },
  action: "cognito-identity:GetCredentialsForIdentity",
  resource: nameOf(pool, "identity pool"),
  context: {},
});

interface Asked {
  readonly graph: Graph;
  /** Those of the organisation, which bound what the role may do and who may take it on. */
  readonly policies: OrganizationPolicies | undefined;
  readonly now: number;
  readonly action: string | undefined;
}

function inPool(pool: Pool, entry: Entry, asked: Asked): readonly Entry[] {
  const { graph } = asked;
  const attached = graph.present("aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment").map((each) => ({
    each,
    to: graph.pointedAtBy(each, "identityPoolId", ["aws:cognito/identityPool:IdentityPool"]),
  }));
  const own = attached.filter(({ to }) => to.sure && to.resources.includes(pool));
  if (own.length === 0) return [{ ...entry, remarks: ["the role that its guests get is not in view"] }];
  return own.flatMap(({ each }) => {
    const all = each.fields.at("roles") as Field<Record<string, string>>;
    const field = all.at("unauthenticated") as AnyField;
    // Without a role Cognito has no credentials to give.
    if (field.state === "absent") return [];
    const named = graph.pointsAt(field, [roleType]).resources as readonly Role[];
    // A preview tells only what all of the roles refer to.
    const roles =
      named.length > 0 || field.state === "known" ? named : graph.pointedAtBy(each, "roles", [roleType]).resources;
    // Of several that may be meant, who takes no guests is not.
    const open = roles.filter((role) => trustOf(role, asked) !== "no");
    const [role, ...others] = open;
    if (roles.length === 0 && all.state !== "known") return [untold(entry, "whether its guests get a role")];
    if (roles.length === 0) return [{ ...entry, remarks: ["what the role that its guests get may do is not in view"] }];
    if (role === undefined) return [];
    if (others.length === 0) return byRole(pool, entry, role, asked);
    const names = open.map((each) => awsName(each) ?? shortOf(each)).join(", ");
    return [{ ...entry, remarks: [`which of these roles its guests get is not known: ${names}`] }];
  });
}

function byRole(pool: Pool, entry: Entry, role: Role, { graph, policies, now, action }: Asked): readonly Entry[] {
  const trust = trustOf(role, { policies, now });
  const { reach, isAdministrator, unknowns, boundary } = identityOf(role, graph, policies);
  const isCut = isTrue(pool.fields.at("allowClassicFlow").or(false, byDefault)).truth !== "yes";
  const pattern = action === undefined ? undefined : actionPattern(action);
  const kept = (all: readonly string[]): readonly string[] =>
    all.filter((each) => (!isCut || isForGuests(each)) && (pattern?.test(each) ?? true));
  const access = isAdministrator
    ? accessOf(isCut ? guestActions.filter((each) => pattern?.test(each) ?? true) : ["*"])
    : accessOf(
        inShort(
          reach.flatMap(({ actions }) => kept(Object.values(actions).flat())),
          action,
        ),
      );
  const isNothing = Object.values(access).every((each) => each.length === 0);
  if (isNothing && unknowns.length === 0) return [];
  const name = awsName(role) ?? shortOf(role);
  const narrowedBy = reach.flatMap(narrowings);
  const remarks = [
    ...(trust === "unknown" ? [`the trust policy of the role ${name} must let guests in, and is not known`] : []),
    ...(boundary === "unknown" ? [`the boundary of the role ${name} is not known`] : []),
    `they get the role ${name}: all that it may do tells leakgate access --principal ${name}`,
  ];
  const isSure = trust === "yes" && remarks.length === 1 && unknowns.length === 0 && !reach.some(isLimited);
  return [{ ...entry, access, narrowedBy, unknowns, remarks, confidence: isSure ? "proved" : "likely" }];
}

const isLimited = ({ conditional, unless }: Reach): boolean => conditional || unless.length > 0;

/** Where a role may do less in a service than its actions say. */
const narrowings = ({ service, on, conditional, unless }: Reach): readonly string[] => [
  ...(on.includes("*") ? [] : [`${service} on ${on.join(", ")}`]),
  ...(conditional ? [`${service} under conditions`] : []),
  ...unless.map((each) => `${service}: ${each}`),
];

/** Whether the trust policy of a role takes guests of identity pools. */
function trustOf(role: Role, { policies, now }: Pick<Asked, "policies" | "now">): "yes" | "no" | "unknown" {
  const { account } = role.scope;
  const target = { service: "sts", arns: [], address: role.address, ...(account !== undefined && { account }) };
  const controls = controlsOn(target, policies);
  const policy = policyFor(role.fields.at("assumeRolePolicy") as AnyField, target, { controls });
  const guest = { kind: "federated", provider: "cognito-identity.amazonaws.com" } as const;
  const options = { actions: ["sts:AssumeRoleWithWebIdentity"], claims: "guest", now } as const;
  const found = exists(policy, guest, target, options);
  if (found.kind === "witness" && found.verified === "yes") return "yes";
  return exists(policy, guest, target, { ...options, reading: "most" }).kind === "none" ? "no" : "unknown";
}
