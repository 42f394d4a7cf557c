import type { AnyRule } from "../core/engine/rule.ts";
import { cloudfrontViewerHttps } from "./cloudfront/cloudfront-viewer-https.ts";
import { codebuildEnvSecrets } from "./codebuild/codebuild-env-secrets.ts";
import { ebsVolumeEncrypted } from "./ebs/ebs-volume-encrypted.ts";
import { ec2SgAllPortsOpen } from "./ec2/ec2-sg-all-ports-open.ts";
import { ec2SgSqlPortsOpen, ec2SgSshOpen } from "./ec2/ec2-sg-open-ports.ts";
import { ec2UserDataSecrets } from "./ec2/ec2-user-data-secrets.ts";
import { ecsEnvSecrets } from "./ecs/ecs-env-secrets.ts";
import { elbv2ListenerPlaintext } from "./elbv2/elbv2-listener-plaintext.ts";
import { iamPolicyFullAdmin } from "./iam/iam-policy-full-admin.ts";
import { iamRoleTrustPublic } from "./iam/iam-role-trust-public.ts";
import { lambdaEnvSecrets } from "./lambda/lambda-env-secrets.ts";
import { rdsInstanceEncrypted } from "./rds/rds-instance-encrypted.ts";
import { rdsInstancePublic } from "./rds/rds-instance-public.ts";
import { rdsPlaintextPassword } from "./rds/rds-plaintext-password.ts";
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
import { secretsProviderCredentials } from "./secrets/secrets-provider-credentials.ts";
import { secretsResourceLiteral } from "./secrets/secrets-resource-literal.ts";
import { secretsStackConfig, secretsStackOutput } from "./secrets/secrets-stack.ts";
import { secretsmanagerPlaintextVersion } from "./secretsmanager/secretsmanager-plaintext-version.ts";
import { sqsPolicyPublic } from "./sqs/sqs-policy-public.ts";
import { ssmParameterPlaintext } from "./ssm/ssm-parameter-plaintext.ts";

/** Every rule of leakgate, by id. */
export const rules: readonly AnyRule[] = [
  cloudfrontViewerHttps,
  codebuildEnvSecrets,
  ebsVolumeEncrypted,
  ec2SgAllPortsOpen,
  ec2SgSqlPortsOpen,
  ec2SgSshOpen,
  ec2UserDataSecrets,
  ecsEnvSecrets,
  elbv2ListenerPlaintext,
  iamPolicyFullAdmin,
  iamRoleTrustPublic,
  lambdaEnvSecrets,
  rdsInstanceEncrypted,
  rdsInstancePublic,
  rdsPlaintextPassword,
  s3BucketBlockPublicAcls,
  s3BucketBlockPublicPolicy,
  s3BucketIgnorePublicAcls,
  s3BucketPolicyPublic,
  s3BucketPolicyTlsOnly,
  s3BucketPublicAccessBlock,
  s3BucketPublicAcl,
  s3BucketRestrictPublicBuckets,
  secretsProviderCredentials,
  secretsResourceLiteral,
  secretsStackConfig,
  secretsStackOutput,
  secretsmanagerPlaintextVersion,
  sqsPolicyPublic,
  ssmParameterPlaintext,
];
