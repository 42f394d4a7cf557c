import { type Hole, Marker, PartialText, Secret, Unknown } from "../../core/model/value.ts";
import { parseUrn } from "./urn.ts";

export type Json = Readonly<Record<string, unknown>>;

/** What a reader does with plain text: recordings find the placeholders in it. */
export type TextDecoder = (text: string) => string | PartialText;

const signatureKey = "4dabf18193072939515e22adb298388d";
const kinds = {
  secret: "1b47061264138c4ac30d75fd1eb44270",
  asset: "c44067f5952c0a294b673a41bacd8c17",
  archive: "0def7320c3a5731c473e5ecbe6d01bc7",
  reference: "5cf8f73096256a8f31e491e813e4eb8e",
  output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
  bytes: "803fd3297a5875dc03ca845dda5d2a98",
} as const;

/** Stands for a value that only the deployment will know. Files use the first for any type, the wire one for each. */
const unknownTexts: ReadonlySet<string> = new Set([
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** What a preview shows in the place of a whole secret. */
const hidden = "[secret]";

/** A list that the provider's bridge adds to objects: the names of the properties that it filled in. */
const filledIn = "__defaults";

/**
 * Turns Pulumi's encoding of special values into the model's markers. A tree without any is given back as it is; of the
 * others, only the objects on the way to a special value are made anew, so code that walks a tree without its view
 * meets no signature, ciphertext or stand-in text either.
 */
export class Decoder {
  private readonly text: TextDecoder;

  constructor(text: TextDecoder = (plain) => plain) {
    this.text = text;
  }

  /** The top level of a resource's properties, without the names that Pulumi keeps for itself. */
  properties(raw: Json, of: (property: string) => string | undefined): Json {
    const entries = Object.entries(raw).filter(([key]) => !key.startsWith("__"));
    return Object.fromEntries(entries.map(([key, value]) => [key, this.value(value, of(key))]));
  }

  /** `of` is the resource that makes what is not known yet, where one is named. */
  value(raw: unknown, of?: string): unknown {
    if (typeof raw === "string") {
      if (unknownTexts.has(raw)) return unknownOf(of);
      return raw === hidden ? new Unknown({ kind: "opaque" }) : this.text(raw);
    }
    if (typeof raw !== "object" || raw === null || raw instanceof Marker) return raw;
    if (Array.isArray(raw)) return this.list(raw, of);
    const object = raw as Json;
    const signature = Object.hasOwn(object, signatureKey) ? object[signatureKey] : undefined;
    return signature === undefined ? this.object(object, of) : this.special(signature, object, of);
  }

  private list(raw: readonly unknown[], of: string | undefined): readonly unknown[] {
    const values = raw.map((each) => this.value(each, of));
    return values.some((value, index) => value !== raw[index]) ? values : raw;
  }

  private object(raw: Json, of: string | undefined): Json {
    let changed = false;
    const entries: [string, unknown][] = [];
    for (const [key, value] of Object.entries(raw)) {
      if (key === filledIn && Array.isArray(value)) {
        changed = true;
        continue;
      }
      const decoded = this.value(value, of);
      if (decoded !== value) changed = true;
      entries.push([key, decoded]);
    }
    return changed ? Object.fromEntries(entries) : raw;
  }

  private special(signature: unknown, raw: Json, of: string | undefined): unknown {
    switch (signature) {
      case kinds.secret:
        return this.secret(raw, of);
      case kinds.asset:
      case kinds.archive:
        return this.content(raw);
      case kinds.reference:
        return referenceOf(raw);
      case kinds.output: {
        const value = Object.hasOwn(raw, "value") ? this.value(raw["value"], of) : unknownOf(of);
        return raw["secret"] === true ? new Secret(value) : value;
      }
      case kinds.bytes:
        return typeof raw["value"] === "string" ? Buffer.from(raw["value"], "base64").toString("utf8") : unreadable;
      default:
        return unreadable;
    }
  }

  private secret(raw: Json, of: string | undefined): Marker {
    if (Object.hasOwn(raw, "value")) return new Secret(this.value(raw["value"], of));
    const { plaintext } = raw as { readonly plaintext?: unknown };
    if (typeof plaintext !== "string") return new Unknown({ kind: "opaque" });
    try {
      return new Secret(this.value(JSON.parse(plaintext), of));
    } catch {
      return new Unknown({ kind: "opaque" });
    }
  }

  /** Files that a program hands over: what is in them can be judged, but it is too long and too private to show. */
  private content(raw: Json): Json {
    const entries = Object.entries(raw).filter(([key]) => key !== signatureKey);
    return Object.fromEntries(
      entries.map(([key, value]) => {
        if (key === "text" || key === "uri") return [key, new Secret(value)];
        return [key, key === "assets" ? this.value(value) : value];
      }),
    );
  }
}

const unreadable = new Unknown({ kind: "unsupported", what: "an encoding of Pulumi that leakgate does not know" });

const unknownOf = (of: string | undefined): Unknown =>
  new Unknown({ kind: "computed", ...(of !== undefined && { of }) });

/** A reference to a whole resource stands for its id. */
function referenceOf({ id, urn }: Json): unknown {
  if (typeof id === "string" && id !== "" && !unknownTexts.has(id)) return id;
  if (typeof urn !== "string") return unreadable;
  return new PartialText([holeOf(urn, id === undefined ? "urn" : "id")]);
}

/** What stands for the property of a resource, or of a function's result, until the deployment decides it. */
export function holeOf(urn: string, property: string): Hole {
  const name = parseUrn(urn)?.name;
  if (name !== undefined) return { name: `${name}.${property}`, resource: urn, property };
  return { name: `${urn.slice(urn.lastIndexOf(":") + 1)}.${property}` };
}

/** The text of a value that others use to point at a resource; text with holes is the same where its parts are. */
export function nameOf(value: unknown): string | undefined {
  if (value instanceof Secret) return nameOf(value.value);
  if (value instanceof PartialText) return JSON.stringify(value.parts);
  return typeof value === "string" && value !== "" ? value : undefined;
}
