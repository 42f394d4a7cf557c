import { secretsmanagerPolicyPublic } from "../../../rules/secretsmanager/secretsmanager-policy-public.ts";
import { ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { fewOpenings } from "../few-openings.ts";

const arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:payments-a1b2c3";
const payments = resource("aws:secretsmanager/secret:Secret", "payments", { name: "payments" });
const companion = (policy: unknown) =>
  resource("aws:secretsmanager/secretPolicy:SecretPolicy", "payments-policy", {
    secretArn: ref("payments", "arn"),
    policy: policy as string,
  });

const stack = (ResourcePolicy: unknown, more: object = {}) =>
  template(
    {
      Payments: { Type: "AWS::SecretsManager::Secret" },
      Policy: {
        Type: "AWS::SecretsManager::ResourcePolicy",
        Properties: { SecretId: { Ref: "Payments" }, ResourcePolicy },
      },
    },
    more,
  );

const policy = (Principal: unknown, more: object = {}) => ({
  Statement: [{ Effect: "Allow", Principal, Action: "secretsmanager:GetSecretValue", Resource: arn, ...more }],
});
const both = (document: object) => ({ resources: [payments, companion(document)], template: stack(document) });
const partner = { AWS: "arn:aws:iam::222222222222:role/bookkeeping" };

ruleCases(secretsmanagerPolicyPublic, [
  ...fewOpenings({
    action: "secretsmanager:GetSecretValue",
    service: "secretsmanager:*",
    on: arn,
    property: "policy",
    resources: (document) => [payments, companion(document)],
    template: stack,
  }),
  { name: "everyone", verdict: "violated", severity: "critical", ...both(policy("*")) },
  {
    name: "another account",
    verdict: "violated",
    because: ["policy.Statement.0.Principal.AWS"],
    severity: "high",
    ...both(policy(partner)),
  },
  {
    name: "another account beside everyone",
    verdict: "violated",
    severity: "critical",
    ...both({ Statement: [...policy(partner).Statement, ...policy("*").Statement] }),
  },
  {
    name: "another account by a condition",
    verdict: "violated",
    severity: "high",
    ...both(policy("*", { Condition: { StringEquals: { "aws:PrincipalAccount": "222222222222" } } })),
  },
  {
    name: "another account, which a Deny shuts out",
    verdict: "not violated",
    ...both({
      Statement: [
        ...policy(partner).Statement,
        ...policy("*", {
          Effect: "Deny",
          Action: "secretsmanager:*",
          Condition: { StringNotEquals: { "aws:PrincipalAccount": "111111111111" } },
        }).Statement,
      ],
    }),
  },
  {
    name: "the own account, as the ARN of the secret tells",
    verdict: "not violated",
    ...both(policy({ AWS: "arn:aws:iam::111111111111:role/checkout" })),
  },
  {
    name: "an account, and nobody says which one is the own",
    verdict: "cannot tell",
    because: ["policy.Statement.0.Principal"],
    ...both(policy({ AWS: "arn:aws:iam::111111111111:role/checkout" }, { Resource: "*" })),
  },
  {
    name: "a partner whom the shop trusts",
    verdict: "not violated",
    trusted: { accounts: ["222222222222"] },
    ...both(policy(partner)),
  },
  {
    name: "an account that is not among those that the shop trusts",
    verdict: "violated",
    severity: "high",
    trusted: { accounts: ["111111111111"] },
    ...both(policy(partner, { Resource: "*" })),
  },
  {
    name: "an organisation that is not the shop's",
    verdict: "violated",
    severity: "high",
    trusted: { accounts: [], organization: "o-f6g7h8i9j0" },
    ...both(policy("*", { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } })),
  },
  {
    name: "a service for anyone",
    verdict: "not violated",
    ...both(policy({ Service: "appflow.amazonaws.com" })),
  },
  {
    name: "everyone, in the secret's own policy",
    verdict: "violated",
    resources: [resource("aws:secretsmanager/secret:Secret", "payments", { policy: policy("*") as never })],
  },
  {
    name: "the secret's own policy is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [resource("aws:secretsmanager/secret:Secret", "payments", { policy: unknown() })],
  },
  {
    name: "a secret without a policy",
    verdict: "not violated",
    resources: [payments],
    template: template({ Payments: { Type: "AWS::SecretsManager::Secret" } }),
  },
]);
