/** What a URN says: `urn:pulumi:<stack>::<project>::<parent types>$<type>::<name>`. */
export interface Urn {
  readonly stack: string;
  readonly project: string;
  readonly type: string;
  /** May itself hold `::`, and any other sign. */
  readonly name: string;
}

const prefix = "urn:pulumi:";

/** The parts of a URN; nothing where the text is none. */
export function parseUrn(text: string): Urn | undefined {
  if (!text.startsWith(prefix)) return undefined;
  const [stack, project, types, ...rest] = text.slice(prefix.length).split("::");
  if (stack === undefined || project === undefined || types === undefined || rest.length === 0) return undefined;
  return { stack, project, type: types.slice(types.lastIndexOf("$") + 1), name: rest.join("::") };
}

/** The URN in a reference to a provider, which has the provider's id behind it. */
export function providerUrn(reference: string): string {
  const end = reference.lastIndexOf("::");
  const urn = reference.slice(0, end);
  return end > 0 && parseUrn(urn) !== undefined ? urn : reference;
}
