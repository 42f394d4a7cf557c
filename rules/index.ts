import type { AnyRule } from "../core/engine/rule.ts";
import { cloudfrontViewerHttps } from "./cloudfront/cloudfront-viewer-https.ts";
import { ebsVolumeEncrypted } from "./ebs/ebs-volume-encrypted.ts";
import { ec2SgAllPortsOpen } from "./ec2/ec2-sg-all-ports-open.ts";
import { ec2SgSqlPortsOpen, ec2SgSshOpen } from "./ec2/ec2-sg-open-ports.ts";
import { elbv2ListenerPlaintext } from "./elbv2/elbv2-listener-plaintext.ts";
import { iamAccessKeyInCode, iamRootAccessKey } from "./iam/iam-access-key.ts";
import { iamManagedAdminAttached } from "./iam/iam-managed-admin-attached.ts";
import { iamPasswordPolicyClasses, iamPasswordPolicyLength } from "./iam/iam-password-policy.ts";
import { iamPolicyCredentialsExposure, iamPolicyDataExfiltration } from "./iam/iam-policy-disclosure.ts";
import { iamPolicyFullAdmin } from "./iam/iam-policy-full-admin.ts";
import { iamPolicyPrivilegeEscalation } from "./iam/iam-policy-privilege-escalation.ts";
import { iamPolicyStarAction } from "./iam/iam-policy-star-action.ts";
import { iamRoleGithubOidc } from "./iam/iam-role-github-oidc.ts";
import { iamRoleTrustPublic } from "./iam/iam-role-trust-public.ts";
import { iamAccessKeyRotation, iamRootMfa, iamUserMfa } from "./iam/iam-sign-in.ts";
import { rdsInstanceEncrypted } from "./rds/rds-instance-encrypted.ts";
import { rdsInstancePublic } from "./rds/rds-instance-public.ts";
import {
  s3BucketBlockPublicAcls,
  s3BucketBlockPublicPolicy,
  s3BucketIgnorePublicAcls,
  s3BucketRestrictPublicBuckets,
} from "./s3/s3-bucket-guards.ts";
import { s3BucketPolicyPublic } from "./s3/s3-bucket-policy-public.ts";
import { s3BucketPolicyTlsOnly } from "./s3/s3-bucket-policy-tls-only.ts";
import { s3BucketPublicAccessBlock } from "./s3/s3-bucket-public-access-block.ts";
import { s3BucketPublicAcl } from "./s3/s3-bucket-public-acl.ts";
import { sqsPolicyPublic } from "./sqs/sqs-policy-public.ts";

/** Every rule of leakgate, by id. */
export const rules: readonly AnyRule[] = [
  cloudfrontViewerHttps,
  ebsVolumeEncrypted,
  ec2SgAllPortsOpen,
  ec2SgSqlPortsOpen,
  ec2SgSshOpen,
  elbv2ListenerPlaintext,
  iamAccessKeyInCode,
  iamAccessKeyRotation,
  iamManagedAdminAttached,
  iamPasswordPolicyClasses,
  iamPasswordPolicyLength,
  iamPolicyCredentialsExposure,
  iamPolicyDataExfiltration,
  iamPolicyFullAdmin,
  iamPolicyPrivilegeEscalation,
  iamPolicyStarAction,
  iamRoleGithubOidc,
  iamRoleTrustPublic,
  iamRootAccessKey,
  iamRootMfa,
  iamUserMfa,
  rdsInstanceEncrypted,
  rdsInstancePublic,
  s3BucketBlockPublicAcls,
  s3BucketBlockPublicPolicy,
  s3BucketIgnorePublicAcls,
  s3BucketPolicyPublic,
  s3BucketPolicyTlsOnly,
  s3BucketPublicAccessBlock,
  s3BucketPublicAcl,
  s3BucketRestrictPublicBuckets,
  sqsPolicyPublic,
];
