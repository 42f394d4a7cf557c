import {
  iamPolicyAllowNotAction,
  iamPolicyIamFull,
  iamPolicyPassRole,
  iamPolicyS3AllBuckets,
  iamPolicyServiceWildcard,
  iamPolicyStarResource,
} from "../../../rules/iam/iam-policy-sweeping.ts";
import { parameter, type RuleCase, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { allow, both, everywhere, managed, policy, stack } from "./identities.ts";

const mfa = { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };
const orders = ["arn:aws:s3:::orders", "arn:aws:s3:::orders/*"];
const deny = (Action: unknown, Resource: unknown = "*") => ({ ...allow(Action, Resource), Effect: "Deny" });

/** What a policy that is not known leaves open, in each form. */
const untold: readonly RuleCase[] = [
  { name: "a policy that only the deployment will know", verdict: "cannot tell", resources: [managed(unknown())] },
  {
    name: "an action that a parameter names",
    verdict: "cannot tell",
    template: stack(policy(allow({ Ref: "Action" })), parameter("Action")),
  },
];

const aws = (name: string): string => `arn:aws:iam::aws:policy/${name}`;
const attach = (policyArn: unknown) =>
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "rights", {
    role: "shop",
    policyArn: policyArn as string,
  });
const Role = (properties: object) => ({
  Type: "AWS::IAM::Role",
  Properties: { AssumeRolePolicyDocument: policy(), ...properties },
});

/** The same as one of AWS's own policies, attached in every way. */
const attachedCases = (name: string): readonly RuleCase[] => [
  {
    name: `${name} attached`,
    verdict: "violated",
    because: ["policyArn"],
    resources: [attach(aws(name))],
  },
  {
    name: `${name} among the policies of a role`,
    verdict: "violated",
    because: ["managedPolicyArns.1"],
    resources: [
      resource("aws:iam/role:Role", "shop", {
        assumeRolePolicy: "{}",
        managedPolicyArns: [aws("AmazonSQSReadOnlyAccess"), aws(name)],
      }),
    ],
    template: template({ Shop: Role({ ManagedPolicyArns: [aws("AmazonSQSReadOnlyAccess"), aws(name)] }) }),
  },
  {
    name: `${name} attached to a group`,
    verdict: "violated",
    resources: [
      resource("aws:iam/groupPolicyAttachment:GroupPolicyAttachment", "rights", {
        group: "staff",
        policyArn: aws(name),
      }),
    ],
    template: template({ Staff: { Type: "AWS::IAM::Group", Properties: { ManagedPolicyArns: [aws(name)] } } }),
  },
  { name: "a policy of AWS that gives less", verdict: "not violated", resources: [attach(aws("AWSLambdaExecute"))] },
  { name: "an attached policy that is not known", verdict: "cannot tell", resources: [attach(unknown())] },
];

ruleCases(iamPolicyIamFull, [
  {
    name: "everything in IAM",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.Action"],
    ...both(policy(allow("iam:*"))),
  },
  { name: "everything there is", verdict: "violated", ...both(policy(allow("*"))) },
  {
    name: "everything in IAM, in any account's resources",
    verdict: "violated",
    ...both(policy(allow("iam:*", "arn:aws:iam::*:*"))),
  },
  {
    name: "everything but one action of S3",
    verdict: "violated",
    ...both(policy({ ...allow(""), Action: undefined, NotAction: "s3:DeleteBucket" })),
  },
  {
    name: "everything in IAM, on users alone",
    verdict: "not violated",
    ...both(policy(allow("iam:*", "arn:aws:iam::*:user/*"))),
  },
  {
    name: "everything in IAM, on one role",
    verdict: "not violated",
    ...both(policy(allow("iam:*", "arn:aws:iam::111122223333:role/shop"))),
  },
  { name: "reading in IAM", verdict: "not violated", ...both(policy(allow(["iam:Get*", "iam:List*"]))) },
  {
    name: "everything in IAM, with a second factor",
    verdict: "not violated",
    ...both(policy(allow("iam:*", "*", mfa))),
  },
  {
    name: "everything in IAM, and it is denied",
    verdict: "not violated",
    ...both(policy(allow("iam:*"), deny("iam:*"))),
  },
  { name: "everything in IAM is denied", verdict: "not violated", ...both(policy(deny("iam:*"))) },
  ...everywhere(policy(allow("iam:*")), "violated", "everything in IAM"),
  ...attachedCases("IAMFullAccess"),
  ...untold,
]);

const allBut = (NotAction: unknown, Resource: unknown = "*", more: object = {}) => ({
  Effect: "Allow",
  NotAction,
  Resource,
  ...more,
});

