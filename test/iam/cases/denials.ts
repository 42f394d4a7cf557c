import {
  type Case,
  documented,
  grants,
  openBut,
  owner,
  ownOrg,
  pages,
  partner,
  policy,
  type Shape,
  statement,
} from "./case.ts";

const but = (condition: Shape): Shape => openBut({ Condition: condition });
const root = `arn:aws:iam::${owner}:root`;

const parts = documented(pages.logic, "bucket", [
  ["everything denied", openBut({}), "none", "a Deny wins over every Allow"],
  [
    "everything denied by text of another case",
    openBut({ Action: "S3:GETOBJECT" }),
    "none",
    "names of actions know no case",
  ],
  ["another action denied", openBut({ Action: "s3:PutObject" }), "public", "reading is not denied"],
  [
    "all but reading denied",
    openBut({ Action: undefined, NotAction: "s3:GetObject" }),
    "public",
    "reading is not denied",
  ],
  [
    "reading and all but reading denied",
    openBut({ Action: undefined, NotAction: "s3:GetObject" }, { Action: "s3:Get*" }),
    "none",
    "together they deny all",
  ],
  ["some objects denied", openBut({ Resource: "arn:aws:s3:::orders/private/*" }), "public", "the others are not"],
  [
    "all but some objects denied",
    openBut({ Resource: undefined, NotResource: "arn:aws:s3:::orders/public/*" }),
    "public",
    "those are not",
  ],
  [
    "halves of the objects denied",
    openBut({ Resource: "arn:aws:s3:::orders/a*" }, { Resource: undefined, NotResource: "arn:aws:s3:::orders/a*" }),
    "none",
    "together they are all",
  ],
  ["another bucket denied", openBut({ Resource: "arn:aws:s3:::logs/*" }), "public", "this one is not"],
  [
    "the bucket denied, not its objects",
    openBut({ Resource: "arn:aws:s3:::orders" }),
    "public",
    "objects are not the bucket",
  ],
  ["a partner denied", openBut({ Principal: { AWS: partner } }), "public", "everyone else is not"],
  [
    "a partner allowed and denied",
    policy(
      statement("bucket", { Principal: { AWS: partner } }),
      statement("bucket", { Effect: "Deny", Principal: { AWS: partner } }),
    ),
    "none",
    "a Deny wins",
  ],
  [
    "a partner allowed but a user",
    policy(
      statement("bucket", { Principal: { AWS: partner } }),
      statement("bucket", { Effect: "Deny", Principal: { AWS: `arn:aws:iam::${partner}:user/bo` } }),
    ),
    "external-account",
    "the partner's other users are not denied",
  ],
  [
    "a Deny before the Allow",
    policy(statement("bucket", { Effect: "Deny" }), statement("bucket")),
    "none",
    "the order does not matter",
  ],
  [
    "a Deny alone",
    policy(statement("bucket", { Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } })),
    "none",
    "nothing is allowed",
  ],
]);

