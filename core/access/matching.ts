/** What can be meant by a name. */
interface Named {
  readonly names: readonly string[];
}

/** Those that `text` means: an address, a name, or a pattern of them with `*` and `?`. */
export function meant<T extends Named>(all: readonly T[], text: string): readonly T[] {
  const exact = all.filter(({ names }) => names.includes(text));
  if (exact.length > 0) return exact;
  const pattern = patternOf(text);
  return all.filter(({ names }) => names.some((name) => pattern.test(name)));
}

/** A pattern as an expression that does not know case. */
export const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\*+/g, ".*")
      .replaceAll("?", ".")}$`,
    "is",
  );
