import { type Case, documented, open, openBut, owner, pages, partner, type Shape } from "./case.ts";

const by = (operator: string, key: string, value: unknown): Shape => open({ [operator]: { [key]: value } });
const but = (operator: string, key: string, value: unknown): Shape =>
  openBut({ Condition: { [operator]: { [key]: value } } });

const account = documented(pages.keys, "bucket", [
  [
    "those of the account anonymous",
    by("StringEquals", "aws:PrincipalAccount", "anonymous"),
    "public",
    "the page's own value for unsigned requests",
  ],
  [
    "those of the account anonymous by another text",
    by("StringEquals", "aws:PrincipalAccount", "Anonymous"),
    "none",
    "the text is in small letters, and no account is called so",
  ],
  [
    "those of the account anonymous or a partner's",
    by("StringEquals", "aws:PrincipalAccount", ["anonymous", partner]),
    "public",
    "one of the two is enough",
  ],
  [
    "all but those of the account anonymous",
    by("StringNotEquals", "aws:PrincipalAccount", "anonymous"),
    "public-authenticated",
    "whoever has an account",
  ],
  [
    "the account anonymous denied",
    but("StringEquals", "aws:PrincipalAccount", "anonymous"),
    "public-authenticated",
    "unsigned requests are denied",
  ],
  [
    "every account denied",
    but("StringLike", "aws:PrincipalAccount", "*"),
    "service-unguarded",
    "services alone are left",
  ],
  [
    "all denied but the account anonymous",
    but("StringNotEquals", "aws:PrincipalAccount", "anonymous"),
    "public",
    "all others are denied",
  ],
  [
    "the shop's account, and a twelve-digit one",
    open({ StringEquals: { "aws:PrincipalAccount": owner }, StringLike: { "aws:PrincipalAccount": "????????????" } }),
    "own",
    "its account is one of twelve digits",
  ],
  [
    "no account",
    open({ Null: { "aws:PrincipalAccount": "true" } }),
    "service-unguarded",
    "unsigned requests have one: services alone are left",
  ],
]);

const values = documented(pages.variables, "bucket", [
  ["those of the id anonymous", by("StringEquals", "aws:userid", "anonymous"), "public", "the page's own value"],
  ["those with an id", open({ Null: { "aws:userid": "false" } }), "public", "unsigned requests have one"],
  [
    "those of an id, if any",
    by("StringEqualsIfExists", "aws:userid", "AIDAEXAMPLEUSERID1234"),
    "service-unguarded",
    "every request of a caller has one: services have none",
  ],
  [
    "those of another id",
    by("StringNotEquals", "aws:userid", "anonymous"),
    "public-authenticated",
    "whoever has an account",
  ],
  [
    "those of a kind, if any",
    by("StringEqualsIfExists", "aws:PrincipalType", "User"),
    "public-authenticated",
    "unsigned requests have one of their own",
  ],
  ["those with a kind", open({ Null: { "aws:PrincipalType": "false" } }), "public", "unsigned requests have one"],
  [
    "another kind",
    by("StringNotEquals", "aws:PrincipalType", "Anonymous"),
    "public-authenticated",
    "whoever has an account",
  ],
  [
    "the kind of unsigned requests denied",
    but("StringEquals", "aws:PrincipalType", "Anonymous"),
    "public-authenticated",
    "whoever has an account",
  ],
]);

/** What unsigned requests say of who makes them. */
export const unsigned: readonly Case[] = [...account, ...values];
