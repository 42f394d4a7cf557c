import type { Shapes, TypeToken } from "./shapes.generated.ts";

interface Link<P extends string = string> {
  readonly property: P;
  readonly owners: readonly TypeToken[];
}

const bucket: Link<"bucket"> = { property: "bucket", owners: ["aws:s3/bucket:Bucket"] };
const groups: readonly TypeToken[] = [
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
  // A rule may name the default group by its network's property.
  "aws:ec2/vpc:Vpc",
];
const group: Link<"securityGroupId"> = { property: "securityGroupId", owners: groups };
const user: Link<"user"> = { property: "user", owners: ["aws:iam/user:User"] };
const userGroup: Link<"group"> = { property: "group", owners: ["aws:iam/group:Group"] };
const role: Link<"role"> = { property: "role", owners: ["aws:iam/role:Role"] };
const restApi: readonly TypeToken[] = ["aws:apigateway/restApi:RestApi"];
/** What a web ACL is associated with. Distributions name theirs themselves. */
const firewalled: Link<"resourceArn"> = {
  property: "resourceArn",
  owners: ["aws:lb/loadBalancer:LoadBalancer", "aws:apigateway/stage:Stage"],
};

/** Which property of a companion names the resource that it belongs to. Adding a companion type is a line here. */
const links = {
  "aws:s3/bucketAcl:BucketAcl": bucket,
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": bucket,
  "aws:s3/bucketLogging:BucketLogging": bucket,
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": bucket,
  "aws:s3/bucketPolicy:BucketPolicy": bucket,
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": bucket,
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": bucket,
  "aws:s3/bucketVersioning:BucketVersioning": bucket,
  "aws:s3control/accessPointPolicy:AccessPointPolicy": {
    property: "accessPointArn",
    owners: ["aws:s3/accessPoint:AccessPoint"],
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": group,
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": group,
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": group,
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": { property: "vpcId", owners: ["aws:ec2/vpc:Vpc"] },
  "aws:iam/groupPolicy:GroupPolicy": userGroup,
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": userGroup,
  "aws:iam/userGroupMembership:UserGroupMembership": user,
  "aws:iam/userLoginProfile:UserLoginProfile": user,
  "aws:iam/userPolicy:UserPolicy": user,
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": user,
  "aws:ec2/eip:Eip": { property: "instance", owners: ["aws:ec2/instance:Instance"] },
  "aws:ec2/eipAssociation:EipAssociation": { property: "instanceId", owners: ["aws:ec2/instance:Instance"] },
  "aws:iam/virtualMfaDevice:VirtualMfaDevice": { property: "userName", owners: ["aws:iam/user:User"] },
  "aws:iam/rolePolicy:RolePolicy": role,
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": role,
  "aws:lb/listener:Listener": { property: "loadBalancerArn", owners: ["aws:lb/loadBalancer:LoadBalancer"] },
  "aws:lb/listenerRule:ListenerRule": { property: "listenerArn", owners: ["aws:lb/listener:Listener"] },
  "aws:apigateway/method:Method": { property: "restApi", owners: restApi },
  "aws:apigateway/restApiPolicy:RestApiPolicy": { property: "restApiId", owners: restApi },
  "aws:apigateway/stage:Stage": { property: "restApi", owners: restApi },
  "aws:apigatewayv2/route:Route": { property: "apiId", owners: ["aws:apigatewayv2/api:Api"] },
  "aws:cloudwatch/logDelivery:LogDelivery": {
    property: "deliverySourceName",
    owners: ["aws:cloudwatch/logDeliverySource:LogDeliverySource"],
  },
  "aws:cloudwatch/logDeliverySource:LogDeliverySource": {
    property: "resourceArn",
    owners: ["aws:cloudfront/distribution:Distribution"],
  },
  "aws:cognito/userPoolClient:UserPoolClient": { property: "userPoolId", owners: ["aws:cognito/userPool:UserPool"] },
  "aws:wafregional/webAclAssociation:WebAclAssociation": firewalled,
  "aws:wafv2/webAclAssociation:WebAclAssociation": firewalled,
  "aws:efs/fileSystemPolicy:FileSystemPolicy": {
    property: "fileSystemId",
    owners: ["aws:efs/fileSystem:FileSystem"],
  },
  "aws:secretsmanager/secretRotation:SecretRotation": {
    property: "secretId",
    owners: ["aws:secretsmanager/secret:Secret"],
  },
  "aws:opensearch/domainPolicy:DomainPolicy": {
    property: "domainName",
    owners: ["aws:opensearch/domain:Domain"],
  },
  "aws:elasticsearch/domainPolicy:DomainPolicy": {
    property: "domainName",
    owners: ["aws:elasticsearch/domain:Domain"],
  },
  "aws:backup/selection:Selection": { property: "planId", owners: ["aws:backup/plan:Plan"] },
  "aws:cfg/recorderStatus:RecorderStatus": { property: "name", owners: ["aws:cfg/recorder:Recorder"] },
  "aws:cloudwatch/eventTarget:EventTarget": { property: "rule", owners: ["aws:cloudwatch/eventRule:EventRule"] },
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": {
    property: "logGroupName",
    owners: ["aws:cloudwatch/logGroup:LogGroup"],
  },
  "aws:ec2/flowLog:FlowLog": { property: "vpcId", owners: ["aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc"] },
  "aws:sns/topicSubscription:TopicSubscription": { property: "topic", owners: ["aws:sns/topic:Topic"] },
  "aws:sqs/queuePolicy:QueuePolicy": { property: "queueUrl", owners: ["aws:sqs/queue:Queue"] },
} as const satisfies { readonly [T in TypeToken]?: Link<keyof Shapes[T] & string> };

