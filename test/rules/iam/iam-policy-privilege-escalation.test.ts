// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policies and Fn::Sub have variables of their own.
import { iamPolicyPrivilegeEscalation } from "../../../rules/iam/iam-policy-privilege-escalation.ts";
import { parameter, type RuleCase, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { allow, both, everywhere, managed, policy, stack } from "./identities.ts";

type Step = "high" | "medium";
type Actions = string | readonly string[];

const passRole = (Condition?: object, Resource: unknown = "*") =>
  allow("iam:PassRole", Resource, Condition === undefined ? {} : { Condition });
const passedTo = (service: unknown) => ({ StringEquals: { "iam:PassedToService": service } });
const run = allow(["lambda:CreateFunction", "lambda:InvokeFunction"]);

const ways: readonly (readonly [Step, Actions, string?])[] = [
  ["high", "iam:CreatePolicyVersion"],
  ["high", "iam:CreatePolicyVersion", "arn:aws:iam::111122223333:policy/*"],
  ["high", "iam:*"],
  ["high", "*"],
  ["high", "iam:Put*"],
  ["high", "iam:AttachRolePolicy", "arn:aws:iam::*:role/*"],
  ["high", ["iam:PassRole", "ec2:RunInstances"]],
  ["high", ["iam:PassRole", "lambda:CreateFunction", "lambda:AddPermission"]],
  ["high", ["iam:PassRole", "glue:UpdateJob", "glue:StartJobRun"]],
  ["high", "lambda:UpdateFunctionCode"],
  ["high", ["cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"]],
  ["medium", "lambda:UpdateFunctionCode", "arn:aws:lambda:eu-west-1:111122223333:function:*"],
  ["medium", "ssm:StartSession"],
  ["medium", "codebuild:StartBuild"],
  ["medium", "sts:AssumeRole"],
];

const harmless: readonly (readonly [Actions, string?])[] = [
  ["iam:CreatePolicyVersion", "arn:aws:iam::111122223333:policy/shop"],
  ["iam:CreatePolicyVersion", "arn:aws:iam::111122223333:user/*"],
  ["iam:CreateAccessKey", "arn:aws:iam::*:user/${aws:username}"],
  ["iam:AddUserToGroup", "arn:aws:iam::111122223333:group/readers"],
  [["iam:Get*", "iam:List*"]],
  ["iam:PassRole"],
  [["ec2:RunInstances", "lambda:CreateFunction", "lambda:InvokeFunction"]],
  [["iam:PassRole", "lambda:CreateFunction"]],
  ["lambda:UpdateFunctionCode", "arn:aws:lambda:eu-west-1:111122223333:function:orders"],
  [["ec2:StopInstances", "ec2:StartInstances"]],
  ["ssm:SendCommand", "arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b2c3d"],
  ["glue:CreateDevEndpoint", "arn:aws:glue:eu-west-1:111122223333:*"],
];

const guarded: readonly (readonly [string, RuleCase["verdict"], Step | undefined, readonly object[]])[] = [
  [
    "a role is passed to the service that runs it",
    "violated",
    "medium",
    [passRole(passedTo("lambda.amazonaws.com")), run],
  ],
  ["a role is passed to another service", "not violated", undefined, [passRole(passedTo("ec2.amazonaws.com")), run]],
  [
    "a role is passed to services of a pattern",
    "violated",
    "medium",
    [passRole({ StringLike: { "iam:PassedToService": "*.amazonaws.com" } }), run],
  ],
  [
    "a role is passed to all services but one",
    "violated",
    "high",
    [passRole({ StringNotEquals: { "iam:PassedToService": "ec2.amazonaws.com" } }), run],
  ],
  [
    "one role is passed",
    "not violated",
    undefined,
    [passRole(undefined, "arn:aws:iam::111122223333:role/orders"), run],
  ],
  [
    "roles with a boundary are given policies",
    "not violated",
    undefined,
    [
      allow(["iam:PutRolePolicy", "iam:AttachRolePolicy"], "*", {
        Condition: { StringEquals: { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/boundary" } },
      }),
    ],
  ],
  [
    "fixed policies are attached",
    "not violated",
    undefined,
    [
      allow("iam:AttachRolePolicy", "*", {
        Condition: { ArnEquals: { "iam:PolicyARN": "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess" } },
      }),
    ],
  ],
  [
    "any policy is attached",
    "violated",
    "high",
    [allow("iam:AttachRolePolicy", "*", { Condition: { ArnLike: { "iam:PolicyARN": "*" } } })],
  ],
  [
    "inside of its own account, which is where it matters",
    "violated",
    "high",
    [allow("iam:PutUserPolicy", "*", { Condition: { StringEquals: { "aws:ResourceAccount": "111122223333" } } })],
  ],
  [
    "all but what is about identities",
    "violated",
    "high",
    [{ Effect: "Allow", NotAction: ["iam:*", "organizations:*", "account:*"], Resource: "*" }],
  ],
  [
    "everything, and identities are denied",
    "violated",
    "high",
    [allow("*"), { Effect: "Deny", Action: ["iam:*", "sts:*"], Resource: "*" }],
  ],
  [
    "identities, which are denied",
    "not violated",
    undefined,
    [allow("iam:*"), { Effect: "Deny", Action: "*", Resource: "*" }],
  ],
  ["the halves stand in two statements", "violated", "high", [allow("iam:PassRole"), allow("ec2:RunInstances")]],
];

const half = { pass: policy(allow("iam:PassRole")), run: policy(run) };

const Role = (more: object = {}) => ({
  Type: "AWS::IAM::Role",
  Properties: { AssumeRolePolicyDocument: policy(), ...more },
});
const role = (more: object = {}) => resource("aws:iam/role:Role", "shop", { assumeRolePolicy: "{}", ...more });
const inline = (document: unknown, name: string) =>
  resource("aws:iam/rolePolicy:RolePolicy", name, { role: ref("shop", "name"), policy: document as never });
const attached = (policyArn: unknown, name = "given") =>
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", name, {
    role: ref("shop", "name"),
    policyArn: policyArn as never,
  });
const machines = "arn:aws:iam::aws:policy/AmazonEC2FullAccess";

const together: readonly RuleCase[] = [
  {
    name: "two inline policies of a role hold a half each",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.Action"],
    resources: [role(), inline(half.pass, "a"), inline(half.run, "b")],
    template: template({
      Shop: Role({
        Policies: [
          { PolicyName: "a", PolicyDocument: half.pass },
          { PolicyName: "b", PolicyDocument: half.run },
        ],
      }),
    }),
  },
  {
    name: "the halves are written inside of a role",
    verdict: "violated",
    resources: [
      role({
        inlinePolicies: [
          { name: "a", policy: JSON.stringify(half.pass) },
          { name: "b", policy: JSON.stringify(half.run) },
        ],
      }),
    ],
  },
  {
    name: "one half is inline, the other attached",
    verdict: "violated",
    resources: [role(), inline(half.pass, "a"), managed(half.run, "b"), attached(ref("b", "arn"))],
    template: template({
      Shop: Role({ Policies: [{ PolicyName: "a", PolicyDocument: half.pass }], ManagedPolicyArns: [{ Ref: "Run" }] }),
      Run: { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: half.run } },
    }),
  },
  {
    name: "one half is a policy of AWS",
    verdict: "violated",
    resources: [role(), inline(half.pass, "a"), attached(machines)],
    template: template({
      Shop: Role({ Policies: [{ PolicyName: "a", PolicyDocument: half.pass }], ManagedPolicyArns: [machines] }),
    }),
  },
  {
    name: "one half is a policy of AWS, in the role's own list",
    verdict: "violated",
    resources: [role({ managedPolicyArns: [machines] }), inline(half.pass, "a")],
  },
  {
    name: "the halves belong to two roles",
    verdict: "not violated",
    resources: [
      role(),
      inline(half.pass, "a"),
      resource("aws:iam/role:Role", "other", { assumeRolePolicy: "{}" }),
      resource("aws:iam/rolePolicy:RolePolicy", "b", { role: ref("other", "name"), policy: half.run as never }),
    ],
    template: template({
      Shop: Role({ Policies: [{ PolicyName: "a", PolicyDocument: half.pass }] }),
      Other: Role({ Policies: [{ PolicyName: "b", PolicyDocument: half.run }] }),
    }),
  },
  {
    name: "the halves together, and a third policy denies one",
    verdict: "not violated",
    resources: [
      role(),
      inline(half.pass, "a"),
      inline(half.run, "b"),
      inline(policy({ Effect: "Deny", Action: "iam:PassRole", Resource: "*" }), "c"),
    ],
  },
  {
    name: "the halves together, and a third policy that may deny one",
    verdict: "cannot tell",
    resources: [role(), inline(half.pass, "a"), inline(half.run, "b"), attached(unknown())],
  },
  {
    name: "the halves together, inside of a boundary",
    verdict: "not violated",
    resources: [
      managed(policy(allow("s3:*")), "boundary"),
      role({ permissionsBoundary: ref("boundary", "arn") }),
      inline(half.pass, "a"),
      inline(half.run, "b"),
    ],
  },
  {
    name: "inside of a boundary that is not in view",
    verdict: "cannot tell",
    because: ["permissionsBoundary"],
    resources: [
      role({ permissionsBoundary: "arn:aws:iam::111122223333:policy/boundary" }),
      inline(policy(allow("iam:*")), "a"),
    ],
    template: template({
      Shop: Role({
        PermissionsBoundary: "arn:aws:iam::111122223333:policy/boundary",
        Policies: [{ PolicyName: "a", PolicyDocument: policy(allow("iam:*")) }],
      }),
    }),
  },
  {
    name: "inside of PowerUserAccess",
    verdict: "not violated",
    resources: [
      role({ permissionsBoundary: "arn:aws:iam::aws:policy/PowerUserAccess" }),
      inline(policy(allow("iam:*")), "a"),
    ],
  },
  {
    name: "one half, and another policy that only the deployment will know",
    verdict: "cannot tell",
    resources: [role(), inline(half.pass, "a"), inline(unknown(), "b")],
  },
  {
    name: "one half, and a policy is attached that only the deployment will know",
    verdict: "cannot tell",
    resources: [role(), inline(half.pass, "a"), attached(unknown())],
    template: template(
      {
        Shop: Role({
          Policies: [{ PolicyName: "a", PolicyDocument: half.pass }],
          ManagedPolicyArns: [{ Ref: "Given" }],
        }),
      },
      parameter("Given"),
    ),
  },
  {
    name: "nothing of a set, and a policy is attached that only the deployment will know",
    verdict: "not violated",
    resources: [role(), inline(policy(allow("s3:GetObject")), "a"), attached(unknown())],
    template: template(
      {
        Shop: Role({
          Policies: [{ PolicyName: "a", PolicyDocument: policy(allow("s3:GetObject")) }],
          ManagedPolicyArns: [{ Ref: "Given" }],
        }),
      },
      parameter("Given"),
    ),
  },
  {
    name: "a boundary that only the deployment will know",
    verdict: "cannot tell",
    resources: [role({ permissionsBoundary: unknown() }), inline(policy(allow("iam:*")), "a")],
  },
  {
    name: "nothing of a set, and a policy that somebody else makes",
    verdict: "not violated",
    resources: [
      role(),
      inline(policy(allow("s3:GetObject")), "a"),
      attached("arn:aws:iam::111122223333:policy/of-the-platform"),
    ],
  },
  {
    name: "one half in a user's own policy, the other in that of a group",
    verdict: "violated",
    resources: [
      resource("aws:iam/user:User", "kim", { name: "kim" }),
      resource("aws:iam/group:Group", "staff", { name: "staff" }),
      resource("aws:iam/userPolicy:UserPolicy", "a", { user: "kim", policy: half.pass as never }),
      resource("aws:iam/groupPolicy:GroupPolicy", "b", { group: "staff", policy: half.run as never }),
      resource("aws:iam/userGroupMembership:UserGroupMembership", "of-kim", { user: "kim", groups: ["staff"] }),
    ],
    template: template({
      Kim: {
        Type: "AWS::IAM::User",
        Properties: { Groups: [{ Ref: "Staff" }], Policies: [{ PolicyName: "a", PolicyDocument: half.pass }] },
      },
      Staff: { Type: "AWS::IAM::Group", Properties: { Policies: [{ PolicyName: "b", PolicyDocument: half.run }] } },
    }),
  },
  {
    name: "the halves in two groups that one user is put into",
    verdict: "violated",
    template: template({
      Kim: { Type: "AWS::IAM::User", Properties: { UserName: "kim" } },
      Staff: { Type: "AWS::IAM::Group", Properties: { Policies: [{ PolicyName: "a", PolicyDocument: half.pass }] } },
      Ops: { Type: "AWS::IAM::Group", Properties: { Policies: [{ PolicyName: "b", PolicyDocument: half.run }] } },
      InStaff: { Type: "AWS::IAM::UserToGroupAddition", Properties: { GroupName: { Ref: "Staff" }, Users: ["kim"] } },
      InOps: {
        Type: "AWS::IAM::UserToGroupAddition",
        Properties: { GroupName: { Ref: "Ops" }, Users: [{ Ref: "Kim" }] },
      },
    }),
  },
  {
    name: "the halves in two groups, and a parameter says who is put into one of them",
    verdict: "cannot tell",
    because: ["users"],
    template: template(
      {
        Kim: { Type: "AWS::IAM::User", Properties: { UserName: "kim" } },
        Staff: { Type: "AWS::IAM::Group", Properties: { Policies: [{ PolicyName: "a", PolicyDocument: half.pass }] } },
        Ops: { Type: "AWS::IAM::Group", Properties: { Policies: [{ PolicyName: "b", PolicyDocument: half.run }] } },
        InStaff: {
          Type: "AWS::IAM::UserToGroupAddition",
          Properties: { GroupName: { Ref: "Staff" }, Users: ["kim"] },
        },
        InOps: {
          Type: "AWS::IAM::UserToGroupAddition",
          Properties: { GroupName: { Ref: "Ops" }, Users: { Ref: "People" } },
        },
      },
      { Parameters: { People: { Type: "CommaDelimitedList" } } },
    ),
  },
  {
    name: "one half in a user's own policy, and groups that a parameter names",
    verdict: "cannot tell",
    template: template(
      {
        Kim: {
          Type: "AWS::IAM::User",
          Properties: { Groups: [{ Ref: "Given" }], Policies: [{ PolicyName: "a", PolicyDocument: half.pass }] },
        },
      },
      parameter("Given"),
    ),
  },
  {
    name: "the halves in two groups that nobody is in",
    verdict: "not violated",
    resources: [
      resource("aws:iam/group:Group", "staff", { name: "staff" }),
      resource("aws:iam/group:Group", "ops", { name: "ops" }),
      resource("aws:iam/groupPolicy:GroupPolicy", "a", { group: "staff", policy: half.pass as never }),
      resource("aws:iam/groupPolicy:GroupPolicy", "b", { group: "ops", policy: half.run as never }),
    ],
  },
  {
    name: "one half is attached to identities that are not known",
    verdict: "cannot tell",
    because: ["roles"],
    resources: [
      role({ name: "shop" }),
      inline(half.pass, "a"),
      managed(half.run, "b"),
      resource("aws:iam/policyAttachment:PolicyAttachment", "many", {
        policyArn: ref("b", "arn"),
        roles: unknown(),
      } as never),
    ],
  },
  {
    name: "one half is attached to another identity of the deployment",
    verdict: "not violated",
    resources: [
      role({ name: "shop" }),
      resource("aws:iam/role:Role", "other", { assumeRolePolicy: "{}" }),
      inline(half.pass, "a"),
      managed(half.run, "b"),
      resource("aws:iam/policyAttachment:PolicyAttachment", "many", {
        policyArn: ref("b", "arn"),
        roles: [ref("other", "name")],
      } as never),
    ],
  },
  {
    name: "one half is attached to several identities",
    verdict: "violated",
    resources: [
      role({ name: "shop" }),
      inline(half.pass, "a"),
      managed(half.run, "b"),
      resource("aws:iam/policyAttachment:PolicyAttachment", "many", {
        policyArn: ref("b", "arn"),
        roles: ["shop"],
      } as never),
    ],
  },
];