ruleCases(iamPolicyAllowNotAction, [
  {
    name: "all actions but one",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.NotAction"],
    ...both(policy(allBut("s3:DeleteBucket"))),
  },
  {
    name: "all actions but those of IAM alone",
    verdict: "violated",
    severity: "high",
    ...both(policy(allBut("iam:*"))),
  },
  {
    name: "all actions but those that make administrators",
    verdict: "violated",
    severity: "medium",
    ...both(policy(allBut(["iam:*", "sts:*", "organizations:*"]))),
  },
  {
    name: "all actions but one, on one bucket",
    verdict: "violated",
    severity: "medium",
    ...both(policy(allBut("s3:DeleteBucket", orders))),
  },
  {
    name: "all actions but one, with a second factor",
    verdict: "violated",
    severity: "medium",
    ...both(policy(allBut("s3:DeleteBucket", "*", mfa))),
  },
  {
    name: "all resources but one bucket",
    verdict: "violated",
    severity: "high",
    ...both(policy({ Effect: "Allow", Action: "s3:*", NotResource: orders })),
  },
  {
    name: "all actions but one, and everything is denied",
    verdict: "not violated",
    ...both(policy(allBut("s3:DeleteBucket"), deny("*"))),
  },
  {
    name: "all actions but one are denied",
    verdict: "not violated",
    ...both(policy({ ...allBut("s3:GetObject"), Effect: "Deny" })),
  },
  { name: "named actions", verdict: "not violated", ...both(policy(allow("s3:GetObject", orders))) },
  { name: "everything, which is another rule's", verdict: "not violated", ...both(policy(allow("*"))) },
  ...everywhere(policy(allBut("s3:DeleteBucket")), "violated", "all actions but one"),
  { name: "a policy that only the deployment will know", verdict: "cannot tell", resources: [managed(unknown())] },
  {
    name: "all actions but one that a parameter names",
    verdict: "cannot tell",
    template: stack(policy(allBut({ Ref: "Action" })), parameter("Action")),
  },
]);

ruleCases(iamPolicyS3AllBuckets, [
  {
    name: "everything in S3",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.Action"],
    ...both(policy(allow("s3:*"))),
  },
  {
    name: "listing and reading",
    verdict: "violated",
    ...both(policy(allow(["s3:ListBucket", "s3:GetObject"], "arn:aws:s3:::*"))),
  },
  {
    name: "listing in one statement and reading in another",
    verdict: "violated",
    ...both(policy(allow("s3:List*"), allow("s3:Get*", "arn:aws:s3:::*/*"))),
  },
  { name: "everything there is", verdict: "violated", ...both(policy(allow("*"))) },
  { name: "everything in S3, on one bucket", verdict: "not violated", ...both(policy(allow("s3:*", orders))) },
  { name: "the names of all buckets", verdict: "not violated", ...both(policy(allow("s3:ListAllMyBuckets"))) },
  {
    name: "listing all, and reading one",
    verdict: "not violated",
    ...both(policy(allow("s3:ListBucket"), allow("s3:GetObject", orders))),
  },
  {
    name: "reading all, without a list of what there is",
    verdict: "not violated",
    ...both(policy(allow("s3:GetObject"))),
  },
  { name: "writing to all", verdict: "not violated", ...both(policy(allow("s3:PutObject"))) },
  {
    name: "everything in S3, and reading objects is denied",
    verdict: "not violated",
    ...both(policy(allow("s3:*"), deny("s3:GetObject"))),
  },
  {
    name: "everything in S3, through one endpoint",
    verdict: "not violated",
    ...both(policy(allow("s3:*", "*", { Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } } }))),
  },
  ...attachedCases("AmazonS3FullAccess"),
  ...untold,
]);

const passing = (services: unknown) => ({ Condition: { StringEquals: { "iam:PassedToService": services } } });

ruleCases(iamPolicyPassRole, [
  {
    name: "every role",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.Action"],
    ...both(policy(allow("iam:PassRole"))),
  },
  {
    name: "every role of every account",
    verdict: "violated",
    severity: "high",
    ...both(policy(allow(["ec2:RunInstances", "iam:PassRole"], ["arn:aws:iam::*:role/*", "*"]))),
  },
  {
    name: "every role of the account",
    verdict: "violated",
    severity: "high",
    ...both(policy(allow("iam:PassRole", "arn:aws:iam::111122223333:role/*"))),
  },
  {
    name: "every role, to one service",
    verdict: "violated",
    severity: "medium",
    ...both(policy(allow("iam:PassRole", "*", passing("lambda.amazonaws.com")))),
  },
  {
    name: "every role, to a service of any name",
    verdict: "violated",
    severity: "high",
    ...both(policy(allow("iam:PassRole", "*", { Condition: { StringLike: { "iam:PassedToService": "*" } } }))),
  },
  { name: "everything in IAM", verdict: "violated", ...both(policy(allow("iam:*"))) },
  {
    name: "roles that begin alike",
    verdict: "not violated",
    ...both(policy(allow("iam:PassRole", "arn:aws:iam::111122223333:role/shop-*"))),
  },
  {
    name: "one role",
    verdict: "not violated",
    ...both(policy(allow("iam:PassRole", "arn:aws:iam::111122223333:role/shop"))),
  },
  { name: "other actions of IAM", verdict: "not violated", ...both(policy(allow("iam:GetRole"))) },
  { name: "passing is denied", verdict: "not violated", ...both(policy(allow("iam:*"), deny("iam:PassRole"))) },
  ...everywhere(policy(allow("iam:PassRole")), "violated", "every role"),
  ...untold,
]);

