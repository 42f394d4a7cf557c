import { type Case, documented, grants, open, owner, pages, type Shape } from "./case.ts";

const key = (operator: string, name: string, value: unknown): Shape => open({ [operator]: { [name]: value } });

const said = documented(pages.keys, "bucket", [
  ["through TLS", key("Bool", "aws:SecureTransport", "true"), "public", "anyone can use TLS"],
  ["not through TLS", key("Bool", "aws:SecureTransport", "false"), "public", "anyone can do without"],
  ["by a browser", key("StringLike", "aws:UserAgent", "Mozilla/*"), "public", "the caller says what they use"],
  ["from any page", key("StringLike", "aws:Referer", "*"), "public", "the caller says where they come from"],
  [
    "not from a page",
    key("StringNotLike", "aws:Referer", "https://evil.example/*"),
    "public",
    "the caller says where they come from",
  ],
  ["in a region", key("StringEquals", "aws:RequestedRegion", "eu-west-1"), "public", "the caller chooses where to ask"],
  ["of a prefix", key("StringLike", "s3:prefix", "public/*"), "public", "the caller chooses what to ask"],
  [
    "with a tag in the request",
    key("StringEquals", "aws:RequestTag/team", "shop"),
    "public",
    "the caller chooses what to ask",
  ],
  [
    "with tags in the request",
    key("ForAnyValue:StringEquals", "aws:TagKeys", "team"),
    "public",
    "the caller chooses what to ask",
  ],
  [
    "with an ACL",
    key("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control"),
    "public",
    "the caller chooses what to ask",
  ],
  [
    "with a key that nobody knows",
    key("StringEquals", "shop:department", "sales"),
    "public",
    "who knows what callers can make of it",
  ],
  [
    "without a key that nobody knows",
    key("StringNotEquals", "shop:department", "sales"),
    "public",
    "who knows what callers can make of it",
  ],
  [
    "by a user of a name",
    key("StringEquals", "aws:username", "ana"),
    "public-authenticated",
    "names are free in one's own account",
  ],
  [
    "by a team",
    key("StringEquals", "aws:PrincipalTag/team", "shop"),
    "public-authenticated",
    "everyone tags their own users",
  ],
  ["by users", key("StringEquals", "aws:PrincipalType", "User"), "public-authenticated", "everyone has users"],
  ["by anonymous callers", key("StringEquals", "aws:PrincipalType", "Anonymous"), "public", "whoever signs nothing"],
  [
    "by an identity of a name",
    key("StringEquals", "aws:SourceIdentity", "ana"),
    "public-authenticated",
    "names are free in one's own account",
  ],
  [
    "with a second factor",
    key("Bool", "aws:MultiFactorAuthPresent", "true"),
    "public-authenticated",
    "anyone can have one",
  ],
  [
    "with a recent second factor",
    key("NumericLessThan", "aws:MultiFactorAuthAge", "3600"),
    "public-authenticated",
    "anyone can have one",
  ],
  [
    "with recent credentials",
    key("DateGreaterThan", "aws:TokenIssueTime", "2020-01-01T00:00:00Z"),
    "public-authenticated",
    "anyone can have some",
  ],
]);

const pagesOfS3 = documented(pages.public, "bucket", [
  [
    "from one page",
    key("StringEquals", "aws:Referer", "f3a1c9d2e8"),
    "public-guarded",
    "whoever learns the word: S3 does not count it as fixed",
  ],
]);

const times = documented(pages.operators, "bucket", [
  ["until a day long past", key("DateLessThan", "aws:CurrentTime", "2020-01-01T00:00:00Z"), "none", "the time is over"],
  ["until a day far off", key("DateLessThan", "aws:CurrentTime", "2999-01-01T00:00:00Z"), "public", "it is that time"],
  [
    "from a day long past",
    key("DateGreaterThan", "aws:CurrentTime", "2020-01-01T00:00:00Z"),
    "public",
    "it is that time",
  ],
  [
    "from a day far off",
    key("DateGreaterThan", "aws:CurrentTime", "2999-01-01T00:00:00Z"),
    "public",
    "the time will come",
  ],
  ["until a second long past", key("NumericLessThan", "aws:EpochTime", "1577836800"), "none", "the time is over"],
  ["until a second long past, as date", key("DateLessThan", "aws:EpochTime", "1577836800"), "none", "the time is over"],
  ["on a day long past", key("DateEquals", "aws:CurrentTime", "2020-01-01T00:00:00Z"), "none", "the time is over"],
  [
    "not on a day long past",
    key("DateNotEquals", "aws:CurrentTime", "2020-01-01T00:00:00Z"),
    "public",
    "every other time",
  ],
  [
    "between two days of the wrong order",
    open({
      DateGreaterThan: { "aws:CurrentTime": "2999-01-01T00:00:00Z" },
      DateLessThan: { "aws:CurrentTime": "2030-01-01T00:00:00Z" },
    }),
    "none",
    "no time is between",
  ],
  [
    "at times of this century, as text",
    key("StringLike", "aws:CurrentTime", "20*"),
    "public",
    "the time is compared as text, and reads so",
  ],
  ["with TLS 1.2", key("NumericGreaterThanEquals", "s3:TlsVersion", "1.2"), "public", "anyone can use it"],
  ["with a young signature", key("NumericLessThan", "s3:signatureAge", "600000"), "public", "anyone signs just now"],
]);

const s3Keys = documented(pages.s3Keys, "bucket", [
  [
    "with few keys of a list",
    open(
      { NumericLessThanEquals: { "s3:max-keys": "10" } },
      { Action: "s3:ListBucket", Resource: "arn:aws:s3:::orders" },
    ),
    "public",
    "the caller says how many",
  ],
  [
    "with a version",
    key("StringEquals", "s3:VersionId", "AaaHbAQitwiL_h47_44lRO2DDfLlBO5e"),
    "public",
    "the caller says which",
  ],
]);

const roles = documented(pages.stsKeys, "role", [
  [
    "a role for sessions of a name",
    grants("role", { AWS: "*" }, { StringLike: { "sts:RoleSessionName": "shop-*" } }),
    "public-authenticated",
    "the caller says the name",
  ],
  [
    "a role for sources of a name",
    grants("role", { AWS: "*" }, { StringEquals: { "sts:SourceIdentity": "ana" } }),
    "public-authenticated",
    "the caller says the name",
  ],
  [
    "a role for the shop's sessions of the caller's name",
    grants("role", { AWS: owner }, { StringLike: { "sts:RoleSessionName": `\${aws:username}` } }),
    "own",
    "the account is fixed",
  ],
]);

const topics = documented(pages.keys, "topic", [
  [
    "a topic for the old key of its owner",
    grants("topic", { AWS: "*" }, { StringEquals: { "AWS:SourceOwner": owner } }),
    "service-guarded",
    "only service calls have a source, and it is the shop's",
  ],
  [
    "a topic over one protocol",
    grants("topic", "*", { StringEquals: { "sns:Protocol": "https" } }, { Action: "sns:Subscribe" }),
    "public",
    "the caller says which",
  ],
  [
    "a topic for addresses of a company",
    grants("topic", "*", { StringLike: { "sns:Endpoint": "*@acme.example" } }, { Action: "sns:Subscribe" }),
    "public",
    "the caller says where to",
  ],
]);

export const claims: readonly Case[] = [...said, ...pagesOfS3, ...times, ...s3Keys, ...roles, ...topics];
