import { type Case, documented, open, openBut, ownOrg, pages, partner } from "./case.ts";

const org = { "aws:PrincipalOrgID": ownOrg };
const paths = { "aws:PrincipalOrgPaths": `${ownOrg}/r-ab12/ou-ab12-11111111/*` };
const ana = { "aws:PrincipalArn": "arn:aws:iam::111111111111:user/ana" };
const present = (...keys: readonly string[]): unknown => ({
  Null: Object.fromEntries(keys.map((key) => [key, "false"])),
});

const ifExists = documented(pages.operators, "bucket", [
  [
    "the organization, if the caller has one",
    open({ StringEqualsIfExists: org }),
    "public",
    "unsigned requests have none",
  ],
  [
    "the organization, if there is one, and there must be one",
    open({ StringEqualsIfExists: org, Null: { "aws:PrincipalOrgID": "false" } }),
    "org",
    "the second condition takes away what IfExists gives",
  ],
  [
    "the organization, if there is one, and there must be an ARN",
    open({ StringEqualsIfExists: org, Null: { "aws:PrincipalArn": "false" } }),
    "public-authenticated",
    "an account of its own has an ARN and no organization",
  ],
  ["a user, if there is one", open({ ArnLikeIfExists: ana }), "public", "unsigned requests have no ARN"],
  [
    "an account, if there is one",
    open({ StringEqualsIfExists: { "aws:PrincipalAccount": partner } }),
    "external-account",
    "every request has one: that of unsigned ones is called anonymous",
  ],
  [
    "an account, if there is one, in the organization",
    open({ StringEqualsIfExists: { "aws:PrincipalAccount": partner }, StringEquals: org }),
    "org",
    "whoever is in an organization has an account, and it must be the partner's in the shop's organization",
  ],
  [
    "with a second factor, if it is known",
    open({ BoolIfExists: { "aws:MultiFactorAuthPresent": "true" } }),
    "public",
    "unsigned requests say nothing of factors",
  ],
  [
    "from an office or through one endpoint, whichever is known",
    open({
      IpAddressIfExists: { "aws:SourceIp": "52.95.1.0/24" },
      StringEqualsIfExists: { "aws:SourceVpce": "vpce-1a2b3c4d" },
    }),
    "limited-network",
    "every request has an address or comes through an endpoint",
  ],
  [
    "through TLS, if it is known",
    open({ BoolIfExists: { "aws:SecureTransport": "true" } }),
    "public",
    "anyone can use TLS",
  ],
  [
    "a like, if it is there",
    open({ StringLikeIfExists: { "aws:PrincipalOrgID": "o-shop*" } }),
    "public",
    "unsigned requests have none",
  ],
  ["not of the organization, with IfExists", open({ StringNotEqualsIfExists: org }), "public", "everyone else"],
  [
    "service calls for the shop, if for anyone",
    open({ StringEqualsIfExists: { "aws:SourceAccount": "111111111111" } }),
    "public",
    "direct requests have no source account",
  ],
]);

