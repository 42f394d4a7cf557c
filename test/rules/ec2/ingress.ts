import type { Severity } from "../../../core/engine/rule.ts";
import {
  type CaseResource,
  parameter,
  type RuleCase,
  ref,
  resource,
  template,
  unknown,
} from "../../support/rule-cases.ts";

type Group = Parameters<typeof resource<"aws:ec2/securityGroup:SecurityGroup">>[2];
type Ingress = NonNullable<Group["ingress"]>;
type Rule = Parameters<typeof resource<"aws:ec2/securityGroupRule:SecurityGroupRule">>[2];
type IngressRule = Parameters<typeof resource<"aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule">>[2];

export const everyone = "0.0.0.0/0";
export const lowerHalf = "0.0.0.0/1";
export const upperHalf = "128.0.0.0/1";

/** A permission for a range of TCP ports. */
export const tcp = (fromPort: number, toPort = fromPort) => ({ protocol: "tcp", fromPort, toPort });

/** A group whose own blocks let something in. */
export const group = (ingress?: Ingress): CaseResource =>
  resource("aws:ec2/securityGroup:SecurityGroup", "web", ingress === undefined ? {} : { ingress });

/** The older rule resource: ingress into the group above, unless it says otherwise. */
export const rule = (inputs: Rule, name = "rule"): CaseResource =>
  resource("aws:ec2/securityGroupRule:SecurityGroupRule", name, {
    type: "ingress",
    securityGroupId: ref("web"),
    ...inputs,
  });

/** The newer rule resource. */
export const ingressRule = (inputs: IngressRule, name = "rule"): CaseResource =>
  resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", name, {
    securityGroupId: ref("web"),
    ...inputs,
  });

/** The same as CloudFormation. */
export const from = (FromPort: unknown, ToPort: unknown, more: object): object => ({
  IpProtocol: "tcp",
  FromPort,
  ToPort,
  ...more,
});

const web = (SecurityGroupIngress?: unknown): object => ({
  Web: {
    Type: "AWS::EC2::SecurityGroup",
    Properties: { GroupDescription: "web", ...(SecurityGroupIngress !== undefined && { SecurityGroupIngress }) },
  },
});

/** A template with a group and its own blocks. */
export const stack = (ingress?: unknown, more: object = {}): object => template(web(ingress), more);

const groupId = { "Fn::GetAtt": ["Web", "GroupId"] };

/** A template with a group and rules that are resources of their own. */
export const rulesOf = (rules: readonly object[], more: object = {}): object =>
  template(
    {
      ...web(),
      ...Object.fromEntries(
        rules.map((properties, index) => [
          `Rule${index}`,
          { Type: "AWS::EC2::SecurityGroupIngress", Properties: { GroupId: groupId, ...properties } },
        ]),
      ),
    },
    more,
  );

/** A parameter for something that only the deployment knows. */
export const asked = parameter("Asked");
export const answer = { Ref: "Asked" };

/** A case for each of these ports, open to everyone. */
export const eachPort = (severity: Severity, ...ports: readonly number[]): readonly RuleCase[] =>
  ports.map((port) => ({
    name: `port ${port} for everyone`,
    verdict: "violated",
    because: ["cidrBlocks.0"],
    severity,
    resources: [group([{ ...tcp(port), cidrBlocks: [everyone] }])],
    template: stack([from(port, port, { CidrIp: everyone })]),
  }));

/** What every rule about a port must say, by one port that it is about and a range with nothing of the rule in it. */
export const portCases = (port: number, beside: readonly [number, number]): readonly RuleCase[] => [
  {
    name: "the port inside a range, in the older rule resource",
    verdict: "violated",
    because: ["fromPort", "toPort"],
    resources: [rule({ ...tcp(port - 1, port + 1), cidrBlocks: [everyone] }), group()],
    template: rulesOf([from(port - 1, port + 1, { CidrIp: everyone })]),
  },
  {
    name: "every protocol over IPv6, in a rule resource",
    verdict: "violated",
    because: ["cidrIpv6", "ipProtocol"],
    resources: [group(), ingressRule({ ipProtocol: "-1", cidrIpv6: "::/0" })],
    template: rulesOf([{ IpProtocol: "-1", CidrIpv6: "::/0" }]),
  },
  {
    name: "the port for the house's own network",
    verdict: "not violated",
    resources: [group([{ ...tcp(port), cidrBlocks: ["10.20.0.0/16"] }])],
    template: stack([from(port, port, { CidrIp: "10.20.0.0/16" })]),
  },
  {
    name: "ports beside it for everyone",
    verdict: "not violated",
    resources: [group([{ ...tcp(...beside), cidrBlocks: [everyone] }])],
    template: stack([from(...beside, { CidrIp: everyone })]),
  },
  {
    name: "the port out to everyone",
    verdict: "not violated",
    resources: [group(), rule({ ...tcp(port), type: "egress", cidrBlocks: [everyone] })],
  },
  {
    name: "nothing is let in",
    verdict: "not violated",
    because: ["ingress"],
    resources: [group()],
    template: stack(),
  },
  {
    name: "the port for networks that are not known",
    verdict: "cannot tell",
    resources: [group([{ ...tcp(port), cidrBlocks: unknown() }])],
    template: stack([from(port, port, { CidrIp: answer })], asked),
  },
  {
    name: "a port that is not known, for everyone",
    verdict: "cannot tell",
    because: ["fromPort", "toPort"],
    resources: [group([{ protocol: "tcp", fromPort: unknown(), toPort: unknown(), cidrBlocks: [everyone] }])],
    template: stack([from(answer, answer, { CidrIp: everyone })], asked),
  },
  {
    name: "the port for a prefix list",
    verdict: "cannot tell",
    because: ["prefixListIds"],
    resources: [group([{ ...tcp(port), prefixListIds: ["pl-0123456789abcdef0"] }])],
    template: stack([from(port, port, { SourcePrefixListId: "pl-0123456789abcdef0" })]),
  },
];
