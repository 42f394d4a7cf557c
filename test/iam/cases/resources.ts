import {
  type Case,
  documented,
  grants,
  open,
  owner,
  ownOrg,
  pages,
  partner,
  policy,
  type Shape,
  statement,
} from "./case.ts";

const through = (operator: string, key: string, value: unknown): Shape => open({ [operator]: { [key]: value } });

const accessPoints = documented(pages.accessPoints, "bucket", [
  [
    "access points of the shop",
    through("StringEquals", "s3:DataAccessPointAccount", owner),
    "own",
    "the page's own policy: what the shop's access points let in",
  ],
  [
    "access points of a partner",
    through("StringEquals", "s3:DataAccessPointAccount", partner),
    "external-account",
    "what a partner's access points let in",
  ],
  [
    "access points of anyone",
    through("StringLike", "s3:DataAccessPointAccount", "*"),
    "public",
    "everyone makes access points",
  ],
  [
    "access points of the shop by ARN",
    through("ArnLike", "s3:DataAccessPointArn", `arn:aws:s3:eu-west-1:${owner}:accesspoint/*`),
    "own",
    "the account is fixed",
  ],
  [
    "access points of the shop by text",
    through("StringLike", "s3:DataAccessPointArn", `arn:aws:s3:*:${owner}:accesspoint/*`),
    "own",
    "no well-formed ARN of another account is as the pattern says",
  ],
  [
    "access points of a name",
    through("ArnLike", "s3:DataAccessPointArn", "arn:aws:s3:*:*:accesspoint/orders"),
    "public",
    "names are free in one's own account",
  ],
  [
    "any access point by text",
    through("StringLike", "s3:DataAccessPointArn", "*"),
    "public",
    "everyone makes access points",
  ],
  [
    "access points of the shop, if any",
    through("StringEqualsIfExists", "s3:DataAccessPointAccount", owner),
    "public",
    "without an access point IfExists holds",
  ],
  [
    "access points inside VPCs",
    through("StringEquals", "s3:AccessPointNetworkOrigin", "VPC"),
    "public",
    "everyone makes access points in VPCs",
  ],
  [
    "not access points inside VPCs",
    through("StringNotEquals", "s3:AccessPointNetworkOrigin", "VPC"),
    "public",
    "everything else",
  ],
]);

const point = (principal: unknown, condition?: Shape): Shape => grants("accessPoint", principal, condition);
const ownPoints = documented(pages.accessPoints, "accessPoint", [
  ["an access point for everyone", point("*"), "public", "nothing limits who may read"],
  [
    "an access point for everyone through the shop's access points",
    point("*", { StringEquals: { "s3:DataAccessPointAccount": owner } }),
    "public",
    "every request to it comes through it",
  ],
  [
    "an access point for a user",
    point({ AWS: `arn:aws:iam::${owner}:user/jane` }),
    "own",
    "a user of the owner's account",
  ],
  ["an access point for a partner", point({ AWS: partner }), "external-account", "another account"],
  [
    "an access point for one VPC",
    point("*", { StringEquals: { "aws:SourceVpc": "vpc-1a2b3c4d" } }),
    "limited-network",
    "a fixed VPC",
  ],
]);

const key = (principal: unknown, condition?: Shape, action: unknown = "kms:Decrypt"): Shape =>
  grants("key", principal, condition, { Action: action });
const via = { "kms:ViaService": "s3.eu-west-1.amazonaws.com" };

