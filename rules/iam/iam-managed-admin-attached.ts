import { defineRule } from "../../core/engine/rule.ts";
import { attachedPolicies, isAwsManaged } from "../../core/iam/identity/attached.ts";
import type { AnyField, Settled } from "../../core/model/field.ts";

export interface AdminAttachedParams {
  /** Further policies of AWS, by name, whose attachment is violated at medium. */
  readonly alsoBroad: readonly string[];
}

export const iamManagedAdminAttached = defineRule<
  | "aws:iam/rolePolicyAttachment:RolePolicyAttachment"
  | "aws:iam/userPolicyAttachment:UserPolicyAttachment"
  | "aws:iam/groupPolicyAttachment:GroupPolicyAttachment"
  | "aws:iam/policyAttachment:PolicyAttachment"
  | "aws:iam/role:Role"
  | "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment"
  | "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive"
  | "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive"
  | "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive",
  AdminAttachedParams
>({
  id: "iam-managed-admin-attached",
  title: "AdministratorAccess, or about as much, is attached",
  theme: "iam",
  severity: "high",
  severityReason:
    "Its holder can do everything in the account; policies that leave out a part of it, as `PowerUserAccess` does, are medium.",
  controls: { "cis-aws-3.0": ["1.16"], "cis-aws-5.0": ["1.15"] },
  equivalents: {
    checkov: ["CKV_AWS_274", "CKV_AWS_275"],
    prowler: [
      "iam_aws_attached_policy_no_administrative_privileges",
      "iam_group_administrator_access_policy",
      "iam_role_administratoraccess_policy",
      "iam_user_administrator_access_policy",
    ],
    cdknag: ["IAMNoManagedPolicies", "AwsSolutions-IAM4"],
    guard: ["IAM_ROLE_ADMINISTRATOR_ACCESS_POLICY_RULE"],
  },
  cwe: [250, 269],
  why: "Whoever steals one session of the holder owns the account: every bucket and database of the shop is theirs.",
  fix: "Attach a policy that names the actions and resources that are needed. Administrators sign in by federation, with MFA.",
  sources: [
    "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html",
    "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/PowerUserAccess.html",
    "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/IAMFullAccess.html",
  ],
  on: [
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
    "aws:iam/policyAttachment:PolicyAttachment",
    "aws:iam/role:Role",
    "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
    "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
    "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive",
    "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive",
  ],
  params: {
    defaults: { alsoBroad: ["PowerUserAccess", "IAMFullAccess"] },
    schema: {
      type: "object",
      properties: { alsoBroad: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: true } },
      additionalProperties: false,
    },
  },
  violatedWhen(resource, { params }) {
    const attached = attachedPolicies(resource);
    if (attached.state === "unknown") return isAwsManaged(attached as Settled<never>, []);
    return (attached.elements() as readonly Settled<string>[]).map((arn) => {
      const admin = isAwsManaged(arn, ["AdministratorAccess"]);
      const broad = isAwsManaged(arn, params.alsoBroad);
      const about = arn as AnyField;
      if (admin.truth !== "no") return { about, answer: admin };
      const because = "the policy leaves out a part of what an administrator can do";
      return { about, answer: broad.stating({ kind: "softened", because }), severity: "medium" };
    });
  },
});
