/** What a request can do to a resource. */
export interface Access {
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly admin: readonly string[];
}

/** Actions that stand for what can be done with a resource of a service; a policy's patterns are tried with them. */
const telling: Readonly<Record<string, readonly string[]>> = {
  s3: [
    "s3:GetObject",
    "s3:ListBucket",
    "s3:PutObject",
    "s3:DeleteObject",
    "s3:PutBucketPolicy",
    "s3:PutObjectAcl",
    "s3:DeleteBucket",
  ],
  sqs: ["sqs:ReceiveMessage", "sqs:SendMessage", "sqs:DeleteMessage", "sqs:PurgeQueue", "sqs:SetQueueAttributes"],
  sns: ["sns:Subscribe", "sns:Publish", "sns:SetTopicAttributes", "sns:AddPermission"],
  kms: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:CreateGrant", "kms:PutKeyPolicy"],
  lambda: ["lambda:GetFunction", "lambda:InvokeFunction", "lambda:UpdateFunctionCode", "lambda:AddPermission"],
  secretsmanager: [
    "secretsmanager:GetSecretValue",
    "secretsmanager:PutSecretValue",
    "secretsmanager:DeleteSecret",
    "secretsmanager:PutResourcePolicy",
  ],
  ecr: ["ecr:BatchGetImage", "ecr:PutImage", "ecr:BatchDeleteImage", "ecr:SetRepositoryPolicy"],
  sts: ["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity", "sts:AssumeRoleWithSAML"],
  events: ["events:PutEvents", "events:PutRule", "events:PutPermission"],
  es: ["es:ESHttpGet", "es:ESHttpPut", "es:ESHttpDelete", "es:UpdateDomainConfig"],
  dynamodb: ["dynamodb:GetItem", "dynamodb:Scan", "dynamodb:PutItem", "dynamodb:DeleteTable"],
  elasticfilesystem: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
  glacier: ["glacier:InitiateJob", "glacier:UploadArchive", "glacier:DeleteArchive"],
  backup: ["backup:CopyIntoBackupVault", "backup:DeleteRecoveryPoint", "backup:PutBackupVaultAccessPolicy"],
};

export const actionsOf = (service: string): readonly string[] => telling[service] ?? [];

/** Whether an action is one of those. */
export const isTelling = (action: string): boolean => actionsOf(action.slice(0, action.indexOf(":"))).includes(action);

const admin =
  /:(\*|\w*(Policy|Acl|Permission|Grant|Ownership|PublicAccessBlock|SetTopicAttributes|SetQueueAttributes)\w*)$/i;
const read =
  /:(Get|List|Describe|Head|Read|Select|Receive|Batch(Get|Check)|Decrypt|Scan|Query|Download|View|Search|ESHttpGet|Subscribe|ClientMount|InitiateJob)/i;

/** Actions by what they do: by their verb, as AWS names them. */
export function accessOf(actions: readonly string[]): Access {
  const kind = (action: string): keyof Access => (read.test(action) ? "read" : admin.test(action) ? "admin" : "write");
  const of = (wanted: keyof Access): readonly string[] => actions.filter((action) => kind(action) === wanted);
  return { read: of("read"), write: of("write"), admin: of("admin") };
}
