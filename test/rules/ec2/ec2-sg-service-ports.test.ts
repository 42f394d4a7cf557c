import {
  ec2SgAdminPortsOpen,
  ec2SgFilePortsOpen,
  ec2SgNosqlPortsOpen,
  ec2SgRdpOpen,
  ec2SgSearchPortsOpen,
} from "../../../rules/ec2/ec2-sg-open-ports.ts";
import { ruleCases } from "../../support/rule-cases.ts";
import {
  answer,
  asked,
  eachPort,
  everyone,
  from,
  group,
  lowerHalf,
  portCases,
  stack,
  tcp,
  upperHalf,
} from "./ingress.ts";

/** A permission for one UDP port, in both forms. */
const udp = (port: number) => ({
  resources: [group([{ protocol: "udp", fromPort: port, toPort: port, cidrBlocks: [everyone] }])],
  template: stack([{ ...from(port, port, { CidrIp: everyone }), IpProtocol: "udp" }]),
});

ruleCases(ec2SgRdpOpen, [
  ...eachPort("high", 3389),
  ...portCases(3389, [3390, 4000]),
  { name: "Remote Desktop over UDP", verdict: "violated", because: ["protocol", "cidrBlocks.0"], ...udp(3389) },
  {
    name: "UDP, where the house does not ask about it",
    verdict: "not violated",
    params: { udpPorts: [] },
    ...udp(3389),
  },
  {
    name: "halves of the internet in two blocks, one over TCP and one over UDP",
    verdict: "not violated",
    resources: [
      group([
        { ...tcp(3389), cidrBlocks: [lowerHalf] },
        { protocol: "udp", fromPort: 3389, toPort: 3389, cidrBlocks: [upperHalf] },
      ]),
    ],
  },
]);

ruleCases(ec2SgNosqlPortsOpen, [
  ...eachPort("critical", 6379, 6380, 11_211, 11_215, 27_017, 27_020, 7000, 7001, 7199, 8888, 9042, 9160, 61_621),
  ...eachPort("critical", 8182, 8111, 9111, 2379, 2380, 5984),
  ...portCases(6379, [5985, 6378]),
  { name: "Memcached over UDP is another matter", verdict: "not violated", ...udp(11_211) },
]);

ruleCases(ec2SgSearchPortsOpen, [
  ...eachPort("critical", 9200, 9300, 5601, 8983, 50_070),
  ...eachPort("medium", 3000, 8088, 9090),
  ...portCases(9200, [9201, 9299]),
  {
    name: "a range with a search engine and a common port in it",
    verdict: "violated",
    severity: "critical",
    resources: [group([{ ...tcp(9000, 9400), cidrBlocks: [everyone] }])],
    template: stack([from(9000, 9400, { CidrIp: everyone })]),
  },
  {
    name: "a range of which the house names the common port first",
    verdict: "violated",
    severity: "critical",
    params: { ports: [3000, 9200] },
    resources: [group([{ ...tcp(3000, 9400), cidrBlocks: [everyone] }])],
    template: stack([from(3000, 9400, { CidrIp: everyone })]),
  },
  {
    name: "a common port in one block, a search engine in another",
    verdict: "violated",
    severity: "critical",
    resources: [
      group([
        { ...tcp(3000), cidrBlocks: [everyone] },
        { ...tcp(5601), cidrBlocks: [everyone] },
      ]),
    ],
    template: stack([from(3000, 3000, { CidrIp: everyone }), from(5601, 5601, { CidrIp: everyone })]),
  },
  {
    name: "a common port, and what follows it is not known",
    verdict: "violated",
    severity: "medium",
    resources: [
      group([
        { ...tcp(9090), cidrBlocks: [everyone] },
        { protocol: "tcp", fromPort: 9100, toPort: 9100, prefixListIds: ["pl-0123456789abcdef0"] },
      ]),
    ],
    template: stack([from(9090, 9090, { CidrIp: everyone }), from(9300, 9300, { CidrIp: answer })], asked),
  },
]);

ruleCases(ec2SgFilePortsOpen, [
  ...eachPort("high", 20, 21, 111, 135, 136, 137, 138, 139, 445, 548, 873, 2049, 3020),
  ...portCases(2049, [2050, 3019]),
  { name: "TFTP, which is over UDP", verdict: "violated", severity: "high", because: ["protocol"], ...udp(69) },
  {
    name: "TCP on the port of TFTP",
    verdict: "not violated",
    resources: [group([{ ...tcp(69), cidrBlocks: [everyone] }])],
    template: stack([from(69, 69, { CidrIp: everyone })]),
  },
]);

ruleCases(ec2SgAdminPortsOpen, [
  ...eachPort("high", 23, 512, 513, 514, 110, 143, 389, 636, 2375, 2376, 6443, 10_250, 5500, 5800, 5900, 5901),
  ...eachPort("high", 5985, 5986, 4505, 4506),
  ...eachPort("medium", 25, 8000, 8080),
  ...portCases(2375, [2377, 4504]),
  {
    name: "a range with a common port of the house and another in it",
    verdict: "violated",
    params: { ports: [8080, 2375] },
    severity: "high",
    resources: [group([{ ...tcp(2000, 9000), cidrBlocks: [everyone] }])],
    template: stack([from(2000, 9000, { CidrIp: everyone })]),
  },
  {
    name: "a port of the house",
    verdict: "violated",
    params: { ports: [10_000] },
    resources: [group([{ ...tcp(10_000), cidrBlocks: [everyone] }])],
    template: stack([from(10_000, 10_000, { CidrIp: everyone })]),
  },
]);
