import { iamPolicyFullAdmin } from "../../../rules/iam/iam-policy-full-admin.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { both, everywhere, managed, policy, stack } from "./identities.ts";

const admin = { Effect: "Allow", Action: "*", Resource: "*" };
const when = (Condition: object) => both(policy({ ...admin, Condition }));

const situations: readonly (readonly [string, "violated" | "not violated", Partial<typeof admin> & object])[] = [
  ["everything", "violated", {}],
  ["every action of every service", "violated", { Action: "*:*" }],
  ["one action of several is every one", "violated", { Action: ["s3:GetObject", "*"] }],
  ["one resource of several is every one", "violated", { Resource: ["arn:aws:s3:::shop", "*"] }],
  ["everything is denied", "not violated", { Effect: "Deny" }],
  ["every action on one resource", "not violated", { Resource: "arn:aws:s3:::shop/*" }],
  ["every action of one service", "not violated", { Action: ["s3:*", "ec2:*"] }],
  ["everything that lists and gets", "not violated", { Action: ["*:Get*", "*:List*"] }],
  ["an effect in small letters, which AWS refuses", "not violated", { Effect: "allow" }],
].map(([name, verdict, more]) => [name, verdict, { ...admin, ...(more as object) }] as never);

const conditions: readonly (readonly [string, "violated" | "not violated", object])[] = [
  ["with a second factor", "not violated", { Bool: { "aws:MultiFactorAuthPresent": "true" } }],
  ["with a second factor, in other letters", "not violated", { bool: { "AWS:MultiFactorAuthPresent": true } }],
  ["with a second factor of the last hour", "not violated", { NumericLessThan: { "aws:MultiFactorAuthAge": "3600" } }],
  [
    "with a second factor, or where none is said",
    "violated",
    { BoolIfExists: { "aws:MultiFactorAuthPresent": "true" } },
  ],
  [
    "with a recent second factor, or where none is said",
    "violated",
    { NumericLessThanIfExists: { "aws:MultiFactorAuthAge": "3600" } },
  ],
  ["without a second factor", "violated", { Bool: { "aws:MultiFactorAuthPresent": "false" } }],
  ["for one organisation", "not violated", { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }],
  [
    "for some units of the organisation",
    "not violated",
    { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-a1b2c3d4e5/*"] } },
  ],
  ["over TLS", "violated", { Bool: { "aws:SecureTransport": "true" } }],
  ["in one region", "violated", { StringEquals: { "aws:RequestedRegion": "eu-west-1" } }],
  ["with an empty condition", "violated", {}],
];

const boundaryOf = (more: object = {}) =>
  resource("aws:iam/role:Role", "shop", {
    assumeRolePolicy: "{}",
    permissionsBoundary: ref("boundary", "arn"),
    ...more,
  });

const Boundary = { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: policy(admin) } };
const Shop = (more: object) => ({
  Type: "AWS::IAM::Role",
  Properties: { AssumeRolePolicyDocument: policy(), ...more },
});

ruleCases(iamPolicyFullAdmin, [
  ...situations.map(([name, verdict, statement]) => ({ name, verdict, ...both(policy(statement)) })),
  ...conditions.map(([name, verdict, condition]) => ({ name: `everything, ${name}`, verdict, ...when(condition) })),
  ...everywhere(policy(admin), "violated", "everything"),
  ...everywhere(policy({ ...admin, Action: "s3:GetObject" }), "not violated", "one action"),
  {
    name: "which statement it is",
    verdict: "violated",
    because: ["policy.Statement.1.Action", "policy.Statement.1.Resource"],
    severity: "high",
    ...both(policy({ ...admin, Action: "s3:GetObject" }, admin)),
  },
  {
    name: "all actions but those of identities",
    verdict: "not violated",
    ...both(policy({ Effect: "Allow", NotAction: "iam:*", Resource: "*" })),
  },
  { name: "one statement outside of a list", verdict: "violated", ...both({ Statement: admin }) },
  { name: "written as text", verdict: "violated", resources: [managed(JSON.stringify(policy(admin)))] },
  { name: "no statement at all", verdict: "not violated", ...both(policy()) },
  { name: "an empty text", verdict: "not violated", resources: [managed("")] },
  { name: "a text that is no policy", verdict: "cannot tell", resources: [managed("{ Statement: [")] },
  { name: "a policy that is there already", verdict: "violated", resources: [managed(policy(admin), "staff", true)] },
  {
    name: "a policy that only the deployment will know",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [managed(unknown())],
  },
  {
    name: "a role whose inline policies are not known",
    verdict: "cannot tell",
    because: ["inlinePolicies"],
    resources: [resource("aws:iam/role:Role", "shop", { assumeRolePolicy: "{}", inlinePolicies: unknown() })],
  },
  {
    name: "one inline policy is not known, another is everything",
    verdict: "violated",
    resources: [
      resource("aws:iam/role:Role", "shop", {
        assumeRolePolicy: "{}",
        inlinePolicies: [
          { name: "a", policy: unknown() },
          { name: "b", policy: JSON.stringify(policy(admin)) },
        ],
      }),
    ],
  },
  {
    name: "an action that a parameter names",
    verdict: "cannot tell",
    template: stack(policy({ ...admin, Action: { Ref: "Action" } }), parameter("Action")),
  },
  {
    name: "one resource, and one that a parameter names",
    verdict: "cannot tell",
    because: ["Resource.1"],
    template: stack(policy({ ...admin, Resource: ["arn:aws:s3:::shop", { Ref: "Place" }] }), parameter("Place")),
  },
  {
    name: "everything, less what is denied on one resource and on one that a parameter names",
    verdict: "cannot tell",
    template: stack(
      policy(admin, { ...admin, Effect: "Deny", Resource: ["arn:aws:s3:::shop", { Ref: "Place" }] }),
      parameter("Place"),
    ),
  },
  {
    name: "everything, beside an action that a parameter names",
    verdict: "violated",
    template: stack(policy({ ...admin, Action: [{ Ref: "Action" }, "*"] }), parameter("Action")),
  },
  {
    name: "everything on a bucket that is made with it",
    verdict: "not violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [
      resource("aws:s3/bucket:Bucket", "shop", {}),
      managed(policy({ ...admin, Resource: ref("shop", "arn") })),
    ],
    template: template({
      Shop: { Type: "AWS::S3::Bucket" },
      Staff: {
        Type: "AWS::IAM::ManagedPolicy",
        Properties: { PolicyDocument: policy({ ...admin, Resource: { "Fn::GetAtt": ["Shop", "Arn"] } }) },
      },
    }),
  },
  {
    name: "everything on everything, and on a bucket that is made with it",
    verdict: "violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [
      resource("aws:s3/bucket:Bucket", "shop", {}),
      managed(policy({ ...admin, Resource: [ref("shop", "arn"), "*"] })),
    ],
    template: template({
      Shop: { Type: "AWS::S3::Bucket" },
      Staff: {
        Type: "AWS::IAM::ManagedPolicy",
        Properties: { PolicyDocument: policy({ ...admin, Resource: [{ "Fn::GetAtt": ["Shop", "Arn"] }, "*"] }) },
      },
    }),
  },
  {
    name: "a policy that only bounds a role",
    verdict: "not applicable",
    resources: [managed(policy(admin), "boundary"), boundaryOf()],
    template: template({ Boundary, Shop: Shop({ PermissionsBoundary: { Ref: "Boundary" } }) }),
  },
  {
    name: "a policy that bounds one role and is given to another",
    verdict: "violated",
    resources: [
      managed(policy(admin), "boundary"),
      boundaryOf(),
      resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "given", {
        role: "other",
        policyArn: ref("boundary", "arn"),
      }),
    ],
    template: template({
      Boundary: { ...Boundary, Properties: { ...Boundary.Properties, Roles: ["other"] } },
      Shop: Shop({ PermissionsBoundary: { Ref: "Boundary" } }),
    }),
  },
  {
    name: "a policy that bounds one role and stands in the list of another",
    verdict: "violated",
    but: { preview: "cannot tell" },
    resources: [
      managed(policy(admin), "boundary"),
      boundaryOf(),
      resource("aws:iam/role:Role", "other", { assumeRolePolicy: "{}", managedPolicyArns: [ref("boundary", "arn")] }),
    ],
    template: template({
      Boundary,
      Shop: Shop({ PermissionsBoundary: { Ref: "Boundary" } }),
      Other: Shop({ ManagedPolicyArns: [{ Ref: "Boundary" }] }),
    }),
  },
  {
    name: "a policy that bounds one role and may be given to another",
    verdict: "cannot tell",
    resources: [
      managed(policy(admin), "boundary"),
      boundaryOf(),
      resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "given", { role: "other", policyArn: unknown() }),
    ],
  },
  { name: "a policy that nobody has yet", verdict: "violated", ...both(policy(admin, admin)) },
]);
