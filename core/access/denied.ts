import { exposuresOf, policyFor } from "../iam/exposure.ts";
import { plainOf } from "../iam/plain.ts";
import type { Policy } from "../iam/policy.ts";
import { type AnyField, Field, plainView } from "../model/field.ts";
import type { Resource } from "../model/resource.ts";
import { type Entry, nothing } from "./entry.ts";
import type { Asked } from "./of-policy.ts";
import { refersToItself, type Subject, signsOf, targetOf, type Written } from "./policies.ts";

/**
 * What the Denies of a bucket's policies leave of an entry of its ACL: an explicit Deny wins over a grant of an ACL. The
 * grant is searched as an Allow, for a request that no Deny means.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-s3-evaluates-access-control.html
 */
export function leftByDenies(entry: Entry, subject: Subject, asked: Asked): readonly Entry[] {
  const { witness, access } = entry;
  const left = new Map<Entry["level"], Entry>();
  for (const kind of ["read", "write", "admin"] as const) {
    for (const action of access[kind]) {
      const one = { ...entry, access: { ...nothing, [kind]: [action] } };
      for (const each of leftOfAction(witness ? { ...one, witness: { ...witness, action } } : one, subject, asked)) {
        const known = left.get(each.level);
        const more = known && { ...known.access, [kind]: [...known.access[kind], action] };
        left.set(each.level, known && more ? { ...known, access: more } : each);
      }
    }
  }
  return entry.level === "unknown" ? [entry] : [...left.values()];
}

function leftOfAction(entry: Entry, subject: Subject, asked: Asked): readonly Entry[] {
  const { witness } = entry;
  if (witness === undefined || subject.policies.length === 0) return [entry];
  const policies = subject.policies.map((written) => ({ written, policy: readOf(subject, written) }));
  if (policies.some(({ policy }) => policy.state === "unknown" || !isSettled(policy))) {
    const unknowns = [...entry.unknowns, "whether its policy denies it"];
    return [{ ...entry, confidence: "possible", unknowns }];
  }
  const { resource } = subject;
  let current: readonly Entry[] = [entry];
  for (const { written, policy } of policies) {
    const denied = denialsOf(policy, resource);
    if (denied === undefined) continue;
    const target = targetOf(subject, written);
    const arns = refersToItself(written, resource) ? signsOf(resource, subject.kind, policy.symbols) : target.arns;
    const beyond = [policyFor(denied, target, { symbols: policy.symbols })];
    const [found] = exposuresOf(grantOf(entry, resource), { ...target, arns }, asked.inside, {
      now: asked.now,
      beyond,
    });
    if (found === undefined || found.level === "none") return [];
    current = current.map((each) => ({ ...each, level: found.level }));
  }
  return current;
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
