import { defineRule } from "../../core/engine/rule.ts";
import { adminStatements, isOnlyBoundary } from "../../core/iam/admin.ts";
import { Answer, all, not } from "../../core/model/answer.ts";

export const iamPolicyFullAdmin = defineRule({
  id: "iam-policy-full-admin",
  title: "The policy allows every action on every resource",
  theme: "iam",
  severity: "high",
  controls: { "cis-aws-3.0": ["1.16"], "cis-aws-5.0": ["1.15"], fsbp: ["IAM.1"] },
  equivalents: {
    checkov: ["CKV_AWS_1", "CKV_AWS_62"],
    trivy: ["AVD-AWS-0057"],
    prowler: [
      "iam_customer_attached_policy_no_administrative_privileges",
      "iam_customer_unattached_policy_no_administrative_privileges",
      "iam_inline_policy_no_administrative_privileges",
    ],
    cdknag: ["IAMPolicyNoStatementsWithAdminAccess"],
  },
  cwe: [250, 269],
  why: "Whoever holds the policy is an administrator, and so is whoever steals their session: every store of the account is theirs.",
  fix: "Name the actions and the resources that are needed. For administrators use a role that is assumed with MFA.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html"],
  on: [
    "aws:iam/policy:Policy",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/userPolicy:UserPolicy",
    "aws:iam/groupPolicy:GroupPolicy",
    "aws:iam/role:Role",
    "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
  ],
  violatedWhen(resource, { graph }) {
    const found = adminStatements(resource);
    if (found instanceof Answer) return found;
    const bounds = isOnlyBoundary(resource, graph);
    return bounds.truth === "yes"
      ? []
      : found.map(({ about, answer }) => ({ about, answer: all(answer, not(bounds)) }));
  },
});
