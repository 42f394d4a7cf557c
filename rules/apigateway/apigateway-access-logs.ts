import { defineRule } from "../../core/engine/rule.ts";
import { any, not } from "../../core/model/answer.ts";
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
    guard: ["API_GWV2_ACCESS_LOGS_ENABLED", "API_GW_STAGE_ACCESS_LOGGING_RULE"],
  },
  cwe: [778],
  why: "After an attack on the shop's API nobody can say who called what, and whose data went out.",
  fix: "Set `accessLogSettings` with the `destinationArn` of a log group and a `format`.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html",
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigatewayv2-stage-accesslogsettings.html",
  ],
  on: ["aws:apigateway/stage:Stage", "aws:apigatewayv2/stage:Stage"],
  violatedWhen({ fields }) {
    const about = fields.at("accessLogSettings").at("destinationArn");
    // API Gateway logs only where both are given.
    const format = fields.at("accessLogSettings").at("format");
    return [{ about, answer: any(not(isGiven(about)), not(isGiven(format))) }];
  },
});
