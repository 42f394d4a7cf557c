import { answersWithoutToken, type Machine } from "../../core/compute/metadata-options.ts";
import { defineRule } from "../../core/engine/rule.ts";

const page = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html";

interface Tokens {
  readonly id: string;
  readonly title: string;
  readonly controls: Readonly<Record<string, readonly string[]>>;
  readonly equivalents: Readonly<Record<string, readonly string[]>>;
  readonly on: readonly Machine[];
}

/** A rule that the metadata of machines must not be had without a session token. */
const tokens = (about: Tokens) =>
  defineRule<Machine>({
    ...about,
    theme: "iam",
    severity: "high",
    severityReason:
      "It takes a flaw of an application, of a common kind, to get at the credentials; where nothing is said the account or the image may ask for tokens, so medium.",
    cwe: [918, 306],
    why: "An application that fetches a URL for a stranger also fetches the machine's credentials from the metadata service, and with them all that the machine's role may read.",
    fix: 'Set `metadataOptions.httpTokens` to `"required"` (and `httpPutResponseHopLimit` to 1, or 2 for containers).',
    sources: [page],
    restsOn: [
      { setting: "metadataOptions.httpEndpoint: enabled", source: page },
      { setting: "metadataOptions.httpTokens: the account's default, then the image's, else optional", source: page },
    ],
    violatedWhen(machine, { graph }) {
      const { about, answer, isSilent } = answersWithoutToken(machine, graph);
      if (!isSilent) return [{ about, answer }];
      const because = "the account's default or the image may require tokens";
      return [{ about, answer: answer.stating({ kind: "softened", because }), severity: "medium" }];
    },
  });

export const ec2InstanceImdsv2 = tokens({
  id: "ec2-instance-imdsv2",
  title: "The instance gives its credentials to requests without a session token",
  controls: { "cis-aws-3.0": ["5.6"], "cis-aws-5.0": ["5.7"], fsbp: ["EC2.8"] },
  equivalents: {
    checkov: ["CKV_AWS_79"],
    trivy: ["AVD-AWS-0028"],
    prowler: ["ec2_instance_imdsv2_enabled"],
    cdknag: ["EC2IMDSv2Enabled"],
  },
  on: ["aws:ec2/instance:Instance"],
});

export const ec2LaunchTemplateImdsv2 = tokens({
  id: "ec2-launch-template-imdsv2",
  title: "Instances of the template give their credentials to requests without a session token",
  controls: { fsbp: ["EC2.170", "AutoScaling.3"] },
  equivalents: {
    checkov: ["CKV_AWS_79"],
    trivy: ["AVD-AWS-0130"],
    prowler: ["ec2_launch_template_imdsv2_required", "autoscaling_group_launch_configuration_requires_imdsv2"],
    cdknag: ["EC2IMDSv2Enabled"],
  },
  on: ["aws:ec2/launchTemplate:LaunchTemplate", "aws:ec2/launchConfiguration:LaunchConfiguration"],
});
