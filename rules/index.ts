import type { AnyRule } from "../core/engine/rule.ts";
import { cloudfrontViewerHttps } from "./cloudfront/cloudfront-viewer-https.ts";
import { dmsInstancePublic } from "./dms/dms-instance-public.ts";
import { dynamodbPitr } from "./dynamodb/dynamodb-pitr.ts";
import { ebsVolumeEncrypted } from "./ebs/ebs-volume-encrypted.ts";
import { ec2SgAllPortsOpen } from "./ec2/ec2-sg-all-ports-open.ts";
import { ec2SgSqlPortsOpen, ec2SgSshOpen } from "./ec2/ec2-sg-open-ports.ts";
import { elasticacheAtRest } from "./elasticache/elasticache-at-rest.ts";
import { elasticacheAuth } from "./elasticache/elasticache-auth.ts";
import { elasticacheTransit } from "./elasticache/elasticache-transit.ts";
import { elbv2ListenerPlaintext } from "./elbv2/elbv2-listener-plaintext.ts";
import { iamPolicyFullAdmin } from "./iam/iam-policy-full-admin.ts";
import { iamRoleTrustPublic } from "./iam/iam-role-trust-public.ts";
import { kinesisEncrypted } from "./kinesis/kinesis-encrypted.ts";
import { kmsKeyRotation } from "./kms/kms-key-rotation.ts";
import { opensearchAtRest, opensearchHttps, opensearchNodeEncryption } from "./opensearch/opensearch-encryption.ts";
import { rdsBackupRetention } from "./rds/rds-backup-retention.ts";
import { rdsClusterEncrypted } from "./rds/rds-cluster-encrypted.ts";
import { rdsDeletionProtection } from "./rds/rds-deletion-protection.ts";
import { rdsForceTls } from "./rds/rds-force-tls.ts";
import { rdsInstanceEncrypted } from "./rds/rds-instance-encrypted.ts";
import { rdsInstancePublic } from "./rds/rds-instance-public.ts";
import { rdsLogs } from "./rds/rds-logs.ts";
import { rdsMinorUpgrade } from "./rds/rds-minor-upgrade.ts";
import { rdsSnapshotPublic } from "./rds/rds-snapshot-public.ts";
import { redshiftEncrypted } from "./redshift/redshift-encrypted.ts";
import { redshiftPublic } from "./redshift/redshift-public.ts";
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
import { secretsmanagerRotation } from "./secretsmanager/secretsmanager-rotation.ts";
import { snsEncrypted } from "./sns/sns-encrypted.ts";
import { sqsEncrypted } from "./sqs/sqs-encrypted.ts";
import { sqsPolicyPublic } from "./sqs/sqs-policy-public.ts";

/** Every rule of leakgate, by id. */
export const rules: readonly AnyRule[] = [
  cloudfrontViewerHttps,
  dmsInstancePublic,
  dynamodbPitr,
  ebsVolumeEncrypted,
  ec2SgAllPortsOpen,
  ec2SgSqlPortsOpen,
  ec2SgSshOpen,
  elasticacheAtRest,
  elasticacheAuth,
  elasticacheTransit,
  elbv2ListenerPlaintext,
  iamPolicyFullAdmin,
  iamRoleTrustPublic,
  kinesisEncrypted,
  kmsKeyRotation,
  opensearchAtRest,
  opensearchHttps,
  opensearchNodeEncryption,
  rdsBackupRetention,
  rdsClusterEncrypted,
  rdsDeletionProtection,
  rdsForceTls,
  rdsInstanceEncrypted,
  rdsInstancePublic,
  rdsLogs,
  rdsMinorUpgrade,
  rdsSnapshotPublic,
  redshiftEncrypted,
  redshiftPublic,
  s3BucketBlockPublicAcls,
  s3BucketBlockPublicPolicy,
  s3BucketIgnorePublicAcls,
  s3BucketPolicyPublic,
  s3BucketPolicyTlsOnly,
  s3BucketPublicAccessBlock,
  s3BucketPublicAcl,
  s3BucketRestrictPublicBuckets,
  secretsmanagerRotation,
  snsEncrypted,
  sqsEncrypted,
  sqsPolicyPublic,
];
