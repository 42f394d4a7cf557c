import { defineRule } from "../../core/engine/rule.ts";
import { addressDefaults, hasPublicAddress } from "../../core/net/public-address.ts";

export const ec2InstancePublicIp = defineRule({
  id: "ec2-instance-public-ip",
  title: "The instance has a public address",
  theme: "exposure",
  severity: "medium",
  severityReason: "The address alone leaks nothing: a security group has to let strangers in as well.",
  controls: { fsbp: ["EC2.9"] },
  equivalents: {
    checkov: ["CKV_AWS_88"],
    prowler: ["ec2_instance_public_ip"],
    cdknag: ["EC2InstanceNoPublicIp"],
    guard: ["EC2_INSTANCE_NO_PUBLIC_IP"],
  },
  cwe: [284],
  why: "One rule too many in a security group, and the machine with its orders and customers can be reached by everyone.",
  fix: "Set `associatePublicIpAddress` to false and put the instance into a private subnet: behind a load balancer, with a NAT gateway for the way out, and Session Manager for administration.",
  sources: ["https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html"],
  restsOn: addressDefaults,
  on: ["aws:ec2/instance:Instance"],
  violatedWhen: (instance, { graph }) => hasPublicAddress(instance, graph),
});
