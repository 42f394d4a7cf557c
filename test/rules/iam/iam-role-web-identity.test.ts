import { iamRoleWebIdentity } from "../../../rules/iam/iam-role-web-identity.ts";
import { parameter, type RuleCase, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

const role = (document: unknown) => resource("aws:iam/role:Role", "orders", { assumeRolePolicy: document as string });
const stack = (AssumeRolePolicyDocument: unknown, more: object = {}) =>
  template({ Orders: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument } } }, more);
const trust = (Federated: unknown, Condition?: object, more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Action: "sts:AssumeRoleWithWebIdentity",
      Principal: { Federated },
      ...(Condition && { Condition }),
      ...more,
    },
  ],
});

const cluster = "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B716D3041E";
const eks = `arn:aws:iam::111111111111:oidc-provider/${cluster}`;
const gitlab = "arn:aws:iam::111111111111:oidc-provider/gitlab.com";
const okta = "arn:aws:iam::111111111111:oidc-provider/shop.okta.com";
const cognito = "cognito-identity.amazonaws.com";
const pool = "eu-west-1:12345678-dc46-4234-8a8f-example";

const pod = (sub: string, operator = "StringLike") => ({
  StringEquals: { [`${cluster}:aud`]: "sts.amazonaws.com" },
  [operator]: { [`${cluster}:sub`]: sub },
});

type Row = readonly [string, RuleCase["verdict"], RuleCase["severity"], string, object | undefined];

const rows: readonly Row[] = [
  ["any pod of a cluster", "violated", "high", eks, undefined],
  ["any pod, for AWS", "violated", "high", eks, { StringEquals: { [`${cluster}:aud`]: "sts.amazonaws.com" } }],
  ["every service account", "violated", "high", eks, pod("system:serviceaccount:*:*")],
  ["any subject", "violated", "high", eks, pod("*")],
  ["every subject but one", "violated", "high", eks, pod("system:serviceaccount:shop:orders", "StringNotEquals")],
  [
    "a subject, where there is one",
    "not violated",
    undefined,
    eks,
    pod("system:serviceaccount:shop:orders", "StringLikeIfExists"),
  ],
  ["every pod of one namespace", "violated", "medium", eks, pod("system:serviceaccount:shop:*")],
  ["one service account", "not violated", undefined, eks, pod("system:serviceaccount:shop:orders")],
  [
    "one of two service accounts is any",
    "violated",
    "high",
    eks,
    { StringLike: { [`${cluster}:sub`]: ["system:serviceaccount:shop:orders", "*"] } },
  ],
  [
    "any project of GitLab",
    "violated",
    "critical",
    gitlab,
    { StringEquals: { "gitlab.com:aud": "https://gitlab.com" } },
  ],
  [
    "one group of GitLab",
    "not violated",
    undefined,
    gitlab,
    { StringLike: { "gitlab.com:sub": "project_path:shop/*" } },
  ],
  [
    "one application of an identity provider",
    "violated",
    "medium",
    okta,
    { StringEquals: { "shop.okta.com:aud": "0oa1b2c3" } },
  ],
  [
    "one subject of an identity provider",
    "not violated",
    undefined,
    okta,
    { StringEquals: { "shop.okta.com:aud": "0oa1b2c3", "shop.okta.com:sub": "00u1b2c3" } },
  ],
  ["any pool", "violated", "critical", cognito, undefined],
  ["one pool, signed in or not", "violated", "high", cognito, { StringEquals: { [`${cognito}:aud`]: pool } }],
  [
    "guests of one pool",
    "violated",
    "high",
    cognito,
    { StringEquals: { [`${cognito}:aud`]: pool }, "ForAnyValue:StringLike": { [`${cognito}:amr`]: "unauthenticated" } },
  ],
  [
    "who has signed in to one pool",
    "not violated",
    undefined,
    cognito,
    { StringEquals: { [`${cognito}:aud`]: pool }, "ForAnyValue:StringLike": { [`${cognito}:amr`]: "authenticated" } },
  ],
  ["any application of Google", "violated", "critical", "accounts.google.com", undefined],
  [
    "one application of Google",
    "not violated",
    undefined,
    "accounts.google.com",
    { StringEquals: { "accounts.google.com:aud": "123-shop.apps.googleusercontent.com" } },
  ],
  [
    "workflows of GitHub, which are another rule's",
    "not violated",
    undefined,
    "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com",
    undefined,
  ],
];

ruleCases(iamRoleWebIdentity, [
  ...rows.map(
    ([name, verdict, severity, provider, condition]): RuleCase => ({
      name,
      verdict,
      ...(severity !== undefined && { severity }),
      resources: [role(JSON.stringify(trust(provider, condition)))],
      template: stack(trust(provider, condition)),
    }),
  ),
  {
    name: "which statement it is",
    verdict: "violated",
    because: [
      "assumeRolePolicy.Statement.0.Principal",
      `assumeRolePolicy.Statement.0.Condition.StringEquals.${cluster}:aud`,
    ],
    template: stack(trust(eks, { StringEquals: { [`${cluster}:aud`]: "sts.amazonaws.com" } })),
  },
  {
    name: "a service, and an account",
    verdict: "not violated",
    resources: [
      role({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "sts:AssumeRole",
            Principal: { Service: "ec2.amazonaws.com", AWS: "111111111111" },
          },
        ],
      }),
    ],
  },
  {
    name: "people who sign in with SAML",
    verdict: "not violated",
    template: stack(
      trust("arn:aws:iam::111111111111:saml-provider/shop", undefined, { Action: "sts:AssumeRoleWithSAML" }),
    ),
  },
  {
    name: "any pod, and others are denied",
    verdict: "not violated",
    template: stack({
      Version: "2012-10-17",
      Statement: [
        ...trust(eks).Statement,
        {
          ...trust("*", { StringNotEquals: { [`${cluster}:sub`]: "system:serviceaccount:shop:orders" } }).Statement[0],
          Effect: "Deny",
          Principal: "*",
        },
      ],
    }),
  },
  {
    name: "a provider that is made with it",
    verdict: "violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [
      resource("aws:iam/openIdConnectProvider:OpenIdConnectProvider", "cluster", {
        url: `https://${cluster}`,
        clientIdLists: ["sts.amazonaws.com"],
      }),
      role(trust(ref("cluster", "arn"))),
    ],
  },
  {
    name: "GitHub's provider that is made with it",
    verdict: "not violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [
      resource("aws:iam/openIdConnectProvider:OpenIdConnectProvider", "github", {
        url: "https://token.actions.githubusercontent.com",
        clientIdLists: ["sts.amazonaws.com"],
      }),
      role(trust(ref("github", "arn"))),
    ],
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    because: ["assumeRolePolicy"],
    resources: [role(unknown())],
  },
  {
    name: "a provider that a parameter names",
    verdict: "cannot tell",
    template: stack(trust({ Ref: "Provider" }), parameter("Provider")),
  },
  {
    name: "a subject that a parameter names, as a pattern",
    verdict: "cannot tell",
    template: stack(trust(eks, { StringLike: { [`${cluster}:sub`]: { Ref: "Subject" } } }), parameter("Subject")),
  },
]);
