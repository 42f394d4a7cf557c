/** A request as IAM sees it. Context keys are lower-cased; absent keys are missing. */
export interface Request {
  readonly principal: RequestPrincipal;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

export type RequestPrincipal =
  | { readonly kind: "anonymous" }
  | { readonly kind: "aws"; readonly arn: string; readonly account: string }
  | { readonly kind: "service"; readonly service: string }
  | { readonly kind: "federated"; readonly provider: string }
  | { readonly kind: "canonical"; readonly id: string };
