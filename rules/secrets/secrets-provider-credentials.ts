import { defineRule } from "../../core/engine/rule.ts";
import { all } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { type Asked, eachLeak, isAccessKeyPart } from "../../core/secrets/answers.ts";
import { isLiteral } from "../../core/secrets/literal.ts";

export const secretsProviderCredentials = defineRule({
  id: "secrets-provider-credentials",
  title: "The provider's access key is written in the code",
  theme: "secrets",
  severity: "high",
  severityReason: "The key that deploys may do nearly everything in the account, and it does not expire.",
  equivalents: { checkov: ["CKV_AWS_41"] },
  cwe: [798, 522],
  why: "Whoever reads the repository can take over the account, with all orders and customers in it.",
  fix: "Remove `accessKey`, `secretKey` and `token`: let the deployment sign in with a role (OpenID Connect in a build, a profile at a desk). Then delete the key in IAM.",
  sources: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles",
    "https://www.pulumi.com/registry/packages/aws/installation-configuration/",
  ],
  on: ["pulumi:providers:aws"],
  violatedWhen({ fields }) {
    const found = (["accessKey", "secretKey", "token"] as const).map((name): Asked => {
      const value = fields.at(name) as AnyField;
      return [value, all(isLiteral(value), isAccessKeyPart(value))];
    });
    return eachLeak(found, fields as AnyField);
  },
});
