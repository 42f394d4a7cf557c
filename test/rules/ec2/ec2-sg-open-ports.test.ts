import { ec2SgSqlPortsOpen, ec2SgSshOpen } from "../../../rules/ec2/ec2-sg-open-ports.ts";
import { ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import {
  answer,
  asked,
  eachPort,
  everyone,
  from,
  group,
  ingressRule,
  lowerHalf,
  rule,
  rulesOf,
  stack,
  tcp,
  upperHalf,
} from "./ingress.ts";

const ssh = tcp(22);

ruleCases(ec2SgSshOpen, [
  {
    name: "SSH for everyone, in the group's own block",
    verdict: "violated",
    because: ["ingress.0.cidrBlocks.0", "ingress.0.protocol", "ingress.0.fromPort", "ingress.0.toPort"],
    severity: "high",
    resources: [group([{ ...ssh, cidrBlocks: [everyone] }])],
    template: stack([from(22, 22, { CidrIp: everyone })]),
  },
  {
    name: "SSH for everyone over IPv6",
    verdict: "violated",
    because: ["ipv6CidrBlocks.0"],
    resources: [group([{ ...ssh, ipv6CidrBlocks: ["::/0"] }])],
    template: stack([from(22, 22, { CidrIpv6: "::/0" })]),
  },
  {
    name: "SSH for everyone, in the older rule resource",
    verdict: "violated",
    because: ["cidrBlocks.0"],
    resources: [group(), rule({ ...ssh, cidrBlocks: [everyone] })],
  },
  {
    name: "SSH for everyone, in a rule resource",
    verdict: "violated",
    because: ["cidrIpv4", "ipProtocol"],
    resources: [group(), ingressRule({ ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: everyone })],
    template: rulesOf([from(22, 22, { CidrIp: everyone })]),
  },
  {
    name: "SSH for everyone over IPv6, in a rule resource",
    verdict: "violated",
    because: ["cidrIpv6"],
    resources: [group(), ingressRule({ ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv6: "::/0" })],
    template: rulesOf([from(22, 22, { CidrIpv6: "::/0" })]),
  },
  {
    name: "SSH for one network",
    verdict: "not violated",
    because: ["cidrBlocks.0"],
    resources: [group([{ ...ssh, cidrBlocks: ["8.8.8.0/24"] }])],
    template: stack([from(22, 22, { CidrIp: "8.8.8.0/24" })]),
  },
  {
    name: "SSH for private networks",
    verdict: "not violated",
    resources: [group([{ ...ssh, cidrBlocks: ["10.0.0.0/8", "192.168.0.0/16"], ipv6CidrBlocks: ["fd00::/8"] }])],
    template: stack([from(22, 22, { CidrIp: "10.0.0.0/8" }), from(22, 22, { CidrIpv6: "fd00::/8" })]),
  },
  {
    name: "half of the internet",
    verdict: "not violated",
    resources: [group([{ ...ssh, cidrBlocks: [upperHalf] }])],
    template: stack([from(22, 22, { CidrIp: upperHalf })]),
  },
  {
    name: "two halves of the internet in one block",
    verdict: "violated",
    because: ["cidrBlocks.0", "cidrBlocks.1"],
    resources: [group([{ ...ssh, cidrBlocks: [lowerHalf, upperHalf] }])],
  },
  {
    name: "two halves of the internet in two blocks",
    verdict: "violated",
    severity: "high",
    resources: [
      group([
        { ...ssh, cidrBlocks: [lowerHalf] },
        { ...tcp(20, 25), cidrBlocks: [upperHalf] },
      ]),
    ],
    template: stack([from(22, 22, { CidrIp: lowerHalf }), from(20, 25, { CidrIp: upperHalf })]),
  },
  {
    name: "two halves of the internet in two rule resources",
    verdict: "violated",
    because: ["cidrIpv4"],
    resources: [
      group(),
      ingressRule({ ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: lowerHalf }, "lower"),
      ingressRule({ ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: upperHalf }, "upper"),
    ],
    template: rulesOf([from(22, 22, { CidrIp: lowerHalf }), from(22, 22, { CidrIp: upperHalf })]),
  },
  {
    name: "one half over TCP, the other over UDP",
    verdict: "not violated",
    resources: [
      group([
        { ...ssh, cidrBlocks: [lowerHalf] },
        { ...ssh, protocol: "udp", cidrBlocks: [upperHalf] },
      ]),
    ],
    template: stack([
      from(22, 22, { CidrIp: lowerHalf }),
      { ...from(22, 22, { CidrIp: upperHalf }), IpProtocol: "udp" },
    ]),
  },
  {
    name: "one half sure, the other on a port that is not known",
    verdict: "cannot tell",
    resources: [
      group([
        { ...ssh, cidrBlocks: [lowerHalf] },
        { ...tcp(22), toPort: unknown(), cidrBlocks: [upperHalf] },
      ]),
    ],
    template: stack([from(22, 22, { CidrIp: lowerHalf }), from(22, answer, { CidrIp: upperHalf })], asked),
  },
  {
    name: "everyone, written in other ways",
    verdict: "violated",
    resources: [group([{ ...ssh, cidrBlocks: ["10.1.2.3/0"] }])],
    template: stack([from(22, 22, { CidrIpv6: "::0/0" })]),
  },
  {
    name: "everyone, with a leading zero",
    verdict: "violated",
    resources: [group([{ ...ssh, cidrBlocks: ["0.0.0.0/00"] }])],
    template: stack([from(22, 22, { CidrIp: "0.0.0.0/00" })]),
  },
  {
    name: "the whole internet without the private networks",
    verdict: "violated",
    resources: [
      group([
        {
          ...ssh,
          cidrBlocks: [
            "1.0.0.0/8",
            "2.0.0.0/7",
            "4.0.0.0/6",
            "8.0.0.0/7",
            "11.0.0.0/8",
            "12.0.0.0/6",
            "16.0.0.0/4",
            "32.0.0.0/3",
            "64.0.0.0/2",
            "128.0.0.0/2",
            "192.0.0.0/3",
          ],
        },
      ]),
    ],
  },
  {
    name: "TCP by its number",
    verdict: "violated",
    resources: [group([{ ...ssh, protocol: "6", cidrBlocks: [everyone] }])],
    template: stack([{ ...from(22, 22, { CidrIp: everyone }), IpProtocol: 6 }]),
  },
  {
    name: "TCP in capitals",
    verdict: "violated",
    resources: [group([{ ...ssh, protocol: "TCP", cidrBlocks: [everyone] }])],
    template: stack([{ ...from(22, 22, { CidrIp: everyone }), IpProtocol: "TCP" }]),
  },
  {
    name: "every protocol",
    verdict: "violated",
    because: ["protocol"],
    resources: [group([{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [everyone] }])],
    template: stack([{ IpProtocol: "-1", CidrIp: everyone }]),
  },
  {
    name: "every protocol, written as a number or a word",
    verdict: "violated",
    resources: [group([{ protocol: "all", fromPort: 0, toPort: 0, cidrBlocks: [everyone] }])],
    template: stack([{ IpProtocol: -1, CidrIp: everyone }]),
  },
  {
    name: "every protocol in a rule resource without ports",
    verdict: "violated",
    because: ["ipProtocol"],
    resources: [group(), ingressRule({ ipProtocol: "-1", cidrIpv4: everyone })],
    template: rulesOf([{ IpProtocol: "-1", CidrIp: everyone }]),
  },
  {
    name: "UDP on the same port",
    verdict: "not violated",
    because: ["protocol"],
    resources: [group([{ ...ssh, protocol: "udp", cidrBlocks: [everyone] }])],
    template: stack([{ ...from(22, 22, { CidrIp: everyone }), IpProtocol: "udp" }]),
  },
  {
    name: "every type of ICMP",
    verdict: "not violated",
    resources: [group([{ protocol: "icmp", fromPort: -1, toPort: -1, cidrBlocks: [everyone] }])],
    template: stack([{ IpProtocol: "icmp", FromPort: -1, ToPort: -1, CidrIp: everyone }]),
  },
  {
    name: "another protocol by its number",
    verdict: "not violated",
    resources: [group([{ protocol: "50", fromPort: 0, toPort: 0, cidrBlocks: [everyone] }])],
    template: stack([{ IpProtocol: 50, CidrIp: everyone }]),
  },
  {
    name: "a range with SSH in it",
    verdict: "violated",
    resources: [group([{ ...tcp(20, 30), cidrBlocks: [everyone] }])],
    template: stack([from("20", "30", { CidrIp: everyone })]),
  },
  {
    name: "a range that ends at SSH",
    verdict: "violated",
    resources: [group([{ ...tcp(1, 22), cidrBlocks: [everyone] }])],
    template: stack([from(1, 22, { CidrIp: everyone })]),
  },
  {
    name: "ranges beside SSH",
    verdict: "not violated",
    resources: [
      group([
        { ...tcp(1, 21), cidrBlocks: [everyone] },
        { ...tcp(23, 65_535), cidrBlocks: [everyone] },
      ]),
    ],
    template: stack([from(1, 21, { CidrIp: everyone }), from(23, 65_535, { CidrIp: everyone })]),
  },
  {
    name: "port 0 only",
    verdict: "not violated",
    resources: [group([{ ...tcp(0), cidrBlocks: [everyone] }])],
    template: stack([from(0, 0, { CidrIp: everyone })]),
  },
  {
    name: "another group only",
    verdict: "not violated",
    resources: [group([{ ...ssh, securityGroups: ["sg-0123456789abcdef0"], self: true }])],
    template: stack([from(22, 22, { SourceSecurityGroupId: "sg-0123456789abcdef0" })]),
  },
  {
    name: "a prefix list",
    verdict: "cannot tell",
    because: ["prefixListIds"],
    resources: [group([{ ...ssh, prefixListIds: ["pl-0123456789abcdef0"] }])],
    template: stack([from(22, 22, { SourcePrefixListId: "pl-0123456789abcdef0" })]),
  },
  {
    name: "a prefix list in a rule resource",
    verdict: "cannot tell",
    because: ["prefixListId"],
    resources: [
      group(),
      ingressRule({ ipProtocol: "tcp", fromPort: 22, toPort: 22, prefixListId: "pl-0123456789abcdef0" }),
    ],
    template: rulesOf([from(22, 22, { SourcePrefixListId: "pl-0123456789abcdef0" })]),
  },
  {
    name: "a prefix list on another port",
    verdict: "not violated",
    resources: [group([{ ...tcp(443), prefixListIds: ["pl-0123456789abcdef0"] }])],
    template: stack([from(443, 443, { SourcePrefixListId: "pl-0123456789abcdef0" })]),
  },
  {
    name: "an empty list of prefix lists",
    verdict: "not violated",
    resources: [group([{ ...ssh, cidrBlocks: ["10.0.0.0/8"], prefixListIds: [] }])],
  },
  {
    name: "a rule that lets out",
    verdict: "not violated",
    resources: [group(), rule({ ...ssh, type: "egress", cidrBlocks: [everyone] })],
  },
  {
    name: "blocks that let out",
    verdict: "not violated",
    resources: [
      resource("aws:ec2/securityGroup:SecurityGroup", "web", { egress: [{ ...tcp(22), cidrBlocks: [everyone] }] }),
    ],
  },
  {
    name: "a rule that may let in or out",
    verdict: "cannot tell",
    because: ["type"],
    resources: [group(), rule({ ...ssh, type: unknown(), cidrBlocks: [everyone] })],
  },
  {
    name: "nothing is let in",
    verdict: "not violated",
    because: ["ingress"],
    resources: [group()],
    template: stack(),
  },
  {
    name: "the networks are not known",
    verdict: "cannot tell",
    because: ["cidrBlocks"],
    resources: [group([{ ...ssh, cidrBlocks: unknown() }])],
  },
  {
    name: "a network that a parameter gives",
    verdict: "cannot tell",
    resources: [group([{ ...ssh, cidrBlocks: [unknown()] }])],
    template: stack([from(22, 22, { CidrIp: answer })], asked),
  },
  {
    name: "one network is not known, another is everyone",
    verdict: "violated",
    resources: [group([{ ...ssh, cidrBlocks: [unknown(), everyone] }])],
    template: stack([from(22, 22, { CidrIp: answer }), from(22, 22, { CidrIp: everyone })], asked),
  },
  {
    name: "a network that is not known, on another port",
    verdict: "not violated",
    resources: [group([{ ...tcp(443), cidrBlocks: unknown() }])],
    template: stack([from(443, 443, { CidrIp: answer })], asked),
  },
  {
    name: "a port that is not known",
    verdict: "cannot tell",
    because: ["fromPort", "toPort"],
    resources: [group([{ protocol: "tcp", fromPort: unknown(), toPort: unknown(), cidrBlocks: [everyone] }])],
    template: stack([from(answer, answer, { CidrIp: everyone })], asked),
  },
  {
    name: "a protocol that is not known",
    verdict: "cannot tell",
    because: ["protocol"],
    resources: [group([{ ...ssh, protocol: unknown(), cidrBlocks: [everyone] }])],
    template: stack([{ ...from(22, 22, { CidrIp: everyone }), IpProtocol: answer }], asked),
  },
  {
    name: "all blocks are not known",
    verdict: "cannot tell",
    because: ["ingress"],
    resources: [group(unknown() as never)],
    template: stack(answer, asked),
  },
  {
    name: "blocks that are not known, and an open rule resource",
    verdict: "violated",
    resources: [group(unknown() as never), rule({ ...ssh, cidrBlocks: [everyone] })],
  },
  {
    name: "an open rule whose group is not known",
    verdict: "violated",
    resources: [group(), rule({ ...ssh, securityGroupId: unknown(), cidrBlocks: [everyone] })],
    template: rulesOf([{ ...from(22, 22, { CidrIp: everyone }), GroupId: answer }], asked),
  },
  {
    name: "a rule whose group and network are not known",
    verdict: "cannot tell",
    resources: [group(), rule({ ...ssh, securityGroupId: unknown(), cidrBlocks: unknown() })],
    template: rulesOf([{ ...from(22, 22, { CidrIp: { Ref: "Network" } }), GroupId: answer }], {
      Parameters: { Asked: { Type: "String" }, Network: { Type: "String" } },
    }),
  },
  {
    name: "an open rule of a group that is made elsewhere",
    verdict: "violated",
    because: ["cidrBlocks.0"],
    resources: [rule({ ...ssh, securityGroupId: "sg-0123456789abcdef0", cidrBlocks: [everyone] })],
  },
  {
    name: "an open rule resource of a group that is made elsewhere",
    verdict: "violated",
    because: ["cidrIpv4"],
    resources: [
      ingressRule({
        ipProtocol: "tcp",
        fromPort: 22,
        toPort: 22,
        cidrIpv4: everyone,
        securityGroupId: "sg-0123456789abcdef0",
      }),
    ],
    template: rulesOf([{ ...from(22, 22, { CidrIp: everyone }), GroupId: { "Fn::ImportValue": "web-group" } }]),
  },
  {
    name: "a rule for one network, of a group that is made elsewhere",
    verdict: "not violated",
    resources: [rule({ ...ssh, securityGroupId: "sg-0123456789abcdef0", cidrBlocks: ["10.0.0.0/8"] })],
  },
  {
    name: "the default group of a network",
    verdict: "violated",
    because: ["ingress.0.cidrBlocks.0"],
    resources: [
      resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", {
        ingress: [{ ...tcp(22), cidrBlocks: [everyone] }],
      }),
    ],
  },
  {
    name: "an open rule that names the default group by its network",
    verdict: "violated",
    because: ["fromPort"],
    resources: [
      resource("aws:ec2/vpc:Vpc", "shop", { cidrBlock: "10.0.0.0/16" }),
      rule({ ...ssh, cidrBlocks: [everyone], securityGroupId: ref("shop", "defaultSecurityGroupId") }),
    ],
    template: template({
      Shop: { Type: "AWS::EC2::VPC", Properties: { CidrBlock: "10.0.0.0/16" } },
      Rule: {
        Type: "AWS::EC2::SecurityGroupIngress",
        Properties: from(22, 22, { CidrIp: everyone, GroupId: { "Fn::GetAtt": ["Shop", "DefaultSecurityGroup"] } }),
      },
    }),
  },
  {
    name: "a group that is there already",
    verdict: "violated",
    resources: [
      resource(
        "aws:ec2/securityGroup:SecurityGroup",
        "web",
        { ingress: [{ ...tcp(22), cidrBlocks: [everyone] }] },
        { existing: true },
      ),
    ],
  },
  {
    name: "another port of the house",
    verdict: "violated",
    params: { ports: [2222, 8022] },
    resources: [group([{ ...tcp(8022), cidrBlocks: [everyone] }])],
    template: stack([from(8022, 8022, { CidrIp: everyone })]),
  },
  {
    name: "SSH, where the house asks about another port",
    verdict: "not violated",
    params: { ports: [2222] },
    resources: [group([{ ...ssh, cidrBlocks: [everyone] }])],
    template: stack([from(22, 22, { CidrIp: everyone })]),
  },
  {
    name: "one block that is not in a list",
    verdict: "violated",
    template: stack(from(22, 22, { CidrIp: everyone })),
  },
  {
    name: "a network that the stage decides",
    verdict: "cannot tell",
    template: stack([from(22, 22, { CidrIp: { "Fn::If": ["Open", everyone, "10.0.0.0/8"] } })], {
      ...asked,
      Conditions: { Open: { "Fn::Equals": [answer, "yes"] } },
    }),
  },
  {
    name: "a rule that names the new group by its id",
    verdict: "violated",
    resources: [
      group(),
      rule({ ...ssh, cidrBlocks: [everyone], securityGroupId: ref("web", "id"), sourceSecurityGroupId: unknown() }),
    ],
  },
]);

