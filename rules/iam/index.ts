import type { AnyRule } from "../../core/engine/rule.ts";
import { iamAccessKeyInCode, iamRootAccessKey } from "./iam-access-key.ts";
import { iamManagedAdminAttached } from "./iam-managed-admin-attached.ts";
import { iamPasswordPolicyClasses, iamPasswordPolicyLength } from "./iam-password-policy.ts";
import { iamPolicyCredentialsExposure, iamPolicyDataExfiltration } from "./iam-policy-disclosure.ts";
import { iamPolicyFullAdmin } from "./iam-policy-full-admin.ts";
import { iamPolicyPrivilegeEscalation } from "./iam-policy-privilege-escalation.ts";
import { iamPolicyStarAction } from "./iam-policy-star-action.ts";
import {
  iamPolicyAllowNotAction,
  iamPolicyIamFull,
  iamPolicyPassRole,
  iamPolicyS3AllBuckets,
  iamPolicyServiceWildcard,
  iamPolicyStarResource,
} from "./iam-policy-sweeping.ts";
import { iamRoleConfusedDeputy } from "./iam-role-confused-deputy.ts";
import { iamRoleGithubOidc } from "./iam-role-github-oidc.ts";
import { iamRoleTrustAccount } from "./iam-role-trust-account.ts";
import { iamRoleTrustExternal } from "./iam-role-trust-external.ts";
import { iamRoleTrustPublic } from "./iam-role-trust-public.ts";
import { iamRoleWebIdentity } from "./iam-role-web-identity.ts";
import { iamAccessKeyRotation, iamRootMfa, iamUserMfa } from "./iam-sign-in.ts";

/** The rules of IAM, by id: they stand together in the list of all. */
export const iamRules: readonly AnyRule[] = [
  iamAccessKeyInCode,
  iamAccessKeyRotation,
  iamManagedAdminAttached,
  iamPasswordPolicyClasses,
  iamPasswordPolicyLength,
  iamPolicyAllowNotAction,
  iamPolicyCredentialsExposure,
  iamPolicyDataExfiltration,
  iamPolicyFullAdmin,
  iamPolicyIamFull,
  iamPolicyPassRole,
  iamPolicyPrivilegeEscalation,
  iamPolicyS3AllBuckets,
  iamPolicyServiceWildcard,
  iamPolicyStarAction,
  iamPolicyStarResource,
  iamRoleConfusedDeputy,
  iamRoleGithubOidc,
  iamRoleTrustAccount,
  iamRoleTrustExternal,
  iamRoleTrustPublic,
  iamRoleWebIdentity,
  iamRootAccessKey,
  iamRootMfa,
  iamUserMfa,
];
