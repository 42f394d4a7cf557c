import { defineRule, type PropertyAnswer } from "../../core/engine/rule.ts";
import { isTrue } from "../../core/model/answer.ts";
import type { Field } from "../../core/model/field.ts";
import { elementsOf } from "../../core/model/given.ts";
import { isA, type Resource } from "../../core/model/resource.ts";

const page = "https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html";

const traced = (about: Field<boolean>): PropertyAnswer => ({
  about,
  answer: isTrue(about.or(false, { source: page })),
});

export const apigatewayDataTrace = defineRule({
  id: "apigateway-data-trace",
  title: "The API writes whole requests and responses to its logs",
  theme: "privacy",
  severity: "high",
  severityReason: "Passwords, tokens and personal data are kept as plain text where many may read, and for long.",
  equivalents: { checkov: ["CKV_AWS_276"] },
  cwe: [532],
  why: "What customers send, from passwords to addresses, stands in the logs for everyone who may read logs.",
  fix: "Set `dataTraceEnabled` to false; log what is needed by `accessLogSettings`.",
  sources: [page, "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html"],
  restsOn: [{ setting: "dataTraceEnabled: false", source: page }],
  on: ["aws:apigateway/methodSettings:MethodSettings", "aws:apigatewayv2/stage:Stage"],
  violatedWhen(resource) {
    if (isA(resource, "aws:apigateway/methodSettings:MethodSettings")) {
      return [traced(resource.fields.at("settings").at("dataTraceEnabled"))];
    }
    const { fields } = resource as Resource<"aws:apigatewayv2/stage:Stage">;
    return [
      traced(fields.at("defaultRouteSettings").at("dataTraceEnabled")),
      ...elementsOf(fields.at("routeSettings")).map((settings) => traced(settings.at("dataTraceEnabled"))),
    ];
  },
});
