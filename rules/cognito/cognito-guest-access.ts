import { defineRule } from "../../core/engine/rule.ts";
import { isTrue } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CreateIdentityPool.html";

export const cognitoGuestAccess = defineRule({
  id: "cognito-guest-access",
  title: "The identity pool hands out AWS credentials too freely",
  theme: "authentication",
  severity: "medium",
  severityReason: "What guests can do depends on their role; maps and measuring of pages use guests on purpose.",
  controls: { fsbp: ["Cognito.2"] },
  equivalents: {
    checkov: ["CKV_AWS_366"],
    prowler: ["cognito_identity_pool_guest_access_disabled"],
    cdknag: ["CognitoUserPoolNoUnauthenticatedLogins", "AwsSolutions-COG7"],
  },
  cwe: [306],
  why: "Anyone on the internet gets credentials of the shop's account, without signing in, and tries out what they open.",
  fix: "Set `allowUnauthenticatedIdentities` and `allowClassicFlow` to false.",
  sources: [page, "https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html"],
  restsOn: [
    { setting: "allowUnauthenticatedIdentities: false", source: page },
    { setting: "allowClassicFlow: false", source: page },
  ],
  on: ["aws:cognito/identityPool:IdentityPool"],
  violatedWhen: ({ fields }) =>
    (["allowUnauthenticatedIdentities", "allowClassicFlow"] as const)
      .map((property) => fields.at(property))
      .map((about) => ({ about, answer: isTrue(about.or(false, { source: page })) })),
});
