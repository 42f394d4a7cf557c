import { backupPlanExists } from "../../../rules/backup/backup-plan-exists.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:backup/plan:Plan">>[2];
type Days = number | ReturnType<typeof unknown>;

const plan = (inputs: Inputs, existing = false) =>
  resource("aws:backup/plan:Plan", "orders", { name: "orders", ...inputs }, { existing });
const rule = (deleteAfter?: Days, ruleName = "daily") => ({
  ruleName,
  targetVaultName: "orders",
  schedule: "cron(0 3 * * ? *)",
  ...(deleteAfter !== undefined && { lifecycle: { deleteAfter } }),
});
const selection = (planId: string | ReturnType<typeof unknown> = ref("orders")) =>
  resource("aws:backup/selection:Selection", "databases", {
    planId,
    name: "databases",
    iamRoleArn: "arn:aws:iam::111122223333:role/backup",
    resources: ["arn:aws:rds:*:*:db:*"],
  });

const Rule = (DeleteAfterDays?: unknown, RuleName = "daily") => ({
  RuleName,
  TargetBackupVault: "orders",
  ...(DeleteAfterDays !== undefined && { Lifecycle: { DeleteAfterDays } }),
});
const Plan = (...BackupPlanRule: readonly object[]) => ({
  Orders: { Type: "AWS::Backup::BackupPlan", Properties: { BackupPlan: { BackupPlanName: "orders", BackupPlanRule } } },
});
const Selection = (BackupPlanId: unknown = { Ref: "Orders" }) => ({
  Databases: {
    Type: "AWS::Backup::BackupSelection",
    Properties: {
      BackupPlanId,
      BackupSelection: {
        SelectionName: "databases",
        IamRoleArn: "arn:aws:iam::111122223333:role/backup",
        Resources: ["arn:aws:rds:*:*:db:*"],
      },
    },
  },
});

ruleCases(backupPlanExists, [
  {
    name: "kept for 35 days",
    verdict: "not violated",
    because: ["rules.0.lifecycle.deleteAfter"],
    resources: [plan({ rules: [rule(35)] }), selection()],
    template: template({ ...Plan(Rule(35)), ...Selection() }),
  },
  {
    name: "kept for ever, and the plan comes last",
    verdict: "not violated",
    because: ["rules.0.lifecycle.deleteAfter"],
    resources: [selection(), plan({ rules: [rule()] })],
    template: template({ ...Plan(Rule()), ...Selection() }),
  },
  {
    name: "kept for a week, and once a day for longer",
    verdict: "not violated",
    resources: [plan({ rules: [rule(7, "hourly"), rule(35)] }), selection()],
    template: template({ ...Plan(Rule(7, "hourly"), Rule(35)), ...Selection() }),
  },
  {
    name: "kept for a week",
    verdict: "violated",
    severity: "medium",
    because: ["rules.0.lifecycle.deleteAfter"],
    resources: [plan({ rules: [rule(7)] }), selection()],
    template: template({ ...Plan(Rule(7)), ...Selection() }),
  },
  {
    name: "kept for a week, where that is enough",
    verdict: "not violated",
    params: { minimumDays: 7 },
    resources: [plan({ rules: [rule(7)] }), selection()],
    template: template({ ...Plan(Rule("7")), ...Selection() }),
  },
  {
    name: "nothing selected",
    verdict: "violated",
    resources: [plan({ rules: [rule(35)] })],
    template: template(Plan(Rule(35))),
  },
  {
    name: "nothing selected for a plan that is there already",
    verdict: "violated",
    resources: [plan({ rules: [rule(35)] }, true)],
  },
  {
    name: "selected for a plan that is made elsewhere",
    verdict: "violated",
    resources: [plan({ rules: [rule(35)] }), selection("6f7c1a2b-0000-4000-8000-000000000000")],
  },
  {
    name: "selected for a plan that is not known",
    verdict: "cannot tell",
    resources: [plan({ rules: [rule(35)] }), selection(unknown())],
    template: template({ ...Plan(Rule(35)), ...Selection({ Ref: "Plan" }) }, parameter("Plan")),
  },
  {
    name: "kept for a time that is not known",
    verdict: "cannot tell",
    because: ["rules.0.lifecycle.deleteAfter"],
    resources: [plan({ rules: [rule(unknown())] }), selection()],
    template: template({ ...Plan(Rule({ Ref: "Days" })), ...Selection() }, parameter("Days")),
  },
  {
    name: "rules that are not known",
    verdict: "cannot tell",
    because: ["rules"],
    resources: [plan({ rules: unknown() }), selection()],
  },
  {
    name: "nothing selected, and rules that are not known",
    verdict: "violated",
    resources: [plan({ rules: unknown() })],
  },
]);
