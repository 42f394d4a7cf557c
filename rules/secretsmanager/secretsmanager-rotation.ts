import { defineRule } from "../../core/engine/rule.ts";
import { all, ask, isSet, not } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { isA, type Resource } from "../../core/model/resource.ts";

export interface Rotation {
  /** The most days that a secret may stay the same. */
  readonly days: number;
}

const secretType = "aws:secretsmanager/secret:Secret";
const rotationType = "aws:secretsmanager/secretRotation:SecretRotation";
const page = "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html";
const never = { setting: "secretRotation: none, and then the secret stays the same", source: page };

export const secretsmanagerRotation = defineRule<typeof secretType | typeof rotationType, Rotation>({
  id: "secretsmanager-rotation",
  title: "The secret stays the same for too long",
  theme: "secrets",
  severity: "medium",
  severityReason: "Nothing leaks by it: rotation bounds how long a secret that leaked is of use.",
  controls: { fsbp: ["SecretsManager.1", "SecretsManager.4"] },
  equivalents: {
    checkov: ["CKV2_AWS_57", "CKV_AWS_304"],
    prowler: ["secretsmanager_automatic_rotation_enabled", "secretsmanager_secret_rotated_periodically"],
    cdknag: ["SecretsManagerRotationEnabled", "AwsSolutions-SMG4"],
  },
  cwe: [324],
  why: "A database password that leaked once, in a log or with a colleague who left, opens the customers' data for ever.",
  fix: "Add an `aws.secretsmanager.SecretRotation` for the secret, with `rotationRules: { automaticallyAfterDays: 30 }`.",
  sources: [page],
  restsOn: [never],
  on: [secretType, rotationType],
  params: {
    schema: {
      type: "object",
      properties: { days: { type: "integer", minimum: 1, maximum: 1000 } },
      additionalProperties: false,
    },
    defaults: { days: 90 },
  },
  violatedWhen(resource, { graph, params }) {
    if (isA(resource, secretType)) {
      return not(isSet(graph.companion(resource, rotationType) as AnyField));
    }
    const rules = (resource as Resource<typeof rotationType>).fields.at("rotationRules");
    return all(
      ask(rules.at("automaticallyAfterDays").orAbsent("no"), (days) => days > params.days),
      not(isSet(rules.at("scheduleExpression"))),
    );
  },
});
