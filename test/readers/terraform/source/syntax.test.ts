// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL writes interpolations so.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { SourceFile } from "../../../../readers/terraform/source/files.ts";
import { parseJsonConfiguration } from "../../../../readers/terraform/source/json-syntax.ts";
import { parseHcl } from "../../../../readers/terraform/source/parser.ts";
import { type Expression, HclDefect, type TemplatePart } from "../../../../readers/terraform/source/syntax.ts";

const test = suite("HCL syntax");

/** An expression as a short text with all its brackets. */
function brief(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return JSON.stringify(expression.value);
    case "template":
      return `"${expression.parts.map(part).join("")}"`;
    case "tuple":
      return `[${expression.items.map(brief).join(", ")}]`;
    case "object":
      return `{${expression.members.map((each) => `${brief(each.key)}: ${brief(each.value)}`).join(", ")}}`;
    case "for": {
      const names = [expression.keyName, expression.itemName].filter((name) => name !== undefined).join(",");
      const key = expression.key === undefined ? "" : `${brief(expression.key)} => `;
      const test = expression.condition === undefined ? "" : ` if ${brief(expression.condition)}`;
      return `<for ${names} in ${brief(expression.collection)}: ${key}${brief(expression.value)}${expression.grouped ? "..." : ""}${test}>`;
    }
    case "call":
      return `${expression.name}(${expression.values.map(brief).join(", ")}${expression.spreads ? "..." : ""})`;
    case "conditional":
      return `(${brief(expression.condition)} ? ${brief(expression.yes)} : ${brief(expression.no)})`;
    case "binary":
      return `(${brief(expression.left)} ${expression.operator} ${brief(expression.right)})`;
    case "unary":
      return `(${expression.operator}${brief(expression.value)})`;
    case "attribute":
      return `${brief(expression.of)}.${expression.name}`;
    case "index":
      return `${brief(expression.of)}[${brief(expression.key)}]`;
    case "splat":
      return `${brief(expression.of)}[*|${brief(expression.each)}]`;
    case "element":
      return "@";
    default:
      return expression.name;
  }
}

function part(each: TemplatePart): string {
  if (each.kind === "text") return JSON.stringify(each.value).slice(1, -1);
  if (each.kind === "interpolation") return `\${${brief(each.value)}}`;
  if (each.kind === "if") {
    return `%{if ${brief(each.condition)}}${each.yes.map(part).join("")}%{else}${each.no.map(part).join("")}%{end}`;
  }
  return `%{for ${each.key ?? ""},${each.item} in ${brief(each.collection)}}${each.body.map(part).join("")}%{end}`;
}

/** Expressions as they are written and as they are understood. */
const expressions: readonly (readonly [written: string, understood: string])[] = [
  ["1 + 2 * 3 == 7 && !b || c", "((((1 + (2 * 3)) == 7) && (!b)) || c)"],
  ["x ? y : z ? 1 : 2", "(x ? y : (z ? 1 : 2))"],
  ["x ? y ? 1 : 2 : 3", "(x ? (y ? 1 : 2) : 3)"],
  ["-a.b - -1", "((-a.b) - (-1))"],
  ["a - b - c", "((a - b) - c)"],
  ["1e5", "100000"],
  ["1.5", "1.5"],
  ["a-b", "a-b"],
  ["été", "été"],
  ['"a${b}c$${d}%%{e}\\n\\u00e9"', '"a${b}c${d}%{e}\\né"'],
  ['"${"${x["k"]}"}"', '"${"${x["k"]}"}"'],
  ['"%{ if a ~} x %{ else }y%{ endif }"', '"%{if a}x %{else}y%{end}"'],
  ['"%{ for i, x in l }${x}%{ endfor }"', '"%{for i,x in l}${x}%{end}"'],
  ["[for x in l : upper(x) if x != null]", "<for x in l: upper(x) if (x != null)>"],
  ["{for k, v in m : k => v...}", "<for k,v in m: k => v...>"],
  ["{for = 1}", '{"for": 1}'],
  ["a.*.b[0].c", "a[*|@.b][0].c"],
  ["a[*].b[0].c", "a[*|@.b[0].c]"],
  ["a.0.b", "a.0.b"],
  ['a["k"].b', 'a["k"].b'],
  ["f(a, b...)", "f(a, b...)"],
  ["f(\n  a, # one\n  b,\n)", "f(a, b)"],
  ["provider::aws::arn_parse(x)", "provider::aws::arn_parse(x)"],
  ["(\n  a\n  || b\n)", "(a || b)"],
  ["{ a = 1, b : 2\n c = [\n 1,\n 2 ]\n (d) = 3\n e.f = 4 }", '{"a": 1, "b": 2, "c": [1, 2], d: 3, e.f: 4}'],
  ["<<EOT\na ${b}\n  EOTX\nEOT", '"a ${b}\\n  EOTX\\n"'],
  ["<<-EOT\n    a\n      b ${c}\n\n    EOT", '"a\\n  b ${c}\\n\\n"'],
  ["<<A\n${f(<<B\nA\nB\n)}\nA", '"${f("A\\n")}\\n"'],
  ["f(<<A\nx\nA\n, 1)", 'f("x\\n", 1)'],
];
test("expressions", () => {
  for (const [written, understood] of expressions) {
    const [attribute] = parseHcl(`a = ${written}\nb = 1\n`).attributes;
    const text = attribute === undefined ? "" : brief(attribute.value);
    assert.is(text, understood, written);
  }
});

