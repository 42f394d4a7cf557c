import { defineRule } from "../../core/engine/rule.ts";
import type { AnyField } from "../../core/model/field.ts";
import { eachLeak } from "../../core/secrets/answers.ts";
import { openOutputs, openSettings } from "../../core/secrets/stack.ts";

const pulumi = "https://www.pulumi.com/docs/iac/concepts/secrets/";
const terraform = "https://developer.hashicorp.com/terraform/language/manage-sensitive-data";
const noEcho = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html";
const stack = "pulumi:pulumi:Stack";

export const secretsStackConfig = defineRule({
  id: "secrets-stack-config",
  title: "A setting of the deployment is a secret in clear text",
  theme: "secrets",
  severity: "high",
  severityReason: "The file is committed with the code, and the console and the logs of the deployment show the value.",
  // They ask for the parameter of a password to be hidden as well, and that is a setting.
  equivalents: {
    guard: [
      "DMS_NO_PLAINTEXT_PASSWORD",
      "RDS_CLUSTER_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD",
      "RDS_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD",
      "REDSHIFT_CLUSTER_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD",
    ],
  },
  cwe: [312, 798],
  why: "The key of the shop's payments stands in the repository, for everybody who has ever had a copy of it.",
  fix: "Encrypt it: `pulumi config set --secret KEY`; mark a variable `sensitive` and keep its value out of files; set `NoEcho` on a parameter, without a default. Then change the secret: the history keeps the old one.",
  sources: [pulumi, terraform, noEcho],
  on: [stack],
  violatedWhen({ fields }) {
    const settings = fields.at("settings");
    return eachLeak(openSettings(settings), settings as AnyField);
  },
});

export const secretsStackOutput = defineRule({
  id: "secrets-stack-output",
  title: "An output of the deployment reveals a secret",
  theme: "secrets",
  severity: "high",
  severityReason: "Outputs are made to be read by others: by people, by other stacks and by the logs of builds.",
  equivalents: { prowler: ["cloudformation_stack_outputs_find_secrets"] },
  cwe: [200, 312],
  why: "Whoever may look at the deployment, or read the log of a build that prints it, has the password of the shop's database.",
  fix: "Leave the output out and give the ARN of the secret instead; or mark it: `pulumi.secret(…)`, `sensitive = true`. CloudFormation has no mark, so there it must go.",
  sources: [
    pulumi,
    terraform,
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html",
  ],
  on: [stack],
  violatedWhen({ fields }) {
    const outputs = fields.at("outputs");
    return eachLeak(openOutputs(outputs), outputs as AnyField);
  },
});
