import { defineRule } from "../../core/engine/rule.ts";
import { isTrue, not, some } from "../../core/model/answer.ts";
import { isA, type Resource } from "../../core/model/resource.ts";

const tableType = "aws:dynamodb/table:Table";
const replicaType = "aws:dynamodb/tableReplica:TableReplica";
const page = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html";
const off = { setting: "pointInTimeRecovery: off, for a table and for each replica", source: page };

export const dynamodbPitr = defineRule({
  id: "dynamodb-pitr",
  title: "The table cannot be restored to an earlier moment",
  theme: "recovery",
  severity: "medium",
  severityReason: "Nothing leaks: what is at stake is how much is lost when something else goes wrong.",
  controls: { fsbp: ["DynamoDB.2"] },
  equivalents: {
    checkov: ["CKV_AWS_28", "CKV_AWS_165"],
    trivy: ["AVD-AWS-0024"],
    prowler: ["dynamodb_tables_pitr_enabled"],
    cdknag: ["DynamoDBPITREnabled", "AwsSolutions-DDB3"],
    guard: ["DYNAMODB_PITR_ENABLED"],
  },
  why: "A faulty release or a stolen credential that overwrites carts and orders cannot be undone: there is nothing to go back to.",
  fix: "Set `pointInTimeRecovery: { enabled: true }`, and `pointInTimeRecovery: true` in each of `replicas`.",
  sources: [page],
  restsOn: [off],
  on: [tableType, replicaType],
  violatedWhen(table) {
    if (isA(table, replicaType)) return not(isTrue(table.fields.at("pointInTimeRecovery").or(false, off)));
    const { fields } = table as Resource<typeof tableType>;
    const own = fields.at("pointInTimeRecovery").at("enabled");
    const replicas = fields.at("replicas");
    const unprotected = some(replicas.orAbsent("no"), (replica) =>
      not(isTrue(replica.at("pointInTimeRecovery").or(false, off))),
    );
    return [
      { about: own, answer: not(isTrue(own.or(false, off))) },
      { about: replicas, answer: unprotected },
    ];
  },
});
