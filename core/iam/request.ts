/** Who asks. */
export type RequestPrincipal =
  /** Nobody has signed the request. */
  | { readonly kind: "anonymous" }
  /** An IAM user, a role, the session of a role, a federated user, the root user, or a CloudFront origin access identity. */
  | { readonly kind: "aws"; readonly arn: string; readonly account: string }
  | { readonly kind: "service"; readonly service: string }
  /** Somebody whom an identity provider vouches for: its ARN, or its name for the providers that AWS knows. */
  | { readonly kind: "federated"; readonly provider: string }
  /** An account by its canonical id, which only S3 knows. */
  | { readonly kind: "canonical"; readonly id: string };

/** A request as IAM sees it. Context keys are lower-cased; absent keys are missing; a list is a multivalued key. */
export interface Request {
  readonly principal: RequestPrincipal;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}
