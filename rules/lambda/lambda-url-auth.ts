import { defineRule } from "../../core/engine/rule.ts";
import { equals } from "../../core/model/answer.ts";

export const lambdaUrlAuth = defineRule({
  id: "lambda-url-auth",
  title: "Anyone may call the function's URL without signing in",
  theme: "authentication",
  severity: "high",
  severityReason: "The function runs for the whole internet, and nothing but its own code asks who is calling.",
  equivalents: {
    checkov: ["CKV_AWS_258"],
    prowler: ["awslambda_function_url_public"],
    cdknag: ["LambdaFunctionUrlAuth"],
  },
  cwe: [306],
  why: "Whoever finds the address runs the function with its role: reads what it reads, and lets the shop pay for it.",
  fix: "Set `authorizationType` to `AWS_IAM`; serve the public through CloudFront with an origin access control, or through an API with an authorizer.",
  sources: ["https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"],
  on: ["aws:lambda/functionUrl:FunctionUrl"],
  violatedWhen({ fields }) {
    const about = fields.at("authorizationType");
    return [{ about, answer: equals(about.orAbsent("unknown"), "NONE") }];
  },
});
