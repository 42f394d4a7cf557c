// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL writes interpolations so.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Cursor } from "../../../../readers/terraform/source/cursor.ts";
import { evaluate } from "../../../../readers/terraform/source/evaluator.ts";
import { parseExpression } from "../../../../readers/terraform/source/expressions.ts";
import { SourceFile } from "../../../../readers/terraform/source/files.ts";
import { attempt } from "../../../../readers/terraform/source/values.ts";
import { shown } from "./support.ts";

const test = suite("expressions and functions");

const worthOf = (text: string, names: Readonly<Record<string, unknown>> = { var: { n: 3 } }): unknown => {
  const scope = { file: new SourceFile("x", text), directory: ".", where: "", name: (name: string) => names[name] };
  return attempt(() => evaluate(parseExpression(new Cursor(text, parseExpression)), scope));
};

/** What `terraform console` 1.11.4 answers. */
const table: readonly (readonly [expression: string, value: unknown])[] = [
  ["1 + 2 * 3 - 4 / 2", 5],
  ["7 % 3", 1],
  ["-var.n", -3],
  ["!true || false && true", false],
  ['var.n == "3"', false],
  ["1 == 1.0", true],
  ['var.n > 2 ? var.n > 3 ? "a" : "b" : "c"', "b"],
  [
    'jsonencode({b = [1, true, null], a = "<x>&\\"q\\"", c = 1.5})',
    '{"a":"\\u003cx\\u003e\\u0026\\"q\\"","b":[1,true,null],"c":1.5}',
  ],
  ['jsondecode("{\\"a\\":[1,2]}")', { a: [1, 2] }],
  ['tolist(toset(["z", "y", "z"]))', ["y", "z"]],
  ['tonumber("1.50")', 1.5],
  ['tobool("true")', true],
  ["tostring(1.0)", "1"],
  ["tostring(100000000000)", "100000000000"],
  ['coalesce("", null, "x")', "x"],
  ['coalescelist([], ["a"])', ["a"]],
  ['compact(["a", "", null, "b"])', ["a", "b"]],
  ['concat(["a"], ["b"], [])', ["a", "b"]],
  ['format("%s-%03d-%5.1f|%-5s|%q|%v|%%", "a", 7, 2.345, "x", "q\\"", [1, "a"])', 'a-007-  2.3|x    |"q\\""|[1,"a"]|%'],
  ['format("%#v", {a=1})', '{"a":1}'],
  ['formatlist("%s:%d", ["a", "b"], 1)', ["a:1", "b:1"]],
  ['split(",", "a,,b")', ["a", "", "b"]],
  ['replace("a.b.c", ".", "-")', "a-b-c"],
  ['replace("hello world", "/w.*d/", "[$0]")', "hello [world]"],
  ['replace("abc", "/(b)/", "<$1>")', "a<b>c"],
  ['lower("ABC")', "abc"],
  ['title("hello big-world")', "Hello Big-World"],
  ['substr("hello", 1, 3)', "ell"],
  ['substr("hello", -3, -1)', "llo"],
  ['trim("??hi?!", "?!")', "hi"],
  ['trimprefix("foobar", "foo")', "bar"],
  ['trimsuffix("foobar", "bar")', "foo"],
  ['trimspace("  a \\n")', "a"],
  ['chomp("a\\n\\n")', "a"],
  ['regex("[a-z]+", "53453453.345345aaabbbccc23454")', "aaabbbccc"],
  ['regex("(\\\\d\\\\d)-(\\\\d\\\\d)", "x12-34")', ["12", "34"]],
  [
    'regex("^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?", "https://terraform.io/docs/")',
    { scheme: "https", authority: "terraform.io" },
  ],
  ['regexall("[a-z]+", "1234abcd5678efgh9")', ["abcd", "efgh"]],
  ["range(3)", [0, 1, 2]],
  ["range(1, 8, 2)", [1, 3, 5, 7]],
  ["range(4, 1)", [4, 3, 2]],
  ['zipmap(["b", "a"], [1, 2])', { b: 1, a: 2 }],
  ['cidrsubnet("10.0.0.0/16", 8, 2)', "10.0.2.0/24"],
  ['cidrsubnet("fd00:fd12:3456:7890::/56", 16, 162)', "fd00:fd12:3456:7800:a200::/72"],
  ['cidrhost("10.12.112.0/20", 16)', "10.12.112.16"],
  ['cidrhost("10.12.112.0/20", -1)', "10.12.127.255"],
  ['cidrhost("fd00:fd12:3456:7890:00a2::/72", 34)', "fd00:fd12:3456:7890::22"],
  ['cidrnetmask("172.16.0.0/12")', "255.240.0.0"],
  ['cidrsubnets("10.1.0.0/16", 4, 4, 8, 4)', ["10.1.0.0/20", "10.1.16.0/20", "10.1.32.0/24", "10.1.48.0/20"]],
  ["min(3, 1, 2)", 1],
  ["max([1, 5]...)", 5],
  ["abs(-3)", 3],
  ["ceil(1.2)", 2],
  ["floor(-1.2)", -2],
  ['parseint("ff", 16)', 255],
  ["sum([1, 2.5])", 3.5],
  ['base64encode("héllo")', "aMOpbGxv"],
  ['base64decode("aGk=")', "hi"],
  ['base64sha256("x")', "LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE="],
  ['md5("x")', "9dd4e461268c8034f5c8564e155c67a6"],
  ['urlencode("a b&c=é*")', "a+b%26c%3D%C3%A9%2A"],
  ["one([])", null],
  ['one(["x"])', "x"],
  ['setunion(["b"], ["a", "b"])', ["a", "b"]],
  ['setintersection(["b", "c"], ["c"])', ["c"]],
  ['setsubtract(["a", "b"], ["b"])', ["a"]],
  [
    'setproduct(["a", "b"], [1, 2])',
    [
      ["a", 1],
      ["a", 2],
      ["b", 1],
      ["b", 2],
    ],
  ],
  ['startswith("abc", "ab")', true],
  ['endswith("abc", "bc")', true],
  ['strcontains("abc", "b")', true],
  ['slice(["a", "b", "c"], 1, 2)', ["b"]],
  ["reverse([1, 2])", [2, 1]],
  ['sort(["c", "a"])', ["a", "c"]],
  ['index(["a", "b"], "b")', 1],
  ["chunklist([1, 2, 3], 2)", [[1, 2], [3]]],
  ['transpose({a = ["1", "2"], b = ["2"]})', { "1": ["a"], "2": ["a", "b"] }],
  ['matchkeys(["i1", "i2"], ["us", "eu"], ["eu"])', ["i2"]],
  ['alltrue([true, "true"])', true],
  ["anytrue([])", false],
  ['indent(2, "a\\nb\\n")', "a\n  b\n  "],
  ['strrev("abc")', "cba"],
  ['basename("a/b/c.txt")', "c.txt"],
  ['dirname("a/b/c.txt")', "a/b"],
  ['"a${1 == 1 ? "b" : "c"}d$${x}%%{y}\\u00e9\\t\\\\"', "abd${x}%{y}é\t\\"],
  ['"${[1,2]}"', [1, 2]],
  ['"%{ if true ~}   x   %{~ else ~} y %{ endif }|"', "x|"],
  ['{ "a b" = 1, (lower("K")) = 2, c: 3 }', { "a b": 1, k: 2, c: 3 }],
  ["[1, 2, 3][1]", 2],
  ["signum(-2)", -1],
  ["pow(2, 5)", 32],
  ["log(8, 2)", 3],
  ["tomap({a = 1})", { a: 1 }],
  ['upper("é")', "É"],
  ['"a" == "b"', false],
  ["null == null", true],
  ["[] == []", true],
  ["{a = 1} == {a = 1}", true],
  ["1e3", 1000],
  ["10 / 4", 2.5],
  ["1000000 * 1000000", 1000000000000],
  ['element(["a"], -1)', "a"],
  ['nonsensitive("x")', "x"],
  ['length("héé")', 3],
  ["merge({a = {b = 1}}, {a = {c = 2}})", { a: { c: 2 } }],
  ['lookup({a = 1}, "a")', 1],
];
test("as Terraform answers", () => {
  for (const [expression, expected] of table) assert.equal(worthOf(expression), expected, expression);
});

/** What Terraform refuses, and what is not supported: each an unknown with its reason. */
const refused: readonly (readonly [expression: string, why: string])[] = [
  ["[1][5]", "?malformed there is no element at this index"],
  ["{}.a", "?malformed there is no attribute a"],
  ['regex("a", "b")', "?malformed the pattern matches nothing"],
  ['"a${null}"', "?malformed null stands in a text"],
  ["1 / 0", "?malformed a division by zero"],
  ["timestamp()", "?computed"],
  ["provider::aws::arn_parse(1)", "?unsupported the function provider::aws::arn_parse"],
  ['yamldecode("a: 1")', "?unsupported the function yamldecode"],
  ["nowhere", "?malformed there is nothing called nowhere"],
];
test("what cannot be told", () => {
  for (const [expression, why] of refused) assert.is(shown(worthOf(expression)), why, expression);
});

test.run();
