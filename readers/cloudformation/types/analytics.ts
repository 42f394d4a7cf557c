import { type Adapters, itself } from "../adapter.ts";

/**
 * Warehouses, streams and what copies data into them.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const analytics: Adapters = {
  "AWS::Redshift::Cluster": {
    refers: "clusterIdentifier",
    parts: [
      itself("aws:redshift/cluster:Cluster", {
        databaseName: "DBName",
        masterPassword: "MasterUserPassword",
        masterPasswordSecretKmsKeyId: "MasterPasswordSecretKmsKeyId",
        iamRoles: "IamRoles",
        clusterParameterGroupName: "ClusterParameterGroupName",
      }),
    ],
  },
  "AWS::RedshiftServerless::Workgroup": {
    refers: "workgroupName",
    parts: [itself("aws:redshiftserverless/workgroup:Workgroup", {})],
  },
  "AWS::DMS::Endpoint": {
    refers: "endpointArn",
    parts: [
      itself("aws:dms/endpoint:Endpoint", {
        endpointId: "EndpointIdentifier",
        kmsKeyArn: "KmsKeyId",
      }),
    ],
  },
  "AWS::DMS::ReplicationInstance": {
    refers: "replicationInstanceArn",
    parts: [
      itself("aws:dms/replicationInstance:ReplicationInstance", {
        replicationInstanceId: "ReplicationInstanceIdentifier",
        replicationSubnetGroupId: "ReplicationSubnetGroupIdentifier",
        kmsKeyArn: "KmsKeyId",
      }),
    ],
  },
  "AWS::Kinesis::Stream": {
    refers: "name",
    parts: [
      itself("aws:kinesis/stream:Stream", {
        encryptionType: "StreamEncryption.EncryptionType",
        kmsKeyId: "StreamEncryption.KeyId",
        retentionPeriod: "RetentionPeriodHours",
      }),
    ],
  },
};
