import { type Adapters, companion, itself } from "../adapter.ts";

/**
 * Keys, tables, secrets, logs and trails: what other services keep their data in or write about it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const storage: Adapters = {
  "AWS::KMS::Key": {
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
