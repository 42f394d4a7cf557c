import { defineRule } from "../../core/engine/rule.ts";
import { isTrue } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html";
const byProvider = {
  setting: "publiclyAccessible: false (of the provider; CloudFormation has no default)",
  source: page,
};

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
  on: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"],
  violatedWhen: (instance) => isTrue(instance.fields.at("publiclyAccessible").orProvider(false, byProvider)),
});
