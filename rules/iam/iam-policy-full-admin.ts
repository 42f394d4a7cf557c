import { defineRule } from "../../core/engine/rule.ts";
import { fullAdminFound } from "../../core/iam/identity/administrator.ts";
import { policyTypes } from "../../core/iam/identity/documents.ts";
import { inDocuments } from "../../core/iam/identity/judge.ts";

export const iamPolicyFullAdmin = defineRule({
  id: "iam-policy-full-admin",
  title: "The policy allows every action on every resource",
  theme: "iam",
  severity: "high",
  saysWhole: true,
  severityReason:
    "Full rights in the hands of one identity are not yet a leak, but every other guard of the account falls with it.",
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
    guard: ["IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", "IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS"],
  },
  cwe: [250, 269],
  why: "Whoever holds the policy is an administrator, and so is whoever steals their session: every store of the account is theirs.",
  fix: "Name the actions and the resources that are needed. For administrators use a role that is assumed with MFA.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html"],
  on: policyTypes,
  violatedWhen: (resource, { graph, trusted }) => inDocuments(resource, graph, fullAdminFound, trusted.policies),
});
