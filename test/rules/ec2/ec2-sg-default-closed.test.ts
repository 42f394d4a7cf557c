import { ec2SgDefaultClosed } from "../../../rules/ec2/ec2-sg-default-closed.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { everyone, tcp } from "./ingress.ts";

type Group = Parameters<typeof resource<"aws:ec2/defaultSecurityGroup:DefaultSecurityGroup">>[2];

const shop = resource("aws:ec2/vpc:Vpc", "shop", { cidrBlock: "10.0.0.0/16" });
const own = (inputs: Group = {}) =>
  resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "closed", { vpcId: ref("shop"), ...inputs });

const within = { ...tcp(0, 65_535), self: true };
const out = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [everyone] };

const vpc = { Type: "AWS::EC2::VPC", Properties: { CidrBlock: "10.0.0.0/16" } };
const groupId = { "Fn::GetAtt": ["Shop", "DefaultSecurityGroup"] };
const restrict = (id: unknown = groupId) => ({
  Type: "Custom::VpcRestrictDefaultSG",
  Properties: { ServiceToken: "arn:aws:lambda:eu-west-1:123456789012:function:restrict", DefaultSecurityGroupId: id },
});
const added = (id: unknown = groupId) => ({
  Type: "AWS::EC2::SecurityGroupIngress",
  Properties: { GroupId: id, IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, CidrIp: "10.0.0.0/16" },
});

ruleCases(ec2SgDefaultClosed, [
  {
    name: "a network whose default group nobody took over",
    verdict: "violated",
    resources: [shop],
  },
  {
    name: "a network whose default group nobody can close",
    verdict: "cannot tell",
    template: template({ Shop: vpc }),
  },
  {
    name: "the default group without rules",
    verdict: "not violated",
    resources: [shop, own()],
    template: template({ Shop: vpc, Closed: restrict() }),
  },
  {
    name: "the default group without rules, before its network",
    verdict: "not violated",
    resources: [own(), shop],
    template: template({ Closed: restrict(), Shop: vpc }),
  },
  {
    name: "the default group with empty lists",
    verdict: "not violated",
    because: ["ingress", "egress"],
    resources: [shop, own({ ingress: [], egress: [] })],
  },
  {
    name: "a rule that lets in, between members only",
    verdict: "violated",
    because: ["ingress.0"],
    resources: [shop, own({ ingress: [within] })],
  },
  {
    name: "a rule that lets out",
    verdict: "violated",
    because: ["egress.0"],
    resources: [shop, own({ egress: [out] })],
  },
  {
    name: "rules that are not known",
    verdict: "cannot tell",
    because: ["ingress"],
    resources: [shop, own({ ingress: unknown() as never })],
  },
  {
    name: "rules that are not known, and one that is",
    verdict: "violated",
    because: ["egress.0"],
    resources: [shop, own({ ingress: unknown() as never, egress: [out] })],
  },
  {
    name: "the default group of a network that is made elsewhere",
    verdict: "violated",
    resources: [
      resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", {
        vpcId: "vpc-0123456789abcdef0",
        ingress: [within],
      }),
    ],
  },
  {
    name: "a rule resource on the default group that was closed",
    verdict: "violated",
    resources: [
      shop,
      own(),
      resource("aws:ec2/securityGroupRule:SecurityGroupRule", "rule", {
        type: "egress",
        securityGroupId: ref("closed"),
        ...out,
      }),
    ],
    template: template({ Shop: vpc, Closed: restrict(), Rule: added() }),
  },
  {
    name: "a rule that names the default group by its network",
    verdict: "violated",
    resources: [
      resource("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "rule", {
        securityGroupId: ref("shop", "defaultSecurityGroupId"),
        ipProtocol: "-1",
        cidrIpv4: everyone,
      }),
      shop,
      own(),
    ],
    template: template({ Shop: vpc, Rule: added() }),
  },
  {
    name: "a rule whose group is not known",
    verdict: "cannot tell",
    resources: [
      shop,
      own(),
      resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "rule", {
        securityGroupId: unknown(),
        ipProtocol: "tcp",
        fromPort: 5432,
        toPort: 5432,
        cidrIpv4: "10.0.0.0/16",
      }),
    ],
    template: template({ Shop: vpc, Closed: restrict(), Rule: added({ Ref: "Group" }) }, parameter("Group")),
  },
  {
    name: "a default group that may be of this network",
    verdict: "cannot tell",
    resources: [shop, own({ vpcId: unknown() })],
    but: { program: "cannot tell" },
  },
  {
    name: "two networks, of which one is closed",
    verdict: "violated",
    resources: [shop, own(), resource("aws:ec2/vpc:Vpc", "other", { cidrBlock: "10.1.0.0/16" })],
  },
  {
    name: "a network that is there already, and its group is taken over",
    verdict: "not violated",
    resources: [resource("aws:ec2/vpc:Vpc", "shop", { cidrBlock: "10.0.0.0/16" }, { existing: true }), own()],
  },
]);
