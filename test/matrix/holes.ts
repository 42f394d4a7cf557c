/**
 * What a source cannot say of a rule, and why: `<rule> <source> <violated | passed | unknown>`. A source that a rule has
 * no situation of at all is `<rule> <source>`. A hole that is none any more fails the matrix.
 */
export const holes: Readonly<Record<string, string>> = {
  "cloudfront-viewer-https live unknown":
    "the list of distributions tells the policy of every behaviour, or tells no distribution",
  "ebs-volume-encrypted live unknown": "DescribeVolumes tells of every volume whether it is encrypted",
  "rds-instance-encrypted live unknown": "DescribeDBInstances tells of every instance whether it is encrypted",
  "rds-plaintext-password live": "an account never tells a password, nor where it was written",
  "rds-instance-public live unknown": "DescribeDBInstances tells of every instance whether it is public",
  "secrets-provider-credentials plan unknown": "a plan says of a key whether it is a constant or a reference",
  "secrets-provider-credentials template": "a template configures no provider",
  "secrets-resource-literal plan unknown":
    "what is not known does not stand in the code; of no resource all is unknown",
  "secrets-resource-literal preview unknown":
    "what is not known does not stand in the code; of no resource all is unknown",
  "secrets-resource-literal program unknown":
    "what is not known does not stand in the code; of no resource all is unknown",
  "secrets-stack-config plan unknown": "a plan lists its variables, and whether they are sensitive",
  "secrets-stack-config preview unknown": "a preview lists its settings, and whether they are encrypted",
  "secrets-stack-config program unknown": "a program's settings are in files: in clear text or encrypted",
  "secrets-stack-output plan unknown": "a plan lists its outputs, whether they are sensitive and what they refer to",
  "secrets-stack-output preview unknown": "a preview lists its outputs: where a value is not known, the name decides",
  "secrets-stack-output program unknown":
    "a program lists its outputs: where a value is not known, its origin or the name decides",
};
