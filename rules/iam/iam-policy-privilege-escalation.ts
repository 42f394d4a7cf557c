import { defineRule } from "../../core/engine/rule.ts";
import { policyTypes } from "../../core/iam/identity/documents.ts";
import { escalationsIn } from "../../core/iam/identity/judge.ts";

export const iamPolicyPrivilegeEscalation = defineRule({
  id: "iam-policy-privilege-escalation",
  title: "The policies let their holder raise its own rights",
  theme: "iam",
  severity: "high",
  severityReason:
    "One step makes the holder an administrator; where it takes a condition, a boundary or a machine that may not be there, it is medium.",
  equivalents: {
    checkov: ["CKV_AWS_110", "CKV_AWS_286"],
    prowler: ["iam_inline_policy_allows_privilege_escalation", "iam_policy_allows_privilege_escalation"],
  },
  cwe: [250, 269],
  why: "Whoever steals a session of the holder is an administrator a minute later, and every customer's data is theirs.",
  fix: "Name the users, roles and policies in `Resource`, limit `iam:PassRole` to the roles that are needed with `iam:PassedToService`, and give roles that make roles a `permissionsBoundary`.",
  sources: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
  ],
  on: [...policyTypes, "aws:iam/user:User", "aws:iam/group:Group"],
  violatedWhen: (resource, { graph, trusted }) => escalationsIn(resource, graph, trusted.policies),
});
