import { type Adapters, itself } from "../adapter.ts";

/** Protocols are text in the model; templates write `-1` as a number too. */
const text = (value: unknown): unknown => (typeof value === "number" ? String(value) : value);

/** Ports may be written as text. */
const port = (value: unknown): unknown => (typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value);

const ports = {
  fromPort: { from: "FromPort", make: port },
  toPort: { from: "ToPort", make: port },
} as const;

const inlineRule = {
  ...ports,
  protocol: { from: "IpProtocol", make: text },
  cidrBlocks: { from: "CidrIp", listed: true },
  ipv6CidrBlocks: { from: "CidrIpv6", listed: true },
} as const;

const rule = {
  ...ports,
  ipProtocol: { from: "IpProtocol", make: text },
  cidrIpv4: "CidrIp",
  securityGroupId: ["GroupId", "GroupName"],
} as const;

/** Disks of an instance. Which of them is the root device only the image knows. */
const devices = {
  ebsBlockDevices: {
    from: "BlockDeviceMappings",
    table: {
      deviceName: "DeviceName",
      deleteOnTermination: "Ebs.DeleteOnTermination",
      encrypted: "Ebs.Encrypted",
      iops: "Ebs.Iops",
      kmsKeyId: "Ebs.KmsKeyId",
      snapshotId: "Ebs.SnapshotId",
      volumeSize: "Ebs.VolumeSize",
      volumeType: "Ebs.VolumeType",
    },
  },
} as const;

/** Properties of EC2: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EC2.html */
export const ec2: Adapters = {
  "AWS::EC2::SecurityGroup": {
    parts: [
      itself("aws:ec2/securityGroup:SecurityGroup", {
        name: "GroupName",
        description: "GroupDescription",
        ingress: {
          from: "SecurityGroupIngress",
          list: true,
          table: {
            ...inlineRule,
            prefixListIds: { from: "SourcePrefixListId", listed: true },
            securityGroups: { from: ["SourceSecurityGroupId", "SourceSecurityGroupName"], listed: true },
          },
        },
        egress: {
          from: "SecurityGroupEgress",
          list: true,
          table: {
            ...inlineRule,
            prefixListIds: { from: "DestinationPrefixListId", listed: true },
            securityGroups: { from: "DestinationSecurityGroupId", listed: true },
          },
        },
      }),
    ],
  },
  "AWS::EC2::SecurityGroupIngress": {
    parts: [
      itself("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", {
        ...rule,
        prefixListId: "SourcePrefixListId",
        referencedSecurityGroupId: ["SourceSecurityGroupId", "SourceSecurityGroupName"],
      }),
    ],
  },
  "AWS::EC2::SecurityGroupEgress": {
    parts: [
      itself("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", {
        ...rule,
        prefixListId: "DestinationPrefixListId",
        referencedSecurityGroupId: "DestinationSecurityGroupId",
      }),
    ],
  },
  "AWS::EC2::Volume": { parts: [itself("aws:ebs/volume:Volume", { type: "VolumeType" })] },
  "AWS::EC2::Instance": {
    parts: [
      itself("aws:ec2/instance:Instance", {
        ami: "ImageId",
        associatePublicIpAddress: "NetworkInterfaces.0.AssociatePublicIpAddress",
        networkInterfaces: "NetworkInterfaces",
        subnetId: ["SubnetId", "NetworkInterfaces.0.SubnetId"],
        vpcSecurityGroupIds: ["SecurityGroupIds", "NetworkInterfaces.0.GroupSet"],
        launchTemplate: { from: "LaunchTemplate", table: { id: "LaunchTemplateId", name: "LaunchTemplateName" } },
        ...devices,
      }),
    ],
  },
  "AWS::EC2::LaunchTemplate": {
    parts: [
      itself("aws:ec2/launchTemplate:LaunchTemplate", { name: "LaunchTemplateName" }, { spread: "LaunchTemplateData" }),
    ],
  },
  "AWS::AutoScaling::LaunchConfiguration": {
    refers: "name",
    parts: [
      itself("aws:ec2/launchConfiguration:LaunchConfiguration", {
        name: "LaunchConfigurationName",
        enableMonitoring: "InstanceMonitoring",
        ...devices,
      }),
    ],
  },
  "AWS::EC2::EIP": { refers: "publicIp", parts: [itself("aws:ec2/eip:Eip", { instance: "InstanceId" })] },
  "AWS::EC2::EIPAssociation": { parts: [itself("aws:ec2/eipAssociation:EipAssociation", { publicIp: "EIP" })] },
  "AWS::EC2::NetworkInterface": { parts: [itself("aws:ec2/networkInterface:NetworkInterface", {})] },
  // What the CDK makes for `restrictDefaultSecurityGroup`: it takes all rules out of the group.
  "Custom::VpcRestrictDefaultSG": {
    parts: [itself("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", { vpcId: "DefaultSecurityGroupId" })],
  },
  "AWS::EC2::VPC": { parts: [itself("aws:ec2/vpc:Vpc", {})] },
  "AWS::EC2::Subnet": { parts: [itself("aws:ec2/subnet:Subnet", {})] },
  "AWS::EC2::RouteTable": { parts: [itself("aws:ec2/routeTable:RouteTable", {})] },
  "AWS::EC2::Route": {
    parts: [itself("aws:ec2/route:Route", { destinationIpv6CidrBlock: "DestinationIpv6CidrBlock" })],
  },
  "AWS::EC2::SubnetRouteTableAssociation": {
    parts: [itself("aws:ec2/routeTableAssociation:RouteTableAssociation", {})],
  },
  "AWS::EC2::InternetGateway": { parts: [itself("aws:ec2/internetGateway:InternetGateway", {})] },
};
