/**
 * What a source cannot say of a rule, and why: `<rule> <source> <violated | passed | unknown>`. A source that a rule has
 * no situation of at all is `<rule> <source>`. A hole that is none any more fails the matrix.
 */
export const holes: Readonly<Record<string, string>> = {
  "account-security-contact template": "CloudFormation has no type for an account's contacts",
  "cloudfront-viewer-https live unknown":
    "the list of distributions tells the policy of every behaviour, or tells no distribution",
  "ebs-volume-encrypted live unknown": "DescribeVolumes tells of every volume whether it is encrypted",
  "rds-instance-encrypted live unknown": "DescribeDBInstances tells of every instance whether it is encrypted",
  "rds-instance-public live unknown": "DescribeDBInstances tells of every instance whether it is public",
  "s3-account-public-access-block template": "CloudFormation has no type for the account's block",
  "s3-bucket-encryption live violated": "S3 tells an algorithm for every bucket, and each one encrypts",
  "s3-bucket-encryption live unknown": "S3 encrypts every object by itself, whatever else is not told",
  "s3-object-public-acl template": "CloudFormation has no type for objects",
};
