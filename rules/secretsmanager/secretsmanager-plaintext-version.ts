import { defineRule } from "../../core/engine/rule.ts";
import { all, not } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { type Asked, eachLeak } from "../../core/secrets/answers.ts";
import { holdsPlace, isLiteral } from "../../core/secrets/literal.ts";

export const secretsmanagerPlaintextVersion = defineRule({
  id: "secretsmanager-plaintext-version",
  title: "The secret's value is written in the code",
  theme: "secrets",
  severity: "high",
  severityReason: "A secret that stands in the repository is none, however well it is kept after that.",
  cwe: [798, 312],
  why: "Secrets Manager guards the value, and the repository, its forks and the logs of its builds hand it out.",
  fix: "Take the value from an encrypted setting (`config.requireSecret`), make it at random, or leave the version out and set the value by hand. Then change the secret.",
  sources: ["https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html"],
  on: ["aws:secretsmanager/secretVersion:SecretVersion"],
  violatedWhen({ fields }) {
    const found = (["secretString", "secretBinary"] as const).map((name): Asked => {
      const value = fields.at(name) as AnyField;
      return [value, all(not(holdsPlace(value)), isLiteral(value))];
    });
    return eachLeak(found, fields.at("secretString") as AnyField);
  },
});
