import { type Exposure, exposuresOf, type Inside, policyFor } from "../iam/exposure.ts";
import { controlsOn } from "../iam/organization.ts";
import { plainOf } from "../iam/plain.ts";
import type { Policy } from "../iam/policy.ts";
import type { Target } from "../iam/search.ts";
import { type AnyField, Field, plainView } from "../model/field.ts";
import type { Resource } from "../model/resource.ts";
import { type Entry, nothing } from "./entry.ts";
import { type Asked, heldBy, withoutPolicies } from "./of-policy.ts";
import { refersToItself, type Subject, signsOf, targetOf, type Written } from "./policies.ts";

/**
 * What the Denies of a bucket's policies leave of an entry of its ACL: an explicit Deny wins over a grant of an ACL. The
 * grant is searched as an Allow, for a request that no Deny means.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-s3-evaluates-access-control.html
 */
export function leftByDenies(entry: Entry, subject: Subject, asked: Asked): readonly Entry[] {
  const { witness, access } = entry;
  const left = new Map<string, Entry>();
  for (const kind of ["read", "write", "admin"] as const) {
    for (const action of access[kind]) {
      const one = { ...entry, access: { ...nothing, [kind]: [action] } };
      for (const each of leftOfAction(witness ? { ...one, witness: { ...witness, action } } : one, subject, asked)) {
        const key = `${each.level} ${each.held}`;
        const known = left.get(key);
        const more = known && { ...known.access, [kind]: [...known.access[kind], action] };
        left.set(key, known && more ? { ...known, access: more } : each);
      }
    }
  }
  return entry.level === "unknown" ? [entry] : [...left.values()];
}

function leftOfAction(entry: Entry, subject: Subject, asked: Asked): readonly Entry[] {
  const { witness } = entry;
  const { service } = subject.kind;
  const controls = controlsOn({ service, account: subject.resource.scope.account }, asked.inside.policies);
  if (witness === undefined || subject.policies.length + controls.length === 0) return [entry];
  const policies = subject.policies.map((written) => ({ written, policy: readOf(subject, written) }));
  if (policies.some(({ policy }) => policy.state === "unknown" || !isSettled(policy))) {
    const unknowns = [...entry.unknowns, "whether its policy denies it"];
    return [{ ...entry, confidence: "possible", unknowns }];
  }
  const { resource } = subject;
  const denials = policies.flatMap(({ written, policy }): readonly Denial[] => {
    const denied = denialsOf(policy, resource);
    if (denied === undefined) return [];
    const target = targetOf(subject, written);
    const arns = refersToItself(written, resource) ? signsOf(resource, subject.kind, policy.symbols) : target.arns;
    return [{ target: { ...target, arns }, beyond: [policyFor(denied, target, { symbols: policy.symbols })] }];
  });
  if (denials.length + controls.length === 0) return [entry];
  let current = entry;
  for (const denial of leftToAsk(denials, entry, subject)) {
    const [left, ...held] = leftOf(denial, entry, resource, asked);
    if (left === undefined || left.held !== undefined) return left === undefined ? [] : [left];
    if (held.length > 0) return [left, ...held];
    current = { ...current, level: left.level };
  }
  return [current];
}

/** What denies: the Denies of one of the policies of a bucket, and beside them those of the organisation. */
interface Denial {
  readonly target: Target;
  readonly beyond?: readonly Policy[];
}

/** Without a Deny of its own there are still those of the organisation. */
function leftToAsk(denials: readonly Denial[], entry: Entry, subject: Subject): readonly Denial[] {
  if (denials.length > 0) return denials;
  const { resource } = subject;
  return [{ target: targetOf(subject, { field: grantOf(entry, resource), from: resource, isPermission: false }) }];
}

/** What one denial leaves of a grant; and what the organisation takes away of it, held back. */
function leftOf({ target, beyond }: Denial, entry: Entry, resource: Resource, asked: Asked): readonly Entry[] {
  const grant = grantOf(entry, resource);
  const when = { now: asked.now, ...(beyond !== undefined && { beyond }) };
  const exposed = (inside: Inside): Exposure | undefined => exposuresOf(grant, target, inside, when)[0];
  const level = exposed(asked.inside)?.level ?? "none";
  const left = level === "none" ? [] : [{ ...entry, level }];
  if (asked.inside.policies === undefined) return left;
  const bare = exposed(withoutPolicies(asked.inside));
  if (bare === undefined || bare.level === "none" || bare.level === level) return left;
  const controls = controlsOn(target, asked.inside.policies);
  const held = heldBy(policyFor(grant, target, { controls }), bare.witness);
  return [...left, { ...entry, level: bare.level, held }];
}

const readOf = (subject: Subject, written: Written): Policy => policyFor(written.field, targetOf(subject, written));

const isSettled = ({ statements }: Policy): boolean =>
  statements.every(({ effect, doubts }) => effect === "Allow" || (effect !== "unknown" && doubts.length === 0));

/** The Denies of a policy as Allows: what these allow is what those deny. Nothing where there is none. */
function denialsOf(policy: Policy, resource: Resource): AnyField | undefined {
  const document = plainOf(policy) as { readonly Statement?: unknown } | undefined;
  const written = document?.Statement;
  const list = (Array.isArray(written) ? written : [written]) as readonly object[];
  const denies = list.filter((_, index) => policy.statements[index]?.effect === "Deny");
  if (denies.length === 0) return undefined;
  const Statement = denies.map((each) => ({ ...each, Effect: "Allow" }));
  return Field.root(resource, plainView, { ...document, Statement });
}

/** The grant of an ACL as a policy. */
function grantOf({ witness, level }: Entry, resource: Resource): AnyField {
  const signed = { Condition: { StringLike: { "aws:PrincipalArn": "*" } } };
  const Statement = [
    {
      Effect: "Allow",
      Principal: "*",
      Action: witness?.action,
      Resource: "*",
      ...(level === "public-authenticated" && signed),
    },
  ];
  return Field.root(resource, plainView, { Version: "2012-10-17", Statement });
}
