import { defineRule } from "../../core/engine/rule.ts";
import { Answer } from "../../core/model/answer.ts";
import { type Firewall, firewalls, type Ingress, openings, reaches } from "../../core/net/ingress.ts";

export interface Ports {
  /** TCP ports that the internet must not reach. */
  readonly ports: readonly number[];
  /** UDP ports that the internet must not reach. */
  readonly udpPorts: readonly number[];
}

interface OpenPorts {
  readonly id: string;
  readonly title: string;
  readonly severity: "high" | "critical";
  readonly severityReason: string;
  readonly why: string;
  readonly ports: readonly number[];
  readonly udpPorts?: readonly number[];
  /** Those of the ports that public applications use as well: found open alone, they are medium. */
  readonly common?: readonly number[];
  readonly controls: Readonly<Record<string, readonly string[]>>;
  readonly equivalents: Readonly<Record<string, readonly string[]>>;
}

const listOfPorts = { type: "array", items: { type: "integer", minimum: 0, maximum: 65_535 } };

/** A rule that some ports must not be open to the internet. */
const openPorts = ({ ports, udpPorts = [], common = [], ...about }: OpenPorts) =>
  defineRule<Firewall, Ports>({
    ...about,
    theme: "firewall",
    cwe: [284],
    fix: "Allow the port from known networks or from another security group only; for administration use Session Manager.",
    sources: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html",
    ],
    on: firewalls,
    params: {
      schema: {
        type: "object",
        properties: { ports: { ...listOfPorts, minItems: 1 }, udpPorts: listOfPorts },
        additionalProperties: false,
      },
      defaults: { ports, udpPorts },
    },
    violatedWhen(group, { graph, params }) {
      const asked = [
        // The port that decides is the first that is reached: a common one only where no other is.
        ...params.ports.filter((port) => !common.includes(port)).map((port) => ["tcp", port] as const),
        ...params.udpPorts.map((port) => ["udp", port] as const),
        ...params.ports.filter((port) => common.includes(port)).map((port) => ["tcp", port] as const),
      ];
      const questions = asked.map(
        ([protocol, port]) =>
          (ingress: Ingress) =>
            reaches(ingress, port, protocol),
      );
      const found = openings(group, graph, ...questions);
      if (found instanceof Answer) return found;
      return found.map(({ about, answer, question }) => {
        const [protocol, port] = asked[question] ?? (["tcp", "all"] as const);
        const stated = answer.stating({ kind: "packet", protocol, port, source: "the internet" });
        if (!common.includes(Number(port))) return { about, answer: stated };
        const because = `public applications listen on port ${port} as well`;
        return { about, answer: stated.stating({ kind: "softened", because }), severity: "medium" };
      });
    },
  });

/** Controls for ports of remote administration, that CIS names too. */
const administration = { "cis-aws-3.0": ["5.2", "5.3"], "cis-aws-5.0": ["5.3", "5.4"], "pci-dss": ["1.3.1"] };

/** Every port from `first` to `last`. */
const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

export const ec2SgSshOpen = openPorts({
  id: "ec2-sg-ssh-open",
  title: "The security group lets the internet reach SSH",
  severity: "high",
  severityReason: "A key or a password still stands between a stranger and the machine.",
  why: "Open SSH ports are found within minutes and tried with leaked keys and passwords; one that fits opens the machine and all it can reach.",
  ports: [22],
  controls: { ...administration, fsbp: ["EC2.19"] },
  equivalents: {
    checkov: ["CKV_AWS_24"],
    trivy: ["AVD-AWS-0107"],
    prowler: ["ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22"],
    cdknag: ["EC2RestrictedSSH", "EC2RestrictedInbound", "AwsSolutions-EC23"],
    regula: ["FG_R00085"],
  },
});

export const ec2SgRdpOpen = openPorts({
  id: "ec2-sg-rdp-open",
  title: "The security group lets the internet reach Remote Desktop",
  severity: "high",
  severityReason:
    "A password still stands between a stranger and the machine, unless Remote Desktop itself has a flaw.",
  why: "Remote Desktop is the way in that extortionists try first: one guessed password, and the shop's servers and customers' data are theirs.",
  ports: [3389],
  udpPorts: [3389],
  controls: { ...administration, fsbp: ["EC2.19"] },
  equivalents: {
    checkov: ["CKV_AWS_25"],
    trivy: ["AVD-AWS-0107"],
    prowler: ["ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_3389"],
    cdknag: ["EC2RestrictedCommonPorts", "EC2RestrictedInbound", "AwsSolutions-EC23"],
  },
});

