import type { PlaceholderOrigin } from "./recording.ts";

/**
 * Placeholders are text that stands for a value which only a deployment decides, and that names its origin in a side table.
 * All have one form and one length. An ARN is made of four of them, so that code which takes it apart gets pieces that are known too;
 * the whole ARN comes first in this expression, and where it matches whole, it is the one that the side table names.
 */
export const PLACEHOLDER = /arn:aws(?::leakgate-ref-\d{7}-end){4}|leakgate-ref-\d{7}-end/g;

const ARN_FIELDS = ["service", "region", "account", "resource"] as const;

/** Outputs that are text whatever the type, judged by their name. Lists, numbers, addresses and states are left unknown. */
const TEXT_OUTPUT =
  /^(?:id|arn|name|url|uri|endpoint|address|hostname|keyId|uniqueId)$|(?:Arn|Id|Url|Uri|Name|Endpoint|Domain|Dns)$/;

/** Arguments that a provider fills in with a generated name when the program leaves them out. */
const AUTO_NAMED = new Set(["bucket", "clusterIdentifier", "identifier", "name"]);

/** The exceptions among the outputs of @pulumi/aws 7: numbers and a switch. */
const NO_TEXT = /^(?:isTestDomain|revocationId|vlanId|versionId|applicationVersionId|defaultVersionId)$/;

export function isTextOutput(name: string): boolean {
  return TEXT_OUTPUT.test(name) && !NO_TEXT.test(name);
}

export function isArnOutput(name: string): boolean {
  return name === "arn" || name.endsWith("Arn");
}

const outputNames = new WeakMap<object, ReadonlySet<string>>();

/** Output-only properties of a generated class, from the marks that the generator leaves in its constructor. */
function markedOutputs(resourceClass: object): ReadonlySet<string> {
  const cached = outputNames.get(resourceClass);
  if (cached !== undefined) return cached;
  const text = String(resourceClass);
  const names = new Set<string>();
  for (const match of text.matchAll(/\["(\w+)"\] = undefined \/\*out\*\//g)) names.add(match[1] ?? "");
  outputNames.set(resourceClass, names);
  return names;
}

/** The properties of a resource that may get a placeholder when its arguments do not give them. */
export function placeholderProperties(resource: object): string[] {
  const outputs = markedOutputs(resource.constructor);
  return Object.keys(resource).filter((name) => AUTO_NAMED.has(name) || (outputs.has(name) && isTextOutput(name)));
}

export class Placeholders {
  readonly #origins = new Map<string, PlaceholderOrigin>();
  readonly #texts = new Map<string, string>();
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** One text for one origin, however often it is asked. */
  of(urn: string, property: string): string {
    const key = `${property} ${urn}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const text = isArnOutput(property)
      ? `arn:aws:${ARN_FIELDS.map((field) => this.#next({ urn, property: `${property}.${field}` })).join(":")}`
      : this.#next({ urn, property });
    this.#texts.set(key, text);
    this.#origins.set(text, { urn, property });
    return text;
  }

  #next(origin: PlaceholderOrigin): string {
    this.#count += 1;
    const text = `leakgate-ref-${String(this.#count).padStart(7, "0")}-end`;
    this.#origins.set(text, origin);
    return text;
  }

  /** The entries for the placeholders that occur in a text. */
  usedIn(text: string): Record<string, PlaceholderOrigin> {
    const used: Record<string, PlaceholderOrigin> = {};
    for (const [found] of text.matchAll(PLACEHOLDER)) {
      const origin = this.#origins.get(found);
      if (origin !== undefined) used[found] = origin;
    }
    return used;
  }

  /** A text for people: each placeholder becomes words. */
  inWords(text: string): string {
    return text.replace(PLACEHOLDER, (found) => {
      const origin = this.#origins.get(found);
      return origin === undefined ? found : `<${origin.property} of ${origin.urn.split("::").pop() ?? origin.urn}>`;
    });
  }
}