const keys = documented(pages.kms, "key", [
  [
    "a key for callers without an ARN",
    key("*", { Null: { "aws:PrincipalArn": "true" } }),
    "service-unguarded",
    "requests to a key are signed: only services have none",
  ],
  ["a key for everyone", key("*"), "public-authenticated", "whoever has an account"],
  ["a key for the shop", key({ AWS: `arn:aws:iam::${owner}:root` }, undefined, "kms:*"), "own", "the default policy"],
  ["a key for a partner", key({ AWS: partner }), "external-account", "another account"],
  [
    "a key through a service",
    key({ AWS: "*" }, { StringEquals: via }),
    "public-authenticated",
    "anyone uses the service",
  ],
  [
    "a key through any service",
    key({ AWS: "*" }, { StringLike: { "kms:ViaService": "*" } }),
    "public-authenticated",
    "anyone uses services",
  ],
  [
    "a key through a service for the shop",
    key({ AWS: "*" }, { StringEquals: { ...via, "kms:CallerAccount": owner } }),
    "own",
    "the page's own policy: the account is fixed",
  ],
  [
    "a key through a service for a partner",
    key({ AWS: "*" }, { StringEquals: { ...via, "kms:CallerAccount": partner } }),
    "external-account",
    "the account is fixed",
  ],
  [
    "a key for accounts of any number",
    key({ AWS: "*" }, { StringLike: { "kms:CallerAccount": "*" } }),
    "public-authenticated",
    "everyone has an account",
  ],
  [
    "a key for the shop, if the account is known",
    key({ AWS: "*" }, { StringEqualsIfExists: { "kms:CallerAccount": owner } }),
    "own",
    "every request to a key is signed and has an account",
  ],
  [
    "a key not for a partner",
    key({ AWS: "*" }, { StringNotEquals: { "kms:CallerAccount": partner } }),
    "public-authenticated",
    "everyone else",
  ],
  [
    "a key for a service, if the account is the shop's",
    key({ Service: "logs.amazonaws.com" }, { StringEquals: { "kms:CallerAccount": owner } }),
    "unknown",
    "the page tells it of users and roles, not of services",
  ],
  [
    "a key for a service, if the account is not a partner's",
    key({ Service: "logs.amazonaws.com" }, { StringNotEquals: { "kms:CallerAccount": partner } }),
    "unknown",
    "the page tells it of users and roles, not of services",
  ],
  [
    "a key for a service, and for everyone of the shop",
    policy(
      statement("key", { Principal: { Service: "logs.amazonaws.com" } }),
      statement("key", { Principal: { AWS: "*" }, Condition: { StringEquals: { "kms:CallerAccount": owner } } }),
    ),
    "service-unguarded",
    "the service is not asked for an account",
  ],
  [
    "a key for a service but for other accounts",
    policy(
      statement("key", { Principal: { Service: "logs.amazonaws.com" } }),
      statement("key", { Effect: "Deny", Condition: { StringNotEquals: { "kms:CallerAccount": owner } } }),
    ),
    "unknown",
    "no page says whether the Deny means it",
  ],
  [
    "a key for what is encrypted for a purpose",
    key("*", { StringEquals: { "kms:EncryptionContext:purpose": "orders" } }),
    "public-authenticated",
    "the caller says the purpose",
  ],
  [
    "a key of a kind",
    key("*", { StringEquals: { "kms:KeySpec": "SYMMETRIC_DEFAULT" } }),
    "public-authenticated",
    "a fact of the key, not of the caller",
  ],
  [
    "a key for the organization",
    key("*", { StringEquals: { "aws:PrincipalOrgID": ownOrg } }),
    "org",
    "the organization is fixed",
  ],
  [
    "a key for grants to AWS",
    key({ AWS: "*" }, { Bool: { "kms:GrantIsForAWSResource": "true" } }, "kms:CreateGrant"),
    "public-authenticated",
    "anyone's service",
  ],
  [
    "a key for a service of whomever",
    key({ Service: "cloudtrail.amazonaws.com" }, undefined, "kms:GenerateDataKey*"),
    "service-unguarded",
    "anyone's trail",
  ],
  [
    "a key for one trail",
    key(
      { Service: "cloudtrail.amazonaws.com" },
      { StringEquals: { "aws:SourceArn": `arn:aws:cloudtrail:eu-west-1:${owner}:trail/all` } },
      "kms:GenerateDataKey*",
    ),
    "service-guarded",
    "one trail",
  ],
]);

const facts = documented(pages.keys, "bucket", [
  [
    "resources of the shop",
    open({ StringEquals: { "aws:ResourceAccount": owner } }),
    "public",
    "the bucket is the shop's, whoever asks",
  ],
  [
    "resources of a partner",
    open({ StringEquals: { "aws:ResourceAccount": partner } }),
    "none",
    "the bucket is not the partner's",
  ],
  [
    "resources of the organization",
    open({ StringEquals: { "aws:ResourceOrgID": ownOrg } }),
    "public",
    "a fact of the bucket, not of the caller",
  ],
  [
    "objects with a tag",
    open({ StringEquals: { "s3:ExistingObjectTag/classification": "public" } }),
    "public",
    "a fact of the object, not of the caller",
  ],
  [
    "requests that a service makes for the caller",
    open({ Bool: { "aws:ViaAWSService": "true" } }),
    "public-authenticated",
    "anyone's service asks for them",
  ],
  [
    "requests by way of a service",
    open({ "ForAnyValue:StringEquals": { "aws:CalledVia": "athena.amazonaws.com" } }),
    "public-authenticated",
    "anyone uses it",
  ],
  [
    "requests by way of a service last",
    open({ StringEquals: { "aws:CalledViaLast": "athena.amazonaws.com" } }),
    "public-authenticated",
    "anyone uses it",
  ],
]);

const secrets = documented(pages.principal, "secret", [
  [
    "a secret for the shop's roles",
    grants("secret", "*", { ArnLike: { "aws:PrincipalArn": `arn:aws:iam::${owner}:role/*` } }),
    "own",
    "the account is fixed",
  ],
  [
    "a secret for a role of a partner",
    grants("secret", { AWS: `arn:aws:iam::${partner}:role/app` }),
    "external-account",
    "another account",
  ],
  [
    "a secret for the organization, but not a partner",
    grants("secret", "*", {
      StringEquals: { "aws:PrincipalOrgID": ownOrg },
      StringNotEquals: { "aws:PrincipalAccount": partner },
    }),
    "org",
    "the organization is fixed",
  ],
]);

export const resources: readonly Case[] = [...accessPoints, ...ownPoints, ...keys, ...facts, ...secrets];
