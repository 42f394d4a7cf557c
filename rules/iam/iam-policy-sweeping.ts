import { defineRule, type FamilyMember } from "../../core/engine/rule.ts";
import { everyBucketFound } from "../../core/iam/identity/disclosures.ts";
import { policyTypes } from "../../core/iam/identity/documents.ts";
import type { Found } from "../../core/iam/identity/found.ts";
import { inPolicies } from "../../core/iam/identity/judge.ts";
import type { Grants } from "../../core/iam/identity/rights.ts";
import {
  allButFound,
  iamFullFound,
  passRoleFound,
  starResourceFound,
  wholeServicesFound,
} from "../../core/iam/identity/sweeping.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";

interface Sweeping extends FamilyMember {
  readonly sources: readonly string[];
  readonly look: (grants: Grants) => readonly Found[];
  /** Policies of AWS that give as much, by name. */
  readonly attached?: readonly string[];
}

const attachments: readonly TypeToken[] = [
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment",
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
  "aws:iam/policyAttachment:PolicyAttachment",
  "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
];

/** A rule on policies of identities that give more than anyone needs: written out, or attached as one of AWS. */
const sweepingRule = ({ look, attached = [], ...about }: Sweeping) =>
  defineRule({
    theme: "iam",
    cwe: [250, 269],
    on: [...policyTypes, ...(attached.length === 0 ? [] : attachments)],
    ...about,
    violatedWhen: (resource, { graph, trusted }) => inPolicies(resource, graph, look, attached, trusted.policies),
  });

const practices = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html";
const reference =
  "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html";

export const iamPolicyIamFull = sweepingRule({
  id: "iam-policy-iam-full",
  title: "The policy allows everything in IAM",
  severity: "high",
  severityReason: "Who may do everything in IAM gives itself every other right, and is an administrator in one step.",
  equivalents: { checkov: ["CKV2_AWS_40", "CKV2_AWS_56"] },
  why: "Whoever steals a session of the holder makes themselves an administrator and a key of their own, and keeps both after the session has ended.",
  fix: "Name the actions that are needed, such as `iam:GetRole`, and the users and roles in `Resource`. Give who makes roles a `permissionsBoundary`.",
  sources: [practices, "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/IAMFullAccess.html"],
  look: iamFullFound,
  attached: ["IAMFullAccess"],
});

export const iamPolicyAllowNotAction = sweepingRule({
  id: "iam-policy-allow-not-action",
  title: "The policy allows all but what it names",
  severity: "high",
  severityReason:
    "What is not named is allowed, also what AWS has yet to invent; where the rights of IAM are spared, or little is left, it is medium.",
  equivalents: { guard: ["IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_ACTION"] },
  why: "Who was to be kept from one thing may do everything else: read every customer's orders, delete the backups, switch off the log.",
  fix: "Write `Action` and `Resource` with what is needed. To take something away, use a statement with `Effect: Deny`.",
  sources: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html",
  ],
  look: allButFound,
});

export const iamPolicyS3AllBuckets = sweepingRule({
  id: "iam-policy-s3-all-buckets",
  title: "The policy allows reading every bucket",
  severity: "high",
  severityReason:
    "Buckets hold invoices, exports and backups of everything else, and a list of keys makes them easy to find.",
  equivalents: { trivy: ["AVD-AWS-0345", "AVD-AWS-0346"] },
  why: "A function that was to read product pictures also lists and copies the exports of all customers.",
  fix: "Name the buckets in `Resource`: `arn:aws:s3:::shop-images` to list, `arn:aws:s3:::shop-images/*` to read.",
  sources: [practices, "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonS3FullAccess.html"],
  look: everyBucketFound,
  attached: ["AmazonS3FullAccess"],
});

export const iamPolicyPassRole = sweepingRule({
  id: "iam-policy-pass-role",
  title: "The policy lets its holder pass any role",
  severity: "high",
  severityReason:
    "With a machine or a function of its own the holder then has the rights of the strongest role; where a condition names the services, it is medium.",
  equivalents: {
    trivy: ["AVD-AWS-0342"],
    guard: ["IAM_POLICY_NO_WILDCARD_RESOURCE_ON_PASSROLE", "IAM_ROLE_NO_WILDCARD_RESOURCE_ON_PASSROLE"],
  },
  why: "A stolen build session starts a function with the role of the database's backups, and reads what that role reads.",
  fix: "Name the roles in `Resource`, and add a condition on `iam:PassedToService`.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html"],
  look: passRoleFound,
});

export const iamPolicyServiceWildcard = sweepingRule({
  id: "iam-policy-service-wildcard",
  title: "The policy allows every action of a service",
  severity: "high",
  severityReason:
    "High is what holds data or keys, or guards the account, such as S3 and KMS; other services are medium.",
  controls: { fsbp: ["IAM.21"] },
  equivalents: {
    trivy: ["AVD-AWS-0057", "AVD-AWS-0114", "AVD-AWS-0120"],
    prowler: [
      "iam_inline_policy_no_full_access_to_cloudtrail",
      "iam_inline_policy_no_full_access_to_kms",
      "iam_policy_no_full_access_to_cloudtrail",
      "iam_policy_no_full_access_to_kms",
    ],
    cdknag: ["IAMPolicyNoStatementsWithFullAccess", "IAMNoWildcardPermissions", "AwsSolutions-IAM5"],
    guard: ["IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS"],
  },
  why: "Who needs to put messages into one queue can also read, share and delete all of them.",
  fix: "Name the actions that are needed in `Action`, and what they are needed on in `Resource`.",
  sources: [practices, reference],
  look: wholeServicesFound,
});

export const iamPolicyStarResource = sweepingRule({
  id: "iam-policy-star-resource",
  title: "The policy allows reading or changing data without naming where",
  severity: "medium",
  severityReason: "The actions are named, and a session must be stolen first; but one store's right is every store's.",
  equivalents: {
    checkov: ["CKV_AWS_355", "CKV_AWS_356"],
    cdknag: ["IAMNoWildcardPermissions", "AwsSolutions-IAM5"],
  },
  why: "A function of the newsletter that sends to one queue also sends to that of the refunds.",
  fix: "Name in `Resource` the tables, queues or keys that the actions are needed on, instead of `*`.",
  sources: [practices, reference],
  look: starResourceFound,
});
