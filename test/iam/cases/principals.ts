import { type Case, documented, grants, owner, ownOrg, pages, partner, policy, statement } from "./case.ts";

const iam = (account: string, name: string): string => `arn:aws:iam::${account}:${name}`;
const oai = "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1A2B3C4D5";

const named = documented(pages.principal, "bucket", [
  ["everyone by a star", grants("bucket", "*"), "public", "anonymous callers too"],
  ["everyone by a star of AWS", grants("bucket", { AWS: "*" }), "public", "the same as a star alone"],
  ["everyone in a list", grants("bucket", { AWS: [partner, "*"] }), "public", "one of the list is everyone"],
  ["a partner by number", grants("bucket", { AWS: partner }), "external-account", "the account may let its users ask"],
  ["a partner by root", grants("bucket", { AWS: iam(partner, "root") }), "external-account", "root means the account"],
  ["a partner by a short ARN", grants("bucket", { AWS: `arn:aws:iam::${partner}` }), "external-account", "the account"],
  ["the shop by number", grants("bucket", { AWS: owner }), "own", "the owner's account"],
  ["the shop by root", grants("bucket", { AWS: iam(owner, "root") }), "own", "the owner's account"],
  ["the shop and a partner", grants("bucket", { AWS: [owner, partner] }), "external-account", "one is not the shop's"],
  ["a user of the shop", grants("bucket", { AWS: iam(owner, "user/ana") }), "own", "a user of the owner's account"],
  [
    "a user of a partner",
    grants("bucket", { AWS: iam(partner, "user/ana") }),
    "external-account",
    "a user of another account",
  ],
  [
    "a role of a partner",
    grants("bucket", { AWS: iam(partner, "role/team/app") }),
    "external-account",
    "a role of another account",
  ],
  [
    "a session of a partner",
    grants("bucket", { AWS: `arn:aws:sts::${partner}:assumed-role/app/x` }),
    "external-account",
    "a session of another account",
  ],
  [
    "a federated user of a partner",
    grants("bucket", { AWS: `arn:aws:sts::${partner}:federated-user/bo` }),
    "external-account",
    "a session of another account",
  ],
  [
    "a session of the shop",
    grants("bucket", { AWS: `arn:aws:sts::${owner}:assumed-role/app/x` }),
    "own",
    "a session of the owner's account",
  ],
  [
    "a role that is deleted",
    grants("bucket", { AWS: "AROAEXAMPLEROLEID1234" }),
    "none",
    "an id in place of an ARN is nobody any more",
  ],
  [
    "a user that is deleted",
    grants("bucket", { AWS: "AIDAEXAMPLEUSERID1234" }),
    "none",
    "an id in place of an ARN is nobody any more",
  ],
  [
    "a partner's role that is in the organization",
    grants("bucket", { AWS: iam(partner, "role/app") }, { StringEquals: { "aws:PrincipalOrgID": ownOrg } }),
    "org",
    "an account of the shop's own organization",
  ],
  [
    "a partner that claims to be the shop",
    grants("bucket", { AWS: partner }, { StringEquals: { "aws:PrincipalAccount": owner } }),
    "none",
    "no account is two",
  ],
  [
    "a partner's user of another account's ARN",
    grants("bucket", { AWS: iam(partner, "user/ana") }, { ArnLike: { "aws:PrincipalArn": iam(owner, "*") } }),
    "none",
    "the ARN is the partner's",
  ],
  [
    "a partner from an office",
    grants("bucket", { AWS: partner }, { IpAddress: { "aws:SourceIp": "52.95.1.0/24" } }),
    "external-account",
    "the account is fixed, the network narrows it",
  ],
  [
    "a star within a role",
    grants("bucket", { AWS: iam(owner, "role/app-*") }),
    "malformed",
    "a part of a name cannot be a star",
  ],
  [
    "a star as account",
    grants("bucket", { AWS: "arn:aws:iam::*:root" }),
    "malformed",
    "a part of a name cannot be a star",
  ],
  [
    "a star as user",
    grants("bucket", { AWS: iam(partner, "user/*") }),
    "malformed",
    "a part of a name cannot be a star",
  ],
  [
    "a star that is all users of all accounts",
    grants("bucket", { AWS: "arn:aws:iam::*:user/*" }),
    "malformed",
    "a part of a name cannot be a star",
  ],
  ["a star as service", grants("bucket", { Service: "*" }), "malformed", "services are named one by one"],
  [
    "a star within a service",
    grants("bucket", { Service: "*.amazonaws.com" }),
    "malformed",
    "services are named one by one",
  ],
  [
    "a partner in China",
    grants("bucket", { AWS: `arn:aws-cn:iam::${partner}:root` }),
    "external-account",
    "an account of another partition",
  ],
]);

const s3Only = documented(pages.principal, "bucket", [
  [
    "a canonical user",
    grants("bucket", { CanonicalUser: "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" }),
    "external-account",
    "a fixed account, which one is not told",
  ],
  [
    "every canonical user",
    grants("bucket", { CanonicalUser: "*" }),
    "malformed",
    "canonical users are named one by one",
  ],
  [
    "a web identity provider",
    grants("bucket", { Federated: "accounts.google.com" }),
    "public",
    "whoever has an account there",
  ],
]);

