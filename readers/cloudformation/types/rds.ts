import { type Adapter, type Adapters, companion, type Get, itself } from "../adapter.ts";
import { over } from "../choices.ts";
import { isMap } from "../place.ts";

const instance: Adapter = {
  refers: "identifier",
  parts: [
    itself("aws:rds/instance:Instance", {
      identifier: "DBInstanceIdentifier",
      instanceClass: "DBInstanceClass",
      username: "MasterUsername",
      password: "MasterUserPassword",
      masterUserSecretKmsKeyId: "MasterUserSecret.KmsKeyId",
      vpcSecurityGroupIds: "VPCSecurityGroups",
      parameterGroupName: "DBParameterGroupName",
      iamDatabaseAuthenticationEnabled: "EnableIAMDatabaseAuthentication",
      performanceInsightsEnabled: "EnablePerformanceInsights",
      enabledCloudwatchLogsExports: "EnableCloudwatchLogsExports",
      caCertIdentifier: "CACertificateIdentifier",
      backupWindow: "PreferredBackupWindow",
      maintenanceWindow: "PreferredMaintenanceWindow",
      replicateSourceDb: [
        "SourceDBInstanceIdentifier",
        "SourceDBClusterIdentifier",
        "SourceDbiResourceId",
        "SourceDBInstanceAutomatedBackupsArn",
      ],
      snapshotIdentifier: "DBSnapshotIdentifier",
      domainIamRoleName: "DomainIAMRoleName",
      customIamInstanceProfile: "CustomIAMInstanceProfile",
    }),
  ],
};

const member: Adapter = {
  refers: "identifier",
  parts: [
    itself("aws:rds/clusterInstance:ClusterInstance", {
      identifier: "DBInstanceIdentifier",
      clusterIdentifier: "DBClusterIdentifier",
      instanceClass: "DBInstanceClass",
      dbParameterGroupName: "DBParameterGroupName",
      performanceInsightsEnabled: "EnablePerformanceInsights",
      caCertIdentifier: "CACertificateIdentifier",
    }),
  ],
};

/** A member of an Aurora cluster is a type of its own in the model. The engine may be left to the cluster. */
function instanceOrMember(get: Get): Adapter {
  if (get("DBClusterIdentifier") === undefined) return instance;
  const engine = get("Engine");
  return typeof engine === "string" && !engine.startsWith("aurora") ? instance : member;
}

/** The parameters of a group: a map in CloudFormation, a list in the model. */
const parameters = (written: unknown): unknown =>
  over(written, (plain) => (isMap(plain) ? Object.entries(plain).map(([name, value]) => ({ name, value })) : plain));

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_RDS.html */
export const rds: Adapters = {
  "AWS::RDS::DBInstance": instanceOrMember,
  "AWS::RDS::DBCluster": {
    refers: "clusterIdentifier",
    parts: [
      itself("aws:rds/cluster:Cluster", {
        clusterIdentifier: "DBClusterIdentifier",
        masterPassword: "MasterUserPassword",
        masterUserSecretKmsKeyId: "MasterUserSecret.KmsKeyId",
        iamDatabaseAuthenticationEnabled: "EnableIAMDatabaseAuthentication",
        enabledCloudwatchLogsExports: "EnableCloudwatchLogsExports",
        dbInstanceParameterGroupName: "DBInstanceParameterGroupName",
        domainIamRoleName: "DomainIAMRoleName",
        serverlessv2ScalingConfiguration: "ServerlessV2ScalingConfiguration",
        iamRoles: { from: "AssociatedRoles", table: {} },
        restoreToPointInTime: {
          from: "SourceDBClusterIdentifier",
          make: (sourceClusterIdentifier) => ({ sourceClusterIdentifier }),
        },
      }),
      // A Multi-AZ cluster, which alone has a class, makes its instances itself.
      companion("aws:rds/clusterInstance:ClusterInstance", "clusterIdentifier", "DBClusterInstanceClass", {
        instanceClass: "DBClusterInstanceClass",
        engine: "Engine",
        engineVersion: "EngineVersion",
        dbSubnetGroupName: "DBSubnetGroupName",
        publiclyAccessible: "PubliclyAccessible",
        autoMinorVersionUpgrade: "AutoMinorVersionUpgrade",
        copyTagsToSnapshot: "CopyTagsToSnapshot",
        monitoringInterval: "MonitoringInterval",
        monitoringRoleArn: "MonitoringRoleArn",
        performanceInsightsEnabled: "PerformanceInsightsEnabled",
        performanceInsightsKmsKeyId: "PerformanceInsightsKmsKeyId",
        storageEncrypted: "StorageEncrypted",
      }),
    ],
  },
  "AWS::RDS::GlobalCluster": {
    refers: "globalClusterIdentifier",
    parts: [itself("aws:rds/globalCluster:GlobalCluster", { sourceDbClusterIdentifier: "SourceDBClusterIdentifier" })],
  },
  "AWS::RDS::DBParameterGroup": {
    refers: "name",
    parts: [
      itself("aws:rds/parameterGroup:ParameterGroup", {
        name: "DBParameterGroupName",
        parameters: { from: "Parameters", make: parameters },
      }),
    ],
  },
  "AWS::RDS::DBClusterParameterGroup": {
    refers: "name",
    parts: [
      itself("aws:rds/clusterParameterGroup:ClusterParameterGroup", {
        name: "DBClusterParameterGroupName",
        parameters: { from: "Parameters", make: parameters },
      }),
    ],
  },
  "AWS::RDS::DBSubnetGroup": {
    refers: "name",
    parts: [
      itself("aws:rds/subnetGroup:SubnetGroup", {
        name: "DBSubnetGroupName",
        description: "DBSubnetGroupDescription",
      }),
    ],
  },
};
