import { iamRoleConfusedDeputy } from "../../../rules/iam/iam-role-confused-deputy.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

const role = (assumeRolePolicy: unknown) =>
  resource("aws:iam/role:Role", "recorder", { assumeRolePolicy: assumeRolePolicy as string });
const stack = (AssumeRolePolicyDocument: unknown, more: object = {}) =>
  template({ Recorder: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument } } }, more);
const trust = (Service: unknown, Condition?: object) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service }, ...(Condition && { Condition }) }],
});
const both = (policy: object) => ({ resources: [role(policy)], template: stack(policy) });
const recorder = "config.amazonaws.com";

ruleCases(iamRoleConfusedDeputy, [
  {
    name: "a service that acts for anyone",
    verdict: "violated",
    because: ["assumeRolePolicy.Statement.0.Principal"],
    severity: "medium",
    ...both(trust(recorder)),
  },
  {
    name: "for one account",
    verdict: "not violated",
    ...both(trust(recorder, { StringEquals: { "aws:SourceAccount": "111111111111" } })),
  },
  {
    name: "for one resource",
    verdict: "not violated",
    ...both(trust(recorder, { ArnLike: { "aws:SourceArn": "arn:aws:config:eu-west-1:111111111111:*" } })),
  },
  {
    name: "for resources of any account",
    verdict: "violated",
    ...both(trust(recorder, { ArnLike: { "aws:SourceArn": "arn:aws:config:*:*:*" } })),
  },
  {
    name: "a statement that a parameter holds",
    verdict: "cannot tell",
    because: ["Statement.0"],
    template: stack({ Version: "2012-10-17", Statement: [{ Ref: "Trust" }] }, parameter("Trust")),
  },
  {
    name: "for one account, or none said",
    verdict: "violated",
    ...both(trust(recorder, { StringEqualsIfExists: { "aws:SourceAccount": "111111111111" } })),
  },
  {
    name: "for one organisation",
    verdict: "not violated",
    ...both(trust(recorder, { StringEquals: { "aws:SourceOrgID": "o-a1b2c3d4e5" } })),
  },
  {
    name: "a service that takes a role only where it is passed",
    verdict: "not violated",
    ...both(trust("lambda.amazonaws.com")),
  },
  { name: "one such service of two", verdict: "violated", ...both(trust(["ec2.amazonaws.com", recorder])) },
  {
    name: "a Deny for whoever is not the own account",
    verdict: "not violated",
    ...both({
      Version: "2012-10-17",
      Statement: [
        ...trust(recorder).Statement,
        {
          Effect: "Deny",
          Action: "sts:AssumeRole",
          Principal: "*",
          Condition: { StringNotEquals: { "aws:SourceAccount": "111111111111" } },
        },
      ],
    }),
  },
  {
    name: "people only",
    verdict: "not violated",
    ...both({
      Statement: [
        { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "arn:aws:iam::111111111111:role/x" } },
      ],
    }),
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    because: ["assumeRolePolicy"],
    resources: [role(unknown())],
  },
  {
    name: "sources that a parameter names",
    verdict: "cannot tell",
    template: stack(trust(recorder, { ArnLike: { "aws:SourceArn": { Ref: "Source" } } }), parameter("Source")),
  },
]);
