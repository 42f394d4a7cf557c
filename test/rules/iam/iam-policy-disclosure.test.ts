// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policies and Fn::Sub have variables of their own.
import { iamPolicyCredentialsExposure, iamPolicyDataExfiltration } from "../../../rules/iam/iam-policy-disclosure.ts";
import { parameter, type RuleCase, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { allow, both, everywhere, managed, policy, stack } from "./identities.ts";

type Verdict = RuleCase["verdict"];
type Step = "high" | "medium" | "low";

/** What both rules take alike: `action` on `named`, which is one thing. */
const common = (action: string, named: string, wide: string, narrow: string): readonly RuleCase[] => [
  ...everywhere(policy(allow(action)), "violated", action),
  ...everywhere(policy(allow(action, named)), "not violated", `${action} on one thing`),
  { name: `${action} on all, by name`, verdict: "violated", ...both(policy(allow(action, wide))) },
  {
    name: `${action} is denied again`,
    verdict: "not violated",
    ...both(policy(allow(action), { Effect: "Deny", Action: action, Resource: "*" })),
  },
  {
    name: `${action} is denied again without a second factor, which leaves it`,
    verdict: "violated",
    ...both(
      policy(allow(action), {
        Effect: "Deny",
        Action: action,
        Resource: "*",
        Condition: { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } },
      }),
    ),
  },
  {
    name: `${action} is denied again on all but one thing`,
    verdict: "not violated",
    ...both(policy(allow(action), { Effect: "Deny", Action: action, NotResource: named })),
  },
  {
    name: `${action} on all but one thing`,
    verdict: "violated",
    ...both(policy({ Effect: "Allow", Action: action, NotResource: named })),
  },
  {
    name: `${action} in other letters`,
    verdict: "violated",
    ...both(policy(allow(action.toUpperCase().replace(/^[^:]+/, (service) => service.toLowerCase())))),
  },
  { name: `${action} with a pattern`, verdict: "violated", ...both(policy(allow(`${action.slice(0, -2)}*`))) },
  {
    name: `all but ${action}`,
    verdict: "violated",
    ...both(policy({ Effect: "Allow", NotAction: action, Resource: "*" })),
  },
  {
    name: `all but services that hold something, ${action} among them`,
    verdict: "not violated",
    ...both(policy({ Effect: "Allow", NotAction: services.map((service) => `${service}:*`), Resource: "*" })),
  },
  {
    name: `${action} on things of a name that begins alike`,
    verdict: "not violated",
    ...both(policy(allow(action, narrow))),
  },
  {
    name: `${action} on what a parameter names`,
    verdict: "cannot tell",
    template: stack(policy(allow(action, { Ref: "Where" })), parameter("Where")),
  },
  {
    name: `${action}, beside an action that a parameter names`,
    verdict: "violated",
    template: stack(policy(allow([{ Ref: "What" }, action])), parameter("What")),
  },
  {
    name: `${action} is what a parameter denies`,
    verdict: "cannot tell",
    template: stack(
      policy(allow(action), { Effect: "Deny", Action: { Ref: "What" }, Resource: "*" }),
      parameter("What"),
    ),
  },
  {
    name: `${action} inside of a boundary that leaves it out`,
    verdict: "not violated",
    ...bounded(policy(allow(action)), policy(allow("lambda:InvokeFunction"))),
  },
  {
    name: `${action} inside of a boundary that holds it`,
    verdict: "violated",
    ...bounded(policy(allow(action)), policy(allow("*"))),
  },
];

const services = [
  ..."s3 secretsmanager ssm rds ec2 ebs dynamodb rds-data redshift-data kinesis sqs es backup logs sts iam".split(" "),
  ..."rds-db redshift redshift-serverless cognito-identity lightsail rolesanywhere connect airflow appsync".split(" "),
  ..."grafana cognito-idp codepipeline emr-containers gamelift codeartifact".split(" "),
];

/** A role with an inline policy and a boundary. */
function bounded(document: object, boundary: object) {
  return {
    resources: [
      managed(boundary, "boundary"),
      resource("aws:iam/role:Role", "shop", { assumeRolePolicy: "{}", permissionsBoundary: ref("boundary", "arn") }),
      resource("aws:iam/rolePolicy:RolePolicy", "shop-own", { role: ref("shop", "name"), policy: document as never }),
    ],
    template: template({
      Boundary: { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: boundary } },
      Shop: {
        Type: "AWS::IAM::Role",
        Properties: {
          AssumeRolePolicyDocument: policy(),
          PermissionsBoundary: { Ref: "Boundary" },
          Policies: [{ PolicyName: "own", PolicyDocument: document }],
        },
      },
    }),
  };
}

