import type { AnyField, Field } from "../model/field.ts";
import { listOf } from "./document.ts";
import type { Defect, Text } from "./grammar.ts";
import type { Symbols } from "./symbols.ts";

/** Collects what is wrong while a policy is read. */
export class Notes {
  readonly defects: Defect[] = [];
  readonly symbols: Symbols;
  /** Whether `${...}` is a variable. */
  variables = true;
  constructor(symbols: Symbols) {
    this.symbols = symbols;
  }
  note(code: string, field: AnyField, refused = false): void {
    this.defects.push({ code, path: field.path, field, refused });
  }
}

/** Reads members of an object by name. */
export const membersOf =
  (field: AnyField) =>
  (name: string): AnyField =>
    (field as Field<Record<string, unknown>>).at(name) as AnyField;

/** The texts of a member that is one text or a list; one letter for a list that is not known. */
export function textList(field: AnyField, notes: Notes, variables: boolean, isResource = false): readonly Text[] {
  const list = listOf(field as Field<unknown>) as AnyField;
  const each = list.state === "known" ? list.elements() : [list];
  return each.flatMap((one) => {
    const text = notes.symbols.textOf(one as AnyField, isResource);
    if (text === undefined) {
      notes.note("no-text", one as AnyField, true);
      return [];
    }
    if (!text.includes("${")) return { text, field: one as AnyField };
    if (!notes.variables) notes.note("old-version", one as AnyField);
    return { text: variables && notes.variables ? notes.symbols.withVariables(text) : text, field: one as AnyField };
  });
}
