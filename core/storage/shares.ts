import { type Answer, matches, not, within } from "../model/answer.ts";
import type { Field, Settled } from "../model/field.ts";
import type { Resource, Scope } from "../model/resource.ts";

/** Whether something is shared with an account that is neither the own, as far as it is known, nor trusted. */
export const isStranger = (account: Settled<string>, scope: Scope, trusted: readonly string[]): Answer =>
  not(within(account, insiders(scope, trusted)));

/** The accounts that are no strangers. */
export const insiders = ({ account }: Scope, trusted: readonly string[]): readonly string[] =>
  account === undefined ? trusted : [...trusted, account];

/**
 * The accounts that a Systems Manager document is shared with, between commas, or `All`: Terraform writes the key with an
 * underscore. https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html
 */
export function documentSharedWith({ fields }: Resource<"aws:ssm/document:Document">): Field<string> {
  const permissions = fields.at("permissions") as Field<Record<string, string>>;
  return permissions.at("accountIds").otherwise(permissions.at("account_ids"));
}

/** The setting of an account and region that refuses public documents. */
export const isDocumentBlock = ({ fields }: Resource<"aws:ssm/serviceSetting:ServiceSetting">): Answer =>
  matches(fields.at("settingId").orAbsent("no"), /\/ssm\/documents\/console\/public-sharing-permission$/);
