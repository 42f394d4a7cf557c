import { defineRule } from "../../core/engine/rule.ts";
import { everyoneBy } from "../../core/iam/holder.ts";

export const iamRoleTrustPublic = defineRule({
  id: "iam-role-trust-public",
  title: "Anyone with an AWS account can assume the role",
  theme: "iam",
  severity: "critical",
  equivalents: { checkov: ["CKV_AWS_60", "CKV_AWS_283"] },
  cwe: [284, 287],
  why: "Whoever learns the role's ARN gets its permissions, from any AWS account in the world. An external id is no lock: it is a shared text, not a secret.",
  fix: "Name the accounts, roles or services that may assume the role, or limit the statement with `aws:PrincipalOrgID`.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html"],
  on: ["aws:iam/role:Role"],
  violatedWhen: ({ fields }, run) =>
    everyoneBy(fields.at("assumeRolePolicy"), { called: "the role", service: "sts" }, run),
});
