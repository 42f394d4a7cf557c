import type { Cursor } from "./cursor.ts";
import { parseHeredoc } from "./heredocs.ts";
import type { Call, Expression, For, Literal, Member } from "./syntax.ts";
import { parseQuoted } from "./templates.ts";

/** Operators by how tightly they bind, the loosest first. */
const levels: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["==", "!="],
  [">=", "<=", ">", "<"],
  ["+", "-"],
  ["*", "/", "%"],
];

/** Reads one expression: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions */
export function parseExpression(cursor: Cursor): Expression {
  return cursor.deeper(() => {
    cursor.skip();
    const condition = parseBinary(cursor, 0);
    cursor.skip();
    if (!cursor.take("?")) return condition;
    cursor.skip();
    const yes = parseExpression(cursor);
    cursor.skip();
    cursor.expect(":", "a colon");
    const no = parseExpression(cursor);
    return { kind: "conditional", condition, yes, no, start: condition.start, end: no.end };
  });
}

function parseBinary(cursor: Cursor, level: number): Expression {
  const operators = levels[level];
  if (operators === undefined) return parseUnary(cursor);
  let left = parseBinary(cursor, level + 1);
  for (;;) {
    const before = cursor.at;
    cursor.skip();
    const operator = operators.find((each) => cursor.take(each));
    if (operator === undefined) {
      cursor.at = before;
      return left;
    }
    cursor.skip();
    const right = parseBinary(cursor, level + 1);
    left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
  }
}

function parseUnary(cursor: Cursor): Expression {
  const start = cursor.at;
  const operator = cursor.take("-") ? "-" : cursor.take("!") ? "!" : undefined;
  if (operator === undefined) return parsePostfix(cursor, parsePrimary(cursor));
  return cursor.deeper(() => {
    cursor.skip();
    const value = parseUnary(cursor);
    return { kind: "unary", operator, value, start, end: value.end };
  });
}

function parsePrimary(cursor: Cursor): Expression {
  const start = cursor.at;
  if (cursor.starts('"')) return parseQuoted(cursor);
  if (cursor.starts("<<")) return parseHeredoc(cursor);
  if (cursor.take("(")) {
    const inner = cursor.bracketed(() => {
      const value = parseExpression(cursor);
      cursor.skip();
      return value;
    });
    cursor.expect(")", "a closing parenthesis");
    return { ...inner, start, end: cursor.at };
  }
  if (cursor.starts("[")) return parseTuple(cursor);
  if (cursor.starts("{")) return parseObject(cursor);
  const digits = cursor.number();
  if (digits !== undefined) return { kind: "literal", value: Number(digits), start, end: cursor.at };
  return parseNamed(cursor);
}

const constants = new Map<string, Literal["value"]>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** What begins with a name: a constant, a call, or the start of a traversal. */
function parseNamed(cursor: Cursor): Expression {
  const start = cursor.at;
  let name = cursor.name();
  if (name === undefined) throw cursor.defect("a value was expected");
  while (cursor.take("::")) name += `::${cursor.name() ?? ""}`;
  const end = cursor.at;
  cursor.match(/[ \t]+/y);
  if (cursor.starts("(")) return parseCall(cursor, name, start);
  cursor.at = end;
  const value = constants.get(name);
  if (value !== undefined) return { kind: "literal", value, start, end };
  return { kind: "variable", name, start, end };
}

function parseCall(cursor: Cursor, name: string, start: number): Call {
  cursor.expect("(", "an opening parenthesis");
  const values: Expression[] = [];
  let spreads = false;
  cursor.bracketed(() => {
    cursor.skip();
    while (!cursor.starts(")")) {
      values.push(parseExpression(cursor));
      cursor.skip();
      spreads = cursor.take("...");
      cursor.skip();
      if (!cursor.take(",")) break;
      cursor.skip();
    }
  });
  cursor.expect(")", "a comma or a closing parenthesis");
  return { kind: "call", name, values, spreads, start, end: cursor.at };
}

function parseTuple(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.expect("[", "an opening bracket");
  const made = cursor.bracketed((): Expression => {
    cursor.skip();
    const loop = parseFor(cursor, start, "]");
    if (loop !== undefined) return loop;
    const items: Expression[] = [];
    while (!cursor.starts("]")) {
      items.push(parseExpression(cursor));
      cursor.skip();
      if (!cursor.take(",")) break;
      cursor.skip();
    }
    return { kind: "tuple", items, start, end: cursor.at };
  });
  cursor.expect("]", "a comma or a closing bracket");
  return { ...made, end: cursor.at };
}

