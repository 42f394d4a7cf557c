import { defineRule } from "../../core/engine/rule.ts";
import { Answer, all, any } from "../../core/model/answer.ts";
import {
  allProtocols,
  covers,
  firewalls,
  type Ingress,
  isProtocol,
  moreThan,
  openings,
} from "../../core/net/ingress.ts";

export const ec2SgAllPortsOpen = defineRule({
  id: "ec2-sg-all-ports-open",
  title: "The security group opens every port to the internet",
  theme: "firewall",
  severity: "critical",
  severityReason:
    "Nothing is left of the firewall; a range of more than 1,024 TCP ports is high, one of UDP ports, as calls and games use, medium.",
  controls: {
    "cis-aws-3.0": ["5.2", "5.3"],
    "cis-aws-5.0": ["5.3", "5.4"],
    fsbp: ["EC2.18", "EC2.19"],
    "pci-dss": ["1.3.1"],
  },
  equivalents: {
    checkov: ["CKV_AWS_277"],
    prowler: ["ec2_securitygroup_allow_ingress_from_internet_to_all_ports"],
    cdknag: ["EC2RestrictedInbound", "AwsSolutions-EC23"],
  },
  cwe: [284],
  why: "Every service on the machines of the group can be reached from the internet, also those that nobody meant to offer.",
  fix: "Allow only the ports that the service offers, and only from where they are used.",
  sources: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
  on: firewalls,
  violatedWhen(group, { graph }) {
    const every = (protocol: "tcp" | "udp") => (ingress: Ingress) =>
      any(allProtocols(ingress), all(isProtocol(ingress, protocol), covers(ingress, 1, 65_535)));
    const many = (protocol: "tcp" | "udp") => (ingress: Ingress) =>
      all(isProtocol(ingress, protocol), moreThan(ingress, 1024));
    const everything = openings(group, graph, every("tcp"), every("udp"));
    if (!(everything instanceof Answer)) return everything;
    const tcp = openings(group, graph, many("tcp"));
    if (!(tcp instanceof Answer)) return tcp.map((each) => ({ ...each, severity: "high" }));
    const udp = openings(group, graph, many("udp"));
    if (!(udp instanceof Answer)) return udp.map((each) => ({ ...each, severity: "medium" }));
    return any(everything, tcp, udp);
  },
});
