/** What a Pulumi program registered when it ran offline. Types only: both the parent and the child process use them. */

export interface Position {
  /** Relative to the directory of Pulumi.yaml, with forward slashes; may climb out of it (`../shared/bucket.ts`). */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** The root stack is not among the resources: a resource at the top has no `parent`. */
export interface RecordedResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;
  /** Read by `.get()` or as a stack reference: a fact, not managed by this stack. */
  readonly external: boolean;
  /** A component whose children live in a plugin: they are not in the recording. */
  readonly remote: boolean;
  readonly parent?: string;
  /** URN of an explicit provider, without `::id`; absent for the default provider. */
  readonly provider?: string;
  /** Wire encoding: see the signatures in `wire.ts`. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  /** The `new` expression (or the call of `.get`), in the innermost frame of the user's code. */
  readonly position?: Position;
  /** Frames of the user's code, innermost first. */
  readonly frames: readonly Position[];
  readonly protect?: boolean;
}

/** Where the text of a placeholder stands for: a property of a resource, of a function's result, or a secret setting. */
export interface PlaceholderOrigin {
  /** URN of a resource; or a function token (`aws:index/getRegion:getRegion`); or `pulumi:config` for a secret setting. */
  readonly urn: string;
  /** `id`, `arn`, …; `arn.account` and the like for one field of an ARN; the key for `pulumi:config`. */
  readonly property: string;
}

export interface Recording {
  readonly project: string;
  readonly stack: string;
  /** Plain settings by full key (`aws:region`); secret ones are left out. */
  readonly config: Readonly<Record<string, string>>;
  readonly resources: readonly RecordedResource[];
  /** Every placeholder text that occurs in the recording. */
  readonly placeholders: Readonly<Record<string, PlaceholderOrigin>>;
  /** Stack outputs, wire encoding. */
  readonly outputs: unknown;
  readonly notes: readonly string[];
}

/** What the child process is asked. */
export interface HostRequest {
  readonly directory: string;
  readonly stack?: string;
  /** `unknown`: outputs are unknown, as in a preview; `placeholders`: text that names its origin stands in for ids and ARNs. */
  readonly mode: "placeholders" | "unknown";
}

/** What the child process answers, as one JSON document on its fourth file descriptor. */
export interface HostAnswer {
  readonly recording?: Recording;
  readonly problem?: string;
  /** Set where the failure may come from placeholders: a run without them is worth a try. */
  readonly retry?: boolean;
}
