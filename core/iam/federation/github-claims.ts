/** How much of GitHub a test of a claim lets in: one repository; those of an owner; anybody's. */
export type Fixes = "repository" | "owner" | "nothing";

type Wild = (text: string) => boolean;

/** `OWNER/REPOSITORY`, with something behind it. */
function named(text: string, wild: Wild): Fixes {
  const [, owner, repository] = /^([^/]*)\/([^/:@]*)/.exec(text) ?? [];
  // Without a slash it is a pattern for owners, or no repository's name at all.
  if (owner === undefined || repository === undefined) return wild(text) ? "nothing" : "repository";
  if (owner === "" || wild(owner)) return "nothing";
  return wild(repository) ? "owner" : "repository";
}

const wholly =
  (fixes: Fixes) =>
  (text: string, wild: Wild): Fixes =>
    wild(text) ? "nothing" : fixes;

/** Workflows of an owner that others call: who calls them is not said. */
const called = (text: string, wild: Wild): Fixes => (named(text, wild) === "nothing" ? "nothing" : "owner");

/**
 * What values of claims fix. Claims that anybody can set in a repository of his own (`workflow`, `environment`, `ref`)
 * are not among them.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
const claims: Readonly<Record<string, (text: string, wild: Wild) => Fixes>> = {
  repo: named,
  repository: named,
  workflow_ref: named,
  repository_id: wholly("repository"),
  repository_owner: wholly("owner"),
  repository_owner_id: wholly("owner"),
  enterprise: wholly("owner"),
  enterprise_id: wholly("owner"),
  job_workflow_ref: called,
};

/** Claims that say nothing of whose workflow it is, as a subject may begin with them. */
const anybodys =
  /^(workflow|environment|ref|context|head_ref|base_ref|event_name|ref_type|runner_environment|repository_visibility):/;

/** The subject: `repo:OWNER/REPOSITORY:…`, or as an organisation composes it of other claims. */
function subject(text: string, wild: Wild): Fixes {
  const colon = text.indexOf(":");
  const word = colon < 0 ? text : text.slice(0, colon);
  if (wild(word) || anybodys.test(text)) return "nothing";
  const read = Object.hasOwn(claims, word) && colon >= 0 ? claims[word] : undefined;
  if (read === undefined) return "repository";
  // Behind an id come other claims.
  const value = text.slice(colon + 1);
  return read(read === named || read === called ? value : (value.split(":")[0] ?? ""), wild);
}

/** Whether a claim can say whose workflow it is. */
export const tellsWhose = (claim: string): boolean => claim === "sub" || Object.hasOwn(claims, claim);

/** What the value of `claim` fixes; `patterns`: whether the test takes `*` and `?` for more than themselves. */
export function fixedBy(claim: string, text: string, patterns: boolean): Fixes {
  // A star that is only a star stands in no claim: nobody comes in.
  const wild: Wild = (part) => patterns && /[*?]/.test(part);
  if (claim === "sub") return subject(text, wild);
  return claims[claim]?.(text, wild) ?? "nothing";
}
