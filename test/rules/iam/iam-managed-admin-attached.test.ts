// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policies and Fn::Sub have variables of their own.
import { iamManagedAdminAttached } from "../../../rules/iam/iam-managed-admin-attached.ts";
import { parameter, type RuleCase, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { managed, policy } from "./identities.ts";

const aws = (name: string) => `arn:aws:iam::aws:policy/${name}`;
const admin = aws("AdministratorAccess");
const reader = aws("AmazonS3ReadOnlyAccess");

const trust = { AssumeRolePolicyDocument: policy() };
const identity = (Type: string, ManagedPolicyArns: unknown) => ({
  Type,
  Properties: { ...(Type.endsWith("Role") && trust), ManagedPolicyArns },
});
const role = (policyArn: unknown) =>
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "deploy", {
    role: "deploy",
    policyArn: policyArn as string,
  });
const both = (arn: string) => ({
  resources: [role(arn)],
  template: template({ Deploy: identity("AWS::IAM::Role", [arn]) }),
});

/** One policy, in every form of attachment. */
const everywhere = (arn: string, verdict: RuleCase["verdict"]): readonly RuleCase[] => [
  { name: `${arn} of a role`, verdict, ...both(arn) },
  {
    name: `${arn} of a user`,
    verdict,
    resources: [resource("aws:iam/userPolicyAttachment:UserPolicyAttachment", "kim", { user: "kim", policyArn: arn })],
    template: template({ Kim: identity("AWS::IAM::User", [arn]) }),
  },
  {
    name: `${arn} of a group`,
    verdict,
    resources: [
      resource("aws:iam/groupPolicyAttachment:GroupPolicyAttachment", "ops", { group: "ops", policyArn: arn }),
    ],
    template: template({ Ops: identity("AWS::IAM::Group", [arn]) }),
  },
  {
    name: `${arn} of several`,
    verdict,
    resources: [
      resource("aws:iam/policyAttachment:PolicyAttachment", "many", {
        policyArn: arn,
        roles: ["deploy"],
        name: "many",
      }),
    ],
  },
  {
    name: `${arn} in the role's own list`,
    verdict,
    resources: [resource("aws:iam/role:Role", "deploy", { assumeRolePolicy: "{}", managedPolicyArns: [reader, arn] })],
  },
  {
    name: `${arn} in the whole list of a role`,
    verdict,
    resources: [
      resource("aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", "deploy", {
        roleName: "deploy",
        policyArns: [arn],
      }),
    ],
  },
  {
    name: `${arn} in the whole list of a group`,
    verdict,
    resources: [
      resource("aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive", "ops", {
        groupName: "ops",
        policyArns: [arn],
      }),
    ],
  },
  {
    name: `${arn} in the whole list of a user`,
    verdict,
    resources: [
      resource("aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive", "kim", {
        userName: "kim",
        policyArns: [arn],
      }),
    ],
  },
  {
    name: `${arn} of a permission set`,
    verdict,
    resources: [
      resource("aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment", "staff", {
        instanceArn: "arn:aws:sso:::instance/ssoins-1",
        permissionSetArn: "arn:aws:sso:::permissionSet/ssoins-1/ps-1",
        managedPolicyArn: arn,
      }),
    ],
    template: template({
      Staff: {
        Type: "AWS::SSO::PermissionSet",
        Properties: { Name: "staff", InstanceArn: "arn:aws:sso:::instance/ssoins-1", ManagedPolicies: [arn] },
      },
    }),
  },
];

ruleCases(iamManagedAdminAttached, [
  ...everywhere(admin, "violated"),
  ...everywhere(reader, "not violated"),
  { name: "it is high", verdict: "violated", severity: "high", because: ["policyArn"], resources: [role(admin)] },
  { name: "in China", verdict: "violated", ...both("arn:aws-cn:iam::aws:policy/AdministratorAccess") },
  {
    name: "with the partition of the deployment",
    verdict: "violated",
    template: template({
      Deploy: identity("AWS::IAM::Role", [{ "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess" }]),
    }),
  },
  { name: "nearly everything", verdict: "violated", severity: "medium", ...both(aws("PowerUserAccess")) },
  { name: "all of identities", verdict: "violated", severity: "medium", ...both(aws("IAMFullAccess")) },
  {
    name: "nearly everything, which is wanted",
    verdict: "not violated",
    params: { alsoBroad: [] },
    ...both(aws("PowerUserAccess")),
  },
  {
    name: "all of a store, which is not wanted",
    verdict: "violated",
    severity: "medium",
    params: { alsoBroad: ["AmazonS3FullAccess"] },
    ...both(aws("AmazonS3FullAccess")),
  },
  {
    name: "all of the account, which is named beside what is broad",
    verdict: "violated",
    severity: "high",
    params: { alsoBroad: ["AdministratorAccess"] },
    ...both(admin),
  },
  {
    name: "a policy of its own with the same name",
    verdict: "not violated",
    ...both("arn:aws:iam::111122223333:policy/AdministratorAccess"),
  },
  { name: "a name that only begins alike", verdict: "not violated", ...both(aws("AdministratorAccess-Amplify")) },
  {
    name: "a policy that is made with it",
    verdict: "not violated",
    resources: [managed(policy()), role(ref("staff", "arn"))],
    template: template({
      Staff: { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: policy() } },
      Deploy: identity("AWS::IAM::Role", [{ Ref: "Staff" }]),
    }),
  },
  {
    name: "a policy that a parameter names",
    verdict: "cannot tell",
    template: template({ Deploy: identity("AWS::IAM::Role", [{ Ref: "Policy" }]) }, parameter("Policy")),
  },
  {
    name: "a policy that a parameter names, beside everything",
    verdict: "violated",
    template: template({ Deploy: identity("AWS::IAM::Role", [{ Ref: "Policy" }, admin]) }, parameter("Policy")),
  },
  { name: "a policy that only the deployment will know", verdict: "cannot tell", resources: [role(unknown())] },
  {
    name: "a role that lists none",
    verdict: "not applicable",
    resources: [resource("aws:iam/role:Role", "deploy", { assumeRolePolicy: "{}" })],
    template: template({ Deploy: { Type: "AWS::IAM::Role", Properties: trust } }),
  },
]);
