import { iamRoleTrustExternal } from "../../../rules/iam/iam-role-trust-external.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

const role = (assumeRolePolicy: unknown) =>
  resource("aws:iam/role:Role", "bookkeeping", { assumeRolePolicy: assumeRolePolicy as string });
const stack = (AssumeRolePolicyDocument: unknown, more: object = {}) =>
  template({ Bookkeeping: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument } } }, more);
const trust = (Principal: unknown, Condition?: object, more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal, ...(Condition && { Condition }), ...more }],
});
const both = (policy: object) => ({ resources: [role(policy)], template: stack(policy), trusted });
const trusted = { accounts: ["111111111111"], organization: "o-a1b2c3d4e5" };
const root = { AWS: "arn:aws:iam::222222222222:root" };
const accountant = { AWS: "arn:aws:iam::222222222222:role/accountant" };
const id = "shop-7f3a19c4";

ruleCases(iamRoleTrustExternal, [
  {
    name: "another account",
    verdict: "violated",
    severity: "high",
    because: ["assumeRolePolicy.Statement.0.Principal.AWS"],
    ...both(trust(root)),
  },
  { name: "one role of another account", verdict: "violated", ...both(trust(accountant)) },
  {
    name: "another account beside a trusted one",
    verdict: "violated",
    because: ["assumeRolePolicy.Statement.0.Principal.AWS.1"],
    ...both(trust({ AWS: ["111111111111", "222222222222"] })),
  },
  {
    name: "another account with an external id",
    verdict: "not violated",
    ...both(trust(root, { StringEquals: { "sts:ExternalId": id } })),
  },
  {
    name: "an external id, where there is one",
    verdict: "violated",
    ...both(trust(root, { StringEqualsIfExists: { "sts:ExternalId": id } })),
  },
  {
    name: "any external id",
    verdict: "violated",
    ...both(trust(root, { StringLike: { "sts:ExternalId": "*" } })),
  },
  {
    name: "every external id but one",
    verdict: "violated",
    ...both(trust(root, { StringNotEquals: { "sts:ExternalId": id } })),
  },
  {
    name: "another account with a second factor",
    verdict: "not violated",
    ...both(trust(root, { Bool: { "aws:MultiFactorAuthPresent": "true" } })),
  },
  {
    name: "another account with a second factor of the last hour",
    verdict: "not violated",
    ...both(trust(root, { NumericLessThan: { "aws:MultiFactorAuthAge": "3600" } })),
  },
  {
    name: "a second factor, where it is told of",
    verdict: "violated",
    ...both(trust(root, { BoolIfExists: { "aws:MultiFactorAuthPresent": "true" } })),
  },
  {
    name: "without a second factor it is denied",
    verdict: "not violated",
    ...both({
      Version: "2012-10-17",
      Statement: [
        ...trust(root).Statement,
        {
          Effect: "Deny",
          Principal: "*",
          Action: "sts:AssumeRole",
          Condition: { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } },
        },
      ],
    }),
  },
  {
    name: "an account of the own organisation",
    verdict: "not violated",
    ...both(trust(root, { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } })),
  },
  { name: "a trusted account", verdict: "not violated", ...both(trust({ AWS: "111111111111" })) },
  { name: "a service", verdict: "not violated", ...both(trust({ Service: "ec2.amazonaws.com" })) },
  { name: "everyone, which is another rule's", verdict: "not violated", ...both(trust("*")) },
  { name: "another account is denied", verdict: "not violated", ...both(trust(root, undefined, { Effect: "Deny" })) },
  {
    name: "an account, and nobody says which is the own one",
    verdict: "cannot tell",
    resources: [role(trust(root))],
    template: stack(trust(root)),
  },
  {
    name: "an external id, and nobody says which account is the own one",
    verdict: "not violated",
    resources: [role(trust(root, { StringEquals: { "sts:ExternalId": id } }))],
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    because: ["assumeRolePolicy"],
    resources: [role(unknown())],
  },
  {
    name: "an account that a parameter names",
    verdict: "cannot tell",
    trusted,
    template: stack(trust({ AWS: { "Fn::Sub": `arn:aws:iam::$${"{Partner}"}:root` } }), parameter("Partner")),
  },
  {
    name: "an external id that a parameter names",
    verdict: "not violated",
    trusted,
    template: stack(trust(root, { StringEquals: { "sts:ExternalId": { Ref: "Id" } } }), parameter("Id")),
  },
  {
    name: "a condition that is not known",
    verdict: "cannot tell",
    trusted,
    template: stack(trust(root, { Ref: "Condition" }), parameter("Condition")),
  },
]);
