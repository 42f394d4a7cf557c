const noCloudFormation = (rule: string) => ({
  [`${rule} template`]: "CloudFormation has no type for the password policy of an account",
});

const onlyLive = (rule: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["program", "preview", "plan", "template"].map((source) => [
      `${rule} ${source}`,
      "what people sign in with stands in no code",
    ]),
  );

/**
 * What a source cannot say of a rule, and why: `<rule> <source> <violated | passed | unknown>`. A source that a rule has
 * no situation of at all is `<rule> <source>`. A hole that is none any more fails the matrix.
 */
export const holes: Readonly<Record<string, string>> = {
  "cloudfront-viewer-https live unknown":
    "the list of distributions tells the policy of every behaviour, or tells no distribution",
  "ebs-volume-encrypted live unknown": "DescribeVolumes tells of every volume whether it is encrypted",
  "iam-access-key-in-code live": "a key that is there says nothing of the code that made it",
  ...noCloudFormation("iam-password-policy-classes"),
  ...noCloudFormation("iam-password-policy-length"),
  ...onlyLive("iam-access-key-rotation"),
  ...onlyLive("iam-root-mfa"),
  ...onlyLive("iam-user-mfa"),
  "iam-managed-admin-attached live unknown": "GetAccountAuthorizationDetails tells every attachment by its ARN",
  "rds-instance-encrypted live unknown": "DescribeDBInstances tells of every instance whether it is encrypted",
  "rds-instance-public live unknown": "DescribeDBInstances tells of every instance whether it is public",
};
