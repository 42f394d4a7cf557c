import { iamRoleTrustPublic } from "../../../rules/iam/iam-role-trust-public.ts";
import { resource, ruleCases, template } from "../../support/rule-cases.ts";
import { openings } from "../openings.ts";

const role = (assumeRolePolicy: unknown, existing = false) =>
  resource("aws:iam/role:Role", "shop", { assumeRolePolicy: assumeRolePolicy as string }, { existing });

const stack = (AssumeRolePolicyDocument: unknown, more: object = {}) =>
  template({ Shop: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument } } }, more);

const trust = (statement: object) => ({ Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", ...statement }] });
const hub = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com";
const both = (policy: object) => ({ resources: [role(policy)], template: stack(policy) });

ruleCases(iamRoleTrustPublic, [
  ...openings({
    action: "sts:AssumeRole",
    service: "sts:*",
    property: "assumeRolePolicy",
    resources: (policy) => [role(policy)],
    template: stack,
  }),
  {
    name: "anyone who knows the external id",
    verdict: "violated",
    because: ["Condition.StringEquals.sts:ExternalId"],
    severity: "critical",
    ...both(trust({ Principal: { AWS: "*" }, Condition: { StringEquals: { "sts:ExternalId": "shop-7f3a" } } })),
  },
  {
    name: "one partner who knows the external id",
    verdict: "not violated",
    ...both(
      trust({ Principal: { AWS: "222222222222" }, Condition: { StringEquals: { "sts:ExternalId": "shop-7f3a" } } }),
    ),
  },
  {
    name: "anyone with a second factor of their own",
    verdict: "violated",
    ...both(trust({ Principal: "*", Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } })),
  },
  {
    name: "an identity provider of the house",
    verdict: "not violated",
    ...both(
      trust({
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: "arn:aws:iam::111111111111:oidc-provider/login.shop.example" },
      }),
    ),
  },
  {
    name: "an identity provider that everyone can use, which is another rule's",
    verdict: "not violated",
    ...both(trust({ Action: "sts:AssumeRoleWithWebIdentity", Principal: { Federated: hub } })),
  },
  {
    name: "one repository at an identity provider that everyone can use",
    verdict: "not violated",
    ...both(
      trust({
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: hub },
        Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:shop/orders:*" } },
      }),
    ),
  },
  {
    name: "repositories of owners that begin alike, which is another rule's",
    verdict: "not violated",
    ...both(
      trust({
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: hub },
        Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:shop*" } },
      }),
    ),
  },
  {
    name: "a role that is there already",
    verdict: "violated",
    severity: "critical",
    resources: [role(trust({ Principal: "*" }), true)],
  },
]);
