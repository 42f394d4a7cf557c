import { suite } from "uvu";
import * as assert from "uvu/assert";
import { SignIndex } from "../../../readers/json/sign-index.ts";

const test = suite("index of signs");
const signs = ["ghp_", "eyJ", "@", "PRIVATE KEY"];

test("finds every sign wherever it begins, and only between the offsets", () => {
  for (const sign of signs) {
    for (let before = 0; before < 6; before++) {
      const text = `${"x".repeat(before)}${sign}yyy`;
      const index = new SignIndex(Buffer.from(text));
      assert.ok(index.holds(signs, 0, text.length), `${sign} behind ${before}`);
      assert.ok(index.holds(signs, before, before + 1));
      assert.not(index.holds(signs, before + 1, text.length));
      assert.not(index.holds(signs, 0, before));
    }
  }
});

test("finds nothing outside of its part, nor parts of signs", () => {
  const text = "ghp_ gh p_ ey J PRIVATE";
  assert.not(new SignIndex(Buffer.from(text), 1).holds(signs, 0, text.length));
  assert.not(new SignIndex(Buffer.from("a@"), 0, 1).holds(signs, 0, 2));
});

test.run();
