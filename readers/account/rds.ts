import {
  type DBCluster,
  type DBInstance,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import type { Tree } from "./resource.ts";
import { compare, type Scan } from "./scan.ts";
import { tagMap } from "./tags.ts";

const instanceType = "aws:rds/instance:Instance";
const memberType = "aws:rds/clusterInstance:ClusterInstance";
const clusterType = "aws:rds/cluster:Cluster";
const documentType = "aws:docdb/cluster:Cluster";

/** Engines of other services, DocumentDB and Neptune, which share RDS's API and answer there too. */
const otherEngines: ReadonlySet<string> = new Set(["docdb", "neptune"]);

/**
 * Databases: instances by themselves, clusters and their members. An instance of a cluster is the cluster's member,
 * whose storage and encryption the cluster decides.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html
 */
export async function readRds(scan: Scan): Promise<void> {
  const client = new RDSClient(scan.settings());
  await Promise.all([readInstances(scan, client), readClusters(scan, client)]);
  client.destroy();
}

async function readInstances(scan: Scan, client: RDSClient): Promise<void> {
  const call = "rds:DescribeDBInstances";
  const { pages, refused } = await scan.calls.list(
    call,
    (Marker) => client.send(new DescribeDBInstancesCommand({ MaxRecords: 100, Marker })),
    (page) => page.Marker,
  );
  const types = [instanceType, memberType] as const;
  if (refused !== undefined) scan.incomplete(refused, { what: "database instances", types }, pages.length > 0);
  for (const instance of pages.flatMap((page) => page.DBInstances ?? [])) {
    const address = instance.DBInstanceArn ?? scan.arn("rds", `db:${instance.DBInstanceIdentifier}`);
    const { Engine: engine = "" } = instance;
    if (otherEngines.has(engine)) {
      scan.unit.unshaped.push({ type: `aws:${engine}/clusterInstance:ClusterInstance`, address });
    } else if (instance.DBClusterIdentifier !== undefined) {
      scan.add(memberType, { address, call, tree: memberTree(scan, address, instance) });
    } else {
      scan.add(instanceType, { address, call, tree: instanceTree(scan, address, instance) });
    }
  }
}

function commonTree(scan: Scan, arn: string, instance: DBInstance) {
  const tags = tagMap(instance.TagList);
  return {
    id: instance.DBInstanceIdentifier,
    arn,
    identifier: instance.DBInstanceIdentifier,
    autoMinorVersionUpgrade: instance.AutoMinorVersionUpgrade,
    availabilityZone: instance.AvailabilityZone,
    caCertIdentifier: instance.CACertificateIdentifier,
    copyTagsToSnapshot: instance.CopyTagsToSnapshot,
    dbSubnetGroupName: instance.DBSubnetGroup?.DBSubnetGroupName,
    engine: instance.Engine,
    engineVersion: instance.EngineVersion,
    instanceClass: instance.DBInstanceClass,
    kmsKeyId: instance.KmsKeyId,
    monitoringInterval: instance.MonitoringInterval ?? 0,
    monitoringRoleArn: instance.MonitoringRoleArn,
    networkType: instance.NetworkType,
    performanceInsightsEnabled: instance.PerformanceInsightsEnabled ?? false,
    performanceInsightsKmsKeyId: instance.PerformanceInsightsKMSKeyId,
    performanceInsightsRetentionPeriod: instance.PerformanceInsightsRetentionPeriod,
    port: instance.Endpoint?.Port,
    publiclyAccessible: instance.PubliclyAccessible,
    region: scan.where.region,
    storageEncrypted: instance.StorageEncrypted ?? false,
    tags,
    tagsAll: tags,
  };
}

function memberTree(scan: Scan, arn: string, instance: DBInstance): Tree<typeof memberType> {
  return {
    ...commonTree(scan, arn, instance),
    clusterIdentifier: instance.DBClusterIdentifier,
    dbParameterGroupName: instance.DBParameterGroups?.[0]?.DBParameterGroupName,
    dbiResourceId: instance.DbiResourceId,
    endpoint: instance.Endpoint?.Address,
    promotionTier: instance.PromotionTier,
  };
}

function instanceTree(scan: Scan, arn: string, instance: DBInstance): Tree<typeof instanceType> {
  const { Address: address, Port: port } = instance.Endpoint ?? {};
  return {
    ...commonTree(scan, arn, instance),
    ...secretTree(instance),
    address,
    allocatedStorage: instance.AllocatedStorage,
    backupRetentionPeriod: instance.BackupRetentionPeriod,
    backupWindow: instance.PreferredBackupWindow,
    dbName: instance.DBName,
    deletionProtection: instance.DeletionProtection ?? false,
    domain: instance.DomainMemberships?.[0]?.Domain,
    enabledCloudwatchLogsExports: sorted(instance.EnabledCloudwatchLogsExports),
    endpoint: address === undefined ? undefined : `${address}:${port}`,
    iamDatabaseAuthenticationEnabled: instance.IAMDatabaseAuthenticationEnabled ?? false,
    iops: instance.Iops,
    licenseModel: instance.LicenseModel,
    maxAllocatedStorage: instance.MaxAllocatedStorage,
    maintenanceWindow: instance.PreferredMaintenanceWindow,
    multiAz: instance.MultiAZ,
    optionGroupName: instance.OptionGroupMemberships?.[0]?.OptionGroupName,
    parameterGroupName: instance.DBParameterGroups?.[0]?.DBParameterGroupName,
    replicateSourceDb: instance.ReadReplicaSourceDBInstanceIdentifier,
    resourceId: instance.DbiResourceId,
    status: instance.DBInstanceStatus,
    storageType: instance.StorageType,
    username: instance.MasterUsername,
    vpcSecurityGroupIds: groupIds(instance.VpcSecurityGroups),
  };
}

async function readClusters(scan: Scan, client: RDSClient): Promise<void> {
  const call = "rds:DescribeDBClusters";
  const { pages, refused } = await scan.calls.list(
    call,
    (Marker) => client.send(new DescribeDBClustersCommand({ MaxRecords: 100, Marker })),
    (page) => page.Marker,
  );
  const types = [clusterType, documentType] as const;
  if (refused !== undefined) scan.incomplete(refused, { what: "database clusters", types }, pages.length > 0);
  for (const cluster of pages.flatMap((page) => page.DBClusters ?? [])) {
    const address = cluster.DBClusterArn ?? scan.arn("rds", `cluster:${cluster.DBClusterIdentifier}`);
    const { Engine: engine } = cluster;
    if (engine === "neptune") scan.unit.unshaped.push({ type: "aws:neptune/cluster:Cluster", address });
    else if (engine === "docdb") scan.add(documentType, { address, call, tree: storeTree(scan, address, cluster) });
    else scan.add(clusterType, { address, call, tree: clusterTree(scan, address, cluster) });
  }
}

function clusterTree(scan: Scan, arn: string, cluster: DBCluster): Tree<typeof clusterType> {
  return {
    ...storeTree(scan, arn, cluster),
    ...secretTree(cluster),
    autoMinorVersionUpgrade: cluster.AutoMinorVersionUpgrade,
    backtrackWindow: cluster.BacktrackWindow ?? 0,
    caCertificateIdentifier: cluster.CertificateDetails?.CAIdentifier,
    copyTagsToSnapshot: cluster.CopyTagsToSnapshot ?? false,
    databaseName: cluster.DatabaseName,
    enableHttpEndpoint: cluster.HttpEndpointEnabled ?? false,
    engineMode: cluster.EngineMode,
    iamDatabaseAuthenticationEnabled: cluster.IAMDatabaseAuthenticationEnabled ?? false,
    iamRoles: sorted(cluster.AssociatedRoles?.map((role) => role.RoleArn ?? "")),
    monitoringInterval: cluster.MonitoringInterval,
    performanceInsightsEnabled: cluster.PerformanceInsightsEnabled,
    performanceInsightsKmsKeyId: cluster.PerformanceInsightsKMSKeyId,
    replicationSourceIdentifier: cluster.ReplicationSourceIdentifier,
  };
}

/** What clusters of RDS and of DocumentDB have in common. */
function storeTree(scan: Scan, arn: string, cluster: DBCluster) {
  const tags = tagMap(cluster.TagList);
  return {
    id: cluster.DBClusterIdentifier,
    arn,
    clusterIdentifier: cluster.DBClusterIdentifier,
    clusterMembers: sorted(cluster.DBClusterMembers?.map((member) => member.DBInstanceIdentifier ?? "")),
    clusterResourceId: cluster.DbClusterResourceId,
    backupRetentionPeriod: cluster.BackupRetentionPeriod,
    dbClusterParameterGroupName: cluster.DBClusterParameterGroup,
    dbSubnetGroupName: cluster.DBSubnetGroup,
    deletionProtection: cluster.DeletionProtection ?? false,
    enabledCloudwatchLogsExports: sorted(cluster.EnabledCloudwatchLogsExports),
    endpoint: cluster.Endpoint,
    engine: cluster.Engine,
    engineVersion: cluster.EngineVersion,
    kmsKeyId: cluster.KmsKeyId,
    masterUsername: cluster.MasterUsername,
    networkType: cluster.NetworkType,
    port: cluster.Port,
    preferredBackupWindow: cluster.PreferredBackupWindow,
    preferredMaintenanceWindow: cluster.PreferredMaintenanceWindow,
    readerEndpoint: cluster.ReaderEndpoint,
    region: scan.where.region,
    // Encryption with a key that AWS owns is told by a word of its own.
    storageEncrypted: cluster.StorageEncrypted === true || cluster.StorageEncryptionType === "sse-rds",
    storageType: cluster.StorageType,
    tags,
    tagsAll: tags,
    vpcSecurityGroupIds: groupIds(cluster.VpcSecurityGroups),
  };
}

/** Where the administrator's password is kept: the reference only. A password is in no answer of RDS. */
function secretTree({ MasterUserSecret: secret }: Pick<DBInstance, "MasterUserSecret">) {
  if (secret === undefined) return {};
  const { SecretArn: secretArn, SecretStatus: secretStatus, KmsKeyId: kmsKeyId } = secret;
  return {
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId: kmsKeyId,
    masterUserSecrets: [{ secretArn, secretStatus, kmsKeyId }],
  };
}

const groupIds = (groups: DBInstance["VpcSecurityGroups"]) =>
  sorted(groups?.map((group) => group.VpcSecurityGroupId ?? ""));

const sorted = (values: readonly string[] | undefined): readonly string[] => [...(values ?? [])].sort(compare);