test("lines end expressions, but not inside brackets", () => {
  for (const text of ["a = b\n+ 1", "a = b\n[1]", "a = 1 b = 2", "a =\n1", "x {} y {}"]) {
    assert.throws(
      () => parseHcl(text),
      (error: unknown) => error instanceof HclDefect,
      text,
    );
  }
});

/** Broken texts, and where and why they are refused. */
const broken: readonly (readonly [text: string, offset: number, message: string])[] = [
  ['a = "x\nb = 1', 6, "a text in quotes is not closed on its line"],
  ["a = <<E\nx", 8, "a heredoc is not closed"],
  ["a {\n b = 1\n", 11, "the text ends too early"],
  ["a = [1 2]", 7, "a comma or a closing bracket was expected"],
  ["/* x", 0, "a comment is not closed"],
  ['a = "\\q"', 5, "this escape is not known"],
  ['a = "%{ if x }"', 5, "the directive if is not closed"],
  ["}", 0, "an argument or a block was expected"],
  [`a = ${"(".repeat(1000)}`, 404, "it is nested too deeply"],
];
test("broken texts", () => {
  for (const [text, offset, message] of broken) {
    try {
      parseHcl(text);
      assert.unreachable(text);
    } catch (error) {
      if (!(error instanceof HclDefect)) throw error;
      assert.is(error.message, message, text);
      assert.is(error.offset, offset, text);
    }
  }
});

test("blocks have places", () => {
  const text = '\uFEFF# x\r\nresource "t" n {\r\n  # c\r\n  inner { a = 1 }\r\n  b = "é"\r\n}\r\n';
  const file = new SourceFile("main.tf", text);
  const [block] = parseHcl(text).blocks;
  assert.equal(block?.labels, ["t", "n"]);
  const head = { start: block?.start ?? 0, end: block?.headEnd ?? 0 };
  assert.equal(file.place(head), { file: "main.tf", line: 2, column: 1, endLine: 2, endColumn: 15 });
  const [attribute] = block?.body.attributes ?? [];
  assert.equal(attribute && file.place(attribute), { file: "main.tf", line: 5, column: 3, endLine: 5, endColumn: 10 });
});

test("JSON syntax", () => {
  const body = parseJsonConfiguration(
    '{"//": "x", "resource": {"t": {"n": [{"a": "x${var.b}\\n", "c": {"d": 1}, "dynamic": {"e": {"for_each": "${x}", "content": {"f": -1.5}}}}]}}, "locals": {"l": null}}',
  );
  assert.equal(
    body.blocks.map((each) => [each.type, ...each.labels]),
    [["resource", "t", "n"], ["locals"]],
  );
  const [resource] = body.blocks;
  assert.equal(
    resource?.body.attributes.map((each) => [each.name, brief(each.value)]),
    [
      ["a", '"x${var.b}\\n"'],
      ["c", '{"d": 1}'],
    ],
  );
  assert.equal(
    resource?.body.blocks[0]?.body.blocks.map((each) => each.type),
    ["content"],
  );
});

const fragments = [
  '"',
  "${",
  "}",
  "<<-E\n",
  "E\n",
  "[",
  "]",
  "(",
  ")",
  "{",
  "=",
  "\n",
  "a",
  "for ",
  "in ",
  ":",
  "?",
  "%{ if ",
  "%{ endif }",
  "*",
  ".",
  "1",
  "\\",
  "# c\n",
  "/*",
  "...",
];

test("any text is parsed or refused, and never ends otherwise", () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => `a = ${parts.join("")}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const parse of [parseHcl, parseJsonConfiguration]) settles(() => parse(text));
    }),
    { numRuns: 2000 },
  );
});

function settles(parse: () => unknown): void {
  try {
    parse();
  } catch (error) {
    if (!(error instanceof HclDefect)) throw error;
  }
}

const cases = process.env["LEAKGATE_CASES"];
const files = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tf|tofu)$/.test(name))
    .map((name) => join(directory, name));

test("files of others are parsed, and refused where they are cut off", () => {
  if (cases === undefined) return;
  const refused = files(cases).filter((path) => {
    const text = readFileSync(path, "utf8");
    for (let share = 1; share < 10; share++) settles(() => parseHcl(text.slice(0, (text.length * share) / 10)));
    try {
      parseHcl(text);
      return false;
    } catch {
      return true;
    }
  });
  assert.equal(refused, []);
});

test.run();
