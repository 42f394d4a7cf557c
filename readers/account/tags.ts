import { compare } from "./scan.ts";

interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** Tags as the model writes them: a map, its keys in order. An empty map where there are none. */
export function tagMap(tags: readonly Tag[] | undefined): Readonly<Record<string, string>> {
  const pairs = (tags ?? []).map((tag) => [tag.Key ?? "", tag.Value ?? ""] as const);
  return Object.fromEntries(pairs.sort(([a], [b]) => compare(a, b)));
}
