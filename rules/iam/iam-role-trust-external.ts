import { defineRule } from "../../core/engine/rule.ts";
import { bareForeignersBy } from "../../core/iam/holder.ts";

export const iamRoleTrustExternal = defineRule({
  id: "iam-role-trust-external",
  title: "An account that nobody trusts may assume the role without an external id or a second factor",
  theme: "iam",
  severity: "high",
  severityReason:
    "The role's rights are in the hands of somebody else, who can be tricked into using them for a third party.",
  equivalents: { prowler: ["iam_role_cross_account_readonlyaccess_policy"] },
  cwe: [284, 441],
  why: "A service provider holds roles of many customers: another customer who names this role to it has the shop's data read for them.",
  fix: "Add a condition on `sts:ExternalId` with an id that only the provider and you know, or on `aws:MultiFactorAuthPresent` where people sign in. List accounts that are yours under `trusted` in the configuration.",
  sources: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  ],
  on: ["aws:iam/role:Role"],
  violatedWhen: ({ fields }, run) =>
    bareForeignersBy(fields.at("assumeRolePolicy"), { called: "the role", service: "sts" }, run),
});
