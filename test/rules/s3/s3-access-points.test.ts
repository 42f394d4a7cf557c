import { s3AccessPointPolicyPublic, s3AccessPointPublicAccessBlock } from "../../../rules/s3/s3-access-points.ts";
import { parameter, type RuleCase, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { account, On, on } from "./buckets.ts";

type Inputs = Parameters<typeof resource<"aws:s3/accessPoint:AccessPoint">>[2];

const arn = "arn:aws:s3:eu-west-1:111111111111:accesspoint/orders";
const open = Object.fromEntries(Object.keys(on).map((guard) => [guard, false]));
const Open = Object.fromEntries(Object.keys(On).map((guard) => [guard, false]));

const point = (inputs: Inputs = {}, existing = false) =>
  resource("aws:s3/accessPoint:AccessPoint", "orders", { bucket: "shop-orders", ...inputs }, { existing });
const Point = (properties: object, more: object = {}) =>
  template({ Orders: { Type: "AWS::S3::AccessPoint", Properties: { Bucket: "shop-orders", ...properties } } }, more);
const statement = (Principal: unknown, more: object = {}) => ({
  Effect: "Allow",
  Principal,
  Action: "s3:GetObject",
  Resource: `${arn}/object/*`,
  ...more,
});
const policy = (...Statement: readonly object[]) => ({ Version: "2012-10-17", Statement });
const both = (document: object, inputs: Inputs = {}, properties: object = {}) => ({
  resources: [point({ policy: JSON.stringify(document), ...inputs })],
  template: Point({ Policy: document, ...properties }),
});
const only = (Condition: object) => both(policy(statement("*", { Condition })));
const lambdaArn = "arn:aws:s3-object-lambda:eu-west-1:111111111111:accesspoint/orders";
/** The rights to an access point that transforms objects, for everyone. */
const transforming = (more: object = {}) =>
  resource("aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy", "rights", {
    name: "orders",
    policy: JSON.stringify(
      policy(statement("*", { Action: "s3-object-lambda:GetObject", Resource: lambdaArn, ...more })),
    ),
  });
const unguarded = [
  { publicAccessBlockConfiguration: open },
  { PublicAccessBlockConfiguration: Open },
] as const satisfies readonly object[];

const openings: readonly RuleCase[] = [
  {
    name: "everyone, and the guards are off",
    verdict: "violated",
    severity: "critical",
    because: ["policy.Statement.0.Principal"],
    ...both(policy(statement("*")), ...unguarded),
  },
  {
    name: "everyone with an account, as AWS guards access points by itself",
    verdict: "violated",
    severity: "high",
    ...both(policy(statement({ AWS: "*" }))),
  },
  {
    name: "everyone, and the guards are written out",
    verdict: "violated",
    severity: "medium",
    ...both(policy(statement("*")), { publicAccessBlockConfiguration: on }, { PublicAccessBlockConfiguration: On }),
  },
  {
    name: "everyone, and the account's guards are on",
    verdict: "violated",
    severity: "medium",
    resources: [
      point({ policy: JSON.stringify(policy(statement("*"))), publicAccessBlockConfiguration: open }),
      account(on),
    ],
  },
  {
    name: "everyone in one VPC",
    verdict: "violated",
    severity: "medium",
    ...both(
      policy(statement("*")),
      { ...unguarded[0], vpcConfiguration: { vpcId: "vpc-1" } },
      { ...unguarded[1], VpcConfiguration: { VpcId: "vpc-1" } },
    ),
  },
  {
    name: "everyone lists the objects of any access point",
    verdict: "violated",
    ...both(
      policy(statement("*", { Action: "s3:ListBucket", Resource: "arn:aws:s3:eu-west-1:111111111111:accesspoint/*" })),
    ),
  },
  {
    name: "an access point of the own account is no condition on who comes through it",
    verdict: "violated",
    ...only({ StringEquals: { "s3:DataAccessPointAccount": "111111111111" } }),
  },
  {
    name: "one role",
    verdict: "not violated",
    ...both(policy(statement({ AWS: "arn:aws:iam::111111111111:role/shop" }))),
  },
  {
    name: "one organisation",
    verdict: "not violated",
    ...only({ StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }),
  },
  { name: "one network", verdict: "not violated", ...only({ StringEquals: { "aws:SourceVpc": "vpc-0a1b2c3d" } }) },
  {
    name: "everyone, but outsiders are denied",
    verdict: "not violated",
    ...both(
      policy(
        statement("*"),
        statement("*", {
          Effect: "Deny",
          Action: "s3:*",
          Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
        }),
      ),
    ),
  },
  {
    name: "everyone reads what is no object",
    verdict: "not violated",
    ...both(policy(statement("*", { Resource: arn }))),
  },
  {
    name: "callers without a name: requests to access points are signed",
    verdict: "not violated",
    ...only({ Null: { "aws:PrincipalArn": "true" } }),
  },
  { name: "no policy", verdict: "not violated", resources: [point()], template: Point({}) },
  {
    name: "in a policy of its own",
    verdict: "violated",
    severity: "high",
    resources: [
      point(),
      resource("aws:s3control/accessPointPolicy:AccessPointPolicy", "rights", {
        accessPointArn: ref("orders", "arn"),
        policy: JSON.stringify(policy(statement("*"))),
      }),
    ],
  },
  {
    name: "in a policy of its own, and the guards are off",
    verdict: "violated",
    severity: "critical",
    resources: [
      resource("aws:s3control/accessPointPolicy:AccessPointPolicy", "rights", {
        accessPointArn: ref("orders", "arn"),
        policy: JSON.stringify(policy(statement("*"))),
      }),
      point(unguarded[0]),
    ],
  },
  {
    name: "an access point that transforms objects, and everyone",
    verdict: "violated",
    severity: "high",
    resources: [transforming()],
    template: template({
      Rights: {
        Type: "AWS::S3ObjectLambda::AccessPointPolicy",
        Properties: {
          ObjectLambdaAccessPoint: "orders",
          PolicyDocument: policy(statement("*", { Action: "s3-object-lambda:*", Resource: lambdaArn })),
        },
      },
    }),
  },
  {
    name: "an access point that transforms objects, and callers without a name",
    verdict: "not violated",
    resources: [transforming({ Condition: { Null: { "aws:PrincipalArn": "true" } } })],
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [point({ policy: unknown() })],
  },
  {
    name: "a principal that a parameter names",
    verdict: "cannot tell",
    template: Point({ Policy: policy(statement({ AWS: { Ref: "Who" } })) }, parameter("Who")),
  },
];

ruleCases(s3AccessPointPolicyPublic, openings);

const block = (flags: object) => ({
  resources: [point({ publicAccessBlockConfiguration: flags })],
  template: Point({
    PublicAccessBlockConfiguration: Object.fromEntries(
      Object.entries(flags).map(([guard, value]) => [guard.charAt(0).toUpperCase() + guard.slice(1), value]),
    ),
  }),
});

ruleCases(s3AccessPointPublicAccessBlock, [
  { name: "no block, which is all of it", verdict: "not violated", resources: [point()], template: Point({}) },
  { name: "all on", verdict: "not violated", ...block(on) },
  { name: "all off", verdict: "violated", severity: "high", ...block(open) },
  ...Object.keys(on).map(
    (guard): RuleCase => ({
      name: `${guard} off`,
      verdict: "violated",
      because: [`publicAccessBlockConfiguration.${guard}`],
      ...block({ ...on, [guard]: false }),
    }),
  ),
  { name: "off already", verdict: "violated", resources: [point({ publicAccessBlockConfiguration: open }, true)] },
  {
    name: "one on, the others left out",
    verdict: "not violated",
    resources: [point({ publicAccessBlockConfiguration: { blockPublicAcls: true } })],
  },
  {
    name: "one on, the others left out of a template, which leaves it to the service",
    verdict: "cannot tell",
    template: Point({ PublicAccessBlockConfiguration: { BlockPublicAcls: true } }),
  },
  {
    name: "off, and one VPC only reaches it",
    verdict: "violated",
    severity: "low",
    resources: [point({ publicAccessBlockConfiguration: open, vpcConfiguration: { vpcId: "vpc-1" } })],
    template: Point({ PublicAccessBlockConfiguration: Open, VpcConfiguration: { VpcId: "vpc-1" } }),
  },
  {
    name: "off, and on for the account",
    verdict: "not violated",
    resources: [point({ publicAccessBlockConfiguration: open }), account(on)],
  },
  {
    name: "a block that is not known",
    verdict: "cannot tell",
    because: ["publicAccessBlockConfiguration.blockPublicAcls"],
    resources: [point({ publicAccessBlockConfiguration: unknown() })],
  },
  {
    name: "a guard that a parameter says",
    verdict: "cannot tell",
    template: Point(
      { PublicAccessBlockConfiguration: { ...On, BlockPublicPolicy: { Ref: "Guard" } } },
      parameter("Guard"),
    ),
  },
]);
