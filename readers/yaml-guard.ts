/** A node of the concrete syntax that YAML's parser gives, as far as its depth goes. */
interface Syntax {
  readonly key?: Syntax | null;
  readonly value?: Syntax | null;
  readonly items?: readonly Syntax[];
}

/**
 * Whether a token of YAML is nested deeper than `deepest` levels. The parser itself does not recurse, but composing does,
 * and to run out of stack there can end the whole process: so tokens are looked at before they are composed.
 */
export function isTooDeep(token: object, deepest: number): boolean {
  const open: [node: Syntax, depth: number][] = [[token as Syntax, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [{ key, value, items }, depth] = next;
    // Each level of the document is two of the syntax: the collection and its item.
    if (depth > deepest * 2 + 2) return true;
    for (const part of [key, value, ...(items ?? [])]) {
      if (typeof part === "object" && part !== null) open.push([part, depth + 1]);
    }
  }
  return false;
}
