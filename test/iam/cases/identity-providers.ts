import { type Case, documented, federates, grants, owner, pages, type Shape } from "./case.ts";

const provider = (name: string): string => `arn:aws:iam::${owner}:oidc-provider/${name}`;
const web = documented(pages.oidc, "role", [
  ["the web, not GitHub", federates("accounts.google.com"), "public", "whoever has an account there"],
  [
    "an application at Google",
    federates("accounts.google.com", { StringEquals: { "accounts.google.com:aud": "66677788899900pro0" } }),
    "federated",
    "one application",
  ],
  [
    "an application at Facebook",
    federates("graph.facebook.com", { StringEquals: { "graph.facebook.com:app_id": "123456789" } }),
    "federated",
    "one application",
  ],
  ["Facebook without an application", federates("graph.facebook.com"), "public", "whoever has an account there"],
  [
    "an application at Amazon",
    federates("www.amazon.com", { StringEquals: { "www.amazon.com:app_id": "amzn1.application-oa2-123456" } }),
    "federated",
    "one application",
  ],
  ["Amazon without an application", federates("www.amazon.com"), "public", "whoever has an account there"],
]);

const cognito = "cognito-identity.amazonaws.com";
const pools = documented(pages.cognito, "role", [
  [
    "a pool's users who have signed in",
    federates(cognito, {
      StringEquals: { [`${cognito}:aud`]: "eu-west-1:12345678-corner-cafe-123456790ab" },
      "ForAnyValue:StringLike": { [`${cognito}:amr`]: "authenticated" },
    }),
    "federated",
    "the page's own policy",
  ],
  ["users of any pool", federates(cognito), "public", "anyone can make a pool"],
  [
    "users of any pool who have signed in",
    federates(cognito, { "ForAnyValue:StringLike": { [`${cognito}:amr`]: "authenticated" } }),
    "public",
    "anyone can make a pool",
  ],
]);

const lab = "gitlab.com";
const gitlab = documented(pages.gitlab, "role", [
  [
    "a branch of one project",
    federates(provider(lab), { StringEquals: { [`${lab}:sub`]: "project_path:acme/shop:ref_type:branch:ref:main" } }),
    "federated",
    "the page's own policy",
  ],
  [
    "projects of one group",
    federates(provider(lab), { StringLike: { [`${lab}:sub`]: "project_path:acme/*:ref_type:branch:ref:main" } }),
    "federated",
    "one group",
  ],
  [
    "groups that begin alike",
    federates(provider(lab), { StringLike: { [`${lab}:sub`]: "project_path:acme*" } }),
    "public",
    "anyone can found acme-evil",
  ],
  [
    "any project",
    federates(provider(lab), { StringLike: { [`${lab}:sub`]: "project_path:*:ref_type:branch:ref:main" } }),
    "public",
    "everyone has projects",
  ],
  [
    "GitLab without a subject",
    federates(provider(lab), { StringEquals: { [`${lab}:aud`]: "https://gitlab.com" } }),
    "public",
    "everyone has projects",
  ],
  [
    "the shop's own GitLab",
    federates(provider("gitlab.acme.example"), {
      StringEquals: { "gitlab.acme.example:aud": "https://gitlab.acme.example" },
    }),
    "federated",
    "an issuer of one tenant",
  ],
]);

const circle = "oidc.circleci.com/org/00000000-1111-2222-3333-444444444444";
const others = [
  ...documented(pages.circle, "role", [
    [
      "jobs of one organization",
      federates(provider(circle), { StringEquals: { [`${circle}:aud`]: "00000000-1111-2222-3333-444444444444" } }),
      "federated",
      "an issuer of one organization",
    ],
  ]),
  ...documented(pages.hashicorp, "role", [
    [
      "a workspace",
      federates(provider("app.terraform.io"), {
        StringEquals: { "app.terraform.io:aud": "aws.workload.identity" },
        StringLike: { "app.terraform.io:sub": "organization:acme:project:shop:workspace:prod:run_phase:*" },
      }),
      "federated",
      "one organization",
    ],
    [
      "workspaces of one organization",
      federates(provider("app.terraform.io"), { StringLike: { "app.terraform.io:sub": "organization:acme:*" } }),
      "federated",
      "one organization",
    ],
    [
      "workspaces of a name in any organization",
      federates(provider("app.terraform.io"), {
        StringLike: { "app.terraform.io:sub": "organization:*:workspace:prod:*" },
      }),
      "public",
      "names are free in one's own organization",
    ],
    [
      "organizations that begin alike",
      federates(provider("app.terraform.io"), { StringLike: { "app.terraform.io:sub": "organization:acme*" } }),
      "public",
      "anyone can found acme-evil",
    ],
    [
      "HCP Terraform with an audience only",
      federates(provider("app.terraform.io"), { StringEquals: { "app.terraform.io:aud": "aws.workload.identity" } }),
      "public",
      "every organization asks for that audience",
    ],
  ]),
];

