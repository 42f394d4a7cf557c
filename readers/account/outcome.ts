import type { Why } from "../../core/model/value.ts";

/** Why a call did not tell what it was asked for. */
export type Refusal = Extract<Why, { readonly kind: "denied" | "failed" }>;

/** How a call ended. The four are never folded into each other: a refused call says nothing about the setting. */
export type Outcome<V> =
  | { readonly kind: "answered"; readonly value: V }
  /** AWS says that nothing is configured. */
  | { readonly kind: "absent" }
  /** What was asked about was deleted since it was listed. */
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly why: Refusal };

/**
 * Errors by which a service says that a setting is not configured.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html
 */
const notConfigured: ReadonlySet<string> = new Set([
  "NoSuchBucketPolicy",
  "NoSuchEntity",
  "NoSuchEntityException",
  "NoSuchLifecycleConfiguration",
  "NoSuchPublicAccessBlockConfiguration",
  "NoSuchTagSet",
  "OwnershipControlsNotFoundError",
  "ServerSideEncryptionConfigurationNotFoundError",
]);

/** Errors by which a service says that what was asked about does not exist (any more). */
const notThere: ReadonlySet<string> = new Set([
  "AWS.SimpleQueueService.NonExistentQueue",
  "ListenerNotFound",
  "ListenerNotFoundException",
  "LoadBalancerNotFound",
  "LoadBalancerNotFoundException",
  "NoSuchBucket",
  "NoSuchDistribution",
  "QueueDoesNotExist",
]);

/**
 * Errors by which a service refuses an identity that it knows.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */
const notAllowed: ReadonlySet<string> = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "AllAccessDisabled",
  "AuthorizationError",
  "Forbidden",
  "NotAuthorized",
  "UnauthorizedOperation",
]);

/**
 * The permission that a call needs, where it is not named as the call is.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
const permissions: Readonly<Record<string, string>> = {
  "s3:GetBucketEncryption": "s3:GetEncryptionConfiguration",
  "s3:GetBucketLifecycleConfiguration": "s3:GetLifecycleConfiguration",
  "s3:GetPublicAccessBlock": "s3:GetBucketPublicAccessBlock",
  "s3:ListBuckets": "s3:ListAllMyBuckets",
  "s3control:GetPublicAccessBlock": "s3:GetAccountPublicAccessBlock",
};

/** The IAM action that allows `call`. */
export const permissionOf = (call: string): string => permissions[call] ?? call;

/** The name of an error: never its message, which may hold ARNs of people, keys and request details. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "Error";
  const { code } = error as { readonly code?: unknown };
  const generic = error.name === "Error" || error.name === "AggregateError";
  return generic && typeof code === "string" ? code : error.name;
}

/** What an error of `call` means. */
export function outcomeOf(call: string, error: unknown): Exclude<Outcome<never>, { readonly kind: "answered" }> {
  const name = nameOf(error);
  if (notConfigured.has(name)) return { kind: "absent" };
  if (notThere.has(name)) return { kind: "gone" };
  const why: Refusal = notAllowed.has(name)
    ? { kind: "denied", permission: permissionOf(call), call }
    : { kind: "failed", call, cause: name };
  return { kind: "refused", why };
}
