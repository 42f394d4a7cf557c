/** What is kept of an action: its name, its access level, and whether it can be limited to resources at all. */
export interface ActionRow {
  readonly name: string;
  readonly level: string;
  /** It supports no resource-level permission: only a `Resource` of `*` grants it. */
  readonly wildcardOnly: boolean;
}

/** The access levels of the service authorization reference, as the table orders them. */
const levels = ["List", "Read", "Write", "Permissions management", "Tagging"];

/** Opens an action: one sign for each level, limited to resources or not. */
const openers = "!#%&()*+,-";

/** Signs of words. The first `alone` of them stand for a word each, the others begin a pair. */
const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_/<=>?@[]^|~:;.";
const alone = 41;

/** `DescribeDBInstances` -> `Describe`, `DB`, `Instances`. */
const wordsOf = (name: string): readonly string[] => name.match(/[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|\d+|./g) ?? [];

export interface Encoded {
  readonly words: string;
  readonly services: string;
}

/** Puts actions by service into two texts: the words that names are made of, and a line for each service. */
export function encode(services: ReadonlyMap<string, readonly ActionRow[]>): Encoded {
  const counts = new Map<string, number>();
  for (const rows of services.values())
    for (const { name } of rows) for (const word of wordsOf(name)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byUse = (a: [string, number], b: [string, number]): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  const words = [...counts].sort(byUse).map(([word]) => word);
  if (words.length > alone + (signs.length - alone) * signs.length) throw new Error("too many words for the signs");
  const codes = new Map(words.map((word, index) => [word, codeOf(index)]));
  const lines = [...services].map(([service, rows]) => {
    const sorted = [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
    return `${service} ${sorted
      .map(
        (row) =>
          opener(row) +
          wordsOf(row.name)
            .map((word) => codes.get(word))
            .join(""),
      )
      .join("")}`;
  });
  return { words: words.join(" "), services: lines.join("\n") };
}

function opener({ name, level, wildcardOnly }: ActionRow): string {
  const index = levels.indexOf(level);
  if (index < 0) throw new Error(`${name}: the access level ${level} is new`);
  return openers[index * 2 + Number(wildcardOnly)] as string;
}

function codeOf(index: number): string {
  if (index < alone) return signs[index] as string;
  const rest = index - alone;
  return `${signs[alone + Math.floor(rest / signs.length)]}${signs[rest % signs.length]}`;
}

/** What the decoder has to know. */
export const alphabet = { openers, signs, alone, levels } as const;
