import { defineRule } from "../../core/engine/rule.ts";
import { all, any, not, within } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { eachLeak, holdsSecret, isCalledSecret } from "../../core/secrets/answers.ts";
import { pointsElsewhere } from "../../core/secrets/literal.ts";

export const ssmParameterPlaintext = defineRule({
  id: "ssm-parameter-plaintext",
  title: "A parameter keeps a secret in clear text",
  theme: "secrets",
  severity: "high",
  severityReason:
    "Whoever may read parameters reads the secret: no key stands between, and nothing tells it from other settings.",
  equivalents: { checkov: ["CKV_AWS_384", "CKV2_AWS_34"] },
  cwe: [312, 522],
  why: "Many roles may read plain parameters, so one small service that is taken over gives away the keys of all the others.",
  fix: 'Set `type` to `"SecureString"`; in CloudFormation, which cannot make one, keep the secret in Secrets Manager. Then change the secret.',
  sources: [
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html",
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html",
  ],
  on: ["aws:ssm/parameter:Parameter"],
  violatedWhen({ fields }) {
    const plain = within(fields.at("type").orAbsent("no"), ["String", "StringList"]);
    const name = fields.at("name") as AnyField;
    const values = [fields.at("value") as AnyField, fields.at("insecureValue") as AnyField];
    const called = all(isCalledSecret(name), not(any(...values.map(pointsElsewhere))));
    const found = values.map((value) => [value, all(plain, holdsSecret(value))] as const);
    const leaks = eachLeak(found, values[0] as AnyField);
    if (leaks.some(({ answer }) => answer.truth === "yes")) return leaks;
    const answer = any(all(plain, called), ...leaks.map((leak) => leak.answer));
    return [{ about: answer.truth === "yes" ? name : (values[0] as AnyField), answer }];
  },
});
