import { type CaseResource, Stand } from "../../core/examples/resources.ts";

/** A policy document written as an object: sources write it as JSON text. */
export const isPolicyDocument = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Stand) && "Statement" in value;

/** The names of the resources that a value refers to. */
export function namesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (value instanceof Stand) {
    const names =
      value.kind === "either" ? (value.value as readonly string[]) : value.kind === "ref" ? [value.name] : [];
    for (const name of names) found.add(name);
  } else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) namesIn(each, found);
  return found;
}

/** Names that a CommonJS module of TypeScript has already, or never can have. */
const taken: ReadonlySet<string> = new Set([
  "exports",
  "module",
  "require",
  "default",
  "delete",
  "new",
  "public",
  "private",
]);

/** What each resource is called in a program: its name, in one word. */
export function variableNames(resources: readonly CaseResource[]): ReadonlyMap<string, string> {
  return new Map(
    resources.map(({ name }) => {
      const word = name.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string = "") => next.toUpperCase());
      return [name, taken.has(word) ? `the${word.charAt(0).toUpperCase()}${word.slice(1)}` : word];
    }),
  );
}
