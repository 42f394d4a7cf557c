import { defineRule } from "../../core/engine/rule.ts";
import { type Answer, all, answered, ask, equals, isSet, not } from "../../core/model/answer.ts";
import type { AnyField, Field } from "../../core/model/field.ts";
import { isStranger } from "../../core/storage/shares.ts";

const page = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html";

/** Whether an ARN of an organisation, or of a unit in one, is of another than the trusted one. */
function isForeign(arn: Field<string>, trusted: string | undefined): Answer {
  if (arn.state === "absent") return answered("no", arn as AnyField);
  if (trusted === undefined)
    return answered("unknown", arn as AnyField, { kind: "elsewhere", what: "the own organisation" });
  return not(ask(arn.orAbsent("no"), (text) => String(text).split("/").includes(trusted)));
}

export const amiPublic = defineRule({
  id: "ami-public",
  title: "The machine image is shared with strangers",
  theme: "exposure",
  severity: "high",
  severityReason:
    "The image has all files of its disks, and what was forgotten on them; the customers' data is mostly elsewhere.",
  equivalents: { checkov: ["CKV_AWS_205"], prowler: ["ec2_ami_public"] },
  cwe: [284, 732],
  why: "Whoever starts a machine from the image reads its files: configuration, keys and passwords of the shop's servers, logs with customers in them.",
  fix: 'Remove the `aws.ec2.AmiLaunchPermission` with `group: "all"`; share with single accounts, and list those that are yours under `trusted` in the configuration.',
  sources: [page, "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html"],
  on: ["aws:ec2/amiLaunchPermission:AmiLaunchPermission"],
  violatedWhen({ fields, scope }, { trusted }) {
    const [group, account] = [fields.at("group"), fields.at("accountId")];
    const isShared = isSet(account as AnyField);
    const stranger = isStranger(account.orAbsent("no"), scope, trusted.accounts);
    return [
      { about: group, answer: equals(group.orAbsent("no"), "all") },
      { about: account, answer: isShared.truth === "no" ? isShared : all(isShared, stranger) },
      ...([fields.at("organizationArn"), fields.at("organizationalUnitArn")] as const).map((arn) => ({
        about: arn,
        answer: isForeign(arn, trusted.organization),
      })),
    ].filter(({ about, answer }) => about.state !== "absent" || answer.truth !== "no");
  },
});
