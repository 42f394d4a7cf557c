import { type Adapter, type Adapters, companion, forEach, type Get, itself } from "../adapter.ts";
import { over } from "../choices.ts";
import { isMap } from "../place.ts";

const key: Adapter = {
  refers: "keyId",
  parts: [
    itself("aws:kms/key:Key", {
      policy: { from: "KeyPolicy", whole: true },
      isEnabled: "Enabled",
      deletionWindowInDays: "PendingWindowInDays",
      customerMasterKeySpec: "KeySpec",
      bypassPolicyLockoutSafetyCheck: "BypassPolicyLockoutSafetyCheck",
    }),
  ],
};

const externalKey: Adapter = {
  refers: "id",
  parts: [
    itself("aws:kms/externalKey:ExternalKey", {
      policy: { from: "KeyPolicy", whole: true },
      deletionWindowInDays: "PendingWindowInDays",
    }),
  ],
};

/** A key whose material comes from elsewhere is a type of its own in the model. */
const keyOf = (get: Get): Adapter => (get("Origin") === "EXTERNAL" ? externalKey : key);

/** A replica of a global table names its key only; whether KMS is used at all is said for the whole table. */
const replicaEncryption = (written: unknown): unknown =>
  over(written, (plain) => {
    if (!isMap(plain)) return plain;
    const { SSEEnabled: enabled = true, KMSMasterKeyId: kmsKeyArn } = plain;
    return { enabled, kmsKeyArn };
  });

/**
 * Keys, tables, secrets, logs and trails: what other services keep their data in or write about it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const storage: Adapters = {
  "AWS::KMS::Key": keyOf,
  "AWS::KMS::ReplicaKey": {
    refers: "keyId",
    parts: [
      itself("aws:kms/replicaKey:ReplicaKey", {
        policy: { from: "KeyPolicy", whole: true },
        deletionWindowInDays: "PendingWindowInDays",
      }),
    ],
  },
  "AWS::DynamoDB::Table": {
    refers: "name",
    parts: [
      itself("aws:dynamodb/table:Table", {
        name: "TableName",
        attributes: { from: "AttributeDefinitions", table: { name: "AttributeName", type: "AttributeType" } },
        serverSideEncryption: {
          from: "SSESpecification",
          table: { enabled: "SSEEnabled", kmsKeyArn: "KMSMasterKeyId" },
        },
        pointInTimeRecovery: {
          from: "PointInTimeRecoverySpecification",
          table: { enabled: "PointInTimeRecoveryEnabled", recoveryPeriodInDays: "RecoveryPeriodInDays" },
        },
        ttl: "TimeToLiveSpecification",
        streamViewType: "StreamSpecification.StreamViewType",
      }),
      companion("aws:dynamodb/resourcePolicy:ResourcePolicy", "resourceArn", "ResourcePolicy", {
        policy: { from: "ResourcePolicy.PolicyDocument", whole: true },
      }),
    ],
  },
  "AWS::EFS::FileSystem": {
    parts: [
      itself("aws:efs/fileSystem:FileSystem", {}),
      companion("aws:efs/fileSystemPolicy:FileSystemPolicy", "fileSystemId", "FileSystemPolicy", {
        policy: { from: "FileSystemPolicy", whole: true },
      }),
    ],
  },
  // Each of its replicas is a table of one region.
  "AWS::DynamoDB::GlobalTable": {
    refers: "name",
    parts: [
      forEach("aws:dynamodb/table:Table", "Replicas", {
        name: "TableName",
        region: "@.Region",
        billingMode: "BillingMode",
        deletionProtectionEnabled: "@.DeletionProtectionEnabled",
        serverSideEncryption: { from: ["@.SSESpecification", "SSESpecification"], make: replicaEncryption },
        pointInTimeRecovery: {
          from: "@.PointInTimeRecoverySpecification",
          table: { enabled: "PointInTimeRecoveryEnabled", recoveryPeriodInDays: "RecoveryPeriodInDays" },
        },
        ttl: "TimeToLiveSpecification",
        streamViewType: "StreamSpecification.StreamViewType",
      }),
    ],
  },
  "AWS::SecretsManager::Secret": {
    refers: "arn",
    parts: [
      itself("aws:secretsmanager/secret:Secret", { replicas: "ReplicaRegions" }),
      companion("aws:secretsmanager/secretVersion:SecretVersion", "secretId", "SecretString", {
        secretString: "SecretString",
      }),
    ],
    leave: ["GenerateSecretString"],
  },
  "AWS::SecretsManager::RotationSchedule": {
    parts: [
      itself("aws:secretsmanager/secretRotation:SecretRotation", {
        rotationLambdaArn: "RotationLambdaARN",
        rotateImmediately: "RotateImmediatelyOnUpdate",
      }),
    ],
    leave: ["HostedRotationLambda"],
  },
  // Says to a secret whose password it is; others then point at the secret through it.
  "AWS::SecretsManager::SecretTargetAttachment": { echoes: "SecretId", parts: [] },
  "AWS::SecretsManager::ResourcePolicy": {
    parts: [
      itself("aws:secretsmanager/secretPolicy:SecretPolicy", {
        secretArn: "SecretId",
        policy: { from: "ResourcePolicy", whole: true },
      }),
    ],
  },
  "AWS::Logs::LogGroup": {
    refers: "name",
    parts: [itself("aws:cloudwatch/logGroup:LogGroup", { name: "LogGroupName" })],
  },
  "AWS::CloudTrail::Trail": {
    refers: "name",
    parts: [
      itself("aws:cloudtrail/trail:Trail", {
        name: "TrailName",
        enableLogging: "IsLogging",
        cloudWatchLogsGroupArn: "CloudWatchLogsLogGroupArn",
        cloudWatchLogsRoleArn: "CloudWatchLogsRoleArn",
        advancedEventSelectors: {
          from: "AdvancedEventSelectors",
          table: {
            fieldSelectors: {
              from: "FieldSelectors",
              table: {
                startsWiths: "StartsWith",
                endsWiths: "EndsWith",
                notStartsWiths: "NotStartsWith",
                notEndsWiths: "NotEndsWith",
              },
            },
          },
        },
      }),
    ],
  },
  "AWS::CloudFormation::Stack": {
    refers: "id",
    parts: [
      itself("aws:cloudformation/stack:Stack", {
        templateUrl: "TemplateURL",
        parameters: { from: "Parameters", whole: true },
        notificationArns: "NotificationARNs",
      }),
    ],
  },
};
