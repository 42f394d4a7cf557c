import { type Case, documented, federates, owner, pages, policy, type Shape, statement } from "./case.ts";

const provider = (name: string): string => `arn:aws:iam::${owner}:oidc-provider/${name}`;
const hub = "token.actions.githubusercontent.com";
const audience = { [`${hub}:aud`]: "sts.amazonaws.com" };
const trust = (condition?: Shape): Shape => federates(provider(hub), condition);
const subject = (operator: string, value: unknown): Shape =>
  trust(
    operator === "StringEquals"
      ? { StringEquals: { ...audience, [`${hub}:sub`]: value } }
      : { StringEquals: audience, [operator]: { [`${hub}:sub`]: value } },
  );
const claim = (name: string, value: string, operator = "StringEquals"): Shape =>
  trust(
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

const narrowed = documented(pages.github, "role", [
  [
    "repositories of a name that begins alike",
    subject("StringLike", "repo:acme/shop*"),
    "federated",
    "of one organization",
  ],
  [
    "main branches of one organization",
    subject("StringLike", "repo:acme/*:ref:refs/heads/main"),
    "federated",
    "of one organization",
  ],
  [
    "everything at GitHub but for a Deny outside one organization",
    policy(
      statement("role", { Principal: { Federated: provider(hub) }, Action: "sts:AssumeRoleWithWebIdentity" }),
      statement("role", {
        Effect: "Deny",
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: { StringNotLike: { [`${hub}:sub`]: "repo:acme/*" } },
      }),
    ),
    "federated",
    "all others are denied",
  ],
]);

const lax = documented(pages.oidc, "role", [
  ["GitHub without a condition", trust(), "public", "whoever has a repository at GitHub"],
  [
    "GitHub with an audience only",
    trust({ StringEquals: audience }),
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
  ["a repository's name anywhere", subject("StringLike", "*acme/shop*"), "public", "branches can be called so"],
  [
    "a repository's name after a colon",
    subject("StringLike", "*:acme/shop:*"),
    "public",
    "the star may cover anything before it",
  ],
  [
    "an environment of any repository",
    subject("StringLike", "repo:*/*:environment:prod"),
    "public",
    "every repository may have one",
  ],
  [
    "an actor by name",
    claim("actor", "octocat"),
    "public",
    "whoever has a repository may be called so, and names change hands",
  ],
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
]);

const always = documented(pages.githubClaims, "role", [
  [
    "a repository, if there is a subject",
    subject("StringLikeIfExists", "repo:acme/shop:*"),
    "federated",
    "every token has one",
  ],
  [
    "all subjects are a repository's",
    subject("ForAllValues:StringLike", "repo:acme/shop:*"),
    "federated",
    "every token has one",
  ],
  ["all subjects are any repository's", subject("ForAllValues:StringLike", "repo:*"), "public", "every repository"],
  ["tokens without a subject", trust({ Null: { [`${hub}:sub`]: "true" } }), "none", "there are none"],
  ["tokens with a subject", trust({ Null: { [`${hub}:sub`]: "false" } }), "public", "all are"],
  [
    "an organization, if the token tells its owner",
    claim("repository_owner", "acme", "StringEqualsIfExists"),
    "public",
    "of this claim AWS does not say that it hands on every one",
  ],
]);

export const github: readonly Case[] = [...fixed, ...narrowed, ...lax, ...always];
