import { defineRule } from "../../core/engine/rule.ts";
import { membersThat, wholeAccounts } from "../../core/iam/written.ts";
import type { AnyField } from "../../core/model/field.ts";

export const iamRoleTrustAccount = defineRule({
  id: "iam-role-trust-account",
  title: "A whole account may assume the role",
  theme: "iam",
  severity: "medium",
  severityReason: "Policies in that account still decide who may, but whoever writes them there decides over the role.",
  equivalents: { checkov: ["CKV_AWS_61"] },
  cwe: [269, 284],
  why: "Whatever is broken into in that account, and may assume roles, has this one as well: nobody has to touch the role.",
  fix: "Name the roles that assume it in `Principal`, or limit the statement with a condition on `aws:PrincipalArn`.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html"],
  on: ["aws:iam/role:Role"],
  violatedWhen: ({ fields }) => membersThat(fields.at("assumeRolePolicy") as AnyField, "sts", wholeAccounts),
});
