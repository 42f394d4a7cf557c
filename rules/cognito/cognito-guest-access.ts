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
  why: "Guests are anyone on the internet: they get credentials of the shop's account without signing in, and do whatever the role of the guests may. In the classic flow Cognito takes nothing away from that role, or from the roles of who has signed in.",
  fix: "Set `allowUnauthenticatedIdentities` and `allowClassicFlow` to false. Where pages need guests, name only the actions that they use in their role, and record the reason as a waiver; `leakgate access --resource POOL` shows what guests can do.",
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