ruleCases(ec2SgSqlPortsOpen, [
  ...eachPort("critical", 1433, 1434, 1521, 2382, 2383, 2483, 2484, 3306, 5432, 5439, 50_000),
  {
    name: "a range with databases in it",
    verdict: "violated",
    resources: [group(), rule({ ...tcp(3000, 4000), cidrBlocks: [everyone] })],
    template: rulesOf([from(3000, 4000, { CidrIp: everyone })]),
  },
  {
    name: "every protocol",
    verdict: "violated",
    resources: [group([{ protocol: "-1", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["::/0"] }])],
    template: stack([{ IpProtocol: "-1", CidrIpv6: "::/0" }]),
  },
  {
    name: "web ports for everyone, databases for one network",
    verdict: "not violated",
    resources: [
      group([
        { ...tcp(443), cidrBlocks: [everyone] },
        { ...tcp(5432), cidrBlocks: ["10.0.0.0/16"] },
      ]),
    ],
    template: stack([from(443, 443, { CidrIp: everyone }), from(5432, 5432, { CidrIp: "10.0.0.0/16" })]),
  },
  {
    name: "the port beside a database",
    verdict: "not violated",
    resources: [group([{ ...tcp(3307, 5431), cidrBlocks: [everyone] }])],
    template: stack([from(3307, 5431, { CidrIp: everyone })]),
  },
  {
    name: "half of the internet for one database, half for another",
    verdict: "not violated",
    resources: [
      group([
        { ...tcp(3306), cidrBlocks: [lowerHalf] },
        { ...tcp(5432), cidrBlocks: [upperHalf] },
      ]),
    ],
    template: stack([from(3306, 3306, { CidrIp: lowerHalf }), from(5432, 5432, { CidrIp: upperHalf })]),
  },
  {
    name: "both halves of the internet for one database",
    verdict: "violated",
    resources: [
      group([{ ...tcp(5432), cidrBlocks: [lowerHalf] }]),
      rule({ ...tcp(5000, 6000), cidrBlocks: [upperHalf] }),
    ],
    template: stack([from(5432, 5432, { CidrIp: lowerHalf }), from(5000, 6000, { CidrIp: upperHalf })]),
  },
  {
    name: "a port that is not known",
    verdict: "cannot tell",
    resources: [group([{ protocol: "tcp", fromPort: unknown(), toPort: unknown(), cidrBlocks: [everyone] }])],
    template: stack([from(answer, answer, { CidrIp: everyone })], asked),
  },
  {
    name: "a range that ends before the first database, whatever it starts with",
    verdict: "not violated",
    resources: [group([{ protocol: "tcp", fromPort: unknown(), toPort: 1000, cidrBlocks: [everyone] }])],
    template: stack([from(answer, 1000, { CidrIp: everyone })], asked),
  },
  {
    name: "a prefix list",
    verdict: "cannot tell",
    resources: [group([{ ...tcp(3306), prefixListIds: ["pl-0123456789abcdef0"] }])],
    template: stack([from(3306, 3306, { SourcePrefixListId: "pl-0123456789abcdef0" })]),
  },
  {
    name: "a database of the house",
    verdict: "violated",
    params: { ports: [26_257] },
    resources: [group([{ ...tcp(26_257), cidrBlocks: [everyone] }])],
    template: stack([from(26_257, 26_257, { CidrIp: everyone })]),
  },
]);
