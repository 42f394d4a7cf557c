import type { AnyRule } from "../core/engine/rule.ts";
import { dmsInstancePublic, mqPublic, redshiftPublic } from "./access/publicly-accessible.ts";
import {
  backupVaultPolicyPublic,
  cloudwatchLogResourcePolicyPublic,
  dynamodbPolicyPublic,
  eventbridgeBusPublic,
  sesIdentityPolicyPublic,
} from "./access/resource-policies-public.ts";
import { accountSecurityContact } from "./account/account-security-contact.ts";
import { apigatewayAccessLogs } from "./apigateway/apigateway-access-logs.ts";
import { apigatewayDataTrace } from "./apigateway/apigateway-data-trace.ts";
import { apigatewayMethodAuth } from "./apigateway/apigateway-method-auth.ts";
import { apigatewayPolicyPublic } from "./apigateway/apigateway-policy-public.ts";
import { apigatewayv2RouteAuth } from "./apigatewayv2/apigatewayv2-route-auth.ts";
import { backupPlanExists } from "./backup/backup-plan-exists.ts";
import { cloudfrontLogging } from "./cloudfront/cloudfront-logging.ts";
import { cloudfrontMinTls } from "./cloudfront/cloudfront-min-tls.ts";
import { cloudfrontOriginHttps } from "./cloudfront/cloudfront-origin-https.ts";
import { cloudfrontS3OriginAccess } from "./cloudfront/cloudfront-s3-origin-access.ts";
import { cloudfrontViewerHttps } from "./cloudfront/cloudfront-viewer-https.ts";
import { cloudtrailBucketPublic } from "./cloudtrail/cloudtrail-bucket-public.ts";
import { cloudtrailKms } from "./cloudtrail/cloudtrail-kms.ts";
import { cloudtrailLogValidation } from "./cloudtrail/cloudtrail-log-validation.ts";
import { cloudtrailLoggingOn } from "./cloudtrail/cloudtrail-logging-on.ts";
import { cloudtrailMultiRegion } from "./cloudtrail/cloudtrail-multi-region.ts";
import { cloudwatchAlarmHasAction } from "./cloudwatch/cloudwatch-alarm-has-action.ts";
import { cloudwatchAlarmRootUsage } from "./cloudwatch/cloudwatch-alarms-on-events.ts";
import { cloudwatchLogGroupRetention } from "./cloudwatch/cloudwatch-log-group-retention.ts";
import { codebuildEnvSecrets } from "./codebuild/codebuild-env-secrets.ts";
import { cognitoGuestAccess } from "./cognito/cognito-guest-access.ts";
import { cognitoMfa } from "./cognito/cognito-mfa.ts";
import { cognitoPasswordPolicy } from "./cognito/cognito-password-policy.ts";
import { configRecorderOn } from "./config/config-recorder-on.ts";
import { dynamodbPitr } from "./dynamodb/dynamodb-pitr.ts";
import { ebsDefaultEncryption } from "./ebs/ebs-default-encryption.ts";
import { ebsSnapshotPublic } from "./ebs/ebs-snapshot-public.ts";
import { ebsVolumeEncrypted } from "./ebs/ebs-volume-encrypted.ts";
import { amiPublic } from "./ec2/ami-public.ts";
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
import { ec2UserDataSecrets } from "./ec2/ec2-user-data-secrets.ts";
import { ecrPolicyPublic } from "./ecr/ecr-policy-public.ts";
import { ecrScanOnPush } from "./ecr/ecr-scan-on-push.ts";
import { ecsEnvSecrets } from "./ecs/ecs-env-secrets.ts";
import { efsEncrypted } from "./efs/efs-encrypted.ts";
import { efsPolicy } from "./efs/efs-policy.ts";
import { eksPublicEndpoint } from "./eks/eks-public-endpoint.ts";
import { eksSecretsEncryption } from "./eks/eks-secrets-encryption.ts";
import { elasticacheAtRest } from "./elasticache/elasticache-at-rest.ts";
import { elasticacheAuth } from "./elasticache/elasticache-auth.ts";
import { elasticacheTransit } from "./elasticache/elasticache-transit.ts";
import { elbv2AccessLogs } from "./elbv2/elbv2-access-logs.ts";
import { elbv2ListenerPlaintext } from "./elbv2/elbv2-listener-plaintext.ts";
import { elbv2ListenerTlsPolicy } from "./elbv2/elbv2-listener-tls-policy.ts";
import { guarddutyEnabled } from "./guardduty/guardduty-enabled.ts";
import { iamRules } from "./iam/index.ts";
import { kinesisEncrypted } from "./kinesis/kinesis-encrypted.ts";
import { kmsKeyPolicyPublic } from "./kms/kms-key-policy-public.ts";
import { kmsKeyRotation } from "./kms/kms-key-rotation.ts";
import { lambdaAdminRole } from "./lambda/lambda-admin-role.ts";
import { lambdaEnvSecrets } from "./lambda/lambda-env-secrets.ts";
import { lambdaPermissionPublic } from "./lambda/lambda-permission-public.ts";
import { lambdaPermissionSource } from "./lambda/lambda-permission-source.ts";
import { lambdaRuntimeSupported } from "./lambda/lambda-runtime-supported.ts";
import { lambdaUrlAuth } from "./lambda/lambda-url-auth.ts";
import { mskPublic } from "./msk/msk-public.ts";
import { opensearchAtRest, opensearchHttps, opensearchNodeEncryption } from "./opensearch/opensearch-encryption.ts";
import { opensearchPublic } from "./opensearch/opensearch-public.ts";
import { opensearchServerlessPublic } from "./opensearch/opensearch-serverless-public.ts";
import { rdsBackupRetention } from "./rds/rds-backup-retention.ts";
import { rdsClusterEncrypted } from "./rds/rds-cluster-encrypted.ts";
import { rdsDeletionProtection } from "./rds/rds-deletion-protection.ts";
import { rdsForceTls } from "./rds/rds-force-tls.ts";
import { rdsInstanceEncrypted } from "./rds/rds-instance-encrypted.ts";
import { rdsInstancePublic } from "./rds/rds-instance-public.ts";
import { rdsLogs } from "./rds/rds-logs.ts";
import { rdsMinorUpgrade } from "./rds/rds-minor-upgrade.ts";
import { rdsPlaintextPassword } from "./rds/rds-plaintext-password.ts";
import { rdsSnapshotPublic } from "./rds/rds-snapshot-public.ts";
import { redshiftEncrypted } from "./redshift/redshift-encrypted.ts";
import { s3AccessPointPolicyPublic, s3AccessPointPublicAccessBlock } from "./s3/s3-access-points.ts";
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
import { s3BucketPolicyAllowNotPrincipal } from "./s3/s3-bucket-policy-allow-not-principal.ts";
import { s3BucketPolicyCrossAccount } from "./s3/s3-bucket-policy-cross-account.ts";
import { s3BucketPolicyPublic } from "./s3/s3-bucket-policy-public.ts";
import { s3BucketPolicyTlsOnly } from "./s3/s3-bucket-policy-tls-only.ts";
import { s3BucketPublicAccessBlock } from "./s3/s3-bucket-public-access-block.ts";
import { s3BucketVersioning } from "./s3/s3-bucket-versioning.ts";
import { s3ObjectPublicAcl } from "./s3/s3-object-public-acl.ts";
import { secretsProviderCredentials } from "./secrets/secrets-provider-credentials.ts";
import { secretsResourceLiteral } from "./secrets/secrets-resource-literal.ts";
import { secretsStackConfig, secretsStackOutput } from "./secrets/secrets-stack.ts";
import { secretsmanagerPlaintextVersion } from "./secretsmanager/secretsmanager-plaintext-version.ts";
import { secretsmanagerPolicyPublic } from "./secretsmanager/secretsmanager-policy-public.ts";
import { secretsmanagerRotation } from "./secretsmanager/secretsmanager-rotation.ts";
import { snsEncrypted } from "./sns/sns-encrypted.ts";
import { snsPolicyPublic } from "./sns/sns-policy-public.ts";
import { sqsEncrypted } from "./sqs/sqs-encrypted.ts";
import { sqsPolicyPublic } from "./sqs/sqs-policy-public.ts";
import { ssmDocumentPublic } from "./ssm/ssm-document-public.ts";
import { ssmParameterPlaintext } from "./ssm/ssm-parameter-plaintext.ts";
import { vpcFlowLogs } from "./vpc/vpc-flow-logs.ts";
import { apigatewayWaf, cloudfrontWaf, elbv2Waf } from "./waf/missing-web-acl.ts";

