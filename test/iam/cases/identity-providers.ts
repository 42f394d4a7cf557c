import { type Case, documented, federates, grants, owner, pages, type Shape } from "./case.ts";

const provider = (name: string): string => `arn:aws:iam::${owner}:oidc-provider/${name}`;
const hub = "token.actions.githubusercontent.com";
const audience = { [`${hub}:aud`]: "sts.amazonaws.com" };
const github = (condition?: Shape): Shape => federates(provider(hub), condition);
const subject = (operator: string, value: unknown): Shape =>
  github(
    operator === "StringEquals"
      ? { StringEquals: { ...audience, [`${hub}:sub`]: value } }
      : { StringEquals: audience, [operator]: { [`${hub}:sub`]: value } },
  );
const claim = (name: string, value: string, operator = "StringEquals"): Shape =>
  github(
    operator === "StringEquals"
      ? { StringEquals: { ...audience, [`${hub}:${name}`]: value } }
      : { StringEquals: audience, [operator]: { [`${hub}:${name}`]: value } },
  );

const fixed = documented(pages.github, "role", [
  [
    "a branch of one repository",
    subject("StringEquals", "repo:acme/shop:ref:refs/heads/main"),
    "federated",
    "the page's own policy",
  ],
  [
    "an environment of one repository",
    subject("StringEquals", "repo:acme/shop:environment:production"),
    "federated",
    "one repository",
  ],
  [
    "pull requests of one repository",
    subject("StringEquals", "repo:acme/shop:pull_request"),
    "federated",
    "one repository",
  ],
  ["anything of one repository", subject("StringLike", "repo:acme/shop:*"), "federated", "one repository"],
  ["any repository of one organization", subject("StringLike", "repo:acme/*"), "federated", "one organization"],
  ["repositories that begin alike", subject("StringLike", "repo:acme/shop-*"), "federated", "of one organization"],
  [
    "one of two repositories",
    subject("StringEquals", ["repo:acme/shop:ref:refs/heads/main", "repo:acme/pay:ref:refs/heads/main"]),
    "federated",
    "of one organization",
  ],
  ["one repository by its claim", claim("repository", "acme/shop"), "federated", "one repository"],
  ["one repository by number", claim("repository_id", "74"), "federated", "one repository"],
  ["one owner by number", claim("repository_owner_id", "65"), "federated", "one organization"],
  [
    "one workflow",
    claim("job_workflow_ref", "acme/shop/.github/workflows/deploy.yml@refs/heads/main"),
    "federated",
    "one repository's workflow",
  ],
]);

const lax = documented(pages.oidc, "role", [
  ["GitHub without a condition", github(), "public", "whoever has a repository at GitHub"],
  [
    "GitHub with an audience only",
    github({ StringEquals: audience }),
    "public",
    "every repository asks for that audience",
  ],
  ["any subject", subject("StringLike", "*"), "public", "every repository"],
  ["any repository", subject("StringLike", "repo:*"), "public", "every repository"],
  ["organizations that begin alike", subject("StringLike", "repo:acme*"), "public", "anyone can found acme-evil"],
  [
    "organizations that begin alike, with a repository",
    subject("StringLike", "repo:acme*/shop:*"),
    "public",
    "anyone can found acme-evil",
  ],
  [
    "a repository of that name of anyone",
    subject("StringLike", "repo:*/shop:*"),
    "public",
    "names of repositories are free",
  ],
  ["one character of the organization open", subject("StringLike", "repo:ac?e/*"), "public", "anyone can found acxe"],
  ["any main branch", subject("StringLike", "*:ref:refs/heads/main"), "public", "every repository has one"],
  [
    "a subject that is any repository's workflow",
    subject("StringLike", "workflow:deploy:*"),
    "public",
    "anyone can have such a subject",
  ],
  [
    "a subject that is any repository's environment",
    subject("StringEquals", "environment:production"),
    "public",
    "anyone can have such a subject",
  ],
  [
    "a subject that is any repository's branch",
    subject("StringEquals", "ref:refs/heads/main"),
    "public",
    "anyone can have such a subject",
  ],
  [
    "a subject that is any repository's context",
    subject("StringLike", "context:*"),
    "public",
    "anyone can have such a subject",
  ],
  [
    "a repository, if there is a subject",
    subject("StringLikeIfExists", "repo:acme/shop:*"),
    "public",
    "IfExists is no guard",
  ],
  [
    "all subjects are a repository's",
    subject("ForAllValues:StringLike", "repo:acme/shop:*"),
    "public",
    "of no subject at all it is true",
  ],
  ["not a repository", subject("StringNotLike", "repo:acme/legacy:*"), "public", "all others"],
  [
    "one of two, of which one is anybody's",
    subject("StringLike", ["repo:acme/shop:*", "repo:*"]),
    "public",
    "the second covers all",
  ],
  [
    "a starred repository as text",
    subject("StringEquals", "repo:acme/shop:*"),
    "none",
    "StringEquals knows no wildcards",
  ],
  ["any owner", claim("repository_owner", "*", "StringLike"), "public", "every owner"],
  ["a branch by its claim", claim("ref", "refs/heads/main"), "public", "every repository has one"],
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
  ...fixed,
  ...lax,
  ...pools,
  ...gitlab,
  ...others,
  ...clusters,
  ...saml,
];
