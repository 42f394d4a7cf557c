import type { ParsedStatement, Policy } from "./grammar.ts";
import { membersOf } from "./notes.ts";
import { policyOf } from "./policy.ts";

/**
 * Why AWS would not take a document as a resource control policy: one says what is denied to everyone, and conditions
 * make the exceptions. The one that AWS attaches by itself allows everything.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
export function wrongAsResourceControl(document: unknown): string | undefined {
  const policy = policyOf(document, { kind: "resource" });
  const [wrong] = policy.statements.flatMap((each) => (allowsEverything(each) ? [] : (wrongInControl(each) ?? [])));
  return wrongAsPolicy(policy) ?? wrong;
}

/**
 * The same of a service control policy, which names no principal.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
 */
export function wrongAsServiceControl(document: unknown): string | undefined {
  const policy = policyOf(document, { kind: "scp" });
  const [wrong] = policy.statements.flatMap(({ field, resources }): readonly string[] => {
    const named = ["Principal", "NotPrincipal"].find((name) => membersOf(field)(name).state !== "absent");
    if (named !== undefined) return [`a service control policy has no ${named}`];
    return resources === undefined ? ["a statement names no Resource"] : [];
  });
  return wrongAsPolicy(policy) ?? wrong;
}

function wrongAsPolicy({ state, version, statements, defects }: Policy): string | undefined {
  if (state !== "known") return "it is no policy";
  if (version !== "2012-10-17") return "its Version is not 2012-10-17";
  const refused = defects.find((each) => each.refused);
  if (refused !== undefined) return `${refused.code} at ${refused.path.join(".") || "the top"}`;
  return statements.length === 0 ? "it has no statement" : undefined;
}

function wrongInControl({ field, effect, principals, actions, resources }: ParsedStatement): string | undefined {
  if (effect !== "Deny") return "only Deny is possible in a resource control policy of your own";
  if (membersOf(field)("Principal").known() !== "*" || principals?.not === true) return 'its Principal must be "*"';
  if (actions?.not === true) return "NotAction is not possible in a resource control policy";
  return resources === undefined ? "a statement names no Resource" : undefined;
}

/** The statement of `RCPFullAWSAccess`. */
const allowsEverything = ({ effect, field, entries, doubts }: ParsedStatement): boolean =>
  effect === "Allow" &&
  ["Principal", "Action", "Resource"].every((name) => membersOf(field)(name).known() === "*") &&
  entries.length + doubts.length === 0;
