import type { AnyRule } from "../core/engine/rule.ts";
import { cloudfrontViewerHttps } from "./cloudfront/cloudfront-viewer-https.ts";
import { ebsVolumeEncrypted } from "./ebs/ebs-volume-encrypted.ts";
import { ec2SgAllPortsOpen } from "./ec2/ec2-sg-all-ports-open.ts";
import { ec2SgSqlPortsOpen, ec2SgSshOpen } from "./ec2/ec2-sg-open-ports.ts";
import { elbv2ListenerPlaintext } from "./elbv2/elbv2-listener-plaintext.ts";
import { iamPolicyFullAdmin } from "./iam/iam-policy-full-admin.ts";
import { iamRoleTrustPublic } from "./iam/iam-role-trust-public.ts";
import { rdsInstanceEncrypted } from "./rds/rds-instance-encrypted.ts";
import { rdsInstancePublic } from "./rds/rds-instance-public.ts";
import { s3AccountPublicAccessBlock } from "./s3/s3-account-public-access-block.ts";
import { s3BucketAccessLogging } from "./s3/s3-bucket-access-logging.ts";
import { s3BucketAuthenticatedUsersAcl, s3BucketPublicAcl, s3BucketPublicWriteAcl } from "./s3/s3-bucket-acls.ts";
import { s3BucketEncryption } from "./s3/s3-bucket-encryption.ts";
import {
  s3BucketBlockPublicAcls,
  s3BucketBlockPublicPolicy,
  s3BucketIgnorePublicAcls,
  s3BucketRestrictPublicBuckets,
} from "./s3/s3-bucket-guards.ts";
import { s3BucketLifecycle } from "./s3/s3-bucket-lifecycle.ts";
import { s3BucketPolicyPublic } from "./s3/s3-bucket-policy-public.ts";
import { s3BucketPolicyTlsOnly } from "./s3/s3-bucket-policy-tls-only.ts";
import { s3BucketPublicAccessBlock } from "./s3/s3-bucket-public-access-block.ts";
import { s3BucketVersioning } from "./s3/s3-bucket-versioning.ts";
import { s3ObjectPublicAcl } from "./s3/s3-object-public-acl.ts";
import { sqsPolicyPublic } from "./sqs/sqs-policy-public.ts";

/** Every rule of leakgate, by id. */
export const rules: readonly AnyRule[] = [
  cloudfrontViewerHttps,
  ebsVolumeEncrypted,
  ec2SgAllPortsOpen,
  ec2SgSqlPortsOpen,
  ec2SgSshOpen,
  elbv2ListenerPlaintext,
  iamPolicyFullAdmin,
  iamRoleTrustPublic,
  rdsInstanceEncrypted,
  rdsInstancePublic,
  s3AccountPublicAccessBlock,
  s3BucketAccessLogging,
  s3BucketAuthenticatedUsersAcl,
  s3BucketBlockPublicAcls,
  s3BucketBlockPublicPolicy,
  s3BucketEncryption,
  s3BucketIgnorePublicAcls,
  s3BucketLifecycle,
  s3BucketPolicyPublic,
  s3BucketPolicyTlsOnly,
  s3BucketPublicAccessBlock,
  s3BucketPublicAcl,
  s3BucketPublicWriteAcl,
  s3BucketRestrictPublicBuckets,
  s3BucketVersioning,
  s3ObjectPublicAcl,
  sqsPolicyPublic,
];
