import { type Glob, literal, many, pattern, shape } from "./globs.ts";
import type { Claims } from "./question.ts";

/**
 * Identity providers whose users are anyone, and what of their tokens tells one customer from another: the start of a
 * claim up to the name that nobody else can have, or a claim that is fixed as a whole.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 */
interface Shared {
  readonly issuer: RegExp;
  /** By claim: what of its text belongs to one customer. */
  readonly fixed: Readonly<Record<string, RegExp>>;
}

const whole = /^[\s\S]+$/;

const shared: readonly Shared[] = [
  {
    issuer: /^token\.actions\.githubusercontent\.com$/,
    fixed: {
      sub: /(^|:)(repo|repository|repository_owner):[^/*?:]+(\/|:)/,
      repository: /^[^/*?]+\//,
      repository_id: whole,
      repository_owner: whole,
      repository_owner_id: whole,
      actor_id: whole,
      job_workflow_ref: /^[^/*?]+\//,
    },
  },
  {
    issuer: /^gitlab\.com$/,
    fixed: {
      sub: /^project_path:[^/*?:]+\//,
      project_path: /^[^/*?]+\//,
      namespace_path: whole,
      namespace_id: whole,
      project_id: whole,
    },
  },
  {
    issuer: /^app\.terraform\.io$/,
    fixed: {
      sub: /^organization:[^:*?]+:/,
      terraform_organization_id: whole,
      terraform_organization_name: whole,
      terraform_workspace_id: whole,
    },
  },
  { issuer: /^agent\.buildkite\.com$/, fixed: { sub: /^organization:[^:*?]+:/, organization_id: whole } },
  {
    issuer: /^oidc\.vercel\.com$/,
    fixed: { sub: /^owner:[^:*?]+:/, aud: whole, owner: whole, owner_id: whole, project_id: whole },
  },
  { issuer: /^api\.pulumi\.com\/oidc$/, fixed: { sub: /^pulumi:.*?:org:[^:*?]+:/, aud: whole } },
  { issuer: /^oidc\.codefresh\.io$/, fixed: { sub: /^account:[^:*?]+:/ } },
  { issuer: /^accounts\.google\.com$/, fixed: { aud: whole, sub: whole, oaud: whole, azp: whole, email: whole } },
  { issuer: /^graph\.facebook\.com$/, fixed: { app_id: whole, id: whole, aud: whole, sub: whole } },
  { issuer: /^www\.amazon\.com$/, fixed: { app_id: whole, user_id: whole, aud: whole, sub: whole } },
  { issuer: /^cognito-identity\.amazonaws\.com$/, fixed: { aud: whole, sub: whole } },
];

/** The issuer that a principal names: by its ARN, or by its name where AWS knows it. */
export const issuerOf = (provider: string): string => provider.replace(/^arn:[^:]*:iam::[^:]*:oidc-provider\//, "");

const sharedOf = (issuer: string): Shared | undefined => shared.find((each) => each.issuer.test(issuer));

/** Whether anybody can get a token from a provider. */
export const isShared = (provider: string): boolean => sharedOf(issuerOf(provider)) !== undefined;

/** What a stranger's token never holds of the texts that a policy names for a claim. */
export function foreignTo(key: string, texts: readonly string[]): readonly Glob[] {
  const at = key.lastIndexOf(":");
  const fixed = sharedOf(key.slice(0, at))?.fixed[key.slice(at + 1)];
  if (fixed === undefined) return [];
  return texts.flatMap((text) => {
    const start = /^[^*?]*/.exec(text)?.[0] ?? "";
    const found = fixed.exec(start);
    if (found === null && start === text && fixed.test(`${text}:`)) return [literal(text)];
    if (found === null || (fixed === whole && start !== text)) return [];
    if (fixed === whole) return [literal(text)];
    return [shape(start.slice(0, found.index + found[0].length), many("any"))];
  });
}

/** Subjects that are all pods of a cluster, or of one namespace of it. */
const [everyPod, somePods] = [/^system:serviceaccount:[*?]/, /^system:serviceaccount:[^*?]+:\*+$/];

/**
 * What a token that says something else never holds of the texts that a policy names for a claim. The audience by which
 * AWS itself is meant is in everybody's tokens.
 * https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
 */
export function namedBy(key: string, texts: readonly string[], claims: Claims): readonly Glob[] {
  const claim = key.slice(key.lastIndexOf(":") + 1);
  if (claims === "guest" || claim === "amr") return [];
  if (claim === "aud" && claims !== "unnamed") return [];
  return texts
    .filter((text) => !/^[*?]*$/.test(text) && !/^sts\.[a-z0-9.-]*amazonaws\.com$/.test(text) && !everyPod.test(text))
    .filter((text) => claims !== "other name" || !somePods.test(text))
    .map((text) => pattern(text));
}
