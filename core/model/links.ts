import type { Shapes, TypeToken } from "./shapes.generated.ts";

interface Link<P extends string = string> {
  readonly property: P;
  readonly owners: readonly TypeToken[];
}

const bucket: Link<"bucket"> = { property: "bucket", owners: ["aws:s3/bucket:Bucket"] };
const groups: readonly TypeToken[] = [
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
];
const group: Link<"securityGroupId"> = { property: "securityGroupId", owners: groups };
const user: Link<"user"> = { property: "user", owners: ["aws:iam/user:User"] };
const userGroup: Link<"group"> = { property: "group", owners: ["aws:iam/group:Group"] };
const role: Link<"role"> = { property: "role", owners: ["aws:iam/role:Role"] };

/** Which property of a companion names the resource that it belongs to. Adding a companion type is a line here. */
const links = {
  "aws:s3/bucketAcl:BucketAcl": bucket,
  "aws:s3/bucketLogging:BucketLogging": bucket,
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": bucket,
  "aws:s3/bucketPolicy:BucketPolicy": bucket,
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": bucket,
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": bucket,
  "aws:s3/bucketVersioning:BucketVersioning": bucket,
  "aws:ec2/securityGroupRule:SecurityGroupRule": group,
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": group,
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": group,
  "aws:iam/groupPolicy:GroupPolicy": userGroup,
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": userGroup,
  "aws:iam/userGroupMembership:UserGroupMembership": user,
  "aws:iam/userLoginProfile:UserLoginProfile": user,
  "aws:iam/userPolicy:UserPolicy": user,
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": user,
  "aws:iam/virtualMfaDevice:VirtualMfaDevice": { property: "userName", owners: ["aws:iam/user:User"] },
  "aws:iam/rolePolicy:RolePolicy": role,
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": role,
  "aws:lb/listener:Listener": { property: "loadBalancerArn", owners: ["aws:lb/loadBalancer:LoadBalancer"] },
  "aws:lb/listenerRule:ListenerRule": { property: "listenerArn", owners: ["aws:lb/listener:Listener"] },
  "aws:sqs/queuePolicy:QueuePolicy": { property: "queueUrl", owners: ["aws:sqs/queue:Queue"] },
} as const satisfies { readonly [T in TypeToken]?: Link<keyof Shapes[T] & string> };

export type CompanionType = keyof typeof links;

/** The owner types that a companion type's link may point at. */
export const linkOf = (type: string): Link | undefined => (links as Readonly<Record<string, Link>>)[type];

/** Account-wide settings: one for an account and, where `regional`, for a region of it. */
const settings = {
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": { regional: false },
  "aws:ebs/encryptionByDefault:EncryptionByDefault": { regional: true },
} as const satisfies { readonly [T in TypeToken]?: { readonly regional: boolean } };

export type SettingType = keyof typeof settings;

export const settingOf = (type: string): { readonly regional: boolean } | undefined =>
  (settings as Readonly<Record<string, { readonly regional: boolean }>>)[type];

/** Properties, beside `id` and `arn`, whose value is a name that others use to point at the resource. */
const namedBy: { readonly [T in TypeToken]?: readonly (keyof Shapes[T])[] } = {
  "aws:s3/bucket:Bucket": ["bucket"],
  "aws:iam/group:Group": ["name"],
  "aws:iam/role:Role": ["name"],
  "aws:iam/user:User": ["name"],
  "aws:sqs/queue:Queue": ["url"],
};

/** The properties whose known values are names of a resource of `type`. */
export const nameProperties = (type: string): readonly string[] => [
  "id",
  "arn",
  ...((namedBy as Readonly<Record<string, readonly string[]>>)[type] ?? []),
];
