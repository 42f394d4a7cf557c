import { defineRule } from "../../core/engine/rule.ts";
import { any, matches, not } from "../../core/model/answer.ts";
import { isGiven } from "../../core/model/given.ts";

export const lambdaPermissionSource = defineRule({
  id: "lambda-permission-source",
  title: "A service may call the function on behalf of any account",
  theme: "exposure",
  severity: "medium",
  severityReason: "A stranger can start the function with input of their own, but not read or change it.",
  controls: { fsbp: ["Lambda.1"] },
  equivalents: { checkov: ["CKV_AWS_364"], trivy: ["AVD-AWS-0067"] },
  cwe: [284, 441],
  why: "Somebody points a bucket, topic or API of their own account at the function, and it works through what they send as if it came from the shop.",
  fix: "Set `sourceArn` to the bucket, rule or API that calls the function, and for buckets `sourceAccount` as well.",
  sources: [
    "https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html",
    "https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html",
  ],
  on: ["aws:lambda/permission:Permission"],
  appliesWhen: ({ fields }) => matches(fields.at("principal").orAbsent("unknown"), /\.amazonaws\.com(\.cn)?$/),
  violatedWhen({ fields }) {
    const about = fields.at("sourceArn");
    const named = isGiven(about, ["", "*"]);
    return [
      { about, answer: not(any(named, isGiven(fields.at("sourceAccount")), isGiven(fields.at("principalOrgId")))) },
    ];
  },
});
