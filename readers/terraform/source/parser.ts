import { Cursor } from "./cursor.ts";
import { parseExpression } from "./expressions.ts";
import { type Attribute, type Block, type Body, constantText, HclDefect } from "./syntax.ts";
import { parseQuoted } from "./templates.ts";

/**
 * Reads a file of HCL's native syntax. Throws `HclDefect` at the first thing that is none.
 *
 * The parsers that exist for JavaScript are grammars of editors: they take `a ? b : c ? d : e` for `(a ? b : c) ? d : e`,
 * run on over line ends, and repair broken text silently, each of which can turn an answer into its opposite.
 */
export function parseHcl(text: string): Body {
  const cursor = new Cursor(text, parseExpression, text.startsWith("\uFEFF") ? 1 : 0);
  const body = parseBody(cursor);
  if (cursor.at < cursor.end) throw cursor.defect("an argument or a block was expected");
  return body;
}

function parseBody(cursor: Cursor): Body {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  for (;;) {
    cursor.skip(true);
    if (cursor.at >= cursor.end || cursor.starts("}")) return { attributes, blocks };
    const item = parseItem(cursor);
    if ("value" in item) attributes.push(item);
    else blocks.push(item);
    cursor.skip();
    if (cursor.at < cursor.end && !cursor.starts("\n") && !cursor.starts("}")) {
      throw cursor.defect("a new line was expected");
    }
  }
}

function parseItem(cursor: Cursor): Attribute | Block {
  const start = cursor.at;
  const name = cursor.name();
  if (name === undefined) throw cursor.defect("an argument or a block was expected");
  cursor.skip();
  if (cursor.starts("=") && !cursor.starts("==")) {
    cursor.at++;
    const value = cursor.expression();
    return { name, value, start, end: value.end };
  }
  const labels: string[] = [];
  let headEnd = start + name.length;
  while (!cursor.starts("{")) {
    labels.push(parseLabel(cursor));
    headEnd = cursor.at;
    cursor.skip();
  }
  cursor.at++;
  const body = cursor.deeper(() => parseBody(cursor));
  cursor.expect("}", "a closing brace");
  return { type: name, labels, body, headEnd, start, end: cursor.at };
}

function parseLabel(cursor: Cursor): string {
  const { at } = cursor;
  const label = cursor.starts('"') ? constantText(parseQuoted(cursor)) : cursor.name();
  if (label === undefined)
    throw new HclDefect(
      at,
      at >= cursor.end ? "the text ends too early" : "an equals sign or an opening brace was expected",
    );
  return label;
}
