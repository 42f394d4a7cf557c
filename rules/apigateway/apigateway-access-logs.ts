import { defineRule } from "../../core/engine/rule.ts";
import { not } from "../../core/model/answer.ts";
import { isGiven } from "../../core/model/given.ts";

export const apigatewayAccessLogs = defineRule({
  id: "apigateway-access-logs",
  title: "The API's stage keeps no log of its requests",
  theme: "logging",
  severity: "medium",
  severityReason: "Nothing leaks by it, but a leak cannot be traced without it.",
  controls: { fsbp: ["APIGateway.9"] },
  equivalents: {
    checkov: ["CKV_AWS_76", "CKV_AWS_95"],
    trivy: ["AVD-AWS-0001", "AVD-AWS-0113", "AVD-AWS-0116"],
    prowler: ["apigatewayv2_api_access_logging_enabled"],
    cdknag: ["APIGWAccessLogging", "AwsSolutions-APIG1"],
  },
  cwe: [778],
  why: "After an attack on the shop's API nobody can say who called what, and whose data went out.",
  fix: "Set `accessLogSettings` with the `destinationArn` of a log group and a `format`.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html",
  ],
  on: ["aws:apigateway/stage:Stage", "aws:apigatewayv2/stage:Stage"],
  violatedWhen({ fields }) {
    const about = fields.at("accessLogSettings").at("destinationArn");
    return [{ about, answer: not(isGiven(about)) }];
  },
});
