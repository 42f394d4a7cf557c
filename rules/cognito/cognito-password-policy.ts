import { defineRule } from "../../core/engine/rule.ts";
import { ask, isTrue, not } from "../../core/model/answer.ts";

interface Params {
  /** How many characters a password must have at least. */
  readonly minimumLength: number;
}

const page = "https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html";
const classes = ["requireLowercase", "requireUppercase", "requireNumbers", "requireSymbols"] as const;

export const cognitoPasswordPolicy = defineRule<"aws:cognito/userPool:UserPool", Params>({
  id: "cognito-password-policy",
  title: "The user pool takes weak passwords",
  theme: "authentication",
  severity: "medium",
  severityReason: "Guessing takes time and is slowed down by Cognito, and a second factor can make up for it.",
  controls: { fsbp: ["Cognito.3"] },
  equivalents: {
    prowler: [
      "cognito_user_pool_password_policy_lowercase",
      "cognito_user_pool_password_policy_minimum_length_14",
      "cognito_user_pool_password_policy_number",
      "cognito_user_pool_password_policy_symbol",
      "cognito_user_pool_password_policy_uppercase",
    ],
    cdknag: ["CognitoUserPoolStrongPasswordPolicy", "AwsSolutions-COG1"],
  },
  cwe: [521],
  why: "Customers choose passwords that are guessed in minutes, and strangers order on their accounts.",
  fix: "Set `passwordPolicy` with a `minimumLength` of 8 or more (better 14) and all four `require…` true, or leave it out.",
  sources: [page],
  restsOn: [
    { setting: "passwordPolicy: 8 characters of all four kinds", source: page },
    { setting: "passwordPolicy.minimumLength: 8", source: page },
    { setting: "passwordPolicy.requireLowercase (and the others of a policy that is written): false", source: page },
  ],
  on: ["aws:cognito/userPool:UserPool"],
  params: {
    defaults: { minimumLength: 8 },
    schema: {
      type: "object",
      properties: { minimumLength: { type: "integer", minimum: 6, maximum: 99 } },
      additionalProperties: false,
    },
  },
  violatedWhen({ fields }, { params }) {
    const policy = fields.at("passwordPolicy");
    // What the pool gets without any policy is stronger than what a policy leaves out.
    const byDefault = policy.state === "absent";
    const length = policy.at("minimumLength");
    return [
      { about: length, answer: ask(length.or(8, { source: page }), (least) => Number(least) < params.minimumLength) },
      ...classes
        .map((each) => policy.at(each))
        .map((about) => ({ about, answer: not(isTrue(about.or(byDefault, { source: page }))) })),
    ];
  },
});
