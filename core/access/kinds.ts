import type { TypeToken } from "../model/shapes.generated.ts";

/** A type of resource that policies let others into. */
export interface Kind {
  /** What people call it. */
  readonly called: string;
  /** The prefix of its actions. */
  readonly service: string;
  /** Its own properties that are a policy. */
  readonly own: readonly string[];
  /** The service takes no unsigned requests; left out: some, or nobody looked. */
  readonly signed?: true;
}

const key: Kind = { called: "key", service: "kms", own: ["policy"] };
const domain: Kind = { called: "search domain", service: "es", own: ["accessPolicies"] };

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html */
export const kinds: { readonly [T in TypeToken]?: Kind } = {
  "aws:s3/bucket:Bucket": { called: "bucket", service: "s3", own: ["policy"] },
  "aws:s3/accessPoint:AccessPoint": { called: "access point", service: "s3", own: ["policy"] },
  "aws:sqs/queue:Queue": { called: "queue", service: "sqs", own: ["policy"] },
  "aws:sns/topic:Topic": { called: "topic", service: "sns", own: ["policy"] },
  "aws:kms/key:Key": key,
  "aws:kms/replicaKey:ReplicaKey": key,
  "aws:kms/externalKey:ExternalKey": key,
  "aws:kms/replicaExternalKey:ReplicaExternalKey": key,
  "aws:secretsmanager/secret:Secret": { called: "secret", service: "secretsmanager", own: ["policy"], signed: true },
  "aws:ecr/repository:Repository": { called: "repository", service: "ecr", own: [], signed: true },
  "aws:lambda/function:Function": { called: "function", service: "lambda", own: [] },
  "aws:iam/role:Role": { called: "role", service: "sts", own: ["assumeRolePolicy"] },
  "aws:opensearch/domain:Domain": domain,
  "aws:elasticsearch/domain:Domain": domain,
  "aws:efs/fileSystem:FileSystem": { called: "file system", service: "elasticfilesystem", own: [] },
  "aws:backup/vault:Vault": { called: "backup vault", service: "backup", own: [], signed: true },
  "aws:dynamodb/table:Table": { called: "table", service: "dynamodb", own: [], signed: true },
  // https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html, …/amazon-glacier-signing-requests.html
  "aws:glacier/vault:Vault": { called: "archive vault", service: "glacier", own: ["accessPolicy"], signed: true },
  "aws:apigateway/restApi:RestApi": { called: "API", service: "execute-api", own: ["policy"] },
};

/** A resource that holds the policy of another one. */
export interface Carrier {
  readonly policy: string;
  /** The property that names the other one, and the types that it may be of; none where the model has no such type. */
  readonly property: string;
  readonly owners: readonly TypeToken[];
  /** What the other one is, where it is not in view. */
  readonly called: string;
  readonly service: string;
  readonly signed?: true;
  /** Its properties are a statement of that policy: see `permission.ts`. */
  readonly isPermission?: true;
}

const carrier = (property: string, owner: TypeToken, policy = "policy"): Carrier => {
  const { called = "resource", service = "", signed } = kinds[owner] ?? {};
  return { policy, property, owners: [owner], called, service, ...(signed && { signed }) };
};

export const carriers: { readonly [T in TypeToken]?: Carrier } = {
  "aws:s3/bucketPolicy:BucketPolicy": carrier("bucket", "aws:s3/bucket:Bucket"),
  "aws:s3control/accessPointPolicy:AccessPointPolicy": carrier("accessPointArn", "aws:s3/accessPoint:AccessPoint"),
  "aws:sqs/queuePolicy:QueuePolicy": carrier("queueUrl", "aws:sqs/queue:Queue"),
  "aws:sns/topicPolicy:TopicPolicy": carrier("arn", "aws:sns/topic:Topic"),
  "aws:kms/keyPolicy:KeyPolicy": carrier("keyId", "aws:kms/key:Key"),
  "aws:secretsmanager/secretPolicy:SecretPolicy": carrier("secretArn", "aws:secretsmanager/secret:Secret"),
  "aws:ecr/repositoryPolicy:RepositoryPolicy": carrier("repository", "aws:ecr/repository:Repository"),
  "aws:opensearch/domainPolicy:DomainPolicy": carrier("domainName", "aws:opensearch/domain:Domain", "accessPolicies"),
  "aws:elasticsearch/domainPolicy:DomainPolicy": carrier(
    "domainName",
    "aws:elasticsearch/domain:Domain",
    "accessPolicies",
  ),
  "aws:efs/fileSystemPolicy:FileSystemPolicy": carrier("fileSystemId", "aws:efs/fileSystem:FileSystem"),
  "aws:backup/vaultPolicy:VaultPolicy": carrier("backupVaultName", "aws:backup/vault:Vault"),
  "aws:dynamodb/resourcePolicy:ResourcePolicy": carrier("resourceArn", "aws:dynamodb/table:Table"),
  "aws:apigateway/restApiPolicy:RestApiPolicy": carrier("restApiId", "aws:apigateway/restApi:RestApi"),
  "aws:cloudwatch/eventBusPolicy:EventBusPolicy": {
    policy: "policy",
    property: "eventBusName",
    owners: [],
    called: "event bus",
    service: "events",
    signed: true,
  },
  "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy": {
    policy: "accessPolicy",
    property: "destinationName",
    owners: [],
    called: "log destination",
    service: "logs",
    signed: true,
  },
  "aws:lambda/permission:Permission": {
    ...carrier("function", "aws:lambda/function:Function"),
    isPermission: true,
  },
  // A version of a layer has a policy of its own, and the model no type for it.
  "aws:lambda/layerVersionPermission:LayerVersionPermission": {
    policy: "",
    property: "layerName",
    owners: [],
    called: "layer",
    service: "lambda",
    signed: true,
    isPermission: true,
  },
};
