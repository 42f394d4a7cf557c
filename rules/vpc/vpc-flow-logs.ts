import { defineRule } from "../../core/engine/rule.ts";
import { not } from "../../core/model/answer.ts";
import { recordsTraffic } from "../../core/net/flow-logs.ts";

const page = "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html";

export const vpcFlowLogs = defineRule({
  id: "vpc-flow-logs",
  title: "The traffic of the VPC is not recorded",
  theme: "logging",
  severity: "medium",
  severityReason: "It opens nothing, but what went out and where to cannot be told afterwards.",
  controls: { "cis-aws-3.0": ["3.7"], "cis-aws-5.0": ["3.7"], fsbp: ["EC2.6"] },
  equivalents: {
    checkov: ["CKV2_AWS_11"],
    trivy: ["AVD-AWS-0178"],
    prowler: ["vpc_flow_logs_enabled"],
    cdknag: ["VPCFlowLogsEnabled", "AwsSolutions-VPC7"],
  },
  cwe: [778],
  why: "When a server of the shop was taken over, nobody can say which databases it reached and how much it sent away.",
  fix: "Add an `aws.ec2.FlowLog` with the VPC's `vpcId`, or one for every subnet of it.",
  sources: [page],
  on: ["aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc"],
  restsOn: [{ setting: "flow logs: none", source: page }],
  violatedWhen: (vpc, { graph }) => not(recordsTraffic(vpc, graph)),
});
