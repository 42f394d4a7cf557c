import { parameter, type RuleCase, ref, resource, unknown } from "../support/rule-cases.ts";

/** How a service carries a policy of its own. */
export interface Carrier {
  /** An action that the policy may allow, and every action of its service. */
  readonly action: string;
  readonly service: string;
  /** What the policy is on; a trust policy names no resource. */
  readonly on?: string;
  /** The property of a finding's path that holds the policy. */
  readonly property: string;
  readonly resources: (policy: string | object) => NonNullable<RuleCase["resources"]>;
  readonly template: (policy: object, more?: object) => object;
}

const org = { "aws:PrincipalOrgID": "o-a1b2c3d4e5" };
const shop = "arn:aws:iam::111111111111:role/shop";

/** A statement of a policy without what differs between services. */
interface Written {
  readonly Effect?: string;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly Condition?: object;
}

const open = { Principal: "*" };
const when = (Condition: object): readonly Written[] => [{ ...open, Condition }];

/** Everyone is denied, but those whom a condition spares. */
const denied = (Condition: object, more: Written = {}): Written => ({
  Effect: "Deny",
  Principal: "*",
  Condition,
  ...more,
});

const outsiders = { StringNotEquals: org };

type Situation = readonly [name: string, verdict: "violated" | "not violated", statements: readonly Written[]];

