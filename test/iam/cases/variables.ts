import { type Case, documented, open, ownOrg, pages, policy, type Shape, statement } from "./case.ts";

const bucket = (change: Shape): Shape => policy(statement("bucket", change));
const below = (variable: string): string => `arn:aws:s3:::orders/${variable}/*`;

const inTexts = documented(pages.variables, "bucket", [
  [
    "a folder for each user",
    bucket({ Resource: below(`\${aws:username}`) }),
    "public-authenticated",
    "everyone has a user of some name",
  ],
  [
    "a folder for each user, or for guests",
    bucket({ Resource: below(`\${aws:username, 'guests'}`) }),
    "public",
    "without a name there is the default",
  ],
  [
    "a folder for each account",
    bucket({ Resource: below(`\${aws:PrincipalAccount}`) }),
    "public",
    "that of unsigned requests is called anonymous",
  ],
  [
    "a folder for each organization",
    bucket({ Resource: below(`\${aws:PrincipalOrgID}`) }),
    "public-authenticated",
    "everyone can found one",
  ],
  [
    "a folder that is named by a star",
    bucket({ Resource: below(`\${*}`) }),
    "public",
    "the objects below the folder *",
  ],
  [
    "a prefix for each user",
    open({ StringLike: { "s3:prefix": `\${aws:username}/*` } }),
    "public-authenticated",
    "everyone has a user of some name",
  ],
  [
    "a caller who is themselves",
    open({ StringEquals: { "aws:PrincipalAccount": `\${aws:PrincipalAccount}` } }),
    "public",
    "everyone is themselves, unsigned requests too",
  ],
  [
    "callers with the account of the bucket",
    open({ StringEquals: { "aws:PrincipalAccount": `\${aws:ResourceAccount}` } }),
    "own",
    "the bucket's account is the shop's",
  ],
  [
    "callers with a tag of the organization's name",
    open({ StringEquals: { "aws:PrincipalOrgID": `\${aws:PrincipalTag/org}` } }),
    "public-authenticated",
    "everyone tags their own users",
  ],
  [
    "an organization, or the shop's",
    open({ StringEquals: { "aws:PrincipalOrgID": `\${aws:PrincipalTag/org, '${ownOrg}'}` } }),
    "public-authenticated",
    "everyone tags their own users",
  ],
  [
    "a star that is meant",
    open({ StringLike: { "aws:PrincipalOrgID": `o-\${*}` } }),
    "none",
    "no organization is called so",
  ],
  [
    "a variable that holds a list",
    open({ StringEquals: { "s3:prefix": `\${aws:PrincipalOrgPaths}` } }),
    "none",
    "lists have no one value",
  ],
]);

const old = (version: Shape, resource: string): Shape => ({
  ...version,
  Statement: statement("bucket", { Resource: resource }),
});

const versions = documented(pages.version, "bucket", [
  [
    "a folder for each user in 2008",
    old({ Version: "2008-10-17" }, below(`\${aws:username}`)),
    "public",
    "the text is that of a folder, not a variable",
  ],
  [
    "a folder for each user without a version",
    old({}, below(`\${aws:username}`)),
    "public",
    "without a version it is the older",
  ],
  [
    "an organization by a variable in 2008",
    {
      Version: "2008-10-17",
      Statement: statement("bucket", {
        Condition: { StringEquals: { "aws:PrincipalOrgID": `\${aws:PrincipalTag/org}` } },
      }),
    },
    "none",
    "no organization is called so",
  ],
  [
    "everyone in 2008",
    old({ Version: "2008-10-17" }, "arn:aws:s3:::orders/*"),
    "public",
    "the version does not matter",
  ],
]);

export const variables: readonly Case[] = [...inTexts, ...versions];
