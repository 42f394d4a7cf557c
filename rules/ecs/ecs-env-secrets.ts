import { defineRule } from "../../core/engine/rule.ts";
import { answered } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { fromJson } from "../../core/model/json-text.ts";
import { Unknown } from "../../core/model/value.ts";
import { eachLeak, type NamedValue, pairsOf } from "../../core/secrets/answers.ts";

const notContainers = new Unknown({ kind: "malformed", what: "the container definitions are not valid JSON" });

export const ecsEnvSecrets = defineRule({
  id: "ecs-env-secrets",
  title: "A container's environment holds a secret in clear text",
  theme: "secrets",
  severity: "high",
  severityReason: "Every old revision of the task definition keeps the secret, and one read call shows it.",
  controls: { fsbp: ["ECS.8"] },
  equivalents: {
    trivy: ["AVD-AWS-0036"],
    prowler: ["ecs_task_definitions_no_environment_secrets"],
  },
  cwe: [312, 798],
  why: "Task definitions are read by deployment tools, dashboards and support: all of them see the key to the shop's payments.",
  fix: "Move the entry from `environment` to `secrets`, with `valueFrom` the ARN of a secret or a parameter. Then change the secret: old revisions still hold it.",
  sources: ["https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html"],
  on: ["aws:ecs/taskDefinition:TaskDefinition"],
  violatedWhen({ fields }) {
    const text = fields.at("containerDefinitions") as AnyField;
    const containers = fromJson<readonly { readonly environment?: readonly NamedValue[] }[]>(text, notContainers);
    if (containers.state !== "known") return eachLeak([[text, answered("unknown", containers as AnyField)]], text);
    const found = containers.elements().flatMap((container) => pairsOf(container.at("environment")));
    return eachLeak(found, text);
  },
});
