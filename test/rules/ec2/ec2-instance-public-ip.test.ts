import { ec2InstancePublicIp } from "../../../rules/ec2/ec2-instance-public-ip.ts";
import { eitherOf, parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { instance, machine, stack } from "./machines.ts";

type Subnet = Parameters<typeof resource<"aws:ec2/subnet:Subnet">>[2];

const subnet = (inputs: Subnet, name = "subnet") =>
  resource("aws:ec2/subnet:Subnet", name, { vpcId: "vpc-0123456789abcdef0", cidrBlock: "10.0.1.0/24", ...inputs });
const inSubnet = instance({ subnetId: ref("subnet") });

const made = (properties: object) => ({
  Subnet: {
    Type: "AWS::EC2::Subnet",
    Properties: { VpcId: "vpc-0123456789abcdef0", CidrBlock: "10.0.1.0/24", ...properties },
  },
});
const within = machine({ SubnetId: { Ref: "Subnet" } });
const closed = { subnetId: "subnet-0123456789abcdef0", associatePublicIpAddress: false };
const interfaces = (more: object) => ({ NetworkInterfaces: [{ DeviceIndex: "0", SubnetId: "subnet-1", ...more }] });

ruleCases(ec2InstancePublicIp, [
  {
    name: "it asks for an address",
    verdict: "violated",
    because: ["associatePublicIpAddress"],
    severity: "medium",
    resources: [instance({ associatePublicIpAddress: true })],
    template: stack(interfaces({ AssociatePublicIpAddress: true })),
  },
  {
    name: "it asks for none",
    verdict: "not violated",
    because: ["associatePublicIpAddress"],
    resources: [instance(closed)],
    template: stack(interfaces({ AssociatePublicIpAddress: false })),
  },
  {
    name: "it asks for none in a subnet that gives addresses",
    verdict: "not violated",
    resources: [
      subnet({ mapPublicIpOnLaunch: true }),
      instance({ subnetId: ref("subnet"), associatePublicIpAddress: false }),
    ],
    template: template({
      ...made({ MapPublicIpOnLaunch: true }),
      ...machine(interfaces({ SubnetId: { Ref: "Subnet" }, AssociatePublicIpAddress: false })),
    }),
  },
  {
    name: "a subnet that gives addresses",
    verdict: "violated",
    because: ["mapPublicIpOnLaunch"],
    resources: [subnet({ mapPublicIpOnLaunch: true }), inSubnet],
    template: template({ ...made({ MapPublicIpOnLaunch: true }), ...within }),
  },
  {
    name: "a subnet that gives addresses, for an interface of the instance",
    verdict: "violated",
    template: template({
      ...made({ MapPublicIpOnLaunch: true }),
      ...machine(interfaces({ SubnetId: { Ref: "Subnet" } })),
    }),
  },
  {
    name: "a subnet that gives none",
    verdict: "not violated",
    because: ["mapPublicIpOnLaunch"],
    resources: [inSubnet, subnet({})],
    template: template({ ...within, ...made({}) }),
  },
  {
    name: "one of two subnets, of which one gives addresses",
    verdict: "cannot tell",
    resources: [
      subnet({ mapPublicIpOnLaunch: true }, "one"),
      subnet({}, "two"),
      instance({ subnetId: eitherOf("one", "two") }),
    ],
  },
  {
    name: "one of two subnets that both give addresses",
    verdict: "violated",
    but: { program: "cannot tell", hcl: "cannot tell" },
    resources: [
      subnet({ mapPublicIpOnLaunch: true }, "one"),
      subnet({ mapPublicIpOnLaunch: true }, "two"),
      instance({ subnetId: eitherOf("one", "two") }),
    ],
  },
  {
    name: "a default subnet, which gives addresses",
    verdict: "violated",
    because: ["mapPublicIpOnLaunch"],
    resources: [
      resource("aws:ec2/defaultSubnet:DefaultSubnet", "subnet", { availabilityZone: "eu-west-1a" }),
      inSubnet,
    ],
  },
  {
    name: "a default subnet that was told not to",
    verdict: "not violated",
    resources: [
      resource("aws:ec2/defaultSubnet:DefaultSubnet", "subnet", {
        availabilityZone: "eu-west-1a",
        mapPublicIpOnLaunch: false,
      }),
      inSubnet,
    ],
  },
  {
    name: "a subnet that may give addresses",
    verdict: "cannot tell",
    because: ["mapPublicIpOnLaunch"],
    resources: [subnet({ mapPublicIpOnLaunch: unknown() }), inSubnet],
    template: template({ ...made({ MapPublicIpOnLaunch: { Ref: "Public" } }), ...within }, parameter("Public")),
  },
  {
    name: "a subnet that is made elsewhere",
    verdict: "cannot tell",
    resources: [instance({ subnetId: "subnet-0123456789abcdef0" })],
    template: stack({ SubnetId: "subnet-0123456789abcdef0" }),
  },
  { name: "no subnet", verdict: "cannot tell", resources: [instance({})], template: stack({}) },
  {
    name: "whether it asks is not known",
    verdict: "cannot tell",
    because: ["associatePublicIpAddress"],
    resources: [instance({ associatePublicIpAddress: unknown() })],
    template: stack(interfaces({ AssociatePublicIpAddress: { Ref: "Public" } }), parameter("Public")),
  },
  {
    name: "an elastic address",
    verdict: "violated",
    resources: [instance(closed), resource("aws:ec2/eip:Eip", "fixed", { instance: ref("web") })],
    template: template({
      ...machine(interfaces({ AssociatePublicIpAddress: false })),
      Fixed: { Type: "AWS::EC2::EIP", Properties: { InstanceId: { Ref: "Web" } } },
    }),
  },
  {
    name: "an elastic address that is tied to it, in another order",
    verdict: "violated",
    resources: [
      resource("aws:ec2/eipAssociation:EipAssociation", "tie", {
        allocationId: "eipalloc-0123456789abcdef0",
        instanceId: ref("web"),
      }),
      instance(closed),
    ],
    template: template({
      Tie: { Type: "AWS::EC2::EIPAssociation", Properties: { AllocationId: "eipalloc-1", InstanceId: { Ref: "Web" } } },
      ...machine(interfaces({ AssociatePublicIpAddress: false })),
    }),
  },
  {
    name: "an elastic address for something else",
    verdict: "not violated",
    resources: [instance(closed), resource("aws:ec2/eip:Eip", "nat", { domain: "vpc" })],
    template: template({
      ...machine(interfaces({ AssociatePublicIpAddress: false })),
      Nat: { Type: "AWS::EC2::EIP", Properties: { Domain: "vpc" } },
    }),
  },
  {
    name: "an elastic address that may be its own",
    verdict: "cannot tell",
    resources: [instance(closed), resource("aws:ec2/eip:Eip", "fixed", { instance: unknown() })],
  },
  {
    name: "an interface of its own, which has no address",
    verdict: "not violated",
    resources: [instance({ networkInterfaces: [{ deviceIndex: 0, networkInterfaceId: "eni-0123456789abcdef0" }] })],
    template: stack({ NetworkInterfaces: [{ DeviceIndex: "0", NetworkInterfaceId: "eni-0123456789abcdef0" }] }),
  },
  {
    name: "an interface of its own that is made with it, in a subnet that gives addresses",
    verdict: "not violated",
    resources: [
      subnet({ mapPublicIpOnLaunch: true }),
      resource("aws:ec2/networkInterface:NetworkInterface", "card", { subnetId: ref("subnet") }),
      instance({ subnetId: ref("subnet"), networkInterfaces: [{ deviceIndex: 0, networkInterfaceId: ref("card") }] }),
    ],
  },
  {
    name: "interfaces that are not known",
    verdict: "cannot tell",
    because: ["networkInterfaces"],
    resources: [
      subnet({ mapPublicIpOnLaunch: true }),
      instance({ subnetId: ref("subnet"), networkInterfaces: unknown() }),
    ],
  },
  {
    name: "interfaces that are not known, in a subnet that gives no address",
    verdict: "not violated",
    resources: [subnet({}), instance({ subnetId: ref("subnet"), networkInterfaces: unknown() })],
  },
  {
    name: "interfaces that are not known, and no subnet",
    verdict: "cannot tell",
    because: ["networkInterfaces"],
    resources: [instance({ networkInterfaces: unknown() })],
  },
  {
    name: "a first interface of its own, which has no address",
    verdict: "not violated",
    resources: [instance({ primaryNetworkInterface: { networkInterfaceId: "eni-0123456789abcdef0" } })],
  },
  {
    name: "an interface of its own, and an elastic address for one",
    verdict: "cannot tell",
    resources: [
      instance({ primaryNetworkInterface: { networkInterfaceId: "eni-0123456789abcdef0" } }),
      resource("aws:ec2/eip:Eip", "fixed", { networkInterface: "eni-0123456789abcdef0" }),
    ],
  },
  {
    name: "a launch template, which may ask for an address",
    verdict: "cannot tell",
    resources: [subnet({}), instance({ subnetId: ref("subnet"), launchTemplate: { id: "lt-0123456789abcdef0" } })],
    template: template({
      ...made({}),
      ...machine({
        SubnetId: { Ref: "Subnet" },
        LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" },
      }),
    }),
  },
]);
