import { type CaseResource, Stand } from "../../core/examples/resources.ts";

/** A policy document written as an object: sources write it as JSON text. */
export const isPolicyDocument = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Stand) && "Statement" in value;

/** The names of the resources that a value refers to. */
export function namesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (value instanceof Stand) {
    if (value.kind === "ref") found.add(value.name);
  } else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) namesIn(each, found);
  return found;
}

/** What each resource is called in a program: its name, with the kind behind it where two share one. */
export function variableNames(resources: readonly CaseResource[]): ReadonlyMap<string, string> {
  return new Map(
    resources.map(({ name }) => [
      name,
      name.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string = "") => next.toUpperCase()),
    ]),
  );
}