ruleCases(iamPolicyServiceWildcard, [
  {
    name: "every action of S3",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.Action"],
    ...both(policy(allow("s3:*"))),
  },
  { name: "every action of queues", verdict: "violated", severity: "medium", ...both(policy(allow("sqs:*"))) },
  {
    name: "every action of queues and keys",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.Action.2"],
    ...both(policy(allow(["sns:Publish", "sqs:*", "KMS:*"]))),
  },
  {
    name: "every action of one service, and one of another in another statement",
    verdict: "violated",
    severity: "medium",
    because: ["policy.Statement.1.Action"],
    ...both(policy(allow("s3:GetObject", orders), allow("sqs:*"))),
  },
  {
    name: "every action of a service, on one queue",
    verdict: "not violated",
    ...both(policy(allow("sqs:*", "arn:aws:sqs:eu-west-1:111122223333:orders"))),
  },
  {
    name: "some actions of a service",
    verdict: "not violated",
    ...both(policy(allow(["sqs:Get*", "sqs:SendMessage"]))),
  },
  { name: "every action there is, which is another rule's", verdict: "not violated", ...both(policy(allow("*"))) },
  { name: "all actions but one, which is another rule's", verdict: "not violated", ...both(policy(allBut("s3:*"))) },
  { name: "every action of a service is denied", verdict: "not violated", ...both(policy(deny("s3:*"))) },
  {
    name: "every action of a service, and it is denied",
    verdict: "not violated",
    ...both(policy(allow("s3:*"), deny("s3:*"))),
  },
  {
    name: "every action of a service, with a second factor",
    verdict: "not violated",
    ...both(policy(allow("s3:*", "*", mfa))),
  },
  ...everywhere(policy(allow("sqs:*")), "violated", "every action of queues"),
  ...untold,
]);

ruleCases(iamPolicyStarResource, [
  {
    name: "sending to all queues",
    verdict: "violated",
    severity: "medium",
    because: ["policy.Statement.0.Resource"],
    ...both(policy(allow("sqs:SendMessage"))),
  },
  {
    name: "reading all tables, beside what can only be allowed on all",
    verdict: "violated",
    because: ["policy.Statement.0.Action.1"],
    ...both(policy(allow(["ecr:GetAuthorizationToken", "dynamodb:GetItem"]))),
  },
  { name: "a pattern of actions", verdict: "violated", ...both(policy(allow("kms:*crypt"))) },
  {
    name: "actions that only describe",
    verdict: "not violated",
    ...both(policy(allow(["ec2:Describe*", "sqs:ListQueues", "dynamodb:ListTables"]))),
  },
  {
    name: "what can only be allowed on all",
    verdict: "not violated",
    ...both(policy(allow(["ecr:GetAuthorizationToken", "sts:GetCallerIdentity"]))),
  },
  {
    name: "one queue",
    verdict: "not violated",
    ...both(policy(allow("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:orders"))),
  },
  {
    name: "all queues of one region",
    verdict: "not violated",
    ...both(policy(allow("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:*"))),
  },
  {
    name: "all queues of a tag",
    verdict: "not violated",
    ...both(
      policy(allow("sqs:SendMessage", "*", { Condition: { StringEquals: { "aws:ResourceTag/team": "orders" } } })),
    ),
  },
  {
    name: "all queues, encrypted",
    verdict: "violated",
    ...both(policy(allow("sqs:SendMessage", "*", { Condition: { Bool: { "aws:SecureTransport": "true" } } }))),
  },
  { name: "everything there is, which is another rule's", verdict: "not violated", ...both(policy(allow("*"))) },
  { name: "sending is denied", verdict: "not violated", ...both(policy(deny("sqs:SendMessage"))) },
  ...everywhere(policy(allow("sqs:SendMessage")), "violated", "sending to all queues"),
  ...untold,
]);
