import { assert as holds, property, string } from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  commandProperty,
  commandText,
  markdown,
  markdownCode,
  sarifText,
  serialized,
  terminal,
  visible,
} from "../../reporters/escape.ts";
import { hostileNames, rawControl } from "./sample-report.ts";

const test = suite("escape");
const anything = string({ unit: "binary", maxLength: 60 });
const all = { visible, terminal, markdown, markdownCode, commandText, commandProperty, sarifText };

for (const [name, escaped] of Object.entries(all)) {
  test(`${name}: no control character passes`, () => {
    holds(
      property(anything, (text) => !rawControl.test(escaped(text)) && !escaped(text).includes("\n")),
      { numRuns: 2000 },
    );
    for (const text of hostileNames) assert.not.ok(rawControl.test(escaped(text)), JSON.stringify(text));
  });
}

test("what is unsafe is shown, not dropped", () => {
  assert.is(visible("\u001b[31mred\u0007"), "\\u{1b}[31mred\\u{7}");
  assert.is(visible("a\r\nb\u202ec\u2066"), "a\\u{d}\\u{a}b\\u{202e}c\\u{2066}");
  assert.is(visible("plain Grüße 日本 🪣"), "plain Grüße 日本 🪣");
  assert.is(visible("\ud800"), "\\u{d800}");
});

test("no line of a terminal is a command of a build runner", () => {
  assert.is(terminal("::error::x"), "\\u{3a}:error::x");
  assert.is(terminal("x ::stop-commands::y"), "x \\u{3a}:stop-commands::y");
  assert.is(terminal("##[error]x ##vso[task.x]"), "\\u{23}#[error]x \\u{23}#vso[task.x]");
  assert.is(terminal("AWS::S3::Bucket"), "AWS::S3::Bucket");
  holds(property(anything, (text) => !/^\s*::|##\w*\[/.test(terminal(text))));
});

test("Markdown has no tag, link, image, mention or cell left", () => {
  assert.is(markdown("<b>&[x](y)|`"), "&lt;b&gt;&amp;\\[x\\]\\(y\\)\\|\\`");
  holds(property(anything, (text) => !/(?<!\\)[[\]()|`*_!@#~:]|<|>/.test(markdown(text).replaceAll("\\\\", ""))));
});

test("a code span ends where it should", () => {
  assert.is(markdownCode("a`b``c|d"), "``` a`b``c\\|d ```");
  assert.is(markdownCode(""), "` `");
  assert.is(markdownCode("plain"), "`plain`");
});

test("workflow commands: data and properties", () => {
  assert.is(commandText("100%\n::error::x"), "100%25\\u{a}::error::x");
  assert.is(commandProperty("a:b,c%"), "a%3Ab%2Cc%25");
  holds(property(anything, (text) => !/[:,]/.test(commandProperty(text))));
});

test("SARIF text has no link", () => {
  assert.is(sarifText("[x](javascript:alert)"), "[x] (javascript:alert)");
});

test("JSON keeps every value and shows no control", () => {
  holds(
    property(anything, (text) => {
      const json = serialized({ text });
      return !rawControl.test(json) && (JSON.parse(json) as { text: string }).text === text;
    }),
    { numRuns: 2000 },
  );
  assert.is(JSON.parse(serialized("\u{e0041}")), "\u{e0041}");
});

test.run();
