/**
 * What a source cannot say of a rule, and why: `<rule> <source> <violated | passed | unknown>`. A source that a rule has
 * no situation of at all is `<rule> <source>`. A hole that is none any more fails the matrix.
 */
export const holes: Readonly<Record<string, string>> = {
  "account-security-contact template": "CloudFormation has no type for an account's contacts",
  "ami-public template": "CloudFormation has no resource that shares an image",
  "cloudfront-logging live violated": "the scan does not read what CloudWatch delivers logs from",
  "cloudfront-origin-https live unknown": "the list of distributions tells every origin, or tells no distribution",
  "cloudfront-s3-origin-access live unknown": "the list of distributions tells every origin, or tells no distribution",
  "cloudfront-viewer-https live unknown":
    "the list of distributions tells the policy of every behaviour, or tells no distribution",
  "cloudfront-waf live unknown": "the list of distributions tells the web ACL of each, or tells no distribution",
  "ebs-default-encryption template": "CloudFormation has no resource for the region's default",
  "ebs-snapshot-public template": "CloudFormation has no resource that shares a snapshot",
  "ebs-volume-encrypted live unknown": "DescribeVolumes tells of every volume whether it is encrypted",
  "ec2-sg-default-closed live unknown": "DescribeSecurityGroups tells all rules of every group",
  "elbv2-waf live passed": "the scan does not read what web ACLs are associated with",
  "elbv2-waf live violated": "the scan does not read what web ACLs are associated with",
  "iam-access-key-in-code live": "a key that is there says nothing of the code that made it",
  "iam-access-key-rotation hcl": "only an account tells it",
  "iam-access-key-rotation plan": "only an account tells it",
  "iam-access-key-rotation preview": "only an account tells it",
  "iam-access-key-rotation program": "only an account tells it",
  "iam-access-key-rotation template": "only an account tells it",
  "iam-managed-admin-attached live unknown": "GetAccountAuthorizationDetails tells every attachment by its ARN",
  "iam-password-policy-classes template": "CloudFormation has no resource for an account's password policy",
  "iam-password-policy-length template": "CloudFormation has no resource for an account's password policy",
  "iam-root-mfa hcl": "only an account tells it",
  "iam-root-mfa plan": "only an account tells it",
  "iam-root-mfa preview": "only an account tells it",
  "iam-root-mfa program": "only an account tells it",
  "iam-root-mfa template": "only an account tells it",
  "iam-user-mfa hcl": "only an account tells it",
  "iam-user-mfa plan": "only an account tells it",
  "iam-user-mfa preview": "only an account tells it",
  "iam-user-mfa program": "only an account tells it",
  "iam-user-mfa template": "only an account tells it",
  "rds-backup-retention live unknown":
    "DescribeDBInstances and DescribeDBClusters tell of every one how long its backups are kept",
  "rds-cluster-encrypted live unknown": "DescribeDBClusters tells of every cluster whether it is encrypted",
  "rds-deletion-protection live unknown":
    "DescribeDBInstances and DescribeDBClusters tell of every one whether it is protected",
  "rds-instance-encrypted live unknown": "DescribeDBInstances tells of every instance whether it is encrypted",
  "rds-instance-public live unknown": "DescribeDBInstances tells of every instance whether it is public",
  "rds-logs live unknown": "DescribeDBInstances and DescribeDBClusters tell of every one which logs it sends",
  "rds-minor-upgrade live unknown":
    "DescribeDBInstances and DescribeDBClusters tell of every one whether it is upgraded",
  "rds-plaintext-password live": "an account never tells a password, nor where it was written",
  "rds-snapshot-public template": "CloudFormation has no type for snapshots",
  "s3-account-public-access-block template": "CloudFormation has no type for the account's block",
  "s3-bucket-encryption live unknown": "S3 encrypts every object by itself, whatever else is not told",
  "s3-bucket-encryption live violated": "S3 tells an algorithm for every bucket, and each one encrypts",
  "s3-object-public-acl template": "CloudFormation has no type for objects",
  "secrets-provider-credentials hcl unknown": "a configuration writes a key, or names the variable that has it",
  "secrets-provider-credentials plan unknown": "a plan says of a key whether it is a constant or a reference",
  "secrets-provider-credentials template": "a template configures no provider",
  "secrets-resource-literal hcl unknown": "what is not known does not stand in the code; of no resource all is unknown",
  "secrets-resource-literal plan unknown":
    "what is not known does not stand in the code; of no resource all is unknown",
  "secrets-resource-literal preview unknown":
    "what is not known does not stand in the code; of no resource all is unknown",
  "secrets-resource-literal program unknown":
    "what is not known does not stand in the code; of no resource all is unknown",
  "secrets-stack-config hcl unknown": "a configuration lists its variables, and whether they are sensitive",
  "secrets-stack-config plan unknown": "a plan lists its variables, and whether they are sensitive",
  "secrets-stack-config preview unknown": "a preview lists its settings, and whether they are encrypted",
  "secrets-stack-config program unknown": "a program's settings are in files: in clear text or encrypted",
  "secrets-stack-output hcl unknown":
    "a configuration lists its outputs, whether they are sensitive and what they refer to",
  "secrets-stack-output plan unknown": "a plan lists its outputs, whether they are sensitive and what they refer to",
  "secrets-stack-output preview unknown": "a preview lists its outputs: where a value is not known, the name decides",
  "secrets-stack-output program unknown":
    "a program lists its outputs: where a value is not known, its origin or the name decides",
  "secretsmanager-plaintext-version hcl unknown":
    "a configuration writes the value, or names the variable or the resource that has it",
  "ses-identity-policy-public template": "CloudFormation has no type for the policy of a mail identity",
  "ssm-document-public template": "CloudFormation has no property that shares a document",
};
