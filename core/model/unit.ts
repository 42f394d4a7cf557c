import type { Resource } from "./resource.ts";
import { Worlds } from "./worlds.ts";

export const sources = [
  "pulumi-program",
  "pulumi-preview",
  "pulumi-state",
  "terraform-plan",
  "terraform-source",
  "terraform-state",
  "cloudformation",
  "aws-account",
] as const;

/** What kind of input a unit was read from. */
export type Source = (typeof sources)[number];

/** Something that could not be read or is not complete: it has a place and words, and the run goes on. */
export interface Problem {
  /** `error`: not read, exit code 3. `note`: worth knowing, changes nothing. */
  readonly level: "error" | "note";
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** One sentence: what is wrong and what to do. Holds no text of the input that may be secret. */
  readonly message: string;
}

/** A resource that the model has no shape for: counted, never dropped. */
export interface Unshaped {
  readonly type: string;
  readonly address: string;
}

/**
 * One deployment: a plan, a state, a stack, a template with its nested ones, one account. Companions, account-wide
 * settings and names never join across units.
 */
export class Unit {
  /** Stable over machines: the path of the file relative to the start, `project/stack`, `account/region`. */
  readonly id: string;
  readonly source: Source;
  /** The file or folder it was read from, relative; the account's id for a live one. */
  readonly origin: string;
  /** When it was read, where the answers are of that moment: a live account. */
  readonly observedAt: string | undefined;
  readonly worlds = new Worlds();
  readonly unshaped: Unshaped[] = [];
  readonly problems: Problem[] = [];
  /**
   * Addresses of resources, by type, that the source declares and says nothing more about (a plan with `-target`):
   * a companion among them can be neither used nor ruled out.
   */
  untold: (type: string) => readonly string[] = () => [];
  resources: readonly Resource[] = [];
  /**
   * What only rules on everything or on pseudo-types judge: the deployment itself, its providers, and resources of types
   * that the model has no shape for.
   */
  others: readonly Resource[] = [];

  constructor(id: string, source: Source, origin: string, observedAt?: string) {
    this.id = id;
    this.observedAt = observedAt;
    this.source = source;
    this.origin = origin;
  }
}
