import { defineRule } from "../../core/engine/rule.ts";
import { isTrue } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html";
const off = { setting: "publiclyAccessible: false", source: page, since: "2025-01" };

export const redshiftPublic = defineRule({
  id: "redshift-public",
  title: "The data warehouse can be reached from the internet",
  theme: "exposure",
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
  cwe: [284],
  why: "The warehouse has a public address: a firewall rule or a password is all that keeps strangers from years of orders.",
  fix: "Set `publiclyAccessible` to false, and connect from inside the VPC.",
  sources: [page, "https://docs.aws.amazon.com/redshift/latest/mgmt/behavior-changes.html"],
  restsOn: [off],
  on: ["aws:redshift/cluster:Cluster", "aws:redshiftserverless/workgroup:Workgroup"],
  violatedWhen: (warehouse) => isTrue(warehouse.fields.at("publiclyAccessible").or(false, off)),
});
