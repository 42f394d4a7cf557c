import { lambdaAdminRole } from "../../../rules/lambda/lambda-admin-role.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

const allow = (Action: unknown, Resource: unknown = "*", more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource, ...more }],
});
const trust = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } }],
};
const fn = (role: unknown = ref("orders-role", "arn")) =>
  resource("aws:lambda/function:Function", "orders", { role: role as string, runtime: "nodejs22.x" });
const role = (more: object = {}) =>
  resource("aws:iam/role:Role", "orders-role", { assumeRolePolicy: JSON.stringify(trust), ...more });
const inline = (policy: unknown, name = "rights") =>
  resource("aws:iam/rolePolicy:RolePolicy", name, { role: ref("orders-role"), policy: policy as never });
const attach = (policyArn: unknown, name = "attached") =>
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", name, {
    role: ref("orders-role", "name"),
    policyArn: policyArn as never,
  });
const aws = (name: string): string => `arn:aws:iam::aws:policy/${name}`;

const stack = (properties: object, more: object = {}) =>
  template(
    {
      Orders: {
        Type: "AWS::Lambda::Function",
        Properties: { Role: { "Fn::GetAtt": ["OrdersRole", "Arn"] }, Runtime: "nodejs22.x" },
      },
      OrdersRole: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: trust, ...properties } },
    },
    more,
  );
const Inline = (PolicyDocument: unknown) => ({ Policies: [{ PolicyName: "rights", PolicyDocument }] });
const both = (policy: object) => ({ resources: [fn(), role(), inline(policy)], template: stack(Inline(policy)) });

ruleCases(lambdaAdminRole, [
  {
    name: "everything on everything",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.Action"],
    ...both(allow("*")),
  },
  {
    name: "the policy before the role and the function",
    verdict: "violated",
    resources: [inline(allow("*")), role(), fn()],
  },
  {
    name: "AdministratorAccess",
    verdict: "violated",
    severity: "high",
    resources: [fn(), role(), attach(aws("AdministratorAccess"))],
    template: stack({ ManagedPolicyArns: [aws("AdministratorAccess")] }),
  },
  {
    name: "PowerUserAccess",
    verdict: "violated",
    severity: "medium",
    resources: [fn(), role(), attach(aws("PowerUserAccess"))],
    template: stack({ ManagedPolicyArns: [aws("PowerUserAccess")] }),
  },
  {
    name: "two policies that are together an administrator's",
    verdict: "violated",
    severity: "high",
    resources: [fn(), role(), attach(aws("PowerUserAccess")), attach(aws("IAMFullAccess"), "more")],
    template: stack({ ManagedPolicyArns: [aws("PowerUserAccess"), aws("IAMFullAccess")] }),
  },
  {
    name: "everything in the own account",
    verdict: "violated",
    severity: "high",
    ...both(allow("*", "*", { Condition: { StringEquals: { "aws:ResourceAccount": "111122223333" } } })),
  },
  {
    name: "everything on one bucket",
    verdict: "violated",
    severity: "medium",
    ...both(allow("*", "arn:aws:s3:::orders/*")),
  },
  {
    name: "everything, inside of a boundary that gives less",
    verdict: "not violated",
    resources: [
      fn(),
      role({ permissionsBoundary: ref("boundary", "arn") }),
      inline(allow("*")),
      resource("aws:iam/policy:Policy", "boundary", { policy: JSON.stringify(allow("s3:GetObject")) }),
    ],
  },
  {
    name: "one action on one table",
    verdict: "not violated",
    ...both(allow("dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:111122223333:table/orders")),
  },
  { name: "everything of one service", verdict: "not violated", ...both(allow("sqs:*")) },
  {
    name: "everything, and another policy denies it",
    verdict: "not violated",
    resources: [
      fn(),
      role(),
      inline(allow("*")),
      inline({ Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] }, "less"),
    ],
  },
  {
    name: "a role without policies",
    verdict: "not violated",
    resources: [fn(), role()],
    template: stack({}),
  },
  {
    name: "a role that is made elsewhere",
    verdict: "cannot tell",
    because: ["role"],
    resources: [fn("arn:aws:iam::111122223333:role/orders")],
  },
  { name: "a role that is not known", verdict: "cannot tell", resources: [fn(unknown())] },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    resources: [fn(), role(), inline(unknown())],
  },
  {
    name: "everything, and a policy beside it that is not known",
    verdict: "cannot tell",
    resources: [fn(), role(), inline(allow("*")), inline(unknown(), "more")],
  },
  {
    name: "an action that a parameter names",
    verdict: "cannot tell",
    template: stack(Inline(allow({ Ref: "Action" })), parameter("Action")),
  },
]);
