import { s3BucketPolicyAllowNotPrincipal } from "../../../rules/s3/s3-bucket-policy-allow-not-principal.ts";
import { ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { Logs, logs, policy, policyStack } from "./buckets.ts";

const objects = "arn:aws:s3:::shop-logs/*";
const shop = { AWS: "arn:aws:iam::111111111111:role/shop" };
const statement = (more: object) => ({ Statement: [{ Effect: "Allow", Resource: objects, ...more }] });
const both = (document: object) => ({ resources: [logs(), policy(document)], template: policyStack(document) });

ruleCases(s3BucketPolicyAllowNotPrincipal, [
  {
    name: "everyone but one role",
    verdict: "violated",
    because: ["policy.Statement.0.NotPrincipal"],
    severity: "high",
    ...both(statement({ NotPrincipal: shop, Action: "s3:GetObject" })),
  },
  {
    name: "all actions but one",
    verdict: "violated",
    because: ["policy.Statement.0.NotAction"],
    ...both(statement({ Principal: shop, NotAction: "s3:DeleteBucket" })),
  },
  {
    name: "everyone but one role is denied",
    verdict: "not violated",
    ...both(statement({ Effect: "Deny", NotPrincipal: shop, Action: "s3:*" })),
  },
  {
    name: "all actions but one are denied",
    verdict: "not violated",
    ...both(statement({ Effect: "Deny", Principal: "*", NotAction: "s3:GetObject" })),
  },
  {
    name: "one role, one action",
    verdict: "not violated",
    ...both(statement({ Principal: shop, Action: "s3:GetObject" })),
  },
  {
    name: "all resources but some",
    verdict: "not violated",
    ...both({ Statement: [{ Effect: "Allow", Principal: shop, Action: "s3:GetObject", NotResource: objects }] }),
  },
  {
    name: "one of two statements",
    verdict: "violated",
    because: ["policy.Statement.1.NotAction"],
    ...both({
      Statement: [
        ...statement({ Principal: shop, Action: "s3:GetObject" }).Statement,
        ...statement({ Principal: shop, NotAction: "s3:PutObject" }).Statement,
      ],
    }),
  },
  {
    name: "everyone but one role, in the bucket's own policy",
    verdict: "violated",
    resources: [logs({ policy: statement({ NotPrincipal: shop, Action: "s3:GetObject" }) as never })],
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [logs({ policy: unknown() })],
  },
  {
    name: "a bucket without a policy",
    verdict: "not violated",
    resources: [logs()],
    template: template({ Logs: Logs() }),
  },
  {
    name: "an effect that a parameter says",
    verdict: "cannot tell",
    template: policyStack(statement({ Effect: { Ref: "Effect" }, NotPrincipal: shop, Action: "s3:GetObject" }), {
      Parameters: { Effect: { Type: "String" } },
    }),
  },
]);
