import { defineRule } from "../../core/engine/rule.ts";
import { equals, isTrue, startsWith } from "../../core/model/answer.ts";
import type { Graph } from "../../core/model/graph.ts";
import { isA, type Resource } from "../../core/model/resource.ts";

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html";
const byProvider = {
  setting:
    "publiclyAccessible: false (of the provider; in CloudFormation true with no subnet group or the one called default, and false for Aurora)",
  source: page,
};

const instanceType = "aws:rds/instance:Instance";
type Instance = Resource<typeof instanceType | "aws:rds/clusterInstance:ClusterInstance">;

/** What RDS itself makes of an instance that says nothing; nothing where that is not told, as of copies. */
function byService(instance: Instance, graph: Graph): boolean | undefined {
  if (isA(instance, instanceType)) {
    const { fields } = instance as Resource<typeof instanceType>;
    const copied = [fields.at("replicateSourceDb"), fields.at("snapshotIdentifier"), fields.at("restoreToPointInTime")];
    if (copied.some(({ state }) => state !== "absent")) return undefined;
  }
  const group = instance.fields.at("dbSubnetGroupName");
  // No group that somebody makes can be called `default`.
  if (graph.pointsAt(group, ["aws:rds/subnetGroup:SubnetGroup"]).resources.length > 0) return false;
  // An instance of Aurora is always one of a cluster, whose engine it may leave to it.
  const isMember = !isA(instance, instanceType);
  const asked =
    group.state === "absent"
      ? startsWith(instance.fields.at("engine").orAbsent(isMember ? "yes" : "no"), "aurora")
      : equals(group.orAbsent("no"), "default");
  if (asked.truth === "unknown") return undefined;
  return (asked.truth === "yes") === (group.state !== "absent");
}

export const rdsInstancePublic = defineRule({
  id: "rds-instance-public",
  title: "The database can be reached from the internet",
  theme: "exposure",
  severity: "critical",
  severityReason: "Customers' data is one firewall rule, one leaked password or one unpatched flaw away from anyone.",
  controls: { "cis-aws-3.0": ["2.3.3"], "cis-aws-5.0": ["2.2.3"], fsbp: ["RDS.2"] },
  equivalents: {
    checkov: ["CKV_AWS_17"],
    trivy: ["AVD-AWS-0180"],
    prowler: ["rds_instance_no_public_access"],
    cdknag: ["RDSInstancePublicAccess"],
    guard: ["RDS_INSTANCE_PUBLIC_ACCESS_CHECK"],
  },
  cwe: [284],
  why: "The database has a public address: a firewall rule or a password is all that keeps strangers from the customers' data.",
  fix: "Set `publiclyAccessible` to false, and put the instance into private subnets.",
  sources: [page],
  restsOn: [byProvider],
  on: [instanceType, "aws:rds/clusterInstance:ClusterInstance"],
  violatedWhen: (instance, { graph }) =>
    isTrue(instance.fields.at("publiclyAccessible").orProvider(false, byProvider, byService(instance, graph))),
});
