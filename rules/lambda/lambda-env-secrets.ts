import { defineRule } from "../../core/engine/rule.ts";
import type { AnyField } from "../../core/model/field.ts";
import { eachLeak, variablesOf } from "../../core/secrets/answers.ts";

export const lambdaEnvSecrets = defineRule({
  id: "lambda-env-secrets",
  title: "The function's environment holds a secret in clear text",
  theme: "secrets",
  severity: "high",
  severityReason: "One call that many roles may make gives the secret away, and what it opens with it.",
  equivalents: {
    checkov: ["CKV_AWS_45"],
    prowler: ["awslambda_function_no_secrets_in_variables"],
  },
  cwe: [312, 798],
  why: "Whoever may look at the function, its deployment or its code reads the password of the shop's database.",
  fix: "Keep the secret in Secrets Manager or in a `SecureString` parameter, give `environment.variables` its ARN, and let the function fetch it. Then change the secret: it has been seen.",
  sources: [
    "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html",
    "https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html",
  ],
  on: ["aws:lambda/function:Function"],
  violatedWhen({ fields }) {
    const variables = fields.at("environment").at("variables");
    return eachLeak(variablesOf(variables), variables as AnyField);
  },
});
