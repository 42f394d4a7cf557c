import { defineRule } from "../../core/engine/rule.ts";
import { starActionFound } from "../../core/iam/identity/administrator.ts";
import { policyTypes } from "../../core/iam/identity/documents.ts";
import { inDocuments } from "../../core/iam/identity/judge.ts";

export const iamPolicyStarAction = defineRule({
  id: "iam-policy-star-action",
  title: "The policy allows every action on what it names",
  theme: "iam",
  severity: "high",
  severityReason:
    "Reading, deleting and giving away of what is named come with it, and every action that AWS may yet invent.",
  equivalents: {
    checkov: ["CKV_AWS_49", "CKV_AWS_63"],
    trivy: ["AVD-AWS-0057"],
    cdknag: ["IAMNoWildcardPermissions", "AwsSolutions-IAM5"],
    guard: ["IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS"],
  },
  cwe: [250, 269],
  why: "Who was to read one bucket of orders can also delete it, open it to the world and switch off its log.",
  fix: "Name the actions that are needed in `Action`: `s3:GetObject` in the place of `*`.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html"],
  on: policyTypes,
  violatedWhen: (resource, { graph, trusted }) => inDocuments(resource, graph, starActionFound, trusted.policies),
});
