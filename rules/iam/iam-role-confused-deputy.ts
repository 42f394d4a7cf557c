import { defineRule } from "../../core/engine/rule.ts";
import { servicesBy } from "../../core/iam/holder.ts";

const page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html";

export const iamRoleConfusedDeputy = defineRule({
  id: "iam-role-confused-deputy",
  title: "A service may assume the role on behalf of any account",
  theme: "iam",
  severity: "medium",
  severityReason: "A stranger reaches the role only through what the service does for them, not freely.",
  equivalents: { prowler: ["iam_role_cross_service_confused_deputy_prevention"] },
  cwe: [441],
  why: "Somebody has the service work in their own account with the shop's role, and it reads or writes for them what the role may.",
  fix: "Add a condition on `aws:SourceArn` or `aws:SourceAccount` that names the shop's own resource or account.",
  sources: [page, "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html"],
  on: ["aws:iam/role:Role"],
  violatedWhen: ({ fields }, run) =>
    servicesBy(fields.at("assumeRolePolicy"), { called: "the role", service: "sts" }, run),
});
