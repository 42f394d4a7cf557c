import type { Example, Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const web = (userData: string) => ({
  resources: [resource("aws:ec2/instance:Instance", "web", { ami: "ami-0abc", userData })],
  template: {
    Web: { Type: "AWS::EC2::Instance", Properties: { ImageId: "ami-0abc", UserData: { "Fn::Base64": userData } } },
  },
});

const everyone = "0.0.0.0/0";
const office = "192.0.2.0/24";
const network = "10.20.0.0/16";
const ami = "ami-0123456789abcdef0";

/** A group that lets a range of TCP ports in from one network. */
const group = (name: string, description: string, fromPort: number, toPort: number, cidr: string) => ({
  resources: [
    resource("aws:ec2/securityGroup:SecurityGroup", name, {
      description,
      ingress: [{ protocol: "tcp", fromPort, toPort, cidrBlocks: [cidr] }],
    }),
  ],
  template: {
    [`${name[0]?.toUpperCase()}${name.slice(1)}`]: {
      Type: "AWS::EC2::SecurityGroup",
      Properties: {
        GroupDescription: description,
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: fromPort, ToPort: toPort, CidrIp: cidr }],
      },
    },
  },
});

/** A port that is open to everyone, and the same for those who need it. */
const port = (name: string, description: string, number: number, from: string): Example => ({
  violated: group(name, description, number, number, everyone),
  fixed: group(name, description, number, number, from),
});

const vpc = resource("aws:ec2/vpc:Vpc", "shop", { cidrBlock: network });
const defaultGroup = { "Fn::GetAtt": ["Shop", "DefaultSecurityGroup"] };
const templateVpc = { Type: "AWS::EC2::VPC", Properties: { CidrBlock: network } };

/** A machine that answers the shop's customers. */
const machine = (inputs: object, properties: object) => ({
  resources: [resource("aws:ec2/instance:Instance", "storefront", { ami, instanceType: "t3.small", ...inputs })],
  template: {
    Storefront: {
      Type: "AWS::EC2::Instance",
      Properties: { ImageId: ami, InstanceType: "t3.small", ...properties },
    },
  },
});

const addressed = (associatePublicIpAddress: boolean) =>
  machine(
    { subnetId: "subnet-0123456789abcdef0", associatePublicIpAddress },
    {
      NetworkInterfaces: [
        {
          DeviceIndex: "0",
          SubnetId: "subnet-0123456789abcdef0",
          AssociatePublicIpAddress: associatePublicIpAddress,
        },
      ],
    },
  );

const onDisk = (encrypted: boolean) =>
  machine(
    { rootBlockDevice: { volumeSize: 30, encrypted } },
    { BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { VolumeSize: 30, Encrypted: encrypted } }] },
  );

const withTokens = (httpTokens: string) =>
  machine({ metadataOptions: { httpTokens } }, { MetadataOptions: { HttpTokens: httpTokens } });

const launched = (httpTokens: string) => ({
  resources: [
    resource("aws:ec2/launchTemplate:LaunchTemplate", "workers", {
      imageId: ami,
      instanceType: "t3.small",
      metadataOptions: { httpTokens },
    }),
  ],
  template: {
    Workers: {
      Type: "AWS::EC2::LaunchTemplate",
      Properties: {
        LaunchTemplateData: { ImageId: ami, InstanceType: "t3.small", MetadataOptions: { HttpTokens: httpTokens } },
      },
    },
  },
});

const image = (inputs: { readonly group?: string; readonly accountId?: string }) => ({
  resources: [
    resource("aws:ec2/amiLaunchPermission:AmiLaunchPermission", "shop", {
      imageId: "ami-0123456789abcdef0",
      ...inputs,
    }),
  ],
});

export const ec2Examples: Examples = {
  "ami-public": {
    trusted: ["111122223333"],
    violated: image({ group: "all" }),
    fixed: image({ accountId: "111122223333" }),
  },
  "ec2-user-data-secrets": {
    violated: web("#!/bin/bash\nexport DB_PASSWORD=tangerine-42\nsystemctl start shop\n"),
    fixed: web(
      "#!/bin/bash\nexport DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id orders-db)\nsystemctl start shop\n",
    ),
  },
  "ec2-instance-ebs-encrypted": { violated: onDisk(false), fixed: onDisk(true) },
  "ec2-instance-imdsv2": { violated: withTokens("optional"), fixed: withTokens("required") },
  "ec2-instance-public-ip": { violated: addressed(true), fixed: addressed(false) },
  "ec2-launch-template-imdsv2": { violated: launched("optional"), fixed: launched("required") },
  "ec2-sg-admin-ports-open": port("builds", "Docker for the build machines", 2376, network),
  "ec2-sg-all-ports-open": {
    violated: group("storefront", "The shop's front", 0, 65_535, everyone),
    fixed: group("storefront", "The shop's front", 443, 443, everyone),
  },
  "ec2-sg-default-closed": {
    violated: {
      resources: [vpc],
      template: {
        Shop: templateVpc,
        Open: {
          Type: "AWS::EC2::SecurityGroupIngress",
          Properties: { GroupId: defaultGroup, IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: network },
        },
      },
    },
    fixed: {
      resources: [vpc, resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "closed", { vpcId: ref("shop") })],
      template: {
        Shop: templateVpc,
        // What the CDK writes for `restrictDefaultSecurityGroup`.
        Closed: {
          Type: "Custom::VpcRestrictDefaultSG",
          Properties: {
            ServiceToken: "arn:aws:lambda:eu-west-1:123456789012:function:restrict-default-group",
            DefaultSecurityGroupId: defaultGroup,
            Account: { Ref: "AWS::AccountId" },
          },
        },
      },
    },
  },
  "ec2-sg-file-ports-open": port("exports", "Shared folder of the exports", 2049, network),
  "ec2-sg-nosql-ports-open": port("carts", "Redis with the customers' carts", 6379, network),
  "ec2-sg-rdp-open": port("warehouse", "Desktops of the warehouse", 3389, office),
  "ec2-sg-search-ports-open": port("search", "Search in the catalogue", 9200, network),
  "ec2-sg-sql-ports-open": port("orders", "PostgreSQL with the orders", 5432, network),
  "ec2-sg-ssh-open": port("maintenance", "Maintenance of the machines", 22, office),
};
