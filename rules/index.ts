import type { AnyRule } from "../core/engine/rule.ts";
import { cloudfrontViewerHttps } from "./cloudfront/cloudfront-viewer-https.ts";
import { ebsDefaultEncryption } from "./ebs/ebs-default-encryption.ts";
import { ebsSnapshotPublic } from "./ebs/ebs-snapshot-public.ts";
import { ebsVolumeEncrypted } from "./ebs/ebs-volume-encrypted.ts";
import { ec2InstanceImdsv2, ec2LaunchTemplateImdsv2 } from "./ec2/ec2-imdsv2.ts";
import { ec2InstanceEbsEncrypted } from "./ec2/ec2-instance-ebs-encrypted.ts";
import { ec2InstancePublicIp } from "./ec2/ec2-instance-public-ip.ts";
import { ec2SgAllPortsOpen } from "./ec2/ec2-sg-all-ports-open.ts";
import { ec2SgDefaultClosed } from "./ec2/ec2-sg-default-closed.ts";
import {
  ec2SgAdminPortsOpen,
  ec2SgFilePortsOpen,
  ec2SgNosqlPortsOpen,
  ec2SgRdpOpen,
  ec2SgSearchPortsOpen,
  ec2SgSqlPortsOpen,
  ec2SgSshOpen,
} from "./ec2/ec2-sg-open-ports.ts";
import { ecrScanOnPush } from "./ecr/ecr-scan-on-push.ts";
import { efsEncrypted } from "./efs/efs-encrypted.ts";
import { eksPublicEndpoint } from "./eks/eks-public-endpoint.ts";
import { eksSecretsEncryption } from "./eks/eks-secrets-encryption.ts";
import { elbv2ListenerPlaintext } from "./elbv2/elbv2-listener-plaintext.ts";
import { iamPolicyFullAdmin } from "./iam/iam-policy-full-admin.ts";
import { iamRoleTrustPublic } from "./iam/iam-role-trust-public.ts";
import { lambdaRuntimeSupported } from "./lambda/lambda-runtime-supported.ts";
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
  ebsDefaultEncryption,
  ebsSnapshotPublic,
  ebsVolumeEncrypted,
  ec2InstanceEbsEncrypted,
  ec2InstanceImdsv2,
  ec2InstancePublicIp,
  ec2LaunchTemplateImdsv2,
  ec2SgAdminPortsOpen,
  ec2SgAllPortsOpen,
  ec2SgDefaultClosed,
  ec2SgFilePortsOpen,
  ec2SgNosqlPortsOpen,
  ec2SgRdpOpen,
  ec2SgSearchPortsOpen,
  ec2SgSqlPortsOpen,
  ec2SgSshOpen,
  ecrScanOnPush,
  efsEncrypted,
  eksPublicEndpoint,
  eksSecretsEncryption,
  elbv2ListenerPlaintext,
  iamPolicyFullAdmin,
  iamRoleTrustPublic,
  lambdaRuntimeSupported,
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
