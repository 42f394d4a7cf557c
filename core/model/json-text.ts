import { type AnyField, type Field, plainView } from "./field.ts";
import { type Hole, PartialText, Unknown } from "./value.ts";

/**
 * What JSON text says, as a tree below the same field: of text, of text with holes, of a tree that stands in the place
 * of text. An empty text is how providers write that nothing is set. `notJson`: what stands for text that does not parse.
 */
export function fromJson<T>(field: AnyField, notJson: Unknown): Field<T> {
  if (field.state === "partial") return field.restated<T>(parsePartial(field.raw as PartialText), plainView);
  if (field.state !== "known") return field as Field<T>;
  if (field.raw === "") return field.restated<T>(undefined, plainView);
  if (typeof field.raw === "string") return field.restated<T>(parse(field.raw) ?? notJson, plainView);
  if (typeof field.raw === "object") return field as Field<T>;
  return field.restated<T>(notJson, plainView);
}

/** The object or list that a text says; nothing where it says none. */
function parse<T>(text: string): T | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? (parsed as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Private-use signs stand for the holes while the text is parsed: no document holds them. */
const opening = "\uE000";
const closing = "\uE001";

/** Parses JSON text with holes; each hole must stand inside a string. */
function parsePartial<T>(text: PartialText): T | Unknown {
  const holes: Hole[] = [];
  const joined = text.parts
    .map((part) => (typeof part === "string" ? part : `${opening}${holes.push(part) - 1}${closing}`))
    .join("");
  try {
    return JSON.parse(joined, (_, value: unknown) =>
      typeof value === "string" && value.includes(opening) ? revive(value, holes) : value,
    ) as T;
  } catch {
    return new Unknown({ kind: "partial", holes: holes.map((hole) => hole.name) });
  }
}

function revive(text: string, holes: readonly Hole[]): PartialText {
  const parts = text
    .split(new RegExp(`${opening}(\\d+)${closing}`))
    .map((part, index) => (index % 2 === 1 ? (holes[Number(part)] as Hole) : part));
  return new PartialText(parts.filter((part) => part !== ""));
}