const distributions = documented(pages.identityAccess, "bucket", [
  [
    "an origin access identity",
    grants("bucket", { AWS: oai }),
    "external-account",
    "a fixed identity of some distribution",
  ],
  [
    "an origin access control of one distribution",
    grants(
      "bucket",
      { Service: "cloudfront.amazonaws.com" },
      { StringEquals: { "AWS:SourceArn": `arn:aws:cloudfront::${owner}:distribution/EDFDVBD6EXAMPLE` } },
    ),
    "service-guarded",
    "the page's own policy",
  ],
  [
    "an origin access control of every distribution",
    grants("bucket", { Service: "cloudfront.amazonaws.com" }),
    "service-unguarded",
    "anyone's distribution may read",
  ],
]);

const excepting = (target: "bucket" | "role", excepted: unknown, change: object = {}): unknown =>
  policy(statement(target, { Principal: undefined, NotPrincipal: excepted, ...change }));

const excepted = documented(pages.notPrincipal, "bucket", [
  [
    "everyone but a user",
    excepting("bucket", { AWS: iam(owner, "user/ana") }),
    "malformed",
    "NotPrincipal with Allow is not supported",
  ],
  ["everyone but a partner", excepting("bucket", { AWS: partner }), "malformed", "not supported"],
  ["everyone but the shop", excepting("bucket", { AWS: iam(owner, "root") }), "malformed", "not supported"],
  ["everyone but a service", excepting("bucket", { Service: "s3.amazonaws.com" }), "malformed", "not supported"],
  [
    "everyone but a user, in the organization",
    excepting(
      "bucket",
      { AWS: iam(owner, "user/ana") },
      { Condition: { StringEquals: { "aws:PrincipalOrgID": ownOrg } } },
    ),
    "malformed",
    "not supported, whatever the condition says",
  ],
  [
    "everyone but a user, among others",
    policy(
      statement("bucket", { Principal: { AWS: partner } }),
      statement("bucket", { Principal: undefined, NotPrincipal: { AWS: iam(owner, "user/ana") } }),
    ),
    "malformed",
    "AWS takes no document with such a statement",
  ],
]);

const trusts = documented(pages.principal, "role", [
  ["a role for everyone", grants("role", "*"), "public-authenticated", "whoever has an account"],
  ["a role for every AWS", grants("role", { AWS: "*" }), "public-authenticated", "whoever has an account"],
  ["a role for the shop", grants("role", { AWS: iam(owner, "root") }), "own", "the owner's account"],
  ["a role for a partner", grants("role", { AWS: iam(partner, "root") }), "external-account", "another account"],
  [
    "a role for a partner's role",
    grants("role", { AWS: iam(partner, "role/ci") }),
    "external-account",
    "a role of another account",
  ],
  [
    "a role for the organization",
    grants("role", { AWS: "*" }, { StringEquals: { "aws:PrincipalOrgID": ownOrg } }),
    "org",
    "the condition narrows it",
  ],
  [
    "a role for a role of that name anywhere",
    grants("role", { AWS: "*" }, { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/ci" } }),
    "public-authenticated",
    "names of roles are free",
  ],
  [
    "a role for a star within a role",
    grants("role", { AWS: iam(partner, "role/*") }),
    "malformed",
    "a part of a name cannot be a star",
  ],
]);

const exceptedTrusts = documented(pages.notPrincipal, "role", [
  ["a role for everyone but a partner", excepting("role", { AWS: partner }), "malformed", "not supported in trusts"],
  [
    "a role denied to everyone but a partner",
    policy(
      statement("role", { Principal: { AWS: partner } }),
      statement("role", { Effect: "Deny", Principal: undefined, NotPrincipal: { AWS: iam(partner, "root") } }),
    ),
    "malformed",
    "not in a role's trust policy, with Deny either",
  ],
]);

const secrets = documented(pages.externalId, "role", [
  [
    "a role for everyone with a shared word",
    grants("role", { AWS: "*" }, { StringEquals: { "sts:ExternalId": "f3a1c9d2e8" } }),
    "public-guarded",
    "whoever learns the word",
  ],
  [
    "a role for a partner with a shared word",
    grants("role", { AWS: partner }, { StringEquals: { "sts:ExternalId": "f3a1c9d2e8" } }),
    "external-account",
    "another account that knows the word",
  ],
  [
    "a role for everyone with any word",
    grants("role", { AWS: "*" }, { StringLike: { "sts:ExternalId": "*" } }),
    "public-authenticated",
    "any word will do",
  ],
  [
    "a role for everyone without a word",
    grants("role", { AWS: "*" }, { Null: { "sts:ExternalId": "true" } }),
    "public-authenticated",
    "no word will do",
  ],
  [
    "a role for everyone with a shared word, if any",
    grants("role", { AWS: "*" }, { StringEqualsIfExists: { "sts:ExternalId": "f3a1c9d2e8" } }),
    "public-authenticated",
    "no word will do",
  ],
  [
    "a role for everyone with another word",
    grants("role", { AWS: "*" }, { StringNotEquals: { "sts:ExternalId": "f3a1c9d2e8" } }),
    "public-authenticated",
    "any other word will do",
  ],
]);

export const principals: readonly Case[] = [
  ...named,
  ...s3Only,
  ...distributions,
  ...excepted,
  ...trusts,
  ...exceptedTrusts,
  ...secrets,
];
