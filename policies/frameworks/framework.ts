import type { Framework, Requirement } from "../../core/engine/compliance.ts";

/** A framework whose ids stand in the metadata of the rules themselves. */
export const fromMetadata = (framework: Omit<Framework, "servedBy">): Framework => ({
  ...framework,
  servedBy: (rule) => rule.controls?.[framework.name] ?? [],
});

/** Requirements from pairs of id and title. */
export const titled = (pairs: Readonly<Record<string, string>>): readonly Requirement[] =>
  Object.entries(pairs).map(([id, title]) => ({ id, title }));

/** Requirements that no configuration can show, each with what would have to be looked at instead. */
export const outOfSight = (
  entries: Readonly<Record<string, readonly [title: string, why: string]>>,
): readonly Requirement[] => Object.entries(entries).map(([id, [title, why]]) => ({ id, title, outOfSight: why }));

/** Requirements of several lists, in the order of their numbers. */
export const inOrder = (...lists: readonly (readonly Requirement[])[]): readonly Requirement[] =>
  lists.flat().sort((a, b) => byNumber(a.id, b.id));

const byNumber = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });
