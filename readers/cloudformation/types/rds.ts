import { type Adapter, type Adapters, type Get, itself } from "../adapter.ts";

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