export type CompanionType = keyof typeof links;

/** The owner types that a companion type's link may point at. */
export const linkOf = (type: string): Link | undefined => (links as Readonly<Record<string, Link>>)[type];

/** Account-wide settings: one for an account and, where `regional`, for a region of it. */
const settings = {
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": { regional: false },
  "aws:ebs/encryptionByDefault:EncryptionByDefault": { regional: true },
  "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": { regional: true },
  "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": { regional: true },
} as const satisfies { readonly [T in TypeToken]?: { readonly regional: boolean } };

export type SettingType = keyof typeof settings;

export const settingOf = (type: string): { readonly regional: boolean } | undefined =>
  (settings as Readonly<Record<string, { readonly regional: boolean }>>)[type];

/** Properties, beside `id` and `arn`, whose value is a name that others use to point at the resource. */
const namedBy: { readonly [T in TypeToken]?: readonly (keyof Shapes[T])[] } = {
  "aws:cloudwatch/logDeliverySource:LogDeliverySource": ["name"],
  "aws:s3/bucket:Bucket": ["bucket"],
  "aws:iam/group:Group": ["name"],
  "aws:iam/role:Role": ["name"],
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": ["name"],
  "aws:rds/parameterGroup:ParameterGroup": ["name"],
  "aws:secretsmanager/secret:Secret": ["name"],
  "aws:iam/user:User": ["name"],
  "aws:cfg/recorder:Recorder": ["name"],
  "aws:cloudwatch/eventRule:EventRule": ["name"],
  "aws:cloudwatch/logGroup:LogGroup": ["name"],
  "aws:cloudwatch/metricAlarm:MetricAlarm": ["name"],
  "aws:sqs/queue:Queue": ["url"],
  "aws:ec2/vpc:Vpc": ["defaultSecurityGroupId"],
  "aws:ec2/launchTemplate:LaunchTemplate": ["name"],
  "aws:elasticsearch/domain:Domain": ["domainName"],
  "aws:opensearch/domain:Domain": ["domainName"],
};

/** The properties whose known values are names of a resource of `type`. */
export const nameProperties = (type: string): readonly string[] => [
  "id",
  "arn",
  ...((namedBy as Readonly<Record<string, readonly string[]>>)[type] ?? []),
];

/** Of an object that points at a resource, as an instance's launch template does, what it points with. */
export function pointingMember(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { id, name } = value as { readonly id?: unknown; readonly name?: unknown };
  return id ?? name ?? value;
}
