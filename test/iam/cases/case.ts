/**
 * One policy, what AWS's documentation says of it, and the page that says so. Of several callers whom a policy lets in
 * the widest counts. A document that AWS refuses is malformed, whatever it asks for.
 */
export interface Case {
  readonly name: string;
  readonly page: string;
  readonly policy: unknown;
  readonly target: Target;
  readonly level: Level | "malformed";
  readonly why: string;
}

export type Level =
  | "public"
  | "public-authenticated"
  | "public-guarded"
  | "limited-network"
  | "external-org"
  | "external-account"
  | "org"
  | "service-unguarded"
  | "service-guarded"
  | "federated"
  | "own"
  | "none"
  | "unknown";

export type Target = keyof typeof targets;

export type Shape = Readonly<Record<string, unknown>>;

/** The account and the organization of the shop, and those of a partner. */
export const owner = "111111111111";
export const partner = "222222222222";
export const ownOrg = "o-shop123456";
export const partnerOrg = "o-partner789";

/** What carries the policies. */
export const targets = {
  bucket: "arn:aws:s3:::orders",
  accessPoint: `arn:aws:s3:eu-west-1:${owner}:accesspoint/orders`,
  queue: `arn:aws:sqs:eu-west-1:${owner}:orders`,
  topic: `arn:aws:sns:eu-west-1:${owner}:orders`,
  key: `arn:aws:kms:eu-west-1:${owner}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
  role: `arn:aws:iam::${owner}:role/deploy`,
  secret: `arn:aws:secretsmanager:eu-west-1:${owner}:secret:orders-AbCdEf`,
  function: `arn:aws:lambda:eu-west-1:${owner}:function:orders`,
} as const;

const actions: Readonly<Record<Target, string>> = {
  bucket: "s3:GetObject",
  accessPoint: "s3:GetObject",
  queue: "sqs:SendMessage",
  topic: "sns:Publish",
  key: "kms:Decrypt",
  role: "sts:AssumeRole",
  secret: "secretsmanager:GetSecretValue",
  function: "lambda:InvokeFunction",
};

const resources: Readonly<Record<Target, string | undefined>> = {
  ...targets,
  bucket: `${targets.bucket}/*`,
  accessPoint: `${targets.accessPoint}/object/*`,
  key: "*",
  role: undefined,
  secret: "*",
};

/** A statement for everyone about what the target is there for. A change to undefined leaves an element out. */
export function statement(target: Target, change: Shape = {}): Shape {
  const whole = { Effect: "Allow", Principal: "*", Action: actions[target], Resource: resources[target], ...change };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

export const policy = (...statements: readonly Shape[]): Shape => ({ Version: "2012-10-17", Statement: statements });

/** A bucket that everyone reads, under a condition. */
export const open = (condition: Shape, change: Shape = {}): Shape =>
  policy(statement("bucket", { Condition: condition, ...change }));

/** A bucket that everyone reads, but for what is denied. */
export const openBut = (...denials: readonly Shape[]): Shape =>
  policy(
    statement("bucket"),
    ...denials.map((each) => statement("bucket", { Effect: "Deny", Action: "s3:*", ...each })),
  );

/** A policy that lets those named in. */
export const grants = (target: Target, principal: unknown, condition?: Shape, change: Shape = {}): Shape =>
  policy(statement(target, { Principal: principal, Condition: condition, ...change }));

/** A role that an identity provider's users take on. */
export const federates = (provider: string, condition?: Shape, action = "sts:AssumeRoleWithWebIdentity"): Shape =>
  grants("role", { Federated: provider }, condition, { Action: action });

type Row = readonly [name: string, policy: unknown, level: Case["level"], why: string];

/** Rows about one target that rest on one page. */
export const documented = (page: string, target: Target, rows: readonly Row[]): readonly Case[] =>
  rows.map(([name, document, level, why]) => ({ name, page, target, policy: document, level, why }));

const guide = "https://docs.aws.amazon.com/IAM/latest/UserGuide";
const s3 = "https://docs.aws.amazon.com/AmazonS3/latest/userguide";

export const pages = {
  accessPoints: `${s3}/access-points-policies.html`,
  action: `${guide}/reference_policies_elements_action.html`,
  arns: `${guide}/reference-arns.html`,
  blog: "https://aws.amazon.com/blogs/storage/understanding-s3-block-public-access/",
  bucketExamples: `${s3}/example-bucket-policies.html`,
  buildkite: "https://buildkite.com/docs/pipelines/security/oidc/aws",
  checks: `${guide}/access-analyzer-reference-policy-checks.html`,
  circle: "https://circleci.com/docs/openid-connect-tokens/",
  cognito: "https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html",
  deputy: `${guide}/confused-deputy.html`,
  effect: `${guide}/reference_policies_elements_effect.html`,
  externalId: `${guide}/id_roles_common-scenarios_third-party.html`,
  github: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws",
  githubClaims: "https://docs.github.com/en/actions/reference/security/oidc",
  gitlab: "https://docs.gitlab.com/ci/cloud_services/aws/",
  hashicorp:
    "https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/aws-configuration",
  identityAccess:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
  irsa: "https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html",
  keys: `${guide}/reference_policies_condition-keys.html`,
  kms: "https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html",
  logic: `${guide}/reference_policies_evaluation-logic.html`,
  multivalued: `${guide}/reference_policies_condition-single-vs-multi-valued-context-keys.html`,
  notAction: `${guide}/reference_policies_elements_notaction.html`,
  notifications: `${s3}/grant-destinations-permissions-to-s3.html`,
  notPrincipal: `${guide}/reference_policies_elements_notprincipal.html`,
  notResource: `${guide}/reference_policies_elements_notresource.html`,
  oidc: `${guide}/id_roles_create_for-idp_oidc.html`,
  operators: `${guide}/reference_policies_elements_condition_operators.html`,
  principal: `${guide}/reference_policies_elements_principal.html`,
  public: `${s3}/access-control-block-public-access.html`,
  resource: `${guide}/reference_policies_elements_resource.html`,
  s3Keys: `${s3}/amazon-s3-policy-keys.html`,
  stsKeys: `${guide}/reference_policies_iam-condition-keys.html`,
  variables: `${guide}/reference_policies_variables.html`,
  vercel: "https://vercel.com/docs/oidc/aws",
  version: `${guide}/reference_policies_elements_version.html`,
} as const;
