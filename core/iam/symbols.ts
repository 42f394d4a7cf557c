import type { AnyField } from "../model/field.ts";
import type { Hole, PartialText } from "../model/value.ts";
import { markLetter, starLetter } from "./globs.ts";

/** The account that owns the resource, and the region that it is in, where they are not known. */
export const ownAccount = "\uF800";
export const ownRegion = "\uF801";

/** What a sign from the private-use area stands for. */
export interface Meaning {
  readonly name: string;
  /** It is fixed, but anything may stand there, even a wildcard: a parameter, or a value nothing is known of. */
  readonly open: boolean;
  /** A policy variable: the context key that fills it, and what stands there without it. */
  readonly variable?: Variable;
  /** The resource whose name it is. */
  readonly resource?: string;
}

const isEscape = (letter: string): boolean => letter === starLetter || letter === markLetter;

/** The context key that fills a variable, and what stands there without it. */
export interface Variable {
  readonly key: string;
  readonly fallback: string | undefined;
}

/** How the texts of a policy are read: what is known of what has it. */
export interface Reading {
  readonly account?: string | undefined;
  readonly service?: string | undefined;
  /** Of a policy of another deployment: how a resource that its holes name is called here. */
  readonly renamed?: ((address: string) => string) | undefined;
}

/**
 * The signs that stand for what a policy does not say: a hole is fixed once deployed, so that a letter of its own,
 * unlike any other, is exact for it. Equal holes get the same letter.
 */
export class Symbols {
  private readonly byKey = new Map<string, string>();
  private readonly meanings = new Map<string, Meaning>([
    [ownAccount, { name: "the resource's own account", open: false }],
    [ownRegion, { name: "the resource's own region", open: false }],
    [starLetter, { name: "*", open: false }],
    [markLetter, { name: "?", open: false }],
  ]);
  /** The letters of policy variables. */
  readonly variables: (readonly [letter: string, variable: Variable])[] = [];
  /** Whether all of the policy is known. */
  isWhole = true;
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  private letter(key: string, meaning: Meaning): string {
    let letter = this.byKey.get(key);
    if (letter === undefined) {
      letter = String.fromCharCode(0xe100 + this.byKey.size);
      this.byKey.set(key, letter);
      this.meanings.set(letter, meaning);
      if (meaning.variable !== undefined) this.variables.push([letter, meaning.variable]);
    }
    return letter;
  }

  meaning(letter: string): Meaning | undefined {
    return this.meanings.get(letter);
  }

  /** The letters of a text that may stand for anything, or that are variables. */
  lettersOf(text: string, want: "open" | "variable"): string {
    let found = "";
    if (this.byKey.size === 0) return found;
    for (const letter of text) {
      if (letter < "\uE000") continue;
      const meaning = this.meanings.get(letter);
      if (want === "open" ? meaning?.open : meaning?.variable !== undefined) found += letter;
    }
    return found;
  }

  /** The names of what is not known. */
  openNames(): readonly string[] {
    return [...this.meanings.values()].filter(({ open }) => open).map(({ name }) => name);
  }

  /** A text with the names of what its letters stand for. */
  shown(text: string): string {
    return [...text]
      .map((letter) => {
        const meaning = this.meanings.get(letter);
        return meaning === undefined ? letter : isEscape(letter) ? meaning.name : `<${meaning.name}>`;
      })
      .join("");
  }

  /** A whole text that is not known. */
  unknownText(field: AnyField): string {
    this.isWhole = false;
    const name = field.why.kind === "parameter" ? field.why.name : field.path.join(".");
    return this.letter(`unknown ${name}`, { name, open: true });
  }

  /** A text with holes. `isResource`: in a list of resources, where the ARN of a bucket is its name behind a prefix. */
  partial(text: PartialText, isResource: boolean): string {
    this.isWhole = false;
    const [only] = text.parts;
    // A bucket's name where its ARN was meant.
    if (isResource && this.reading.service === "s3" && text.parts.length === 1 && typeof only === "object") {
      const found = this.hole(only, true);
      return found.length === 1 && this.meaning(found)?.resource !== undefined ? `arn:aws:s3:::${found}` : found;
    }
    return text.parts.map((part) => (typeof part === "string" ? part : this.hole(part, isResource))).join("");
  }

  private hole(hole: Hole, isResource: boolean): string {
    const { name, property } = hole;
    if (hole.resource === undefined) return this.fixed(name);
    const resource = this.reading.renamed?.(hole.resource) ?? hole.resource;
    const isArn = /arn$/i.test(property ?? "");
    const isName = property === undefined || /^(id|name|bucket|ref)$/i.test(property);
    const meaning = { name: isArn || isName ? resource : name, open: false, resource };
    if (isArn && isResource && this.reading.service === "s3") {
      return `arn:aws:s3:::${this.letter(`${resource} name`, meaning)}`;
    }
    return this.letter(`${resource} ${isArn ? "arn" : isName ? "name" : property}`, meaning);
  }

  /** What is no resource: values of the deployment itself, and what nothing is known of. */
  private fixed(name: string): string {
    if (/^AWS::Partition$|aws_partition|getPartition/i.test(name))
      return /suffix/i.test(name) ? "amazonaws.com" : "aws";
    if (/^AWS::URLSuffix$/i.test(name)) return "amazonaws.com";
    if (/^AWS::AccountId$|caller_?identity/i.test(name)) return this.reading.account ?? ownAccount;
    if (/^AWS::Region$|aws_region|getRegion/i.test(name)) return ownRegion;
    return this.letter(`hole ${name}`, { name, open: true });
  }

  /**
   * A text in which policy variables are letters. A variable without a name that IAM knows is one all the same: its key
   * is then missing.
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
   */
  withVariables(text: string): string {
    if (!text.includes("${")) return text;
    return text.replaceAll(/\$\{([^}]*)\}/g, (_, inside: string) => {
      const inner = inside.trim();
      if (inner === "*") return starLetter;
      if (inner === "?") return markLetter;
      if (inner === "$") return "$";
      const [, key = inner, fallback] = /^([^,\s]+)\s*,\s*'([^']*)'$/.exec(inner) ?? [];
      return this.letter(`variable ${inner.toLowerCase()}`, {
        name: `\${${inner}}`,
        open: false,
        variable: { key: key.toLowerCase(), fallback },
      });
    });
  }

  /** The text of a field; nothing where it is no text. */
  textOf(field: AnyField, isResource = false): string | undefined {
    if (field.state === "partial") return this.partial(field.raw as PartialText, isResource);
    if (field.state === "unknown") return field.why.kind === "malformed" ? undefined : this.unknownText(field);
    const { raw } = field;
    return typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean" ? String(raw) : undefined;
  }
}
