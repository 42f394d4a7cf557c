import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Worlds, worldLimit } from "../../../core/model/worlds.ts";

const test = suite("worlds");
const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `c${index}`);

/** Walks a question that always asks for all worlds in order. */
function walk(worlds: Worlds, sizes: readonly number[]): { readonly seen: string[]; readonly end: false | "limit" } {
  const seen: string[] = [];
  worlds.begin();
  for (;;) {
    seen.push(sizes.map((size, index) => worlds.choose(`w${index}`, names(size))).join(","));
    const step = worlds.next();
    if (step !== true) return { seen, end: step };
  }
}

test("every combination is walked exactly once, up to the limit", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 }), (sizes) => {
      const { seen, end } = walk(new Worlds(), sizes);
      const count = sizes.reduce((product, size) => product * size, 1);
      assert.is(new Set(seen).size, seen.length);
      assert.is(seen.length, Math.min(count, worldLimit));
      assert.is(end, count > worldLimit ? "limit" : false);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("a world that is asked for only under one choice of another is walked only there", () => {
  const worlds = new Worlds();
  worlds.begin();
  const seen: string[] = [];
  do {
    const first = worlds.choose("first", ["t", "f"]);
    seen.push(first === "t" ? `t${worlds.choose("second", ["1", "2", "3"])}` : "f");
  } while (worlds.next() === true);
  assert.equal(seen, ["t1", "t2", "t3", "f"]);
});

test("within one world the choice does not change", () => {
  const worlds = new Worlds();
  worlds.begin();
  assert.is(worlds.choose("w", ["a", "b"]), "a");
  assert.is(worlds.choose("w", ["a", "b"]), "a");
  assert.is(worlds.next(), true);
  assert.is(worlds.choose("w", ["a", "b"]), "b");
});

test("begin forgets, and nothing asked is nothing touched", () => {
  const worlds = new Worlds();
  worlds.begin();
  assert.not.ok(worlds.touched);
  assert.is(worlds.next(), false);
  worlds.choose("w", ["a", "b"]);
  assert.ok(worlds.touched);
  assert.equal(worlds.met, ["w"]);
  worlds.begin();
  assert.not.ok(worlds.touched);
  assert.equal(worlds.met, []);
});

test("exactly as many worlds as the limit are no limit", () => {
  assert.is(walk(new Worlds(), [2, 2, 2, 2, 2]).end, false);
  assert.is(walk(new Worlds(), [2, 2, 2, 2, 2, 2]).end, "limit");
});

test.run();
