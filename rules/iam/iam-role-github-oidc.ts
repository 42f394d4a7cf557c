import { defineRule } from "../../core/engine/rule.ts";
import { gitHubTrusts } from "../../core/iam/federation/github.ts";
import { Answer } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";

export const iamRoleGithubOidc = defineRule({
  id: "iam-role-github-oidc",
  title: "GitHub workflows of repositories that are not named can assume the role",
  theme: "iam",
  severity: "critical",
  severityReason:
    "Anybody with a GitHub account gets the role's rights; where the owner is fixed, only repositories of the owner do, and it is medium.",
  equivalents: { checkov: ["CKV_AWS_358", "CKV_AWS_393"] },
  cwe: [284, 287],
  why: "Anyone can run a workflow in a repository of their own and deploy, read and delete with the role of the shop.",
  fix: "Test the subject in the trust policy: `StringLike` on `token.actions.githubusercontent.com:sub` with `repo:OWNER/REPOSITORY:*`.",
  sources: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html",
    "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws",
  ],
  on: ["aws:iam/role:Role"],
  violatedWhen(role, { graph }) {
    const trusts = gitHubTrusts(role.fields.at("assumeRolePolicy") as AnyField, graph);
    if (trusts instanceof Answer) return trusts;
    return trusts.map(({ about, answer, fixes }) =>
      fixes === "owner"
        ? {
            about,
            answer: answer.stating({ kind: "softened", because: "the owner of the repository is fixed" }),
            severity: "medium",
          }
        : { about, answer },
    );
  },
});
