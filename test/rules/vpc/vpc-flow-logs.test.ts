import { vpcFlowLogs } from "../../../rules/vpc/vpc-flow-logs.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Log = Parameters<typeof resource<"aws:ec2/flowLog:FlowLog">>[2];
type Link = string | ReturnType<typeof unknown>;

const vpc = (name = "shop", existing = false) =>
  resource("aws:ec2/vpc:Vpc", name, { cidrBlock: "10.0.0.0/16" }, { existing });
const log = (inputs: Log, name = "log") => resource("aws:ec2/flowLog:FlowLog", name, { trafficType: "ALL", ...inputs });
const subnet = (name: string, vpcId: Link = ref("shop")) =>
  resource("aws:ec2/subnet:Subnet", name, { vpcId, cidrBlock: "10.0.1.0/24" });

const Vpc = { Type: "AWS::EC2::VPC", Properties: { CidrBlock: "10.0.0.0/16" } };
const Log = (ResourceType: unknown, ResourceId: unknown) => ({
  Type: "AWS::EC2::FlowLog",
  Properties: { ResourceType, ResourceId, TrafficType: "ALL" },
});
const Subnet = {
  Type: "AWS::EC2::Subnet",
  Properties: { VpcId: { Ref: "Shop" }, CidrBlock: "10.0.1.0/24" },
};

ruleCases(vpcFlowLogs, [
  {
    name: "a log of the VPC",
    verdict: "not violated",
    resources: [vpc(), log({ vpcId: ref("shop") })],
    template: template({ Shop: Vpc, Log: Log("VPC", { Ref: "Shop" }) }),
  },
  {
    name: "a log of the VPC, which comes last",
    verdict: "not violated",
    resources: [log({ vpcId: ref("shop") }), vpc()],
  },
  {
    name: "a log of the account's default VPC",
    verdict: "not violated",
    resources: [resource("aws:ec2/defaultVpc:DefaultVpc", "shop", {}), log({ vpcId: ref("shop") })],
  },
  {
    name: "no log of the account's default VPC",
    verdict: "violated",
    resources: [resource("aws:ec2/defaultVpc:DefaultVpc", "shop", {})],
  },
  {
    name: "no log",
    verdict: "violated",
    severity: "medium",
    because: ["<FlowLog>"],
    resources: [vpc()],
    template: template({ Shop: Vpc }),
  },
  {
    name: "no log of a VPC that is there already",
    verdict: "violated",
    resources: [vpc("shop", true)],
  },
  {
    name: "a log of another VPC",
    verdict: "violated",
    resources: [vpc(), vpc("other"), log({ vpcId: ref("other") })],
    template: template({ Shop: Vpc, Other: Vpc, Log: Log("VPC", { Ref: "Other" }) }),
  },
  {
    name: "a log of a network interface",
    verdict: "violated",
    resources: [vpc(), log({ eniId: "eni-0123456789abcdef0" })],
    template: template({ Shop: Vpc, Log: Log("NetworkInterface", "eni-0123456789abcdef0") }),
  },
  {
    name: "a log of every subnet",
    verdict: "not violated",
    because: ["subnetId"],
    resources: [
      vpc(),
      subnet("a"),
      subnet("b"),
      log({ subnetId: ref("a") }, "log-a"),
      log({ subnetId: ref("b") }, "log-b"),
    ],
    template: template({
      Shop: Vpc,
      A: Subnet,
      B: Subnet,
      LogA: Log("Subnet", { Ref: "A" }),
      LogB: Log("Subnet", { Ref: "B" }),
    }),
  },
  {
    name: "a log of one of two subnets",
    verdict: "violated",
    resources: [vpc(), subnet("a"), subnet("b"), log({ subnetId: ref("a") })],
    template: template({ Shop: Vpc, A: Subnet, B: Subnet, LogA: Log("Subnet", { Ref: "A" }) }),
  },
  {
    name: "a log of a subnet, and one more subnet whose VPC is not known",
    verdict: "cannot tell",
    resources: [vpc(), subnet("a"), subnet("b", unknown()), log({ subnetId: ref("a") })],
  },
  {
    name: "a log of the only subnet, whose VPC is not known",
    verdict: "cannot tell",
    because: ["vpcId"],
    resources: [vpc(), subnet("a", unknown()), log({ subnetId: ref("a") })],
  },
  {
    name: "a subnet without a log whose VPC is not known",
    verdict: "violated",
    resources: [vpc(), subnet("a", unknown())],
  },
  {
    name: "a log of a subnet that is not known",
    verdict: "cannot tell",
    because: ["subnetId"],
    resources: [vpc(), subnet("a"), log({ subnetId: unknown() })],
  },
  {
    name: "a log of a VPC that is not known",
    verdict: "cannot tell",
    resources: [vpc(), log({ vpcId: unknown() })],
    template: template({ Shop: Vpc, Log: Log("VPC", { Ref: "Vpc" }) }, parameter("Vpc")),
  },
  {
    name: "a log of a kind that is not known",
    verdict: "cannot tell",
    template: template(
      { Shop: Vpc, Log: Log({ Ref: "Kind" }, { Ref: "Id" }) },
      {
        Parameters: { Kind: { Type: "String" }, Id: { Type: "String" } },
      },
    ),
  },
  {
    name: "a log of a kind that is not known, of the VPC",
    verdict: "cannot tell",
    template: template({ Shop: Vpc, Log: Log({ Ref: "Kind" }, { Ref: "Shop" }) }, parameter("Kind")),
  },
  {
    name: "a log of the VPC, and one of a VPC that is not known",
    verdict: "not violated",
    resources: [vpc(), log({ vpcId: unknown() }, "other"), log({ vpcId: ref("shop") })],
  },
]);
