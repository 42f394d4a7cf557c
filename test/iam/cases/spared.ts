import { type Case, documented, openBut, owner, pages, partner, policy, type Shape, statement } from "./case.ts";

const sparing = (...names: readonly string[]): Shape => openBut({ Principal: undefined, NotPrincipal: { AWS: names } });
const root = `arn:aws:iam::${owner}:root`;
const role = `arn:aws:iam::${owner}:role/app`;
const session = `arn:aws:sts::${owner}:assumed-role/app/x`;
const bo = `arn:aws:iam::${partner}:user/bo`;
const ana = `arn:aws:iam::${owner}:user/ana`;

export const spared: readonly Case[] = documented(pages.notPrincipal, "bucket", [
  ["all denied but a user and the account", sparing(ana, root), "own", "the page's own policy"],
  ["all denied but a user", sparing(ana), "unknown", "the page: it might deny the whole account"],
  [
    "all denied but a user and another account",
    sparing(ana, `arn:aws:iam::${partner}:root`),
    "external-account",
    "the partner's root user is spared for sure; the page does not tell of the user",
  ],
  ["all denied but a partner's user", sparing(bo), "unknown", "the page: it might deny the whole account"],
  [
    "a partner let in, and denied but for its user",
    policy(
      statement("bucket", { Principal: { AWS: partner } }),
      statement("bucket", { Effect: "Deny", Principal: undefined, NotPrincipal: { AWS: bo } }),
    ),
    "unknown",
    "the page: it might deny the whole account",
  ],
  [
    "a partner let in, and denied but for a user of the shop",
    policy(
      statement("bucket", { Principal: { AWS: partner } }),
      statement("bucket", { Effect: "Deny", Principal: undefined, NotPrincipal: { AWS: ana } }),
    ),
    "none",
    "none of the partner is spared, whatever becomes of the user",
  ],
  [
    "everyone but one service denied",
    openBut({ Principal: undefined, NotPrincipal: { Service: "sns.amazonaws.com" } }),
    "service-unguarded",
    "a service has no account to list",
  ],
  ["all denied but the account", sparing(root), "own", "its root user is spared"],
  [
    "a session denied but for itself, its role and the account",
    policy(
      statement("bucket", { Principal: { AWS: session } }),
      statement("bucket", { Effect: "Deny", Principal: undefined, NotPrincipal: { AWS: [session, role, root] } }),
    ),
    "own",
    "the session is spared",
  ],
  [
    "a session denied but for itself and the account",
    policy(
      statement("bucket", { Principal: { AWS: session } }),
      statement("bucket", { Effect: "Deny", Principal: undefined, NotPrincipal: { AWS: [session, root] } }),
    ),
    "unknown",
    "the page: without the ARN of the role it might deny the role",
  ],
  [
    "all denied but a session, its role and the account",
    sparing(`arn:aws:sts::${owner}:assumed-role/app/x`, `arn:aws:iam::${owner}:role/app`, root),
    "own",
    "the page's own policy",
  ],
  [
    "all denied but a partner's user and the partner",
    sparing(`arn:aws:iam::${partner}:user/bo`, `arn:aws:iam::${partner}:root`),
    "external-account",
    "the partner's user is spared",
  ],
]);
