import * as aws from "@pulumi/aws";
import { dataKey } from "./keys";
import { databaseGroup, network } from "./network";
import { region, sealed, tags } from "./settings";

const subnets = new aws.rds.SubnetGroup("orders", {
  subnetIds: network.privateSubnets.map((subnet) => subnet.id),
  tags,
});

const parameters = new aws.rds.ParameterGroup("orders", {
  family: "postgres17",
  parameters: [{ name: "rds.force_ssl", value: "1" }],
  tags,
});

export const orders = new aws.rds.Instance("orders", {
  engine: "postgres",
  engineVersion: "17.4",
  instanceClass: "db.m7g.large",
  allocatedStorage: 100,
  dbName: "orders",
  username: "shop",
  manageMasterUserPassword: true,
  iamDatabaseAuthenticationEnabled: true,
  dbSubnetGroupName: subnets.name,
  parameterGroupName: parameters.name,
  vpcSecurityGroupIds: [databaseGroup.id],
  publiclyAccessible: !sealed,
  storageEncrypted: sealed,
  kmsKeyId: sealed ? dataKey.arn : undefined,
  multiAz: true,
  backupRetentionPeriod: 14,
  copyTagsToSnapshot: true,
  deletionProtection: true,
  enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
  finalSnapshotIdentifier: "orders-last",
  tags,
});

export const payments = new aws.dynamodb.Table("payments", {
  billingMode: "PAY_PER_REQUEST",
  hashKey: "orderId",
  rangeKey: "attempt",
  attributes: [
    { name: "orderId", type: "S" },
    { name: "attempt", type: "N" },
  ],
  serverSideEncryption: { enabled: true, kmsKeyArn: dataKey.arn },
  pointInTimeRecovery: { enabled: true },
  deletionProtectionEnabled: true,
  tags,
});

export const searchIndex = new aws.ebs.Volume("search-index", {
  availabilityZone: `${region}a`,
  type: "gp3",
  size: 200,
  encrypted: sealed,
  kmsKeyId: sealed ? dataKey.arn : undefined,
  tags,
});
