import { kmsKeyPolicyPublic } from "../../../rules/kms/kms-key-policy-public.ts";
import { ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { fewOpenings } from "../few-openings.ts";

const key = (policy: unknown, existing = false) =>
  resource("aws:kms/key:Key", "customers", { policy: policy as string }, { existing });

const stack = (KeyPolicy: unknown, more: object = {}) =>
  template({ Customers: { Type: "AWS::KMS::Key", Properties: { KeyPolicy } } }, more);

const policy = (more: object) => ({
  Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "kms:Decrypt", Resource: "*", ...more }],
});
const both = (document: object) => ({ resources: [key(document)], template: stack(document) });
const viaStore = { "kms:ViaService": "s3.eu-west-1.amazonaws.com" };

ruleCases(kmsKeyPolicyPublic, [
  ...fewOpenings({
    action: "kms:Decrypt",
    service: "kms:*",
    on: "*",
    property: "policy",
    resources: (document) => [key(document)],
    template: stack,
  }),
  {
    name: "everyone may use the key",
    verdict: "violated",
    because: ["policy.Statement.0.Principal.AWS"],
    severity: "high",
    ...both(policy({})),
  },
  {
    name: "everyone may do everything",
    verdict: "violated",
    severity: "critical",
    ...both(policy({ Action: "kms:*" })),
  },
  {
    name: "everyone may make grants",
    verdict: "violated",
    severity: "critical",
    ...both(policy({ Action: ["kms:Decrypt", "kms:CreateGrant"] })),
  },
  {
    name: "everyone may do everything but change the policy and make grants",
    verdict: "violated",
    severity: "high",
    ...both(policy({ Action: undefined, NotAction: ["kms:Put*", "kms:CreateGrant"] })),
  },
  {
    name: "every account, through a service",
    verdict: "violated",
    ...both(policy({ Condition: { StringEquals: viaStore } })),
  },
  {
    name: "one account, through a service",
    verdict: "not violated",
    ...both(policy({ Condition: { StringEquals: { ...viaStore, "kms:CallerAccount": "111111111111" } } })),
  },
  {
    name: "whoever knows what was encrypted with it",
    verdict: "violated",
    ...both(policy({ Condition: { StringEquals: { "kms:EncryptionContext:shop": "orders" } } })),
  },
  {
    name: "the account itself, as AWS makes it",
    verdict: "not violated",
    ...both(policy({ Principal: { AWS: "arn:aws:iam::111111111111:root" }, Action: "kms:*" })),
  },
  {
    name: "a key without a policy",
    verdict: "not violated",
    resources: [resource("aws:kms/key:Key", "customers", { description: "Customers at rest" })],
    template: template({ Customers: { Type: "AWS::KMS::Key", Properties: {} } }),
  },
  {
    name: "a policy of its own",
    verdict: "violated",
    resources: [
      resource("aws:kms/key:Key", "customers", { description: "Customers at rest" }),
      resource("aws:kms/keyPolicy:KeyPolicy", "policy", { keyId: ref("customers"), policy: policy({}) as never }),
    ],
  },
  {
    name: "a policy of its own that is not known",
    verdict: "cannot tell",
    resources: [resource("aws:kms/keyPolicy:KeyPolicy", "policy", { keyId: "1234abcd", policy: unknown() })],
  },
  {
    name: "a replica in another region",
    verdict: "violated",
    resources: [
      resource("aws:kms/replicaKey:ReplicaKey", "copy", {
        primaryKeyArn: "arn:aws:kms:eu-west-1:111111111111:key/mrk-1",
        policy: policy({}) as never,
      }),
    ],
    template: template({
      Copy: {
        Type: "AWS::KMS::ReplicaKey",
        Properties: { PrimaryKeyArn: "arn:aws:kms:eu-west-1:111111111111:key/mrk-1", KeyPolicy: policy({}) },
      },
    }),
  },
  {
    name: "a key whose material comes from elsewhere",
    verdict: "violated",
    resources: [resource("aws:kms/externalKey:ExternalKey", "customers", { policy: policy({}) as never })],
    template: template({
      Customers: { Type: "AWS::KMS::Key", Properties: { Origin: "EXTERNAL", KeyPolicy: policy({}) } },
    }),
  },
  {
    name: "a key that is there already",
    verdict: "violated",
    severity: "critical",
    resources: [key(policy({ Action: "*" }), true)],
  },
]);
