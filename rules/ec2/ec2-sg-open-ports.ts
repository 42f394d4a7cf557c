import { defineRule } from "../../core/engine/rule.ts";
import { Answer } from "../../core/model/answer.ts";
import { type Firewall, firewalls, type Ingress, openings, reaches } from "../../core/net/ingress.ts";

export interface Ports {
  /** TCP ports that the internet must not reach. */
  readonly ports: readonly number[];
}

interface OpenPorts {
  readonly id: string;
  readonly title: string;
  readonly severity: "high" | "critical";
  readonly why: string;
  readonly ports: readonly number[];
  readonly controls: Readonly<Record<string, readonly string[]>>;
  readonly equivalents: Readonly<Record<string, readonly string[]>>;
}

/** A rule that some TCP ports must not be open to the internet. */
const openPorts = ({ ports, ...about }: OpenPorts) =>
  defineRule<Firewall, Ports>({
    ...about,
    theme: "firewall",
    cwe: [284],
    fix: "Allow the port from known networks or from another security group only; for administration use Session Manager.",
    sources: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
    on: firewalls,
    params: {
      schema: {
        type: "object",
        properties: {
          ports: { type: "array", items: { type: "integer", minimum: 0, maximum: 65_535 }, minItems: 1 },
        },
        additionalProperties: false,
      },
      defaults: { ports },
    },
    violatedWhen(group, { graph, params }) {
      const { ports } = params;
      const found = openings(group, graph, ...ports.map((port) => (ingress: Ingress) => reaches(ingress, port)));
      if (found instanceof Answer) return found;
      return found.map(({ about, answer, question }) => {
        const port = ports[question] ?? "all";
        return { about, answer: answer.stating({ kind: "packet", protocol: "tcp", port, source: "the internet" }) };
      });
    },
  });

export const ec2SgSshOpen = openPorts({
  id: "ec2-sg-ssh-open",
  title: "The security group lets the internet reach SSH",
  severity: "high",
  why: "Open SSH ports are found within minutes and tried with leaked keys and passwords; one that fits opens the machine and all it can reach.",
  ports: [22],
  controls: { "cis-aws-3.0": ["5.2", "5.3"], "cis-aws-5.0": ["5.3", "5.4"], fsbp: ["EC2.13", "EC2.19"] },
  equivalents: {
    checkov: ["CKV_AWS_24"],
    trivy: ["AVD-AWS-0107"],
    prowler: ["ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22"],
    cdknag: ["EC2RestrictedSSH", "EC2RestrictedInbound", "AwsSolutions-EC23"],
  },
});

export const ec2SgSqlPortsOpen = openPorts({
  id: "ec2-sg-sql-ports-open",
  title: "The security group lets the internet reach a SQL database",
  severity: "critical",
  why: "The database is one password, or one unpatched flaw, away from anyone on the internet.",
  ports: [1433, 1434, 1521, 2382, 2383, 2483, 2484, 3306, 5432, 5439, 50_000],
  controls: { fsbp: ["EC2.19", "Redshift.15"] },
  equivalents: {
    prowler: [
      "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mysql_3306",
      "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_postgres_5432",
      "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_oracle_1521_2483",
      "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_sql_server_1433_1434",
      "ec2_securitygroup_allow_ingress_from_internet_to_high_risk_tcp_ports",
    ],
    cdknag: ["EC2RestrictedCommonPorts"],
  },
});
