import { defineRule } from "../../core/engine/rule.ts";
import { outsidersBy } from "../../core/iam/holder.ts";

const secret = { called: "the secret", service: "secretsmanager", anonymous: false } as const;

export const secretsmanagerPolicyPublic = defineRule({
  id: "secretsmanager-policy-public",
  title: "The secret's policy lets strangers in",
  theme: "exposure",
  severity: "critical",
  severityReason:
    "A secret opens what lies behind it; where single accounts are let in that nobody trusts, it is high.",
  equivalents: {
    prowler: ["secretsmanager_not_publicly_accessible", "secretsmanager_has_restrictive_resource_policy"],
  },
  cwe: [284, 732],
  why: "A stranger reads the password of the database or the key of the payment provider, and goes on with it.",
  fix: "Name the roles that need the secret. List accounts of partners under `trusted` in the configuration.",
  sources: ["https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html"],
  on: ["aws:secretsmanager/secretPolicy:SecretPolicy", "aws:secretsmanager/secret:Secret"],
  violatedWhen: ({ fields }, run) => outsidersBy(fields.at("policy"), secret, run, "high"),
});
