import { defineRule } from "../../core/engine/rule.ts";
import { answered, any, isTrue, not, some } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { isA } from "../../core/model/resource.ts";

const page = "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html";
const group = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";

/** Rules that are resources of their own and add to a group. */
const ruleTypes = [
  "aws:ec2/securityGroupRule:SecurityGroupRule",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
] as const;

export const ec2SgDefaultClosed = defineRule({
  id: "ec2-sg-default-closed",
  title: "The default security group of the network has rules",
  theme: "firewall",
  severity: "medium",
  severityReason: "Its rules expose nothing until something is attached to it: a layer of defence is missing.",
  controls: { "cis-aws-3.0": ["5.4"], "cis-aws-5.0": ["5.5"], fsbp: ["EC2.2"] },
  equivalents: {
    checkov: ["CKV2_AWS_12"],
    trivy: ["AVD-AWS-0173"],
    prowler: ["ec2_securitygroup_default_restrict_traffic"],
    cdknag: ["VPCDefaultSecurityGroupClosed"],
  },
  cwe: [284],
  why: "Whatever is launched without a group of its own gets the default one, and may then talk to everything else in it and to the whole internet: so stolen data leaves.",
  fix: "Add an `aws.ec2.DefaultSecurityGroup` for the network without `ingress` and `egress`, which takes all its rules away, and give every resource a group of its own.",
  sources: [page],
  restsOn: [{ setting: "the group's rules: all traffic from itself, all traffic out", source: page }],
  on: ["aws:ec2/vpc:Vpc", group],
  violatedWhen(resource, { graph }) {
    const { fields } = resource;
    const added = ruleTypes.flatMap((type) => {
      const { sure, maybe } = graph.companions(resource, type);
      return [
        ...sure.map((rule) => answered("yes", rule.fields as AnyField)),
        ...maybe.map((why) => answered("unknown", fields as AnyField, why)),
      ];
    });
    if (isA(resource, group)) {
      const lists = [resource.fields.at("ingress"), resource.fields.at("egress")];
      return any(
        ...lists.map((list) => some(list.orAbsent("no"), (rule) => answered("yes", rule as AnyField))),
        ...added,
      );
    }
    // CloudFormation has no way to take the group's own rules away: whether somebody did is not in the template.
    const takenOver = graph.companion(resource, group).presence().orProvider(false, { source: page });
    return any(not(isTrue(takenOver)), ...added);
  },
});
