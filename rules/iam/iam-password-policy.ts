import { defineRule } from "../../core/engine/rule.ts";
import { ask, isTrue, not } from "../../core/model/answer.ts";

const api = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html";
const guide = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html";

export interface PasswordLengthParams {
  /** The shortest password that the policy may allow. */
  readonly minimum: number;
}

export const iamPasswordPolicyLength = defineRule<
  "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  PasswordLengthParams
>({
  id: "iam-password-policy-length",
  title: "The password policy allows short passwords",
  theme: "authentication",
  severity: "medium",
  severityReason: "A short password is guessed only where a user signs in with nothing but it.",
  controls: { "cis-aws-3.0": ["1.8"], "cis-aws-5.0": ["1.7"], fsbp: ["IAM.7"] },
  equivalents: {
    checkov: ["CKV_AWS_10"],
    trivy: ["AVD-AWS-0063"],
    prowler: ["iam_password_policy_minimum_length_14"],
  },
  cwe: [521],
  why: "Short passwords of console users fall to guessing, and the account with them.",
  fix: "Set `minimumPasswordLength` to 14 or more.",
  sources: [api, guide],
  restsOn: [{ setting: "minimumPasswordLength: 6", source: api }],
  on: ["aws:iam/accountPasswordPolicy:AccountPasswordPolicy"],
  params: {
    defaults: { minimum: 14 },
    schema: {
      type: "object",
      properties: { minimum: { type: "integer", minimum: 6, maximum: 128 } },
      additionalProperties: false,
    },
  },
  violatedWhen(policy, { params }) {
    const length = policy.fields.at("minimumPasswordLength");
    return [{ about: length, answer: ask(length.or(6, { source: api }), (least) => Number(least) < params.minimum) }];
  },
});

const classes = [
  "requireLowercaseCharacters",
  "requireUppercaseCharacters",
  "requireNumbers",
  "requireSymbols",
] as const;

export const iamPasswordPolicyClasses = defineRule({
  id: "iam-password-policy-classes",
  title: "The password policy does not ask for every class of characters",
  theme: "authentication",
  severity: "medium",
  severityReason: "It makes guessing easier only where a user signs in with nothing but a password.",
  controls: { fsbp: ["IAM.7"] },
  equivalents: {
    checkov: ["CKV_AWS_11", "CKV_AWS_12", "CKV_AWS_14", "CKV_AWS_15"],
    trivy: ["AVD-AWS-0058", "AVD-AWS-0059", "AVD-AWS-0060", "AVD-AWS-0061"],
    prowler: [
      "iam_password_policy_lowercase",
      "iam_password_policy_number",
      "iam_password_policy_symbol",
      "iam_password_policy_uppercase",
    ],
  },
  cwe: [521],
  why: "Passwords of one class of characters stand in every list that is tried first.",
  fix: `Set ${classes.map((each) => `\`${each}\``).join(", ")} to true.`,
  sources: [api, guide],
  restsOn: classes.map((each) => ({ setting: `${each}: false`, source: api })),
  on: ["aws:iam/accountPasswordPolicy:AccountPasswordPolicy"],
  violatedWhen: (policy) =>
    classes.map((each) => {
      const asked = policy.fields.at(each);
      return { about: asked, answer: not(isTrue(asked.or(false, { source: api }))) };
    }),
});
