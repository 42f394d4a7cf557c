/** Why a value is not known: data, so that reports can count reasons and people can act on them. */
export type Why =
  /** Only the deployment will know it; `of` is the address of the resource that makes it, where the source says. */
  | { readonly kind: "computed"; readonly of?: string; readonly property?: string }
  /** A parameter, variable or configuration value that was not given. */
  | { readonly kind: "parameter"; readonly name: string }
  /** AWS refused the call; `permission` is what the caller lacks. */
  | { readonly kind: "denied"; readonly permission: string; readonly call: string }
  /** A call or a read that failed for another reason. */
  | { readonly kind: "failed"; readonly call: string; readonly cause: string }
  /** A secret whose content the source hides. */
  | { readonly kind: "opaque" }
  /** Something whose owner is not known may belong to it. */
  | { readonly kind: "may-belong"; readonly resource: string }
  /** It is named, but it is not part of this input. */
  | { readonly kind: "elsewhere"; readonly what: string }
  /** A macro or transform rewrites it during the deployment. */
  | { readonly kind: "macro"; readonly name: string }
  /** Text of which a part is not known, where that part may matter. */
  | { readonly kind: "partial"; readonly holes: readonly string[] }
  /** Two sources of the same setting disagree, and nothing says which wins. */
  | { readonly kind: "conflict"; readonly resources: readonly string[] }
  /** The answer differs between the worlds of conditions or parameters that are not decided. */
  | { readonly kind: "depends"; readonly on: readonly string[] }
  /** AWS sets it by itself only for resources made after `since`, and this one exists already. */
  | { readonly kind: "predates"; readonly since: string }
  /** It is left out, and the service decides by circumstances that the source does not show; `source` documents it. */
  | { readonly kind: "service-decides"; readonly source: string }
  /** The text does not parse, or is not what AWS accepts. */
  | { readonly kind: "malformed"; readonly what: string }
  | { readonly kind: "unsupported"; readonly what: string }
  | { readonly kind: "limit"; readonly what: string };

/** What may stand in a tree in the place of a plain value. One base class, so that one check finds all. */
export abstract class Marker {}

/** What a reader leaves in a tree where the source does not say the value. */
export class Unknown extends Marker {
  readonly why: Why;
  constructor(why: Why) {
    super();
    this.why = why;
  }
}

/** A part of a text that is not known: fixed once deployed, and never a wildcard. */
export interface Hole {
  /** What stands there, in the words of the source: `aws_s3_bucket.logs.arn`, `AWS::AccountId`. */
  readonly name: string;
  /** The address of the resource of this unit whose property stands there. */
  readonly resource?: string;
  readonly property?: string;
}

/** Text with named holes: `arn:aws:s3:::` + hole + `/*`. Never empty, never without a hole. */
export class PartialText extends Marker {
  readonly parts: readonly (string | Hole)[];
  constructor(parts: readonly (string | Hole)[]) {
    super();
    this.parts = parts;
  }

  get holes(): readonly Hole[] {
    return this.parts.filter((part): part is Hole => typeof part !== "string");
  }

  /** Whether some content of the holes gives `text`. Exact: the parts are a pattern whose holes match anything. */
  canBe(text: string): boolean {
    let at = 0;
    for (const [index, part] of this.parts.entries()) {
      if (typeof part !== "string") continue;
      const last = index === this.parts.length - 1;
      if (index === 0) {
        if (!text.startsWith(part)) return false;
        at = part.length;
      } else if (last) {
        return text.length - part.length >= at && text.endsWith(part);
      } else {
        const found = text.indexOf(part, at);
        if (found < 0) return false;
        at = found + part.length;
      }
    }
    return true;
  }
}

/**
 * One of several values, by the choice that an undecided condition or parameter (`world`) takes. Two values of one
 * world always take the same choice, so what cannot be true together is never put together.
 */
export class OneOf extends Marker {
  readonly world: string;
  /** The value under each choice; every `OneOf` of a world names the same choices in the same order. */
  readonly options: ReadonlyMap<string, unknown>;
  constructor(world: string, options: ReadonlyMap<string, unknown>) {
    super();
    this.world = world;
    this.options = options;
  }
}

/** A known value that may be judged but never shown. */
export class Secret extends Marker {
  readonly value: unknown;
  constructor(value: unknown) {
    super();
    this.value = value;
  }
}
