import { defineRule } from "../../core/engine/rule.ts";
import { everyoneBy } from "../../core/iam/holder.ts";
import { ofProperties, policyOfGrant } from "../../core/iam/woven.ts";
import { any, equals, isTrue, not } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";

const called = { called: "the function", service: "lambda", anonymous: false } as const;

export const lambdaPermissionPublic = defineRule({
  id: "lambda-permission-public",
  title: "Any AWS account may call the function",
  theme: "exposure",
  severity: "critical",
  severityReason: "What the function reads and writes for the shop it does for whoever calls it.",
  controls: { fsbp: ["Lambda.1"] },
  equivalents: {
    checkov: ["CKV_AWS_301"],
    prowler: ["awslambda_function_not_publicly_accessible"],
    cdknag: ["LambdaFunctionPublicAccessProhibited"],
    guard: ["LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED", "LAMBDA_NO_WILDCARD_PRINCIPALS"],
  },
  cwe: [284, 306],
  why: "Anyone with an AWS account runs the function with input of their own and with its role: it answers with customers' data, and the shop pays.",
  fix: "Set `principal` to the service or account that calls the function, and `sourceArn` or `principalOrgId` beside it.",
  sources: [
    "https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html",
    "https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html",
  ],
  on: ["aws:lambda/permission:Permission"],
  // What makes the function's URL public is told where the URL is.
  appliesWhen: ({ fields }) =>
    not(
      any(
        equals(fields.at("functionUrlAuthType").orAbsent("no"), "NONE"),
        isTrue(fields.at("invokedViaFunctionUrl").orAbsent("no")),
      ),
    ),
  violatedWhen({ fields }, run) {
    const principal = fields.at("principal");
    const policy = policyOfGrant(fields as AnyField, {
      principal,
      action: fields.at("action"),
      conditions: [
        ["ArnLike", "aws:SourceArn", fields.at("sourceArn")],
        ["StringEquals", "aws:SourceAccount", fields.at("sourceAccount")],
        ["StringEquals", "aws:PrincipalOrgID", fields.at("principalOrgId")],
        ["StringEquals", "lambda:EventSourceToken", fields.at("eventSourceToken")],
        ["StringEquals", "lambda:FunctionUrlAuthType", fields.at("functionUrlAuthType")],
      ],
      loose: fields.at("functionUrlAuthType"),
    });
    return ofProperties(everyoneBy(policy, called, run), principal);
  },
});
