import { defineRule } from "../../core/engine/rule.ts";
import { answered } from "../../core/model/answer.ts";
import type { AnyField, Field } from "../../core/model/field.ts";
import { type Asked, eachLeak, holdsSecretInside, textOf } from "../../core/secrets/answers.ts";

const upgrade = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade";

export const ec2UserDataSecrets = defineRule({
  id: "ec2-user-data-secrets",
  title: "The instance's user data holds a secret",
  theme: "secrets",
  severity: "high",
  severityReason:
    "Any process on the machine can ask for user data, and so can everybody who may describe the instance.",
  equivalents: {
    checkov: ["CKV_AWS_46"],
    trivy: ["AVD-AWS-0029", "AVD-AWS-0129"],
    prowler: [
      "ec2_instance_secrets_user_data",
      "ec2_launch_template_no_secrets",
      "autoscaling_find_secrets_ec2_launch_configuration",
    ],
  },
  cwe: [312, 522, 798],
  why: "A hole in the shop's web server that lets a stranger fetch one local address also hands out the secrets of its start script.",
  fix: "Take the secret out of `userData`; let the machine fetch it from Secrets Manager or Parameter Store with its instance role when it starts. Then change the secret.",
  sources: ["https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html", upgrade],
  on: [
    "aws:ec2/instance:Instance",
    "aws:ec2/launchConfiguration:LaunchConfiguration",
    "aws:ec2/launchTemplate:LaunchTemplate",
    "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
  ],
  violatedWhen(resource) {
    const fields = resource.fields as Field<{ readonly userData?: string; readonly userDataBase64?: string }>;
    const found = (["userData", "userDataBase64"] as const).map((name): Asked => {
      const text = fields.at(name) as AnyField;
      return [text, isHash(text) ? answered("unknown", text, hashed) : holdsSecretInside(text)];
    });
    return eachLeak(found, fields.at("userData") as AnyField);
  },
});

/** Before version 6 the provider kept a SHA-1 of the text in its place. */
const isHash = (text: AnyField): boolean => /^[0-9a-f]{40}$/.test(textOf(text));

const hashed = { kind: "unsupported", what: "user data of which the provider only shows a hash" } as const;