const sets = documented(pages.multivalued, "bucket", [
  [
    "all values are the organization",
    open({ "ForAllValues:StringEquals": org }),
    "public",
    "of no value at all it is true",
  ],
  [
    "all values are the organization, and there is one",
    open({ "ForAllValues:StringEquals": org, ...(present("aws:PrincipalOrgID") as object) }),
    "org",
    "the page's own remedy",
  ],
  [
    "all values are the organization, and another key is there",
    open({ "ForAllValues:StringEquals": org, ...(present("aws:PrincipalAccount") as object) }),
    "public",
    "unsigned requests have that key, and no organization",
  ],
  ["all paths lie below a unit", open({ "ForAllValues:StringLike": paths }), "public", "of no path at all it is true"],
  [
    "all paths lie below a unit, and there is one",
    open({ "ForAllValues:StringLike": paths, ...(present("aws:PrincipalOrgPaths") as object) }),
    "org",
    "a path is there and lies below the unit",
  ],
  ["any path lies below a unit", open({ "ForAnyValue:StringLike": paths }), "org", "of no path at all it is false"],
  ["any value is the organization", open({ "ForAnyValue:StringEquals": org }), "org", "of no value at all it is false"],
  [
    "any value is the organization, with IfExists",
    open({ "ForAnyValue:StringEqualsIfExists": org }),
    "public",
    "IfExists holds where there is none",
  ],
  [
    "no path lies below a unit",
    open({ "ForAllValues:StringNotLike": paths }),
    "public",
    "of no path at all it is true",
  ],
  [
    "any path lies elsewhere",
    open({ "ForAnyValue:StringNotLike": paths }),
    "public-authenticated",
    "everyone's own organization lies elsewhere",
  ],
  [
    "all addresses are an office's",
    open({ "ForAllValues:IpAddress": { "aws:SourceIp": "52.95.1.0/24" } }),
    "public",
    "through an endpoint there is none",
  ],
  [
    "any address is an office's",
    open({ "ForAnyValue:IpAddress": { "aws:SourceIp": "52.95.1.0/24" } }),
    "limited-network",
    "there must be one",
  ],
  ["all ARNs are a user's", open({ "ForAllValues:ArnLike": ana }), "public", "unsigned requests have no ARN"],
  [
    "all endpoints are one",
    open({ "ForAllValues:StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } }),
    "public",
    "most requests come through none",
  ],
  [
    "all endpoints are one, and there is one",
    open({
      "ForAllValues:StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" },
      ...(present("aws:SourceVpce") as object),
    }),
    "limited-network",
    "it is that one",
  ],
]);

const absence = documented(pages.operators, "bucket", [
  ["no organization", open({ Null: { "aws:PrincipalOrgID": "true" } }), "public", "unsigned requests have none"],
  [
    "some organization",
    open({ Null: { "aws:PrincipalOrgID": "false" } }),
    "public-authenticated",
    "everyone can found one",
  ],
  ["some ARN", open({ Null: { "aws:PrincipalArn": "false" } }), "public-authenticated", "every account has ARNs"],
  ["some account", open({ Null: { "aws:PrincipalAccount": false } }), "public", "every request has one"],
  ["no ARN", open({ Null: { "aws:PrincipalArn": "true" } }), "public", "unsigned requests have none"],
  ["an organization or none", open({ Null: { "aws:PrincipalOrgID": ["true", "false"] } }), "public", "either holds"],
  [
    "some organization and none",
    open({ Null: { "aws:PrincipalOrgID": "true" }, StringEquals: org }),
    "none",
    "nobody has and has not one",
  ],
  ["not of the organization", open({ StringNotEquals: org }), "public", "everyone else"],
  [
    "not of organizations of a kind",
    open({ StringNotLike: { "aws:PrincipalOrgID": "o-*" } }),
    "public",
    "whoever has none",
  ],
  ["not that account", open({ StringNotEquals: { "aws:PrincipalAccount": partner } }), "public", "everyone else"],
  ["not that user", open({ ArnNotEquals: ana }), "public", "everyone else"],
  [
    "not users of that account",
    open({ ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::111111111111:*" } }),
    "public",
    "everyone else",
  ],
  [
    "not any user",
    open({ ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:*" } }),
    "public",
    "unsigned requests have no ARN",
  ],
  [
    "not service calls for the partner",
    open({ StringNotEquals: { "aws:SourceAccount": partner } }),
    "public",
    "direct requests have no source account",
  ],
  [
    "an empty list of organizations",
    open({ StringEquals: { "aws:PrincipalOrgID": [] } }),
    "none",
    "no value can equal one of none",
  ],
  ["an operator without keys", open({ StringEquals: {} }), "public", "there is no condition"],
  ["no condition in the braces", open({}), "public", "there is no condition"],
  [
    "two keys of one operator",
    open({ StringEquals: { ...org, "aws:PrincipalAccount": partner } }),
    "org",
    "both must hold: the partner's account in the shop's organization",
  ],
  [
    "denied to those outside the organization, if they have one",
    openBut({ Condition: { StringNotEqualsIfExists: org } }),
    "org",
    "IfExists changes nothing about a negated operator",
  ],
  [
    "denied to those who have another organization",
    openBut({ Condition: { StringNotEquals: org, Null: { "aws:PrincipalOrgID": "false" } } }),
    "public",
    "unsigned requests have none, and the Deny fails",
  ],
]);

export const presence: readonly Case[] = [...ifExists, ...sets, ...absence];
