/**
 * Actions that read or change what customers have in an account, and that can be limited to resources. A test holds the
 * list against the table of all actions, which is too large to be loaded for every check.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const byService: Readonly<Record<string, string>> = {
  athena: "GetQueryResults StartQueryExecution",
  backup: "DeleteRecoveryPoint StartBackupJob StartRestoreJob",
  cloudformation: "CreateStack DeleteStack UpdateStack",
  codebuild: "StartBuild",
  "cognito-idp":
    "AdminCreateUser AdminGetUser AdminInitiateAuth AdminSetUserPassword AdminUpdateUserAttributes ListUsers",
  dynamodb:
    "BatchGetItem BatchWriteItem DeleteItem DeleteTable GetItem GetRecords PartiQLSelect PutItem Query Scan UpdateItem UpdateTable",
  ebs: "GetSnapshotBlock",
  ec2: "CreateSnapshot DeleteSnapshot ModifyInstanceAttribute ModifySnapshotAttribute RunInstances StopInstances TerminateInstances",
  ecr: "BatchGetImage GetDownloadUrlForLayer PutImage SetRepositoryPolicy",
  ecs: "ExecuteCommand RunTask UpdateService",
  es: "ESHttpDelete ESHttpGet ESHttpPost ESHttpPut",
  events: "PutEvents PutRule PutTargets",
  firehose: "PutRecord PutRecordBatch",
  glue: "GetTable GetTables StartJobRun",
  kinesis: "GetRecords PutRecord PutRecords",
  kms: "CreateGrant Decrypt Encrypt GenerateDataKey PutKeyPolicy ScheduleKeyDeletion",
  lambda: "AddPermission GetFunction InvokeFunction UpdateFunctionCode UpdateFunctionConfiguration",
  logs: "DeleteLogGroup FilterLogEvents GetLogEvents StartQuery",
  rds: "CreateDBSnapshot DeleteDBCluster DeleteDBInstance ModifyDBCluster ModifyDBInstance ModifyDBSnapshotAttribute",
  "rds-data": "ExecuteStatement",
  "rds-db": "connect",
  redshift: "GetClusterCredentials ModifyCluster",
  s3: "DeleteBucket DeleteObject GetObject GetObjectVersion PutBucketAcl PutBucketPolicy PutObject PutObjectAcl",
  secretsmanager: "DeleteSecret GetSecretValue PutResourcePolicy PutSecretValue UpdateSecret",
  ses: "SendEmail SendRawEmail",
  sns: "Publish SetTopicAttributes Subscribe",
  sqs: "DeleteMessage ReceiveMessage SendMessage SetQueueAttributes",
  ssm: "GetParameter GetParameterHistory GetParameters GetParametersByPath PutParameter SendCommand StartSession",
  states: "StartExecution UpdateStateMachine",
};

let listed: readonly string[] | undefined;

/** Each with its service, as AWS writes it. */
export function tellingActions(): readonly string[] {
  listed ??= Object.entries(byService).flatMap(([service, names]) =>
    names.split(" ").map((name) => `${service}:${name}`),
  );
  return listed;
}
