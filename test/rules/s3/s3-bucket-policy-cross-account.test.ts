import { s3BucketPolicyCrossAccount } from "../../../rules/s3/s3-bucket-policy-cross-account.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { Logs, logs, policy, policyStack } from "./buckets.ts";

const bucket = "arn:aws:s3:::shop-logs";
const partner = { AWS: "arn:aws:iam::222222222222:root" };
const trusted = { accounts: ["111111111111"] };
const statement = (Principal: unknown, Action: unknown, more: object = {}) => ({
  Effect: "Allow",
  Principal,
  Action,
  Resource: [bucket, `${bucket}/*`],
  ...more,
});
const both = (...statements: readonly object[]) => ({
  resources: [logs(), policy({ Version: "2012-10-17", Statement: statements })],
  template: policyStack({ Version: "2012-10-17", Statement: statements }),
});

ruleCases(s3BucketPolicyCrossAccount, [
  {
    name: "another account changes the policy",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.Principal.AWS"],
    trusted,
    ...both(statement(partner, "s3:PutBucketPolicy")),
  },
  ...["s3:DeleteBucketPolicy", "s3:PutBucketAcl", "s3:PutEncryptionConfiguration", "s3:PutObjectAcl"].map((action) => ({
    name: `another account may do one thing, ${action}`,
    verdict: "violated" as const,
    severity: "high" as const,
    trusted,
    ...both(statement(partner, action)),
  })),
  {
    name: "another account does everything",
    verdict: "violated",
    severity: "high",
    trusted,
    ...both(statement(partner, "s3:*")),
  },
  {
    name: "another account opens single objects",
    verdict: "violated",
    severity: "high",
    trusted,
    ...both(statement(partner, ["s3:GetObject", "s3:PutObject*"])),
  },
  {
    name: "another account reads",
    verdict: "violated",
    severity: "medium",
    trusted,
    ...both(statement(partner, ["s3:GetObject", "s3:ListBucket"])),
  },
  {
    name: "another account does everything, and may not change who gets in",
    verdict: "violated",
    severity: "medium",
    trusted,
    ...both(
      statement(partner, "s3:*"),
      statement("*", ["s3:*Policy*", "s3:*Acl*", "s3:PutEncryptionConfiguration"], { Effect: "Deny" }),
    ),
  },
  {
    name: "one role of another account",
    verdict: "violated",
    trusted,
    ...both(statement({ AWS: "arn:aws:iam::222222222222:role/accountant" }, "s3:GetObject")),
  },
  {
    name: "another account by a condition",
    verdict: "violated",
    trusted,
    ...both(
      statement("*", "s3:GetObject", { Condition: { StringEquals: { "aws:PrincipalAccount": "222222222222" } } }),
    ),
  },
  {
    name: "another organisation",
    verdict: "violated",
    trusted: { accounts: ["111111111111"], organization: "o-a1b2c3d4e5" },
    ...both(statement("*", "s3:GetObject", { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-f6g7h8i9j0" } } })),
  },
  {
    name: "a trusted account",
    verdict: "not violated",
    trusted: { accounts: ["111111111111", "222222222222"] },
    ...both(statement(partner, "s3:*")),
  },
  {
    name: "the own organisation",
    verdict: "not violated",
    trusted: { accounts: ["111111111111"], organization: "o-a1b2c3d4e5" },
    ...both(statement("*", "s3:GetObject", { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } })),
  },
  {
    name: "everyone, which is another rule's",
    verdict: "not violated",
    trusted,
    ...both(statement("*", "s3:GetObject")),
  },
  {
    name: "a service",
    verdict: "not violated",
    trusted,
    ...both(statement({ Service: "logging.s3.amazonaws.com" }, "s3:PutObject")),
  },
  {
    name: "an identity of CloudFront",
    verdict: "not violated",
    trusted,
    ...both(
      statement({ AWS: "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE" }, "s3:GetObject"),
    ),
  },
  {
    name: "another account is denied",
    verdict: "not violated",
    trusted,
    ...both(statement(partner, "s3:*"), statement(partner, "s3:*", { Effect: "Deny" })),
  },
  {
    name: "an account, and nobody says which is the own one",
    verdict: "cannot tell",
    ...both(statement(partner, "s3:PutBucketPolicy")),
  },
  {
    name: "a canonical id",
    verdict: "cannot tell",
    trusted,
    ...both(statement({ CanonicalUser: "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" }, "s3:*")),
  },
  {
    name: "an account that a parameter names",
    verdict: "cannot tell",
    trusted,
    template: policyStack({ Statement: [statement({ AWS: { Ref: "Partner" } }, "s3:*")] }, parameter("Partner")),
  },
  {
    name: "a policy that only the deployment will know",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [logs(), policy(unknown())],
  },
  {
    name: "a bucket without a policy",
    verdict: "not violated",
    resources: [logs()],
    template: template({ Logs: Logs() }),
  },
  {
    name: "in the bucket's own policy",
    verdict: "violated",
    trusted,
    resources: [
      resource("aws:s3/bucket:Bucket", "logs", {
        policy: JSON.stringify({ Statement: [statement(partner, "s3:PutBucketAcl")] }),
      }),
    ],
  },
]);