function parseObject(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.expect("{", "an opening brace");
  const made = cursor.bracketed((): Expression => {
    cursor.skip();
    const loop = parseFor(cursor, start, "}");
    if (loop !== undefined) return loop;
    const members: Member[] = [];
    while (!cursor.starts("}")) {
      members.push(parseMember(cursor));
      cursor.bracketed(() => cursor.skip(), 0);
      const comma = cursor.take(",");
      cursor.bracketed(() => cursor.skip(), 0);
      if (!comma && !cursor.starts("\n") && !cursor.starts("}"))
        throw cursor.defect("a comma or a new line was expected");
      cursor.skip(true);
    }
    return { kind: "object", members, start, end: cursor.at };
  });
  cursor.expect("}", "a closing brace");
  return { ...made, end: cursor.at };
}

/** A key is a bare word or an expression; a value ends at its line's end, unless it has brackets of its own. */
function parseMember(cursor: Cursor): Member {
  const start = cursor.at;
  const word = cursor.starts("(") ? undefined : cursor.name();
  const end = cursor.at;
  cursor.skip();
  let key: Expression = { kind: "literal", value: word ?? "", start, end };
  if (word === undefined || !(cursor.starts("=") || cursor.starts(":"))) {
    cursor.at = start;
    key = parseExpression(cursor);
    cursor.skip();
  }
  if (!cursor.take("=") && !cursor.take(":")) throw cursor.defect("an equals sign or a colon was expected");
  cursor.skip();
  const value = cursor.bracketed(() => parseExpression(cursor), 0);
  return { key, value, start, end: value.end };
}

/** `for` at the start of a tuple or an object; nothing where the word is a key or a variable. */
function parseFor(cursor: Cursor, start: number, close: string): For | undefined {
  const before = cursor.at;
  if (cursor.name() !== "for") {
    cursor.at = before;
    return undefined;
  }
  cursor.skip();
  const first = cursor.name();
  if (first === undefined) {
    cursor.at = before;
    return undefined;
  }
  cursor.skip();
  let second: string | undefined;
  if (cursor.take(",")) {
    cursor.skip();
    second = cursor.name();
    cursor.skip();
  }
  if (cursor.name() !== "in") throw cursor.defect("the word in was expected");
  const collection = parseExpression(cursor);
  cursor.skip();
  cursor.expect(":", "a colon");
  const result = parseExpression(cursor);
  cursor.skip();
  const key = close === "}" ? result : undefined;
  if (key !== undefined) cursor.expect("=>", "an arrow");
  const value = key === undefined ? result : parseExpression(cursor);
  cursor.skip();
  const grouped = cursor.take("...");
  cursor.skip();
  const condition = cursor.peekName() === "if" && cursor.name() ? parseExpression(cursor) : undefined;
  cursor.skip();
  const keyName = second === undefined ? undefined : first;
  return {
    kind: "for",
    keyName,
    itemName: second ?? first,
    collection,
    key,
    value,
    grouped,
    condition,
    start,
    end: cursor.at,
  };
}

/** Attributes, indices and splats behind a value. */
function parsePostfix(cursor: Cursor, value: Expression): Expression {
  for (let of = value; ; ) {
    const next = parseStep(cursor, of, true);
    if (next === undefined) return of;
    of = next;
  }
}

/** One step behind `of`; inside `.*` only attributes go on. */
function parseStep(cursor: Cursor, of: Expression, indices: boolean): Expression | undefined {
  const before = cursor.at;
  cursor.skip();
  const { start } = of;
  if (cursor.starts(".") && !cursor.starts("...")) {
    cursor.at++;
    cursor.skip();
    if (cursor.take("*")) return parseSplat(cursor, of, false);
    const name = cursor.name() ?? cursor.match(/\d+/y);
    if (name === undefined) throw cursor.defect("a name was expected after the dot");
    return { kind: "attribute", of, name, start, end: cursor.at };
  }
  if (indices && cursor.take("[")) {
    cursor.match(/[ \t]+/y);
    if (cursor.match(/\*[ \t]*\]/y) !== undefined) return parseSplat(cursor, of, true);
    const key = cursor.bracketed(() => {
      const inner = parseExpression(cursor);
      cursor.skip();
      return inner;
    });
    cursor.expect("]", "a closing bracket");
    return { kind: "index", of, key, start, end: cursor.at };
  }
  cursor.at = before;
  return undefined;
}

function parseSplat(cursor: Cursor, of: Expression, indices: boolean): Expression {
  let each: Expression = { kind: "element", start: cursor.at, end: cursor.at };
  return cursor.deeper(() => {
    for (;;) {
      const next = parseStep(cursor, each, indices);
      if (next === undefined) return { kind: "splat", of, each, start: of.start, end: cursor.at };
      each = next;
    }
  });
}
