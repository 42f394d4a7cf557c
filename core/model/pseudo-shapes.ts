/** A value that belongs to a deployment as a whole: a setting that goes into it, or an output that comes out. */
export interface StackValue {
  readonly value?: unknown;
  /** Whether it is kept encrypted, or never shown: `secure:`, `sensitive`, `NoEcho`. */
  readonly hidden?: boolean;
  /** Whether the value is a default in whose place the deployment may give another, which is then shown. */
  readonly echoed?: boolean;
}

/** What is judged like a resource and is none: by the token that Pulumi has for the same thing. */
export interface PseudoShapes {
  /** The deployment itself. Settings are configuration, variables and parameters, by the name that the source has. */
  readonly "pulumi:pulumi:Stack": {
    readonly settings?: { readonly [name: string]: StackValue };
    readonly outputs?: { readonly [name: string]: StackValue };
  };
  /** How a provider of AWS signs in. */
  readonly "pulumi:providers:aws": {
    readonly accessKey?: string;
    readonly secretKey?: string;
    readonly token?: string;
  };
  /** Any resource, also of a type that the model has no shape for: for rules that walk whole trees. */
  readonly "*": { readonly [property: string]: unknown };
}
