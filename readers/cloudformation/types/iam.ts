import { type Adapters, companion, companions, forEach, itself } from "../adapter.ts";

const document = { from: "PolicyDocument", whole: true } as const;
const inline = { from: "@.PolicyDocument", whole: true } as const;

/**
 * IAM: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IAM.html. Policies that are written
 * inside of an identity, or are given to several, are one resource for each owner in the model.
 */
export const iam: Adapters = {
  "AWS::IAM::Role": {
    refers: "name",
    parts: [
      itself("aws:iam/role:Role", {
        name: "RoleName",
        assumeRolePolicy: { from: "AssumeRolePolicyDocument", whole: true },
      }),
      companions("aws:iam/rolePolicy:RolePolicy", "role", "Policies", { name: "@.PolicyName", policy: inline }),
    ],
  },
  "AWS::IAM::User": {
    refers: "name",
    parts: [
      itself("aws:iam/user:User", { name: "UserName" }),
      companion("aws:iam/userGroupMembership:UserGroupMembership", "user", "Groups", { groups: "Groups" }),
      companions("aws:iam/userPolicy:UserPolicy", "user", "Policies", { name: "@.PolicyName", policy: inline }),
      companions("aws:iam/userPolicyAttachment:UserPolicyAttachment", "user", "ManagedPolicyArns", { policyArn: "@" }),
    ],
    leave: ["LoginProfile"],
  },
  "AWS::IAM::Group": {
    refers: "name",
    parts: [
      itself("aws:iam/group:Group", { name: "GroupName" }),
      companions("aws:iam/groupPolicy:GroupPolicy", "group", "Policies", { name: "@.PolicyName", policy: inline }),
      companions("aws:iam/groupPolicyAttachment:GroupPolicyAttachment", "group", "ManagedPolicyArns", {
        policyArn: "@",
      }),
    ],
  },
  "AWS::IAM::AccessKey": {
    refers: "id",
    parts: [itself("aws:iam/accessKey:AccessKey", { user: "UserName" })],
  },
  "AWS::IAM::OIDCProvider": {
    refers: "arn",
    parts: [
      itself("aws:iam/openIdConnectProvider:OpenIdConnectProvider", {
        clientIdLists: "ClientIdList",
        thumbprintLists: "ThumbprintList",
      }),
    ],
  },
  "AWS::IAM::UserToGroupAddition": {
    refers: "id",
    parts: [itself("aws:iam/groupMembership:GroupMembership", { group: "GroupName" })],
  },
  "AWS::IAM::ManagedPolicy": {
    refers: "arn",
    parts: [
      itself("aws:iam/policy:Policy", { name: "ManagedPolicyName", policy: document }),
      companions("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "policyArn", "Roles", { role: "@" }),
      companions("aws:iam/userPolicyAttachment:UserPolicyAttachment", "policyArn", "Users", { user: "@" }),
      companions("aws:iam/groupPolicyAttachment:GroupPolicyAttachment", "policyArn", "Groups", { group: "@" }),
    ],
  },
  "AWS::IAM::Policy": (get) => {
    const parts = [
      forEach("aws:iam/rolePolicy:RolePolicy", "Roles", { role: "@", name: "PolicyName", policy: document }),
      forEach("aws:iam/userPolicy:UserPolicy", "Users", { user: "@", name: "PolicyName", policy: document }),
      forEach("aws:iam/groupPolicy:GroupPolicy", "Groups", { group: "@", name: "PolicyName", policy: document }),
    ];
    const owned = ["Roles", "Users", "Groups"].some((owners) => get(owners) !== undefined);
    const unowned = itself("aws:iam/rolePolicy:RolePolicy", { name: "PolicyName", policy: document });
    return { refers: "name", parts: owned ? parts : [unowned] };
  },
  "AWS::IAM::RolePolicy": {
    refers: "name",
    parts: [itself("aws:iam/rolePolicy:RolePolicy", { role: "RoleName", name: "PolicyName", policy: document })],
  },
  "AWS::IAM::UserPolicy": {
    refers: "name",
    parts: [itself("aws:iam/userPolicy:UserPolicy", { user: "UserName", name: "PolicyName", policy: document })],
  },
  "AWS::IAM::GroupPolicy": {
    refers: "name",
    parts: [itself("aws:iam/groupPolicy:GroupPolicy", { group: "GroupName", name: "PolicyName", policy: document })],
  },
  "AWS::SSO::PermissionSet": {
    refers: "arn",
    parts: [
      companions(
        "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
        "permissionSetArn",
        "ManagedPolicies",
        {
          instanceArn: "InstanceArn",
          managedPolicyArn: "@",
        },
      ),
      companion(
        "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        "permissionSetArn",
        "InlinePolicy",
        { instanceArn: "InstanceArn", inlinePolicy: { from: "InlinePolicy", whole: true } },
      ),
    ],
  },
};
