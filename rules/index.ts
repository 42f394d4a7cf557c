import type { AnyRule } from "../core/engine/rule.ts";
import { accountSecurityContact } from "./account/account-security-contact.ts";
import { backupPlanExists } from "./backup/backup-plan-exists.ts";
import { cloudfrontViewerHttps } from "./cloudfront/cloudfront-viewer-https.ts";
import { cloudtrailBucketPublic } from "./cloudtrail/cloudtrail-bucket-public.ts";
import { cloudtrailKms } from "./cloudtrail/cloudtrail-kms.ts";
import { cloudtrailLogValidation } from "./cloudtrail/cloudtrail-log-validation.ts";
import { cloudtrailLoggingOn } from "./cloudtrail/cloudtrail-logging-on.ts";
import { cloudtrailMultiRegion } from "./cloudtrail/cloudtrail-multi-region.ts";
import { cloudwatchAlarmHasAction } from "./cloudwatch/cloudwatch-alarm-has-action.ts";
import { cloudwatchAlarmRootUsage } from "./cloudwatch/cloudwatch-alarms-on-events.ts";
import { cloudwatchLogGroupRetention } from "./cloudwatch/cloudwatch-log-group-retention.ts";
import { configRecorderOn } from "./config/config-recorder-on.ts";
import { ebsVolumeEncrypted } from "./ebs/ebs-volume-encrypted.ts";
import { ec2SgAllPortsOpen } from "./ec2/ec2-sg-all-ports-open.ts";
import { ec2SgSqlPortsOpen, ec2SgSshOpen } from "./ec2/ec2-sg-open-ports.ts";
import { elbv2ListenerPlaintext } from "./elbv2/elbv2-listener-plaintext.ts";
import { guarddutyEnabled } from "./guardduty/guardduty-enabled.ts";
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
import { vpcFlowLogs } from "./vpc/vpc-flow-logs.ts";

/** Every rule of leakgate, by id. */
export const rules: readonly AnyRule[] = [
  accountSecurityContact,
  backupPlanExists,
  cloudfrontViewerHttps,
  cloudtrailBucketPublic,
  cloudtrailKms,
  cloudtrailLogValidation,
  cloudtrailLoggingOn,
  cloudtrailMultiRegion,
  cloudwatchAlarmHasAction,
  cloudwatchAlarmRootUsage,
  cloudwatchLogGroupRetention,
  configRecorderOn,
  ebsVolumeEncrypted,
  ec2SgAllPortsOpen,
  ec2SgSqlPortsOpen,
  ec2SgSshOpen,
  elbv2ListenerPlaintext,
  guarddutyEnabled,
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
  vpcFlowLogs,
];