/** Every rule of leakgate, by id. */
export const rules: readonly AnyRule[] = [
  accountSecurityContact,
  amiPublic,
  apigatewayAccessLogs,
  apigatewayDataTrace,
  apigatewayMethodAuth,
  apigatewayPolicyPublic,
  apigatewayWaf,
  apigatewayv2RouteAuth,
  backupPlanExists,
  backupVaultPolicyPublic,
  cloudfrontLogging,
  cloudfrontMinTls,
  cloudfrontOriginHttps,
  cloudfrontS3OriginAccess,
  cloudfrontViewerHttps,
  cloudfrontWaf,
  cloudtrailBucketPublic,
  cloudtrailKms,
  cloudtrailLogValidation,
  cloudtrailLoggingOn,
  cloudtrailMultiRegion,
  cloudwatchAlarmHasAction,
  cloudwatchAlarmRootUsage,
  cloudwatchLogGroupRetention,
  cloudwatchLogResourcePolicyPublic,
  codebuildEnvSecrets,
  cognitoGuestAccess,
  cognitoMfa,
  cognitoPasswordPolicy,
  configRecorderOn,
  dmsInstancePublic,
  dynamodbPitr,
  dynamodbPolicyPublic,
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
  ec2UserDataSecrets,
  ecrPolicyPublic,
  ecrScanOnPush,
  ecsEnvSecrets,
  efsEncrypted,
  efsPolicy,
  eksPublicEndpoint,
  eksSecretsEncryption,
  elasticacheAtRest,
  elasticacheAuth,
  elasticacheTransit,
  elbv2AccessLogs,
  elbv2ListenerPlaintext,
  elbv2ListenerTlsPolicy,
  elbv2Waf,
  eventbridgeBusPublic,
  guarddutyEnabled,
  ...iamRules,
  kinesisEncrypted,
  kmsKeyPolicyPublic,
  kmsKeyRotation,
  lambdaAdminRole,
  lambdaEnvSecrets,
  lambdaPermissionPublic,
  lambdaPermissionSource,
  lambdaRuntimeSupported,
  lambdaUrlAuth,
  mqPublic,
  mskPublic,
  opensearchAtRest,
  opensearchHttps,
  opensearchNodeEncryption,
  opensearchPublic,
  opensearchServerlessPublic,
  rdsBackupRetention,
  rdsClusterEncrypted,
  rdsDeletionProtection,
  rdsForceTls,
  rdsInstanceEncrypted,
  rdsInstancePublic,
  rdsLogs,
  rdsMinorUpgrade,
  rdsPlaintextPassword,
  rdsSnapshotPublic,
  redshiftEncrypted,
  redshiftPublic,
  s3AccessPointPolicyPublic,
  s3AccessPointPublicAccessBlock,
  s3AccountPublicAccessBlock,
  s3BucketAccessLogging,
  s3BucketAuthenticatedUsersAcl,
  s3BucketBlockPublicAcls,
  s3BucketBlockPublicPolicy,
  s3BucketEncryption,
  s3BucketIgnorePublicAcls,
  s3BucketLifecycle,
  s3BucketPolicyAllowNotPrincipal,
  s3BucketPolicyCrossAccount,
  s3BucketPolicyPublic,
  s3BucketPolicyTlsOnly,
  s3BucketPublicAccessBlock,
  s3BucketPublicAcl,
  s3BucketPublicWriteAcl,
  s3BucketRestrictPublicBuckets,
  s3BucketVersioning,
  s3ObjectPublicAcl,
  secretsProviderCredentials,
  secretsResourceLiteral,
  secretsStackConfig,
  secretsStackOutput,
  secretsmanagerPlaintextVersion,
  secretsmanagerPolicyPublic,
  secretsmanagerRotation,
  sesIdentityPolicyPublic,
  snsEncrypted,
  snsPolicyPublic,
  sqsEncrypted,
  sqsPolicyPublic,
  ssmDocumentPublic,
  ssmParameterPlaintext,
  vpcFlowLogs,
];