ruleCases(iamPolicyPrivilegeEscalation, [
  ...ways.map(([severity, action, where = "*"]) => ({
    name: `${action} on ${where} is ${severity}`,
    verdict: "violated" as const,
    severity,
    ...both(policy(allow(action, where))),
  })),
  ...harmless.map(([action, where = "*"]) => ({
    name: `${action} on ${where}`,
    verdict: "not violated" as const,
    ...both(policy(allow(action, where))),
  })),
  ...guarded.map(([name, verdict, severity, statements]) => ({
    name,
    verdict,
    ...(severity !== undefined && { severity }),
    ...both(policy(...statements)),
  })),
  ...everywhere(policy(allow("iam:PutUserPolicy")), "violated", "a way to more rights"),
  ...everywhere(policy(allow("s3:GetObject")), "not violated", "no way to more rights"),
  ...together,
  {
    name: "an action that a parameter names",
    verdict: "cannot tell",
    template: stack(policy(allow({ Ref: "Action" })), parameter("Action")),
  },
  {
    name: "the services that a role is passed to are a parameter",
    verdict: "cannot tell",
    template: stack(policy(passRole(passedTo({ Ref: "To" })), run), parameter("To")),
  },
  { name: "a policy that only the deployment will know", verdict: "cannot tell", resources: [managed(unknown())] },
  {
    name: "a role without policies",
    verdict: "not applicable",
    resources: [role()],
    template: template({ Shop: Role() }),
  },
]);
