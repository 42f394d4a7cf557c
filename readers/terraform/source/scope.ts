import type { SourceFile } from "./files.ts";
import type { Expression } from "./syntax.ts";

/** What an expression sees: the module's names, and names that a loop or a repetition binds. */
export interface Scope {
  /** The file that the expression stands in. */
  readonly file: SourceFile;
  /** The folder that relative paths start from. */
  readonly directory: string;
  /** What tells the worlds of equal expressions in different modules apart. */
  readonly where: string;
  /** The value of a name at the start of a traversal; nothing where there is no such name. */
  name(name: string): unknown;
}

/** A scope with further names in it. */
export function bound(scope: Scope, names: Readonly<Record<string, unknown>>): Scope {
  const { file, directory, where } = scope;
  return { file, directory, where, name: (name) => (Object.hasOwn(names, name) ? names[name] : scope.name(name)) };
}

/** The expression as it is written, on one line. */
export const written = ({ start, end }: Expression, { file }: Scope): string =>
  file.text.slice(start, end).replace(/\s+/g, " ").trim();
