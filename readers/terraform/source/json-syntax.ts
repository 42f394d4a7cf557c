import { Cursor } from "./cursor.ts";
import { parseExpression } from "./expressions.ts";
import {
  type Attribute,
  type Block,
  type Body,
  type Expression,
  HclDefect,
  type Member,
  type ObjectConstructor,
} from "./syntax.ts";
import { parseTemplateRange, parseTemplateText } from "./template-text.ts";

/** How many labels the blocks of a configuration in JSON have, by their type. */
const labelCounts: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  locals: 0,
  terraform: 0,
};

const blank = /[ \t\r\n]+/y;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const quoted = /"(?:[^"\\\n]|\\.)*"/y;

/**
 * Reads a configuration in JSON syntax (`.tf.json`) as the blocks that it stands for. Without the provider's schema a
 * nested block cannot be told from an argument, so it is an argument whose value is an object or a list of objects.
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function parseJsonConfiguration(text: string): Body {
  const root = parseJsonExpression(text, true);
  if (root.kind !== "object") throw new HclDefect(root.start, "an object was expected");
  const blocks = root.members.flatMap((member) => {
    const type = keyOf(member);
    return blocksOf(type, labelCounts[type], [], member);
  });
  return { attributes: [], blocks };
}

/** Reads a JSON text as an expression; `templates`: its texts may hold interpolations. */
export function parseJsonExpression(text: string, templates: boolean): Expression {
  const cursor = new Cursor(text, parseExpression, text.startsWith("\uFEFF") ? 1 : 0);
  const root = parseValue(cursor, templates);
  cursor.match(blank);
  if (cursor.at < cursor.end) throw cursor.defect("the end of the text was expected");
  return root;
}

function blocksOf(
  type: string,
  labelsLeft: number | undefined,
  labels: readonly string[],
  member: Member,
): readonly Block[] {
  const { value } = member;
  if (labelsLeft === undefined) return [];
  if (value.kind === "tuple") {
    return value.items.flatMap((item) => blocksOf(type, labelsLeft, labels, { ...member, value: item }));
  }
  if (value.kind !== "object") return [];
  if (labelsLeft > 0) {
    return value.members.flatMap((each) => blocksOf(type, labelsLeft - 1, [...labels, keyOf(each)], each));
  }
  const { start, end } = member;
  return [{ type, labels, body: bodyOf(value), headEnd: member.key.end, start, end }];
}

/** Members that are blocks whatever the provider says. */
const metaBlocks = new Set(["dynamic", "lifecycle", "provisioner", "connection", "validation"]);

function bodyOf(object: ObjectConstructor): Body {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  for (const member of object.members) {
    const name = keyOf(member);
    const { value, start, end } = member;
    if (name === "//") continue;
    if (!metaBlocks.has(name)) attributes.push({ name, value, start, end });
    else
      blocks.push(...blocksOf(name, name === "dynamic" || name === "provisioner" ? 1 : 0, [], member).map(withContent));
  }
  return { attributes, blocks };
}

/** The content of a dynamic block is a block as well. */
function withContent(block: Block): Block {
  const content = block.type === "dynamic" ? block.body.attributes.find((each) => each.name === "content") : undefined;
  if (content?.value.kind !== "object") return block;
  const { start, end } = content;
  const inner: Block = { type: "content", labels: [], body: bodyOf(content.value), headEnd: start, start, end };
  const attributes = block.body.attributes.filter((each) => each !== content);
  return { ...block, body: { attributes, blocks: [...block.body.blocks, inner] } };
}

function keyOf({ key }: Member): string {
  return key.kind === "literal" ? String(key.value) : "";
}

function parseValue(cursor: Cursor, templates: boolean): Expression {
  return cursor.deeper(() => {
    cursor.match(blank);
    const start = cursor.at;
    if (cursor.take("{")) return parseMembers(cursor, start, templates);
    if (cursor.take("[")) return parseItems(cursor, start, templates);
    if (cursor.starts('"')) return parseText(cursor, templates);
    const digits = cursor.match(number);
    if (digits !== undefined) return { kind: "literal", value: Number(digits), start, end: cursor.at };
    for (const value of [true, false, null]) {
      if (cursor.take(String(value))) return { kind: "literal", value, start, end: cursor.at };
    }
    throw cursor.defect("a value was expected");
  });
}

function parseMembers(cursor: Cursor, start: number, templates: boolean): Expression {
  const members: Member[] = [];
  cursor.match(blank);
  if (!cursor.take("}")) {
    do {
      cursor.match(blank);
      const from = cursor.at;
      const key = parseText(cursor, false);
      cursor.match(blank);
      cursor.expect(":", "a colon");
      const value = parseValue(cursor, templates);
      members.push({ key, value, start: from, end: value.end });
      cursor.match(blank);
    } while (cursor.take(","));
    cursor.expect("}", "a comma or a closing brace");
  }
  return { kind: "object", members, start, end: cursor.at };
}

function parseItems(cursor: Cursor, start: number, templates: boolean): Expression {
  const items: Expression[] = [];
  cursor.match(blank);
  if (!cursor.take("]")) {
    do {
      items.push(parseValue(cursor, templates));
      cursor.match(blank);
    } while (cursor.take(","));
    cursor.expect("]", "a comma or a closing bracket");
  }
  return { kind: "tuple", items, start, end: cursor.at };
}

function parseText(cursor: Cursor, templates: boolean): Expression {
  const start = cursor.at;
  const raw = cursor.match(quoted);
  if (raw === undefined) throw cursor.defect("a text in quotes was expected");
  const end = cursor.at;
  const value = decode(raw, start);
  if (!templates || !/[$%]\{/.test(value)) return { kind: "literal", value, start, end };
  if (!raw.includes("\\")) return parseTemplateRange(cursor.text, start + 1, end - 1);
  // Where the text has escapes, offsets inside of it do not lead back: everything in it stands where the text does.
  return moved(parseTemplateText(value), start, end) as Expression;
}

function decode(raw: string, offset: number): string {
  try {
    return JSON.parse(raw) as string;
  } catch {
    throw new HclDefect(offset, "a text holds an escape or a sign that JSON does not allow");
  }
}

function moved(node: unknown, start: number, end: number): unknown {
  if (Array.isArray(node)) return node.map((each) => moved(each, start, end));
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => {
    if (key === "start") return [key, start];
    if (key === "end") return [key, end];
    return [key, key === "map" ? [[0, start]] : moved(value, start, end)];
  });
  return Object.fromEntries(entries);
}