const conditions = documented(pages.keys, "bucket", [
  [
    "denied outside the organization",
    but({ StringNotEquals: { "aws:PrincipalOrgID": ownOrg } }),
    "org",
    "unsigned requests have no organization and are denied too",
  ],
  [
    "denied outside the account",
    but({ StringNotEquals: { "aws:PrincipalAccount": owner } }),
    "own",
    "only the shop is not denied",
  ],
  [
    "denied outside two accounts",
    but({ StringNotEquals: { "aws:PrincipalAccount": [owner, partner] } }),
    "external-account",
    "one is not the shop's",
  ],
  ["denied inside an account", but({ StringEquals: { "aws:PrincipalAccount": partner } }), "public", "everyone else"],
  [
    "denied but to roles of the shop",
    but({ ArnNotLike: { "aws:PrincipalArn": `arn:aws:iam::${owner}:role/*` } }),
    "own",
    "the account is fixed",
  ],
  [
    "denied but to a role of that name",
    but({ ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/admin" } }),
    "public-authenticated",
    "names of roles are free",
  ],
  [
    "denied but to roles of the shop by text",
    but({ StringNotLike: { "aws:PrincipalArn": `arn:aws:iam::${owner}:role/*` } }),
    "own",
    "the account is fixed",
  ],
  [
    "denied but to text with the account in it",
    but({ StringNotLike: { "aws:PrincipalArn": `*${owner}*` } }),
    "public-authenticated",
    "a path of a role can hold the number",
  ],
  [
    "denied but to a role by its id",
    but({ StringNotLike: { "aws:userid": "AROAEXAMPLEROLEID1234:*" } }),
    "external-account",
    "a fixed id, of an account that it does not tell",
  ],
  [
    "denied without an ARN",
    but({ Null: { "aws:PrincipalArn": "true" } }),
    "public-authenticated",
    "every account has ARNs",
  ],
  [
    "denied without an organization",
    but({ Null: { "aws:PrincipalOrgID": "true" } }),
    "public-authenticated",
    "everyone can found one",
  ],
  ["denied to those without TLS", but({ Bool: { "aws:SecureTransport": "false" } }), "public", "anyone can use TLS"],
  [
    "denied to those with and without TLS",
    openBut(
      { Condition: { Bool: { "aws:SecureTransport": "false" } } },
      { Condition: { Bool: { "aws:SecureTransport": "true" } } },
    ),
    "none",
    "every request is one of the two",
  ],
  ["denied without TLS 1.2", but({ NumericLessThan: { "s3:TlsVersion": "1.2" } }), "public", "anyone can use it"],
  [
    "denied without a second factor",
    but({ Bool: { "aws:MultiFactorAuthPresent": "false" } }),
    "public",
    "unsigned requests say nothing of factors",
  ],
  [
    "denied without a second factor, with IfExists",
    but({ BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } }),
    "public-authenticated",
    "anyone can have a second factor of their own",
  ],
  [
    "denied to direct requests",
    but({ Bool: { "aws:ViaAWSService": "false" } }),
    "public-authenticated",
    "anyone's service asks for them",
  ],
  [
    "denied within and without an office",
    openBut(
      { Condition: { NotIpAddress: { "aws:SourceIp": "52.95.1.0/24" } } },
      { Condition: { IpAddress: { "aws:SourceIp": "52.95.0.0/16" } } },
    ),
    "none",
    "no address is left, nor any request without one",
  ],
  [
    "denied but in an office, and but in a network around it",
    openBut(
      { Condition: { NotIpAddress: { "aws:SourceIp": "52.0.0.0/7" } } },
      { Condition: { NotIpAddress: { "aws:SourceIp": "52.95.1.0/24" } } },
    ),
    "limited-network",
    "both must be escaped: the office is left",
  ],
  [
    "denied but in an office and in the organization",
    openBut(
      { Condition: { NotIpAddress: { "aws:SourceIp": "52.95.1.0/24" } } },
      { Condition: { StringNotEquals: { "aws:PrincipalOrgID": ownOrg } } },
    ),
    "org",
    "both must be escaped",
  ],
  [
    "denied outside the organization and an office at once",
    but({ StringNotEquals: { "aws:PrincipalOrgID": ownOrg }, NotIpAddress: { "aws:SourceIp": "52.95.1.0/24" } }),
    "limited-network",
    "from the office anyone escapes",
  ],
  [
    "denied to uploads without encryption",
    but({ StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } }),
    "public",
    "the caller says what the request asks for",
  ],
  [
    "denied by all values",
    but({ "ForAllValues:StringNotEquals": { "aws:PrincipalOrgID": ownOrg } }),
    "org",
    "of no value at all it is true, and denies",
  ],
  [
    "denied by any value",
    but({ "ForAnyValue:StringNotLike": { "aws:PrincipalOrgPaths": `${ownOrg}/*` } }),
    "public",
    "of no path at all it is false, and denies nobody",
  ],
  [
    "denied by a value that nobody has",
    but({ StringEquals: { "aws:PrincipalOrgID": "o-*" } }),
    "public",
    "StringEquals knows no wildcards",
  ],
  [
    "denied by a variable without a value",
    but({ StringNotEquals: { "aws:PrincipalAccount": `\${aws:PrincipalTag/shop}` } }),
    "public",
    "without the tag the statement does not hold: unsigned requests have none, but a value to test",
  ],
  [
    "denied but to ARNs in five fields",
    but({ ArnNotLike: { "aws:PrincipalArn": `arn:aws:iam::${owner}*` } }),
    "own",
    "if it covers anything it is the shop, and everyone else is denied anyway",
  ],
  [
    "denied by ARNs in five fields",
    but({ ArnLike: { "aws:PrincipalArn": `arn:aws:iam::${partner}*` } }),
    "public",
    "nobody says that it covers anything, so the Deny is not relied on",
  ],
  [
    "denied by an empty list",
    but({ StringEquals: { "aws:PrincipalOrgID": [] } }),
    "public",
    "no value equals one of none",
  ],
]);

const roles = documented(pages.logic, "role", [
  [
    "a role for everyone but with a shared word",
    policy(
      statement("role", { Principal: { AWS: "*" } }),
      statement("role", { Effect: "Deny", Condition: { StringNotEquals: { "sts:ExternalId": "f3a1c9d2e8" } } }),
    ),
    "public-guarded",
    "whoever learns the word",
  ],
  [
    "a role for the shop's users with a factor",
    grants("role", { AWS: root }, { Bool: { "aws:MultiFactorAuthPresent": "true" } }),
    "own",
    "the account is fixed",
  ],
]);

export const denials: readonly Case[] = [...parts, ...conditions, ...roles];
