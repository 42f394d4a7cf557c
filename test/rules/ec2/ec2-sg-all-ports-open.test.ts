import { ec2SgAllPortsOpen } from "../../../rules/ec2/ec2-sg-all-ports-open.ts";
import { resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import {
  answer,
  asked,
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

const udp = (fromPort: number, toPort: number) => ({ protocol: "udp", fromPort, toPort });

ruleCases(ec2SgAllPortsOpen, [
  {
    name: "every protocol",
    verdict: "violated",
    because: ["ingress.0.protocol", "ingress.0.cidrBlocks.0"],
    severity: "critical",
    resources: [group([{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [everyone] }])],
    template: stack([{ IpProtocol: "-1", CidrIp: everyone }]),
  },
  {
    name: "every protocol in the older rule resource",
    verdict: "violated",
    severity: "critical",
    resources: [group(), rule({ protocol: "all", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["::/0"] })],
  },
  {
    name: "every protocol in a rule resource",
    verdict: "violated",
    because: ["ipProtocol", "cidrIpv6"],
    severity: "critical",
    resources: [group(), ingressRule({ ipProtocol: "-1", cidrIpv6: "::/0" })],
    template: rulesOf([{ IpProtocol: -1, CidrIpv6: "::/0" }]),
  },
  {
    name: "every TCP port",
    verdict: "violated",
    because: ["fromPort", "toPort"],
    severity: "critical",
    resources: [group([{ ...tcp(0, 65_535), cidrBlocks: [everyone] }])],
    template: stack([from(0, 65_535, { CidrIp: everyone })]),
  },
  {
    name: "every UDP port but 0",
    verdict: "violated",
    severity: "critical",
    resources: [group([{ ...udp(1, 65_535), cidrBlocks: [everyone] }])],
    template: stack([{ IpProtocol: 17, FromPort: "1", ToPort: "65535", CidrIp: everyone }]),
  },
  {
    name: "every TCP port above the first thousand",
    verdict: "violated",
    severity: "high",
    resources: [group([{ ...tcp(1024, 65_535), cidrBlocks: [everyone] }])],
    template: stack([from(1024, 65_535, { CidrIp: everyone })]),
  },
  {
    name: "1025 TCP ports",
    verdict: "violated",
    severity: "high",
    resources: [group([{ ...tcp(2000, 3024), cidrBlocks: [everyone] }])],
    template: stack([from(2000, 3024, { CidrIp: everyone })]),
  },
  {
    name: "1024 TCP ports",
    verdict: "not violated",
    resources: [group([{ ...tcp(2000, 3023), cidrBlocks: [everyone] }])],
    template: stack([from(2000, 3023, { CidrIp: everyone })]),
  },
  {
    name: "a range of UDP ports for calls",
    verdict: "violated",
    severity: "medium",
    resources: [group([{ ...udp(49_152, 65_535), cidrBlocks: [everyone] }])],
    template: stack([{ ...from(49_152, 65_535, { CidrIp: everyone }), IpProtocol: "udp" }]),
  },
  {
    name: "a wide TCP range and a wide UDP range",
    verdict: "violated",
    severity: "high",
    resources: [
      group([
        { ...udp(10_000, 20_000), cidrBlocks: [everyone] },
        { ...tcp(10_000, 20_000), cidrBlocks: [everyone] },
      ]),
    ],
  },
  {
    name: "every type of ICMP",
    verdict: "not violated",
    resources: [group([{ protocol: "icmp", fromPort: -1, toPort: -1, cidrBlocks: [everyone] }])],
    template: stack([{ IpProtocol: "icmp", FromPort: -1, ToPort: -1, CidrIp: everyone }]),
  },
  {
    name: "every type of ICMP over IPv6, by its number",
    verdict: "not violated",
    resources: [group([{ protocol: "58", fromPort: -1, toPort: -1, ipv6CidrBlocks: ["::/0"] }])],
    template: stack([{ IpProtocol: 58, FromPort: -1, ToPort: -1, CidrIpv6: "::/0" }]),
  },
  {
    name: "HTTPS for everyone",
    verdict: "not violated",
    resources: [group([{ ...tcp(443), cidrBlocks: [everyone] }])],
    template: stack([from(443, 443, { CidrIp: everyone })]),
  },
  {
    name: "everything for private networks",
    verdict: "not violated",
    resources: [group([{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["10.0.0.0/8"], self: true }])],
    template: stack([{ IpProtocol: "-1", CidrIp: "10.0.0.0/8" }]),
  },
  {
    name: "everything for two halves of the internet in one block",
    verdict: "violated",
    severity: "critical",
    resources: [group([{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [lowerHalf, upperHalf] }])],
  },
  {
    name: "everything for two halves of the internet in two blocks",
    verdict: "violated",
    severity: "critical",
    resources: [
      group([
        { ...tcp(0, 65_535), cidrBlocks: [lowerHalf] },
        { ...tcp(1, 65_535), cidrBlocks: [upperHalf] },
      ]),
    ],
    template: stack([from(0, 65_535, { CidrIp: lowerHalf }), { IpProtocol: "-1", CidrIp: upperHalf }]),
  },
  {
    name: "a wide TCP range for two halves of the internet in two blocks",
    verdict: "violated",
    severity: "high",
    resources: [
      group([
        { ...tcp(1024, 65_535), cidrBlocks: [lowerHalf] },
        { ...tcp(1024, 65_535), cidrBlocks: [upperHalf] },
      ]),
    ],
    template: stack([from(1024, 65_535, { CidrIp: lowerHalf }), from(1024, 65_535, { CidrIp: upperHalf })]),
  },
  {
    name: "a wide UDP range for two halves of the internet in two blocks",
    verdict: "violated",
    severity: "medium",
    resources: [
      group([
        { ...udp(1024, 65_535), cidrBlocks: [lowerHalf] },
        { ...udp(1024, 65_535), cidrBlocks: [upperHalf] },
      ]),
    ],
  },
  {
    name: "every TCP port for one half, every UDP port for the other",
    verdict: "not violated",
    resources: [
      group([
        { ...tcp(0, 65_535), cidrBlocks: [lowerHalf] },
        { ...udp(0, 65_535), cidrBlocks: [upperHalf] },
      ]),
    ],
    template: stack([
      from(0, 65_535, { CidrIp: lowerHalf }),
      { ...from(0, 65_535, { CidrIp: upperHalf }), IpProtocol: "udp" },
    ]),
  },
  {
    name: "nothing is let in",
    verdict: "not violated",
    because: ["ingress"],
    resources: [group()],
    template: stack(),
  },
  {
    name: "a rule that lets everything out",
    verdict: "not violated",
    resources: [group(), rule({ type: "egress", protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [everyone] })],
  },
  {
    name: "everything for a prefix list",
    verdict: "cannot tell",
    because: ["prefixListIds"],
    resources: [group([{ protocol: "-1", fromPort: 0, toPort: 0, prefixListIds: ["pl-0123456789abcdef0"] }])],
    template: stack([{ IpProtocol: "-1", SourcePrefixListId: "pl-0123456789abcdef0" }]),
  },
  {
    name: "a protocol that is not known",
    verdict: "cannot tell",
    because: ["protocol"],
    resources: [group([{ protocol: unknown(), fromPort: 0, toPort: 0, cidrBlocks: [everyone] }])],
    template: stack([{ ...from(0, 0, { CidrIp: everyone }), IpProtocol: answer }], asked),
  },
  {
    name: "a last port that is not known",
    verdict: "cannot tell",
    because: ["toPort"],
    resources: [group([{ protocol: "tcp", fromPort: 8000, toPort: unknown(), cidrBlocks: [everyone] }])],
    template: stack([from(8000, answer, { CidrIp: everyone })], asked),
  },
  {
    name: "a first port that is not known",
    verdict: "cannot tell",
    because: ["fromPort"],
    resources: [group([{ protocol: "tcp", fromPort: unknown(), toPort: 8080, cidrBlocks: [everyone] }])],
    template: stack([from(answer, 8080, { CidrIp: everyone })], asked),
  },
  {
    name: "a first port that is not known, of a range that ends early",
    verdict: "not violated",
    resources: [group([{ protocol: "tcp", fromPort: unknown(), toPort: 443, cidrBlocks: [everyone] }])],
    template: stack([from(answer, 443, { CidrIp: everyone })], asked),
  },
  {
    name: "a network that is not known",
    verdict: "cannot tell",
    resources: [group(), ingressRule({ ipProtocol: "-1", cidrIpv4: unknown() })],
    template: rulesOf([{ IpProtocol: "-1", CidrIp: answer }], asked),
  },
  {
    name: "everything, in a rule of a group that is made elsewhere",
    verdict: "violated",
    severity: "critical",
    resources: [ingressRule({ ipProtocol: "-1", cidrIpv4: everyone, securityGroupId: "sg-0123456789abcdef0" })],
    template: rulesOf([{ IpProtocol: "-1", CidrIp: everyone, GroupId: { "Fn::ImportValue": "web-group" } }]),
  },
  {
    name: "the default group of a network",
    verdict: "violated",
    severity: "critical",
    resources: [
      resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", {
        ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [everyone] }],
      }),
    ],
  },
  {
    name: "the default group of a network, open to itself only",
    verdict: "not violated",
    resources: [
      resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", {
        ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }],
      }),
    ],
  },
]);
