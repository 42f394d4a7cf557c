import { sensitiveProperties } from "./sensitive.generated.ts";

const paths = new Map<string, readonly (readonly string[])[]>();

function pathsOf(type: string): readonly (readonly string[])[] {
  let known = paths.get(type);
  if (known === undefined) {
    const written = Object.hasOwn(sensitiveProperties, type) ? sensitiveProperties[type] : undefined;
    known = (written ?? []).map((path) => path.split("."));
    paths.set(type, known);
  }
  return known;
}

/**
 * Whether the provider marks the property at `path` as sensitive. The table's paths lead through lists and maps, so
 * indexes and keys between its steps are passed over.
 */
export function isSensitive(type: string, path: readonly (string | number)[]): boolean {
  return pathsOf(type).some((wanted) => wanted.at(-1) === path.at(-1) && leadsTo(wanted, path));
}

function leadsTo(wanted: readonly string[], path: readonly (string | number)[]): boolean {
  if (path[0] !== wanted[0]) return false;
  let met = 0;
  for (const step of path) if (step === wanted[met]) met++;
  return met === wanted.length;
}
