import { defineRule } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { isGitHub } from "../../core/iam/federation/github.ts";
import { tokensBy } from "../../core/iam/holder.ts";
import { Answer, all, not } from "../../core/model/answer.ts";

const cognito = "cognito-identity.amazonaws.com";

export const iamRoleWebIdentity = defineRule({
  id: "iam-role-web-identity",
  title: "Whoever has a token of the identity provider can assume the role",
  theme: "iam",
  severity: "critical",
  severityReason:
    "Of a provider whose users are anyone, anyone gets the role's rights; of a provider of one's own it is high, and medium where the application or the namespace is fixed.",
  equivalents: {},
  cwe: [284, 287],
  why: "Any pod of the cluster, or any guest of an app, takes the role that was meant for one of them, and reads what it may read.",
  fix: "Say in the trust policy whose tokens the role takes, with `StringEquals` on the provider's subject and audience (`PROVIDER:sub`, `PROVIDER:aud`). Of a cluster, the subject is `system:serviceaccount:NAMESPACE:NAME`. Of Cognito, `cognito-identity.amazonaws.com:aud` is the id of the identity pool, and `ForAnyValue:StringLike` on `cognito-identity.amazonaws.com:amr` with `authenticated` keeps guests out.",
  sources: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html",
    "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html",
    "https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html",
  ],
  on: ["aws:iam/role:Role"],
  violatedWhen({ fields }, run) {
    const open = tokensBy(fields.at("assumeRolePolicy"), { called: "the role", service: "sts" }, run);
    if (open instanceof Answer) return open;
    return open.map((each) => {
      const answer = all(each.answer, not(isGitHub(each.statement, run.graph)));
      const found = { about: each.about, answer };
      if (each.level === "public") return found;
      if (each.issuer === cognito) return soften(found, "high", "only guests of pools that are named come in");
      if (each.takes("unnamed")) return soften(found, "high", "the provider is the shop's own");
      if (each.takes("other subject")) return soften(found, "medium", "the application is fixed that tokens are for");
      return soften(found, "medium", "the namespace is fixed that tokens are for");
    });
  },
});