const situations: readonly Situation[] = [
  ["everyone", "violated", [open]],
  ["every AWS account", "violated", [{ Principal: { AWS: "*" } }]],
  ["everyone in a list", "violated", [{ Principal: { AWS: [shop, "*"] } }]],
  ["every service", "violated", [{ Principal: { Service: "*" } }]],
  ["every identity provider", "violated", [{ Principal: { Federated: ["*"] } }]],
  ["one role", "not violated", [{ Principal: { AWS: shop } }]],
  ["one account", "not violated", [{ Principal: { AWS: ["111111111111", "arn:aws:iam::222222222222:root"] } }]],
  ["one service", "not violated", [{ Principal: { Service: "events.amazonaws.com" } }]],
  ["a pattern of accounts, which AWS refuses", "not violated", [{ Principal: { AWS: "arn:aws:iam::*:root" } }]],
  ["everyone but one role", "violated", [{ NotPrincipal: { AWS: shop } }]],
  ["everyone is denied", "not violated", [{ ...open, Effect: "Deny" }]],
  ["an effect in small letters, which AWS refuses", "not violated", [{ ...open, Effect: "allow" }]],
  ["one statement of several", "violated", [{ Principal: { AWS: shop } }, open]],
  ["no statement at all", "not violated", []],

  ["one organisation", "not violated", when({ StringEquals: org })],
  ["one organisation, or no organisation said", "violated", when({ StringEqualsIfExists: org })],
  ["every organisation but one", "violated", when({ StringNotEquals: org })],
  ["a pattern for every organisation", "violated", when({ StringLike: { "aws:PrincipalOrgID": "o-*" } })],
  ["a key in other letters", "not violated", when({ stringequals: { "AWS:principalorgid": ["o-a1b2c3d4e5"] } })],
  [
    "two organisations, one of them any",
    "violated",
    when({ StringLike: { "aws:PrincipalOrgID": ["o-a1b2c3d4e5", "*"] } }),
  ],
  [
    "some organisational unit",
    "not violated",
    when({ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/*" } }),
  ],
  [
    "all organisational units, or none said",
    "violated",
    when({ "ForAllValues:StringLike": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/*" } }),
  ],
  ["one account by a condition", "not violated", when({ StringEquals: { "aws:PrincipalAccount": "111111111111" } })],
  ["accounts that begin alike", "violated", when({ StringLike: { "aws:PrincipalAccount": "1111*" } })],
  [
    "roles of one account",
    "not violated",
    when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111111111111:role/*" } }),
  ],
  [
    "roles of one name in any account",
    "violated",
    when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/shop" } }),
  ],
  [
    "an account somewhere in the ARN",
    "violated",
    when({ StringLike: { "aws:PrincipalArn": "arn:aws:iam::*111111111111*" } }),
  ],
  [
    "events of one queue or topic",
    "not violated",
    when({ ArnEquals: { "aws:SourceArn": "arn:aws:sns:eu-west-1:111111111111:orders" } }),
  ],
  ["events of any account", "violated", when({ ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:orders" } })],
  ["events of one bucket", "not violated", when({ ArnLike: { "aws:SourceArn": "arn:aws:s3:::shop-logs" } })],
  ["events of buckets that begin alike", "violated", when({ ArnLike: { "aws:SourceArn": "arn:aws:s3:::shop-*" } })],
  ["one endpoint", "not violated", when({ StringEquals: { "aws:SourceVpce": "vpce-0123456789abcdef0" } })],
  ["any endpoint", "violated", when({ StringLike: { "aws:SourceVpce": "vpce-*" } })],
  ["AWS services only", "not violated", when({ Bool: { "aws:PrincipalIsAWSService": "true" } })],
  ["anyone but AWS services", "violated", when({ Bool: { "aws:PrincipalIsAWSService": "false" } })],
  ["one network", "not violated", when({ IpAddress: { "aws:SourceIp": "8.8.8.0/24" } })],
  ["the widest network that is not public", "not violated", when({ IpAddress: { "aws:SourceIp": ["8.0.0.0/8"] } })],
  ["a network that is too wide", "violated", when({ IpAddress: { "aws:SourceIp": "8.0.0.0/7" } })],
  ["every address", "violated", when({ IpAddress: { "aws:SourceIp": ["0.0.0.0/0", "::/0"] } })],
  ["two halves of all addresses", "violated", when({ IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } })],
  ["every address but one network", "violated", when({ NotIpAddress: { "aws:SourceIp": "8.8.8.0/24" } })],
  ["an address inside a network of one's own", "violated", when({ IpAddress: { "aws:VpcSourceIp": "10.0.0.0/24" } })],
  ["a shared text is no lock", "violated", when({ StringEquals: { "sts:ExternalId": "shop-7f3a" } })],
  ["what a browser may claim", "violated", when({ StringLike: { "aws:Referer": "https://shop.example/*" } })],
  ["encrypted requests of everyone", "violated", when({ Bool: { "aws:SecureTransport": "true" } })],
  [
    "an encrypted request and one organisation",
    "not violated",
    when({ Bool: { "aws:SecureTransport": "true" }, StringEquals: org }),
  ],
  ["an empty condition", "violated", when({})],
  ["a condition without keys", "violated", when({ StringEquals: {} })],
  ["a pattern where patterns do not count", "not violated", when({ StringEquals: { "aws:PrincipalOrgID": "*" } })],

  ["outsiders are denied", "not violated", [open, denied(outsiders)]],
  ["outsiders are denied, first", "not violated", [denied(outsiders), open]],
  [
    "outsiders are denied everything of the service",
    "not violated",
    [open, denied({ ArnNotLike: { "aws:PrincipalArn": shop } })],
  ],
  ["other networks are denied", "not violated", [open, denied({ NotIpAddress: { "aws:SourceIp": ["8.8.8.0/24"] } })]],
  [
    "all networks but every network are denied",
    "violated",
    [open, denied({ NotIpAddress: { "aws:SourceIp": ["0.0.0.0/0"] } })],
  ],
  [
    "some outsiders are denied",
    "violated",
    [open, denied({ StringNotEquals: { ...org, "aws:Referer": "https://shop.example" } })],
  ],
  [
    "outsiders are denied where their organisation is one of several",
    "violated",
    [open, denied({ "ForAnyValue:StringNotEquals": org })],
  ],
  ["requests without TLS are denied", "violated", [open, denied({ Bool: { "aws:SecureTransport": "false" } })]],
  [
    "one account is denied",
    "violated",
    [open, { Effect: "Deny", Principal: { AWS: "arn:aws:iam::222222222222:root" } }],
  ],
  ["everyone but one role is denied", "not violated", [open, { Effect: "Deny", NotPrincipal: { AWS: shop } }]],
  ["every service is denied, people are not", "violated", [open, { Effect: "Deny", Principal: { Service: "*" } }]],
  ["outsiders are denied what another service offers", "violated", [open, denied(outsiders, { Action: "ec2:*" })]],
  ["outsiders are denied everything there is", "not violated", [open, denied(outsiders, { Action: ["*"] })]],
];

/** The cases of a rule that a policy must not let everyone in: the same for every service. */
export function openings({ action, service, on, property, resources, template }: Carrier): readonly RuleCase[] {
  const whole = (statement: Written): object => ({
    Effect: "Allow",
    ...(statement.NotAction === undefined && { Action: statement.Effect === "Deny" ? service : action }),
    ...(on !== undefined && { Resource: on }),
    ...statement,
  });
  const policy = (...statements: readonly Written[]): object => ({
    Version: "2012-10-17",
    Statement: statements.map(whole),
  });
  const both = (document: object) => ({ resources: resources(document), template: template(document) });
  const account = { "aws:PrincipalAccount": { Ref: "Partner" } };
  return [
    ...situations.map(([name, verdict, statements]) => ({ name, verdict, ...both(policy(...statements)) })),
    {
      name: "which statement it is",
      verdict: "violated",
      because: [`${property}.Statement.1.Effect`, `${property}.Statement.1.Principal`],
      ...both(policy({ Principal: { AWS: shop } }, open)),
    },
    {
      name: "written as text",
      verdict: "violated",
      because: ["Statement.0.Principal"],
      resources: resources(JSON.stringify(policy(open))),
    },
    { name: "one statement outside of a list", verdict: "violated", ...both({ Statement: whole(open) }) },
    { name: "several actions", verdict: "violated", ...both(policy({ ...open, Action: [action, service] })) },
    { name: "all actions but one", verdict: "violated", ...both(policy({ ...open, NotAction: action })) },
    {
      name: "outsiders are denied the action in other letters",
      verdict: "not violated",
      ...both(policy(open, denied(outsiders, { Action: action.toUpperCase() }))),
    },
    {
      name: "outsiders are denied the one action that is allowed",
      verdict: "not violated",
      ...both(policy(open, denied(outsiders, { Action: [action] }))),
    },
    {
      name: "outsiders are denied another action of the service",
      verdict: "violated",
      ...both(policy(open, denied(outsiders, { Action: `${service.replace("*", "")}Nothing` }))),
    },
    {
      name: "outsiders are denied one of two actions",
      verdict: "violated",
      ...both(policy({ ...open, Action: [action, service] }, denied(outsiders, { Action: action }))),
    },
    {
      name: "every action, and outsiders are denied those of the service",
      verdict: "not violated",
      ...both(policy({ ...open, Action: "*" }, denied(outsiders))),
    },
    {
      name: "all actions but one, and outsiders are denied those of the service",
      verdict: "not violated",
      ...both(policy({ ...open, NotAction: action }, denied(outsiders))),
    },
    { name: "no policy but an empty text", verdict: "not violated", resources: resources("") },
    { name: "a text that is no policy", verdict: "cannot tell", resources: resources("{ Statement: [") },
    {
      name: "a policy that only the deployment will know",
      verdict: "cannot tell",
      because: [property],
      resources: resources(unknown()),
    },
    {
      name: "a role that is made with it",
      verdict: "not violated",
      but: { preview: "cannot tell", plan: "cannot tell" },
      resources: [role, ...resources(policy({ Principal: { AWS: ref("made", "arn") } }))],
      template: withRole(template(policy({ Principal: { AWS: { "Fn::GetAtt": ["Made", "Arn"] } } }))),
    },
    {
      name: "everyone, beside a role that is made with it",
      verdict: "violated",
      but: { preview: "cannot tell", plan: "cannot tell" },
      resources: [role, ...resources(policy(open, { Principal: { AWS: ref("made", "arn") } }))],
      template: withRole(template(policy(open, { Principal: { AWS: { "Fn::GetAtt": ["Made", "Arn"] } } }))),
    },
    {
      name: "events of something that is made with it",
      verdict: "not violated",
      but: { preview: "cannot tell", plan: "cannot tell" },
      resources: [role, ...resources(policy(...when({ ArnEquals: { "aws:SourceArn": ref("made", "arn") } })))],
      template: withRole(
        template(policy(...when({ ArnEquals: { "aws:SourceArn": { "Fn::GetAtt": ["Made", "Arn"] } } }))),
      ),
    },
    {
      name: "a principal that a parameter names",
      verdict: "cannot tell",
      template: template(policy({ Principal: { AWS: { Ref: "Partner" } } }), parameter("Partner")),
    },
    {
      name: "an account that a parameter names",
      verdict: "cannot tell",
      template: template(policy(...when({ StringLike: account })), parameter("Partner")),
    },
    {
      name: "an account that a parameter names, letter by letter",
      verdict: "not violated",
      template: template(policy(...when({ StringEquals: account })), parameter("Partner")),
    },
    {
      name: "the account of the stack",
      verdict: "not violated",
      template: template(policy(...when({ StringLike: { "aws:PrincipalAccount": { Ref: "AWS::AccountId" } } }))),
    },
    {
      name: "everyone in one of two stages",
      verdict: "cannot tell",
      template: template(policy({ Principal: { "Fn::If": ["Open", "*", { AWS: shop }] } }), {
        ...parameter("Stage"),
        Conditions: { Open: { "Fn::Equals": [{ Ref: "Stage" }, "test"] } },
      }),
    },
  ];
}

const role = resource("aws:iam/role:Role", "made", {
  assumeRolePolicy: {
    Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
  } as never,
});

const made = {
  Type: "AWS::IAM::Role",
  Properties: {
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
  },
};

const withRole = (document: object): object => {
  const { Resources, ...more } = document as { Resources: object };
  return { ...more, Resources: { Made: made, ...Resources } };
};
