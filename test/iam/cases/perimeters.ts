import { type Case, documented, openBut, ownOrg, pages, partner, policy, type Shape, statement } from "./case.ts";

const but = (condition: Shape): Shape => openBut({ Condition: condition });
const perimeter = {
  StringNotEqualsIfExists: { "aws:PrincipalOrgID": ownOrg },
  BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
};
const deputies = {
  StringNotEqualsIfExists: { "aws:SourceOrgID": ownOrg },
  Null: { "aws:SourceAccount": "false" },
  Bool: { "aws:PrincipalIsAWSService": "true" },
};
export const perimeters: readonly Case[] = documented(pages.deputy, "bucket", [
  ["a perimeter around people", but(perimeter), "service-unguarded", "services for whomever are spared"],
  [
    "a perimeter around people and services that tell for whom",
    openBut({ Condition: perimeter }, { Condition: deputies }),
    "service-unguarded",
    "a service that does not tell for whom it works is spared",
  ],
  [
    "a perimeter around a service of whomever",
    policy(
      statement("bucket", { Principal: { Service: "cloudtrail.amazonaws.com" } }),
      statement("bucket", { Effect: "Deny", Condition: { StringNotEquals: { "aws:SourceOrgID": ownOrg } } }),
    ),
    "service-guarded",
    "the Deny guards the service",
  ],
  [
    "a perimeter around an account that is named",
    policy(
      statement("bucket", { Principal: { AWS: partner } }),
      statement("bucket", { Effect: "Deny", Condition: { StringNotEquals: { "aws:PrincipalOrgID": ownOrg } } }),
    ),
    "org",
    "the partner must be in the organization",
  ],
  [
    "a Deny that names the partner by ARNs of IAM",
    policy(
      statement("bucket", { Principal: { AWS: partner } }),
      statement("bucket", {
        Effect: "Deny",
        Condition: { ArnLike: { "aws:PrincipalArn": `arn:aws:iam::${partner}:*` } },
      }),
    ),
    "external-account",
    "federated users have ARNs of STS",
  ],
  [
    "a Deny that names the partner by ARNs of every service",
    policy(
      statement("bucket", { Principal: { AWS: partner } }),
      statement("bucket", {
        Effect: "Deny",
        Condition: { ArnLike: { "aws:PrincipalArn": `arn:aws:*::${partner}:*` } },
      }),
    ),
    "none",
    "all of the partner is denied",
  ],
]);
