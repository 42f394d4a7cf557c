import { defineRule } from "../../core/engine/rule.ts";
import { any, ask, isSet, not, some } from "../../core/model/answer.ts";

const page = { source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html" };

export interface BackupPlanParams {
  /** How many days a backup must be kept at least by one of the plan's rules. */
  readonly minimumDays: number;
}

export const backupPlanExists = defineRule<"aws:backup/plan:Plan", BackupPlanParams>({
  id: "backup-plan-exists",
  title: "The backup plan backs nothing up, or not for long",
  theme: "recovery",
  severity: "medium",
  severityReason: "It opens nothing; it decides whether a mistake or an extortion can be undone.",
  equivalents: { prowler: ["backup_plans_exist", "backup_vaults_exist"] },
  why: "When orders and invoices are deleted or encrypted by somebody else, there is no copy, or none from before it began.",
  fix: "Add an `aws.backup.Selection` with the plan's `planId`, and a rule whose `lifecycle.deleteAfter` is long enough or left out.",
  sources: ["https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html", page.source],
  on: ["aws:backup/plan:Plan"],
  restsOn: [{ setting: "lifecycle.deleteAfter: none, which is for ever", ...page }],
  params: {
    schema: {
      type: "object",
      properties: { minimumDays: { type: "integer", minimum: 1 } },
      additionalProperties: false,
    },
    defaults: { minimumDays: 35 },
  },
  violatedWhen(plan, { graph, params }) {
    const selection = graph.companion(plan, "aws:backup/selection:Selection");
    const rules = plan.fields.at("rules");
    const lasting = some(rules.orAbsent("no"), (rule) => {
      const days = rule.at("lifecycle").at("deleteAfter");
      return any(
        not(isSet(days)),
        ask(days.orAbsent("yes"), (value) => Number(value) >= params.minimumDays),
      );
    });
    return [
      { about: selection, answer: not(isSet(selection)) },
      { about: rules, answer: not(lasting) },
    ];
  },
});
