/** The YAML parser, in a module of its own so that it is loaded only where a configuration is read. */
import { Composer, type Document, LineCounter, Parser } from "yaml";
import { isTooDeep } from "../readers/yaml-guard.ts";

/** How deep a configuration may be nested: parameters of rules are the deepest. */
const deepest = 50;

export interface ParsedYaml {
  /** What the text says, or nothing where it has mistakes. */
  readonly value?: unknown;
  readonly mistakes: readonly { readonly line: number; readonly column: number; readonly text: string }[];
  /** Where the value at a path is written, or its key; where its nearest parent is, if it is not written. */
  place(path: readonly (string | number)[], part: "key" | "value"): { readonly line: number; readonly column: number };
}

/** Parses YAML. Mistakes quote nothing of the text: what stands next to one may be a secret. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const wrong = (offset: number, what: string): ParsedYaml => ({
    mistakes: [{ ...at(offset), text: what }],
    place: () => at(offset),
  });
  if (tokens.some((token) => isTooDeep(token, deepest))) return wrong(0, `it is nested deeper than ${deepest} levels`);
  const composer = new Composer({ version: "1.2", schema: "core", prettyErrors: false, logLevel: "error" });
  const [document, more] = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  if (document === undefined) return { value: undefined, mistakes: [], place: () => at(0) };
  if (more !== undefined) return wrong(more.range[0], "it holds several documents");
  const mistakes = document.errors.slice(0, mostMistakes).map(({ pos, code }) => ({
    ...at(pos[0]),
    text: meanings[code] ?? code.toLowerCase().replaceAll("_", " "),
  }));
  const place: ParsedYaml["place"] = (path, part) => at(offsetOf(document, path, part));
  if (mistakes.length > 0) return { mistakes, place };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, mistakes, place };
  } catch {
    return wrong(0, "its aliases make more values than a configuration can hold");
  }
}

const mostMistakes = 20;

const meanings: Readonly<Record<string, string>> = {
  BAD_INDENT: "the indentation is wrong",
  BLOCK_AS_IMPLICIT_KEY: "a map starts where one value was expected",
  DUPLICATE_KEY: "a key is written twice in one map",
  MISSING_CHAR: "a quote, bracket, comma or space is missing",
  MULTILINE_IMPLICIT_KEY: "a key goes over several lines: a colon is missing",
  TAB_AS_INDENT: "tabs are not allowed as indentation",
  UNEXPECTED_TOKEN: "a sign stands where it is not expected",
};

interface Written {
  readonly range?: readonly number[] | null;
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[], part: "key" | "value"): number {
  for (let length = path.length; length > 0; length--) {
    const parent = (length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)) as
      | { readonly items?: readonly unknown[] }
      | null
      | undefined;
    const step = path[length - 1] as string | number;
    const node = Array.isArray(parent?.items)
      ? written(parent.items, step, part === "key" && length === path.length)
      : undefined;
    if (node?.range) return node.range[0] as number;
  }
  return (document.contents as Written | null)?.range?.[0] ?? 0;
}

/** The node of an item of a list, or of the key or value of a pair of a map. */
function written(items: readonly unknown[], step: string | number, asKey: boolean): Written | undefined {
  for (const item of items as readonly {
    readonly key?: { readonly value?: unknown } & Written;
    readonly value?: unknown;
  }[]) {
    if (item?.key === undefined || String(item.key?.value) !== String(step)) continue;
    const value = item.value as Written | null | undefined;
    return asKey || !value?.range ? item.key : value;
  }
  const item = typeof step === "number" ? items[step] : undefined;
  return item as Written | undefined;
}
