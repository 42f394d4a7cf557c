import type { AnyField } from "../model/field.ts";
import { isIncomplete } from "./clauses.ts";
import { decidingIn, type ParsedStatement, type Policy, type Principal } from "./grammar.ts";

/** Something that a policy rests on and that AWS's pages do not settle. */
export interface Unsettled {
  readonly what: string;
  readonly field: AnyField;
}

/** What of a policy AWS's pages do not settle: where it decides, it cannot be told who gets in. */
export const unsettledIn = (policy: Policy): readonly Unsettled[] =>
  decidingIn(policy).flatMap((each) => unsettledOf(each, policy));

/** What of one statement they do not settle. */
export const unsettledOf = (statement: ParsedStatement, policy: Policy): readonly Unsettled[] => [
  ...exemptions(statement),
  ...accountsOfServices(statement, policy),
];

/**
 * A Deny with `NotPrincipal` that lists somebody without the account, or a session without its role, "might deny" them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function exemptions({ effect, principals }: ParsedStatement): readonly Unsettled[] {
  if (effect === "Allow" || principals?.not !== true) return [];
  const { list } = principals;
  const hasAccount = (account: string): boolean =>
    list.some((each) => each.kind === "account" && each.account === account);
  return list.flatMap((each) => {
    if (each.kind !== "arn" && each.kind !== "session") return [];
    // What is no account of a person, such as `cloudfront`, cannot be listed.
    const lacks = /^[a-z]+$/.test(each.account)
      ? undefined
      : !hasAccount(each.account)
        ? "account"
        : each.kind === "session" && !hasRole(list, each)
          ? "role"
          : undefined;
    if (lacks === undefined) return [];
    return [{ what: `whether NotPrincipal spares whom it lists without their ${lacks}`, field: each.field }];
  });
}

const hasRole = (list: readonly Principal[], { account, role }: Principal & { kind: "session" }): boolean =>
  role === "" || list.some((each) => each.kind === "arn" && each.account === account && each.arn.endsWith(`/${role}`));

/** Whether a statement has a pattern of an ARN that leaves out fields: AWS does not say of all what they mean. */
export const hasShortArn = ({ entries, resources }: ParsedStatement): boolean =>
  entries.some(({ operator, values }) => operator?.test === "arn" && values.some(({ text }) => isShort(text))) ||
  (resources?.list.some(({ text }) => isIncomplete(text)) ?? false);

const isShort = (text: string): boolean => text.split(":").length < 6 && !/^[\uE000-\uF8FF]/.test(text);

/** No page says what `kms:CallerAccount` holds where a service asks by itself. */
function accountsOfServices({ entries }: ParsedStatement, { statements }: Policy): readonly Unsettled[] {
  const entry = entries.find(({ key }) => key === callerAccount);
  const service = statements.some(
    ({ effect, principals }) =>
      (effect === "Allow" || effect === "unknown") &&
      principals?.list.some((each) => each.kind === "service" || (each.kind === "any" && each.of === "service")),
  );
  if (entry === undefined || !service) return [];
  return [{ what: `what ${entry.name} holds where a service asks`, field: entry.field }];
}

export const callerAccount = "kms:calleraccount";