const kite = "agent.buildkite.com";
const kiteSubject = (operator: string, value: string): Shape =>
  federates(provider(kite), {
    StringEquals: { [`${kite}:aud`]: "sts.amazonaws.com" },
    [operator]: { [`${kite}:sub`]: value },
  });
const vercel = "oidc.vercel.com";
const hosts = [
  ...documented(pages.buildkite, "role", [
    [
      "a pipeline",
      kiteSubject("StringLike", "organization:acme:pipeline:shop:*"),
      "federated",
      "the page's own policy",
    ],
    [
      "pipelines of one organization",
      kiteSubject("StringLike", "organization:acme:*"),
      "federated",
      "one organization",
    ],
    [
      "pipelines of a name in any organization",
      kiteSubject("StringLike", "organization:*:pipeline:shop:*"),
      "public",
      "names are free in one's own organization",
    ],
    [
      "organizations at Buildkite that begin alike",
      kiteSubject("StringLike", "organization:acme*"),
      "public",
      "anyone can found acme-evil",
    ],
    [
      "Buildkite without a subject",
      federates(provider(kite), { StringEquals: { [`${kite}:aud`]: "sts.amazonaws.com" } }),
      "public",
      "every organization asks for that audience",
    ],
  ]),
  ...documented(pages.vercel, "role", [
    [
      "a project by a team's issuer",
      federates(provider(`${vercel}/acme`), {
        StringEquals: { [`${vercel}/acme:sub`]: "owner:acme:project:shop:environment:production" },
      }),
      "federated",
      "one team",
    ],
    ["any project by a team's issuer", federates(provider(`${vercel}/acme`)), "federated", "an issuer of one team"],
    [
      "a project by the issuer of all",
      federates(provider(vercel), {
        StringEquals: { [`${vercel}:sub`]: "owner:acme:project:shop:environment:production" },
      }),
      "federated",
      "one team",
    ],
    [
      "projects of a name by the issuer of all",
      federates(provider(vercel), { StringLike: { [`${vercel}:sub`]: "owner:*:project:shop:*" } }),
      "public",
      "names are free in one's own team",
    ],
    ["Vercel by the issuer of all", federates(provider(vercel)), "public", "everyone can have a team"],
  ]),
];

const eks = "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE";
const clusters = documented(pages.irsa, "role", [
  [
    "a service account of a cluster",
    federates(provider(eks), {
      StringEquals: { [`${eks}:sub`]: "system:serviceaccount:shop:orders", [`${eks}:aud`]: "sts.amazonaws.com" },
    }),
    "federated",
    "the page's own policy",
  ],
  [
    "any pod of a cluster",
    federates(provider(eks), { StringEquals: { [`${eks}:aud`]: "sts.amazonaws.com" } }),
    "federated",
    "an issuer of one cluster",
  ],
  [
    "starred service accounts as text",
    federates(provider(eks), { StringEquals: { [`${eks}:sub`]: "system:serviceaccount:shop:*" } }),
    "none",
    "StringEquals knows no wildcards",
  ],
]);

const saml = documented(pages.principal, "role", [
  [
    "a company's directory",
    grants(
      "role",
      { Federated: `arn:aws:iam::${owner}:saml-provider/acme` },
      { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } },
      { Action: "sts:AssumeRoleWithSAML" },
    ),
    "federated",
    "one directory",
  ],
]);

export const identityProviders: readonly Case[] = [
  ...web,
  ...pools,
  ...gitlab,
  ...others,
  ...hosts,
  ...clusters,
  ...saml,
];