export const ec2SgSqlPortsOpen = openPorts({
  id: "ec2-sg-sql-ports-open",
  title: "The security group lets the internet reach a SQL database",
  severity: "critical",
  severityReason: "Behind the port are the records themselves, and databases are seldom built to face strangers.",
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

export const ec2SgNosqlPortsOpen = openPorts({
  id: "ec2-sg-nosql-ports-open",
  title: "The security group lets the internet reach a NoSQL store or a cache",
  severity: "critical",
  severityReason: "Many of these stores ask for no password unless somebody set one.",
  why: "Caches and document stores hold sessions, carts and customers, and are emptied or held to ransom soon after they can be reached.",
  ports: [
    ...[6379, 6380], // Redis
    ...span(11_211, 11_215), // Memcached
    ...span(27_017, 27_020), // MongoDB, DocumentDB
    ...[7000, 7001, 7199, 8888, 9042, 9160, 61_621], // Cassandra
    ...[8182], // Neptune
    ...[8111, 9111], // DynamoDB Accelerator
    ...[2379, 2380], // etcd
    ...[5984], // CouchDB
  ],
  controls: { fsbp: ["EC2.18"] },
  equivalents: {
    prowler: [
      "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_redis_6379",
      "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_memcached_11211",
      "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mongodb_27017_27018",
      "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_cassandra_7199_9160_8888",
    ],
  },
});

export const ec2SgSearchPortsOpen = openPorts({
  id: "ec2-sg-search-ports-open",
  title: "The security group lets the internet reach a search engine or a dashboard",
  severity: "critical",
  severityReason:
    "Search engines answer strangers with whole indexes; ports that public applications use as well are medium.",
  why: "Indexes and dashboards hold copies of orders, logs and customers, often without a login of their own.",
  // Elasticsearch, Kibana, Solr, Hadoop's name node; then Grafana, YARN, Prometheus.
  ports: [9200, 9300, 5601, 8983, 50_070, 3000, 8088, 9090],
  common: [3000, 8088, 9090],
  controls: { fsbp: ["EC2.19"] },
  equivalents: {
    prowler: ["ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_elasticsearch_kibana_9200_9300_5601"],
  },
});

export const ec2SgFilePortsOpen = openPorts({
  id: "ec2-sg-file-ports-open",
  title: "The security group lets the internet reach shared files",
  severity: "high",
  severityReason: "File sharing was made for networks of friends: its logins are weak or none.",
  why: "Whoever reaches the share copies the files on it, exports and backups included, or writes their own there.",
  // FTP, the port mapper, NetBIOS, SMB, rsync, NFS, AFP; over UDP TFTP.
  ports: [20, 21, 111, ...span(135, 139), 445, 548, 873, 2049, 3020],
  udpPorts: [69],
  controls: { "cis-aws-5.0": ["5.1.2"], fsbp: ["EC2.19"] },
  equivalents: {
    prowler: ["ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_ftp_20_21"],
    cdknag: ["EC2RestrictedCommonPorts"],
  },
});

export const ec2SgAdminPortsOpen = openPorts({
  id: "ec2-sg-admin-ports-open",
  title: "The security group lets the internet reach an administrative port",
  severity: "high",
  severityReason:
    "Whoever gets in commands the machine or the cluster; ports that public applications use as well are medium.",
  why: "Consoles, directories and cluster controls were made for the people who run the shop; a stranger who gets in runs it.",
  ports: [
    ...[23, 512, 513, 514], // Telnet and the r-commands
    ...[110, 143], // mailboxes
    ...[389, 636], // LDAP
    ...[2375, 2376], // Docker
    ...[6443, 10_250], // Kubernetes
    ...[5500, 5800, 5900, 5901], // VNC
    ...[5985, 5986], // WinRM
    ...[4505, 4506], // Salt
    ...[25, 8000, 8080],
  ],
  common: [25, 8000, 8080],
  controls: { fsbp: ["EC2.19"] },
  equivalents: {
    prowler: [
      "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_telnet_23",
      "ec2_securitygroup_allow_ingress_from_internet_to_high_risk_tcp_ports",
    ],
  },
});
