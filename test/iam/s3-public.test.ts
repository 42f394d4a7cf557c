/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html: the meaning of "public" */
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { policyOf } from "../../core/iam/policy.ts";
import { isPublicToS3 } from "../../core/iam/s3-public.ts";
import { PartialText } from "../../core/model/value.ts";

const test = suite("what S3 itself calls public");

const key = "arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const encryption = "s3:x-amz-server-side-encryption-aws-kms-key-id";
const variable = `\${aws:PrincipalTag/vpc}`;

for (const [condition, answer] of [
  [{}, "yes"],
  [{ StringEquals: { "aws:SourceVpc": "vpc-91237329" } }, "no"],
  [{ StringLike: { "aws:SourceVpc": "vpc-91237329" } }, "no"],
  [{ StringLike: { "aws:SourceVpc": "vpc-*" } }, "yes"],
  [{ StringLike: { "aws:SourceVpc": ["vpc-91237329", "vpc-*"] } }, "yes"],
  [{ StringEquals: { "aws:SourceVpc": variable } }, "yes"],
  [{ StringNotEquals: { "aws:SourceVpc": "vpc-91237329" } }, "yes"],
  [{ Null: { "aws:SourceVpc": "false" } }, "yes"],
  [{ StringEqualsIfExists: { "aws:SourceVpc": "vpc-91237329" } }, "unknown"],
  [{ "ForAllValues:StringEquals": { "aws:SourceVpc": "vpc-91237329" } }, "unknown"],
  [{ StringEquals: { "aws:SourceVpc": new PartialText([{ name: "Vpc" }]) } }, "unknown"],
  [{ StringEquals: { [encryption]: key } }, "no"],
  [{ StringLike: { [encryption]: "arn:aws:kms:*" } }, "yes"],
  [{ StringEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } }, "yes"],
  [{ StringEquals: { "aws:Referer": "a shared text" } }, "yes"],
  [{ IpAddress: { "aws:SourceIp": "52.0.0.0/8" } }, "no"],
  [{ IpAddress: { "aws:SourceIp": ["52.0.0.0/8", "3.0.0.0/8", "18.0.0.0/8"] } }, "no"],
  [{ IpAddress: { "aws:SourceIp": "52.0.0.0/7" } }, "yes"],
  [{ IpAddress: { "aws:SourceIp": ["52.95.1.0/24", "0.0.0.0/1"] } }, "yes"],
  [{ IpAddress: { "aws:SourceIp": ["2600:1f18::/32", "2a05:d000::/32"] } }, "no"],
  [{ IpAddress: { "aws:SourceIp": "2600:1f18::/31" } }, "yes"],
  [{ IpAddress: { "aws:SourceIp": "172.16.0.0/12" } }, "no"],
  [{ NotIpAddress: { "aws:SourceIp": "52.0.0.0/8" } }, "yes"],
] as const) {
  test(`${JSON.stringify(condition)}: ${answer}`, () => {
    const statement = { Effect: "Allow", Principal: "*", Action: "s3:*", Resource: "*", Condition: condition };
    const policy = policyOf({ Version: "2012-10-17", Statement: [statement] });
    const [allow] = policy.statements;
    assert.ok(allow);
    assert.is(isPublicToS3(allow, policy), answer);
  });
}

test.run();
