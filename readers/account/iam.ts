import {
  GetAccountAuthorizationDetailsCommand,
  type GroupDetail,
  IAMClient,
  type ManagedPolicyDetail,
  type RoleDetail,
  type UserDetail,
} from "@aws-sdk/client-iam";
import { Unknown } from "../../core/model/value.ts";
import { readCredentials, readPasswordPolicy, readRoot } from "./iam-credentials.ts";
import type { AccountResource } from "./resource.ts";
import { companionAddress, notRead, type Scan } from "./scan.ts";
import { tagMap } from "./tags.ts";

const call = "iam:GetAccountAuthorizationDetails";

const roleType = "aws:iam/role:Role";
const serviceRoleType = "aws:iam/serviceLinkedRole:ServiceLinkedRole";
const userType = "aws:iam/user:User";
const groupType = "aws:iam/group:Group";
const policyType = "aws:iam/policy:Policy";

const listed = {
  what: "roles, users, groups and policies",
  types: [roleType, serviceRoleType, userType, groupType, policyType],
  companions: [
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "aws:iam/userPolicy:UserPolicy",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    "aws:iam/userGroupMembership:UserGroupMembership",
    "aws:iam/groupPolicy:GroupPolicy",
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
  ],
} as const;

/**
 * Roles, users and groups with their inline policies and attachments, and the customer's managed policies by their
 * default versions: one call tells all.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export async function readIam(scan: Scan): Promise<void> {
  const client = new IAMClient(scan.settings());
  const { pages, refused } = await scan.calls.list(
    call,
    (Marker) =>
      client.send(
        new GetAccountAuthorizationDetailsCommand({
          Filter: ["Role", "User", "Group", "LocalManagedPolicy"],
          MaxItems: 1000,
          Marker,
        }),
      ),
    (page) => (page.IsTruncated === true ? page.Marker : undefined),
  );
  if (refused !== undefined) scan.incomplete(refused, listed, pages.length > 0);
  const reading = [readRoot(scan, client), readPasswordPolicy(scan, client)];
  for (const page of pages) {
    for (const role of page.RoleDetailList ?? []) addRole(scan, role);
    for (const user of page.UserDetailList ?? []) {
      reading.push(readCredentials(scan, client, addUser(scan, user), user.UserName ?? ""));
    }
    for (const group of page.GroupDetailList ?? []) addGroup(scan, group);
    for (const policy of page.Policies ?? []) addPolicy(scan, policy);
  }
  await Promise.all(reading);
  client.destroy();
}

function addRole(scan: Scan, role: RoleDetail): void {
  const { Arn: arn = "", RoleName: name, Path: path } = role;
  const tags = tagMap(role.Tags);
  const identity = { id: name, arn, name, path, uniqueId: role.RoleId, tags, tagsAll: tags };
  const createDate = role.CreateDate?.toISOString();
  // AWS writes the trust and the permissions of these, and nobody else can change them.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
  if (path?.startsWith("/aws-service-role/")) {
    const awsServiceName = path.split("/")[2];
    const tree = { ...identity, createDate, awsServiceName };
    scan.add(serviceRoleType, { address: arn, call, global: true, tree });
    return;
  }
  const tree = {
    ...identity,
    createDate,
    assumeRolePolicy: documentOf(role.AssumeRolePolicyDocument),
    description: notRead,
    maxSessionDuration: notRead,
    permissionsBoundary: role.PermissionsBoundary?.PermissionsBoundaryArn,
  };
  const resource = scan.add(roleType, { address: arn, call, global: true, tree }) as unknown as AccountResource;
  const owner = { property: "role", resource };
  for (const inline of role.RolePolicyList ?? []) {
    const type = "aws:iam/rolePolicy:RolePolicy";
    const policy = { role: name, name: inline.PolicyName, policy: documentOf(inline.PolicyDocument) };
    const address = companionAddress(arn, type, inline.PolicyName ?? "");
    scan.add(type, { address, call, global: true, tree: policy, owner });
  }
  for (const { PolicyArn: policyArn = "" } of role.AttachedManagedPolicies ?? []) {
    const type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    const address = companionAddress(arn, type, policyArn);
    scan.add(type, { address, call, global: true, tree: { role: name, policyArn }, owner });
  }
}

function addUser(scan: Scan, user: UserDetail): AccountResource {
  const { Arn: arn = "", UserName: name } = user;
  const tags = tagMap(user.Tags);
  const permissionsBoundary = user.PermissionsBoundary?.PermissionsBoundaryArn;
  const tree = {
    id: name,
    arn,
    name,
    path: user.Path,
    uniqueId: user.UserId,
    permissionsBoundary,
    tags,
    tagsAll: tags,
  };
  const resource = scan.add(userType, { address: arn, call, global: true, tree }) as unknown as AccountResource;
  const owner = { property: "user", resource };
  for (const inline of user.UserPolicyList ?? []) {
    const type = "aws:iam/userPolicy:UserPolicy";
    const policy = { user: name, name: inline.PolicyName, policy: documentOf(inline.PolicyDocument) };
    const address = companionAddress(arn, type, inline.PolicyName ?? "");
    scan.add(type, { address, call, global: true, tree: policy, owner });
  }
  for (const { PolicyArn: policyArn = "" } of user.AttachedManagedPolicies ?? []) {
    const type = "aws:iam/userPolicyAttachment:UserPolicyAttachment";
    const address = companionAddress(arn, type, policyArn);
    scan.add(type, { address, call, global: true, tree: { user: name, policyArn }, owner });
  }
  const groups = [...(user.GroupList ?? [])].sort();
  if (groups.length === 0) return resource;
  const type = "aws:iam/userGroupMembership:UserGroupMembership";
  const address = companionAddress(arn, type);
  scan.add(type, { address, call, global: true, tree: { user: name, groups }, owner });
  return resource;
}

function addGroup(scan: Scan, group: GroupDetail): void {
  const { Arn: arn = "", GroupName: name } = group;
  const tree = { id: name, arn, name, path: group.Path, uniqueId: group.GroupId };
  const resource = scan.add(groupType, { address: arn, call, global: true, tree }) as unknown as AccountResource;
  const owner = { property: "group", resource };
  for (const inline of group.GroupPolicyList ?? []) {
    const type = "aws:iam/groupPolicy:GroupPolicy";
    const policy = { group: name, name: inline.PolicyName, policy: documentOf(inline.PolicyDocument) };
    const address = companionAddress(arn, type, inline.PolicyName ?? "");
    scan.add(type, { address, call, global: true, tree: policy, owner });
  }
  for (const { PolicyArn: policyArn = "" } of group.AttachedManagedPolicies ?? []) {
    const type = "aws:iam/groupPolicyAttachment:GroupPolicyAttachment";
    const address = companionAddress(arn, type, policyArn);
    scan.add(type, { address, call, global: true, tree: { group: name, policyArn }, owner });
  }
}

function addPolicy(scan: Scan, policy: ManagedPolicyDetail): void {
  const { Arn: arn = "", PolicyName: name } = policy;
  const version = policy.PolicyVersionList?.find((each) => each.IsDefaultVersion === true);
  scan.add(policyType, {
    address: arn,
    call,
    global: true,
    tree: {
      id: arn,
      arn,
      name,
      path: policy.Path,
      policyId: policy.PolicyId,
      attachmentCount: policy.AttachmentCount,
      description: policy.Description,
      policy: version === undefined ? notRead : documentOf(version.Document),
      tags: notRead,
      tagsAll: notRead,
    },
  });
}

/**
 * A policy document. IAM answers with it URL-encoded (RFC 3986); what stands in for IAM often does not.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyDetail.html
 */
export function documentOf(text: string | undefined): string | Unknown | undefined {
  if (text === undefined || text === "" || /^\s*\{/.test(text)) return text || undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return new Unknown({ kind: "malformed", what: "a policy document that is neither JSON nor URL-encoded JSON" });
  }
}
