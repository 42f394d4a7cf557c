import { defineRule, type FamilyMember, type RestsOn } from "../../core/engine/rule.ts";
import { isTrue } from "../../core/model/answer.ts";
import type { Field } from "../../core/model/field.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";

interface PublicRule extends FamilyMember {
  readonly sources: readonly string[];
  readonly on: readonly TypeToken[];
  /** The default where nothing is written: private, of the provider at least. */
  readonly off: RestsOn;
  /** What the service itself makes of it, where that is not what the provider does. */
  readonly byService?: boolean;
}

/** A rule on a server that AWS gives a public address where `publiclyAccessible` asks for one. */
const publicRule = ({ off, byService = false, ...about }: PublicRule) =>
  defineRule({
    theme: "exposure",
    cwe: [284],
    restsOn: [off],
    ...about,
    violatedWhen({ fields }) {
      const isPublic = (fields as Field<Properties>).at("publiclyAccessible");
      return isTrue(isPublic.orProvider(false, off, byService));
    },
  });

interface Properties {
  readonly publiclyAccessible?: boolean;
}

const warehouses = "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html";

export const redshiftPublic = publicRule({
  id: "redshift-public",
  title: "The data warehouse can be reached from the internet",
  severity: "critical",
  severityReason:
    "All that the shop knows of its customers is one firewall rule or one leaked password away from anyone.",
  controls: { fsbp: ["Redshift.1", "RedshiftServerless.3"] },
  equivalents: {
    checkov: ["CKV_AWS_87"],
    prowler: ["redshift_cluster_public_access"],
    cdknag: ["RedshiftClusterPublicAccess", "AwsSolutions-RS8"],
    guard: ["REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK"],
  },
  why: "The warehouse has a public address: a firewall rule or a password is all that keeps strangers from years of orders.",
  fix: "Set `publiclyAccessible` to false, and connect from inside the VPC.",
  sources: [warehouses, "https://docs.aws.amazon.com/redshift/latest/mgmt/behavior-changes.html"],
  on: ["aws:redshift/cluster:Cluster", "aws:redshiftserverless/workgroup:Workgroup"],
  off: { setting: "publiclyAccessible: false", source: warehouses, since: "2025-01" },
});

const copiers = "https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationInstance.html";

export const dmsInstancePublic = publicRule({
  id: "dms-instance-public",
  title: "The replication instance can be reached from the internet",
  severity: "critical",
  severityReason: "The machine reads whole databases and holds the passwords to both ends of the copy.",
  controls: { fsbp: ["DMS.1"] },
  equivalents: {
    checkov: ["CKV_AWS_89"],
    prowler: ["dms_instance_no_public_access"],
    cdknag: ["DMSReplicationNotPublic"],
  },
  why: "While it copies the customers' database the machine has a public address, and strangers can try its doors.",
  fix: "Set `publiclyAccessible` to false, and put the instance into private subnets that reach both databases. The setting cannot be changed later: the instance is replaced, so stop its tasks first.",
  sources: [copiers],
  on: ["aws:dms/replicationInstance:ReplicationInstance"],
  off: { setting: "publiclyAccessible: false (of the provider; true in CloudFormation)", source: copiers },
  byService: true,
});

const brokers = "https://docs.aws.amazon.com/amazon-mq/latest/api-reference/brokers.html";

export const mqPublic = publicRule({
  id: "mq-public",
  title: "The message broker can be reached from the internet",
  severity: "high",
  severityReason: "Messages hold orders and customers, but whoever reads them must still sign in at the broker.",
  equivalents: {
    checkov: ["CKV_AWS_69"],
    trivy: ["AVD-AWS-0072"],
    prowler: ["mq_broker_not_publicly_accessible"],
  },
  why: "The broker and its web console have public addresses: whoever guesses or steals a password reads the shop's orders on their way, or sends forged ones.",
  fix: "Set `publiclyAccessible` to false, and connect from inside the VPC. The setting cannot be changed later: the broker is replaced, so empty its queues first.",
  sources: [brokers, "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/using-amazon-mq-securely.html"],
  on: ["aws:mq/broker:Broker"],
  off: { setting: "publiclyAccessible: false", source: brokers },
});