const conditions: readonly (readonly [string, Verdict, object])[] = [
  ["with a second factor", "not violated", { Bool: { "aws:MultiFactorAuthPresent": "true" } }],
  [
    "with a second factor, or where none is said",
    "violated",
    { BoolIfExists: { "aws:MultiFactorAuthPresent": "true" } },
  ],
  ["from one network", "not violated", { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }],
  ["from half of the internet", "violated", { IpAddress: { "aws:SourceIp": "0.0.0.0/1" } }],
  ["from all but one network", "violated", { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } }],
  ["through one endpoint", "not violated", { StringEquals: { "aws:SourceVpce": "vpce-0a1b2c3d" } }],
  ["through any endpoint", "violated", { StringLike: { "aws:SourceVpce": "*" } }],
  ["with a tag", "not violated", { StringEquals: { "aws:ResourceTag/team": "shop" } }],
  [
    "with the tag of the caller",
    "not violated",
    { StringEquals: { "aws:ResourceTag/team": "${aws:PrincipalTag/team}" } },
  ],
  ["with a tag, where there is one", "violated", { StringEqualsIfExists: { "aws:ResourceTag/team": "shop" } }],
  ["with any of no tags", "violated", { "ForAllValues:StringEquals": { "aws:ResourceTag/team": "shop" } }],
  ["over TLS", "violated", { Bool: { "aws:SecureTransport": "true" } }],
  ["with a browser", "violated", { StringLike: { "aws:UserAgent": "Mozilla/*" } }],
  ["by somebody of the organisation", "violated", { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }],
  ["with an empty condition", "violated", {}],
];

const conditional = (action: string): readonly RuleCase[] =>
  conditions.map(([name, verdict, Condition]) => ({
    name: `${action}, ${name}`,
    verdict,
    ...both(policy(allow(action, "*", { Condition }))),
  }));

const steps = (list: readonly (readonly [Step, string | readonly string[], string?])[]): readonly RuleCase[] =>
  list.map(([severity, action, where = "*"]) => ({
    name: `${action} on ${where} is ${severity}`,
    verdict: "violated",
    severity,
    ...both(policy(allow(action, where))),
  }));

const harmless = (list: readonly (readonly [string | readonly string[], string?])[]): readonly RuleCase[] =>
  list.map(([action, where = "*"]) => ({
    name: `${action} on ${where}`,
    verdict: "not violated",
    ...both(policy(allow(action, where))),
  }));

ruleCases(iamPolicyDataExfiltration, [
  ...common("s3:GetObject", "arn:aws:s3:::orders/*", "arn:aws:s3:::*", "arn:aws:s3:::orders-*"),
  ...conditional("s3:GetObject"),
  ...steps([
    ["high", "secretsmanager:GetSecretValue"],
    ["high", "ssm:GetParameter*"],
    ["high", ["ec2:CreateSnapshot", "ec2:ModifySnapshotAttribute"]],
    ["high", "*"],
    ["medium", "dynamodb:Scan"],
    ["medium", "sqs:ReceiveMessage"],
    ["medium", "secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:*"],
    ["low", "logs:GetLogEvents"],
    ["low", "dynamodb:Scan", "arn:aws:dynamodb:eu-west-1:111122223333:table/*"],
  ]),
  ...harmless([
    ["ec2:CreateSnapshot"],
    ["s3:ListAllMyBuckets"],
    ["ec2:Describe*"],
    [["ecr:GetAuthorizationToken", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]],
    ["s3:GetObject", "arn:aws:s3:::orders"],
    ["dynamodb:Scan", "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"],
    ["dynamodb:Scan", "arn:aws:s3:::*"],
    ["ssm:GetParameter", "arn:aws:ssm:*:*:parameter/shop/*"],
  ]),
  {
    name: "all data of its own account only",
    verdict: "violated",
    severity: "medium",
    ...both(
      policy(allow("s3:GetObject", "*", { Condition: { StringEquals: { "aws:ResourceAccount": "111122223333" } } })),
    ),
  },
  {
    name: "all data of one region",
    verdict: "violated",
    severity: "medium",
    ...both(
      policy(allow("s3:GetObject", "*", { Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } })),
    ),
  },
  { name: "a policy that only the deployment will know", verdict: "cannot tell", resources: [managed(unknown())] },
]);

ruleCases(iamPolicyCredentialsExposure, [
  ...common(
    "sts:AssumeRole",
    "arn:aws:iam::111122223333:role/deploy",
    "arn:aws:iam::*:role/*",
    "arn:aws:iam::111122223333:role/shop-*",
  ),
  ...conditional("sts:AssumeRole"),
  ...steps([
    ["high", "iam:CreateAccessKey"],
    ["high", "iam:CreateAccessKey", "arn:aws:iam::111122223333:user/*"],
    ["high", "rds-db:connect"],
    ["high", "sts:AssumeRole", "arn:aws:iam::*:role/deploy"],
    ["medium", "sts:AssumeRole", "arn:aws:iam::111122223333:role/*"],
    ["medium", "codepipeline:PollForJobs"],
    ["low", "codeartifact:GetAuthorizationToken"],
  ]),
  ...harmless([
    ["ecr:GetAuthorizationToken"],
    ["sts:GetCallerIdentity"],
    ["sts:GetSessionToken"],
    ["iam:CreateAccessKey", "arn:aws:iam::*:user/${aws:username}"],
    ["iam:CreateAccessKey", "arn:aws:iam::*:role/*"],
    ["rds-db:connect", "arn:aws:rds-db:eu-west-1:111122223333:dbuser:cluster-ABC/app"],
  ]),
  { name: "a policy that only the deployment will know", verdict: "cannot tell", resources: [managed(unknown())] },
]);
