import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { logsBucket } from "./logs";
import { officeCidr, region, sealed, tags, vpcCidr } from "./settings";

interface Zone {
  readonly name: string;
  readonly publicCidr: string;
  readonly privateCidr: string;
}

/** A network with a public and a private subnet in every zone. */
class Network extends pulumi.ComponentResource {
  readonly vpc: aws.ec2.Vpc;
  readonly publicSubnets: aws.ec2.Subnet[];
  readonly privateSubnets: aws.ec2.Subnet[];

  constructor(name: string, zones: readonly Zone[], opts?: pulumi.ComponentResourceOptions) {
    super("storefront:network:Network", name, {}, opts);
    const parent = { parent: this };
    const vpc = new aws.ec2.Vpc(name, { cidrBlock: vpcCidr, enableDnsHostnames: true, tags }, parent);
    this.vpc = vpc;
    const gateway = new aws.ec2.InternetGateway(name, { vpcId: vpc.id, tags }, parent);
    const publicRoutes = new aws.ec2.RouteTable(
      `${name}-public`,
      { vpcId: vpc.id, routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: gateway.id }], tags },
      parent,
    );
    const privateRoutes = new aws.ec2.RouteTable(`${name}-private`, { vpcId: vpc.id, routes: [], tags }, parent);

    this.publicSubnets = zones.map(
      (zone) =>
        new aws.ec2.Subnet(
          `${name}-public-${zone.name}`,
          { vpcId: vpc.id, availabilityZone: `${region}${zone.name}`, cidrBlock: zone.publicCidr, tags },
          parent,
        ),
    );
    this.privateSubnets = zones.map(
      (zone) =>
        new aws.ec2.Subnet(
          `${name}-private-${zone.name}`,
          { vpcId: vpc.id, availabilityZone: `${region}${zone.name}`, cidrBlock: zone.privateCidr, tags },
          parent,
        ),
    );
    zones.forEach((zone, index) => {
      const subnets = { public: this.publicSubnets[index], private: this.privateSubnets[index] };
      const tables = { public: publicRoutes, private: privateRoutes };
      for (const side of ["public", "private"] as const) {
        new aws.ec2.RouteTableAssociation(
          `${name}-${side}-${zone.name}`,
          { subnetId: subnets[side]?.id, routeTableId: tables[side].id },
          parent,
        );
      }
    });
    new aws.ec2.VpcEndpoint(
      `${name}-s3`,
      { vpcId: vpc.id, serviceName: `com.amazonaws.${region}.s3`, routeTableIds: [privateRoutes.id], tags },
      parent,
    );
    new aws.ec2.DefaultSecurityGroup(name, { vpcId: vpc.id, ingress: [], egress: [], tags }, parent);
    new aws.ec2.FlowLog(
      name,
      { vpcId: vpc.id, trafficType: "ALL", logDestinationType: "s3", logDestination: logsBucket.arn, tags },
      parent,
    );
    this.registerOutputs({ vpcId: vpc.id });
  }
}

export const network = new Network("shop", [
  { name: "a", publicCidr: "10.20.0.0/24", privateCidr: "10.20.10.0/24" },
  { name: "b", publicCidr: "10.20.1.0/24", privateCidr: "10.20.11.0/24" },
]);

const toAnywhere = [
  { description: "Answers and updates", protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] },
];

export const balancerGroup = new aws.ec2.SecurityGroup("balancer", {
  description: "Customers to the load balancer",
  vpcId: network.vpc.id,
  ingress: [80, 443].map((port) => ({
    description: "Customers",
    protocol: "tcp",
    fromPort: port,
    toPort: port,
    cidrBlocks: ["0.0.0.0/0"],
  })),
  egress: [{ description: "The shop", protocol: "tcp", fromPort: 8080, toPort: 8080, cidrBlocks: [vpcCidr] }],
  tags,
});

export const serviceGroup = new aws.ec2.SecurityGroup("service", {
  description: "Load balancer to the shop's containers",
  vpcId: network.vpc.id,
  ingress: [
    {
      description: "Load balancer",
      protocol: "tcp",
      fromPort: 8080,
      toPort: 8080,
      securityGroups: [balancerGroup.id],
    },
  ],
  egress: toAnywhere,
  tags,
});

export const databaseGroup = new aws.ec2.SecurityGroup("database", {
  description: "The shop's containers to the orders database",
  vpcId: network.vpc.id,
  ingress: [
    {
      description: "PostgreSQL",
      protocol: "tcp",
      fromPort: 5432,
      toPort: 5432,
      cidrBlocks: [sealed ? vpcCidr : "0.0.0.0/0"],
    },
  ],
  tags,
});

export const maintenanceGroup = new aws.ec2.SecurityGroup("maintenance", {
  description: "Engineers on call to the maintenance host",
  vpcId: network.vpc.id,
  ingress: [
    {
      description: "SSH",
      protocol: "tcp",
      fromPort: 22,
      toPort: 22,
      cidrBlocks: [sealed ? officeCidr : "0.0.0.0/0"],
    },
  ],
  egress: toAnywhere,
  tags,
});

export const searchGroup = new aws.ec2.SecurityGroup("search", {
  description: "The shop's containers to the search index",
  vpcId: network.vpc.id,
  tags,
});

new aws.vpc.SecurityGroupIngressRule("search", {
  description: "Search queries",
  securityGroupId: searchGroup.id,
  ipProtocol: sealed ? "tcp" : "-1",
  fromPort: sealed ? 9200 : undefined,
  toPort: sealed ? 9200 : undefined,
  cidrIpv4: sealed ? vpcCidr : "0.0.0.0/0",
  tags,
});
