import type { Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const plan = resource("aws:backup/plan:Plan", "nightly", {
  name: "nightly",
  rules: [
    {
      ruleName: "nightly",
      targetVaultName: "Default",
      schedule: "cron(0 3 * * ? *)",
      lifecycle: { deleteAfter: 35 },
    },
  ],
});

const Plan = {
  Type: "AWS::Backup::BackupPlan",
  Properties: {
    BackupPlan: {
      BackupPlanName: "nightly",
      BackupPlanRule: [
        {
          RuleName: "nightly",
          TargetBackupVault: "Default",
          ScheduleExpression: "cron(0 3 * * ? *)",
          Lifecycle: { DeleteAfterDays: 35 },
        },
      ],
    },
  },
};

const role = "arn:aws:iam::111122223333:role/backup";
const databases = ["arn:aws:rds:*:*:db:*"];

export const backupExamples: Examples = {
  "backup-plan-exists": {
    violated: { resources: [plan], template: { Nightly: Plan } },
    fixed: {
      resources: [
        plan,
        resource("aws:backup/selection:Selection", "databases", {
          planId: ref("nightly"),
          name: "databases",
          iamRoleArn: role,
          resources: databases,
        }),
      ],
      template: {
        Nightly: Plan,
        Databases: {
          Type: "AWS::Backup::BackupSelection",
          Properties: {
            BackupPlanId: { Ref: "Nightly" },
            BackupSelection: { SelectionName: "databases", IamRoleArn: role, Resources: databases },
          },
        },
      },
    },
  },
};
