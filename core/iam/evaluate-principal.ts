import { own } from "./evaluate-text.ts";
import type { RequestPrincipal } from "./request.ts";

/** A principal element: everyone, or lists of names by their kind. */
export type Principals = "*" | Readonly<Record<string, readonly string[]>>;

const kinds = ["AWS", "Service", "Federated", "CanonicalUser"];

/**
 * What AWS refuses in a principal element. Whole stars are taken where they stand for everyone; a star within a name
 * never is, and an id of a deleted user or role stays where AWS has put it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function refusedPrincipal(principals: Principals): string | undefined {
  if (principals === "*") return undefined;
  for (const [kind, names] of Object.entries(principals)) {
    if (!kinds.includes(kind)) return `${kind} is no kind of principal`;
    const wrong = names.find((name) => !isName(kind, name));
    if (wrong !== undefined) return `${wrong} is no principal of the kind ${kind}`;
  }
  return undefined;
}

function isName(kind: string, name: string): boolean {
  if (name === "*") return kind === "AWS";
  if (/[*?]/.test(name)) return false;
  return kind !== "AWS" || /^(arn:[^:]*:(iam|sts)::[^:]+(:.+)?|\d{12}|A[A-Z]{3}[A-Z0-9]{12,})$/.test(name);
}

/** Whether a principal element means the caller. */
export function names(principals: Principals, caller: RequestPrincipal): boolean {
  if (principals === "*" || of(principals, "AWS").includes("*")) return true;
  switch (caller.kind) {
    case "anonymous":
      return false;
    case "aws":
      return of(principals, "AWS").some((name) => isAccount(name, caller.account) || isCaller(name, caller));
    case "service":
      return of(principals, "Service").includes(caller.service);
    case "federated":
      return of(principals, "Federated").includes(caller.provider);
    case "canonical":
      return of(principals, "CanonicalUser").includes(caller.id);
  }
}

/**
 * Whether a NotPrincipal element of a Deny spares the caller: one of AWS's own surely only if its account is listed
 * beside it, and the session of a role only if the role is listed too. Else it may deny, says the page.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function spares(principals: Principals, caller: RequestPrincipal): boolean | "untold" {
  if (principals === "*" || of(principals, "AWS").includes("*")) return true;
  if (caller.kind !== "aws") return names(principals, caller);
  const listed = of(principals, "AWS");
  const itself = listed.includes(caller.arn) || isAccount(caller.arn, caller.account);
  const role = sessionOf(caller.arn) === undefined || listed.some((name) => isRoleOf(name, caller.arn));
  const isOfNoAccount = !/^\d{12}$/.test(caller.account);
  if (!itself) return false;
  return (role && (isOfNoAccount || listed.some((name) => isAccount(name, caller.account)))) || "untold";
}

const of = (principals: Exclude<Principals, "*">, kind: string): readonly string[] => own(principals, kind) ?? [];

/** The three ways to write an account. */
const isAccount = (name: string, account: string): boolean =>
  name === account || /^arn:aws[a-z-]*:iam::(\d{12})(:root)?$/.exec(name)?.[1] === account;

/** A user or a role by its ARN, a session by its own or by its role's. */
const isCaller = (name: string, caller: RequestPrincipal & { readonly kind: "aws" }): boolean =>
  name === caller.arn || isRoleOf(name, caller.arn);

/** Whether a name is the ARN of the role that a session is of. The session's ARN leaves out the path of the role. */
function isRoleOf(name: string, session: string): boolean {
  const of = sessionOf(session);
  const [, partition, account, role] = /^arn:([^:]*):iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(name) ?? [];
  return of !== undefined && of.partition === partition && of.account === account && of.role === role;
}

function sessionOf(arn: string): { partition?: string; account?: string; role?: string } | undefined {
  const [whole, partition, account, role] = /^arn:([^:]*):sts::(\d{12}):assumed-role\/([^/]+)\/.+$/.exec(arn) ?? [];
  return whole === undefined ? undefined : { partition: partition ?? "", account: account ?? "", role: role ?? "" };
}
