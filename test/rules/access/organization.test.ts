/** What rules on policies answer where the organisation denies what a policy allows. */

import { type CaseResource, resource } from "../../../core/examples/resources.ts";
import { kmsKeyPolicyPublic } from "../../../rules/kms/kms-key-policy-public.ts";
import { s3BucketPolicyPublic } from "../../../rules/s3/s3-bucket-policy-public.ts";
import { snsPolicyPublic } from "../../../rules/sns/sns-policy-public.ts";
import { sqsPolicyPublic } from "../../../rules/sqs/sqs-policy-public.ts";
import { ruleCases, unknown } from "../../support/rule-cases.ts";

const open = (Action: string, more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action, Resource: "*", ...more }],
});
const perimeter = (...services: readonly string[]) => ({
  policies: {
    resource: services.map((service) => ({
      name: `${service}.json`,
      document: {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "OnlyOurs",
            Effect: "Deny",
            Principal: "*",
            Action: `${service}:*`,
            Resource: "*",
            Condition: {
              StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" },
              BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
            },
          },
        ],
      },
    })),
    service: [],
  },
});

type Holder = (policy: unknown) => readonly CaseResource[];

const queue: Holder = (policy) => [
  resource("aws:sqs/queue:Queue", "orders", { name: "orders", policy: policy as never }),
];
const topic: Holder = (policy) => [
  resource("aws:sns/topic:Topic", "orders", { name: "orders", policy: policy as never }),
];
const key: Holder = (policy) => [resource("aws:kms/key:Key", "orders", { policy: policy as never })];
const bucket: Holder = (policy) => [
  resource("aws:s3/bucket:Bucket", "orders", { bucket: "orders" }),
  resource("aws:s3/bucketPolicy:BucketPolicy", "access", { bucket: "orders", policy: policy as never }),
];

const closed = open("sns:Publish", { Principal: { AWS: "arn:aws:iam::111111111111:root" } });
const cases = (of: Holder, action: string, service: string) =>
  [
    { name: `${service}: nothing is given`, verdict: "violated", resources: of(open(action)), trusted: perimeter() },
    {
      name: `${service}: given for others`,
      verdict: "violated",
      resources: of(open(action)),
      trusted: perimeter("logs"),
    },
    { name: `${service}: denied`, verdict: "not violated", resources: of(open(action)), trusted: perimeter(service) },
    { name: `${service}: not known`, verdict: "cannot tell", resources: of(unknown()), trusted: perimeter(service) },
  ] as const;

ruleCases(sqsPolicyPublic, [...cases(queue, "sqs:SendMessage", "sqs")]);
ruleCases(s3BucketPolicyPublic, [...cases(bucket, "s3:GetObject", "s3")]);
ruleCases(kmsKeyPolicyPublic, [
  ...cases(key, "kms:Decrypt", "kms"),
  {
    name: "anyone may retire its grants",
    verdict: "violated",
    resources: key(open("kms:*")),
    trusted: perimeter("kms"),
  },
]);
ruleCases(snsPolicyPublic, [
  { name: "not bound", verdict: "violated", resources: topic(open("sns:Publish")), trusted: perimeter("sns") },
  { name: "closed", verdict: "not violated", resources: topic(closed), trusted: perimeter("sns") },
  { name: "not known", verdict: "cannot tell", resources: topic(unknown()), trusted: perimeter("sns") },
]);
