import { type Case, documented, openBut, owner, pages, partner, policy, type Shape, statement } from "./case.ts";

const sparing = (...names: readonly string[]): Shape => openBut({ Principal: undefined, NotPrincipal: { AWS: names } });
const root = `arn:aws:iam::${owner}:root`;
const role = `arn:aws:iam::${owner}:role/app`;
const session = `arn:aws:sts::${owner}:assumed-role/app/x`;
const ana = `arn:aws:iam::${owner}:user/ana`;

export const spared: readonly Case[] = documented(pages.notPrincipal, "bucket", [
  ["all denied but a user and the account", sparing(ana, root), "own", "the page's own policy"],
  ["all denied but a user", sparing(ana), "none", "the account is denied, and the user with it"],
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
    "none",
    "its role is denied, and the session with it",
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
