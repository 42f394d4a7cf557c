import { defineRule } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { hasLocalUsers, offersSecondFactor } from "../../core/iam/sign-in.ts";
import { all, any, equals, not } from "../../core/model/answer.ts";

interface Params {
  /** Whether a second factor that users may leave out is as bad as none. */
  readonly strict: boolean;
}

const page = "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html";

export const cognitoMfa = defineRule<"aws:cognito/userPool:UserPool", Params>({
  id: "cognito-mfa",
  title: "The user pool asks for no second factor",
  theme: "authentication",
  severity: "medium",
  severityReason: "A stolen password is needed first; where users may turn a second factor on themselves, it is low.",
  equivalents: {
    prowler: ["cognito_user_pool_mfa_enabled"],
    cdknag: ["CognitoUserPoolMFA", "AwsSolutions-COG2"],
  },
  cwe: [308],
  why: "A password that leaked from another site is all that a stranger needs to order on a customer's account.",
  fix: "Set `mfaConfiguration` to `ON`, and offer a factor: `softwareTokenMfaConfiguration` with `enabled: true`.",
  sources: [page],
  restsOn: [{ setting: 'mfaConfiguration: "OFF"', source: page }],
  on: ["aws:cognito/userPool:UserPool"],
  params: {
    defaults: { strict: false },
    schema: { type: "object", properties: { strict: { type: "boolean" } }, additionalProperties: false },
  },
  appliesWhen: (pool, { graph }) => hasLocalUsers(pool, graph),
  violatedWhen(pool, { params }) {
    const about = pool.fields.at("mfaConfiguration");
    const asked = about.or("OFF", { source: page });
    const missing = any(equals(asked, "OFF"), not(offersSecondFactor(pool)));
    const optional = equals(asked, "OPTIONAL");
    const found = { about, answer: any(missing, optional) };
    const isLow = all(optional, not(missing)).truth === "yes" && !params.strict;
    return [isLow ? soften(found, "low", "users may turn a second factor on") : found];
  },
});
