import { iamRoleTrustAccount } from "../../../rules/iam/iam-role-trust-account.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

const role = (assumeRolePolicy: unknown) =>
  resource("aws:iam/role:Role", "bookkeeping", { assumeRolePolicy: assumeRolePolicy as string });
const stack = (AssumeRolePolicyDocument: unknown, more: object = {}) =>
  template({ Bookkeeping: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument } } }, more);
const trust = (Principal: unknown, more: object = {}) => ({
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal, ...more }],
});
const both = (policy: object) => ({ resources: [role(policy)], template: stack(policy) });
const root = "arn:aws:iam::222222222222:root";

ruleCases(iamRoleTrustAccount, [
  {
    name: "an account by its root",
    verdict: "violated",
    because: ["assumeRolePolicy.Statement.0.Principal.AWS"],
    severity: "medium",
    ...both(trust({ AWS: root })),
  },
  { name: "an account by its number", verdict: "violated", ...both(trust({ AWS: "222222222222" })) },
  {
    name: "an account of several principals",
    verdict: "violated",
    because: ["assumeRolePolicy.Statement.0.Principal.AWS.1"],
    ...both(trust({ AWS: ["arn:aws:iam::222222222222:role/accountant", root] })),
  },
  {
    name: "an account, and an external id",
    verdict: "not violated",
    ...both(trust({ AWS: root }, { Condition: { StringEquals: { "sts:ExternalId": "shop-7f3a" } } })),
  },
  {
    name: "an account, and a condition without keys",
    verdict: "violated",
    ...both(trust({ AWS: root }, { Condition: {} })),
  },
  { name: "one role", verdict: "not violated", ...both(trust({ AWS: "arn:aws:iam::222222222222:role/accountant" })) },
  { name: "a service", verdict: "not violated", ...both(trust({ Service: "ec2.amazonaws.com" })) },
  { name: "everyone, which is another rule's", verdict: "not violated", ...both(trust("*")) },
  { name: "an account that is denied", verdict: "not violated", ...both(trust({ AWS: root }, { Effect: "Deny" })) },
  {
    name: "the account of the stack",
    verdict: "violated",
    template: stack(trust({ AWS: { "Fn::Sub": `arn:aws:iam::$${"{AWS::AccountId}"}:root` } })),
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    because: ["assumeRolePolicy"],
    resources: [role(unknown())],
  },
  {
    name: "a principal that a parameter names",
    verdict: "cannot tell",
    template: stack(trust({ AWS: { Ref: "Who" } }), parameter("Who")),
  },
  {
    name: "an account, and a condition that is not known",
    verdict: "cannot tell",
    template: stack(trust({ AWS: root }, { Condition: { Ref: "Who" } }), parameter("Who")),
  },
]);
