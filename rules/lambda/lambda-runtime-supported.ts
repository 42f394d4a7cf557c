import { defineRule } from "../../core/engine/rule.ts";
import { supportIsOver } from "../../core/facts/dated.ts";
import { lambdaRuntimes } from "../../core/facts/lambda-runtimes.ts";
import { any, equals, hasText, not } from "../../core/model/answer.ts";

export const lambdaRuntimeSupported = defineRule({
  id: "lambda-runtime-supported",
  title: "The function runs on a runtime that AWS no longer patches",
  theme: "patching",
  severity: "medium",
  severityReason: "It takes a flaw of the runtime that the function's input reaches; new ones are found and stay.",
  controls: { fsbp: ["Lambda.2"] },
  equivalents: {
    checkov: ["CKV_AWS_363"],
    prowler: ["awslambda_function_using_supported_runtimes"],
    cdknag: ["LambdaLatestVersion", "AwsSolutions-L1"],
  },
  cwe: [1104],
  why: "Flaws that are found in the runtime from now on stay in the function, which handles orders and customers all the same.",
  fix: "Set `runtime` to one that AWS supports, and deploy the function again.",
  sources: [lambdaRuntimes.source],
  restsOn: [{ setting: "packageType: Zip", source: lambdaRuntimes.source }],
  on: ["aws:lambda/function:Function"],
  // An image brings its own runtime.
  appliesWhen: ({ fields }) =>
    not(any(equals(fields.at("packageType").orAbsent("no"), "Image"), hasText(fields.at("imageUri")))),
  violatedWhen: ({ fields }, { today }) =>
    supportIsOver(fields.at("runtime").orAbsent("unknown"), lambdaRuntimes, today),
});
