import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type SupportEnds, supportIsOver } from "../../../core/facts/dated.ts";
import { staleFacts } from "../../../core/facts/staleness.ts";
import { tables } from "../../../core/facts/tables.ts";
import { factsOf, type Truth } from "../../../core/model/answer.ts";
import { PartialText, Unknown } from "../../../core/model/value.ts";
import { fieldOf } from "../../support/given.ts";

const ends: SupportEnds = {
  about: "engines",
  source: "https://aws.example/engines",
  read: "2026-03-01",
  facts: { shop1: "2024-05-31", shop2: "2026-06-30", shop10: "none" },
};

const hole = (...parts: readonly string[]): PartialText =>
  new PartialText(parts.flatMap((part, index) => (index === 0 ? [part] : [{ name: "var" }, part])));

const test = suite("dated facts");

const rows: readonly (readonly [string, unknown, string, Truth])[] = [
  ["ended long ago", "shop1", "2026-01-01", "yes"],
  ["the day before its end", "shop2", "2026-06-29", "no"],
  ["the day of its end", "shop2", "2026-06-30", "yes"],
  ["no end announced", "shop10", "2099-01-01", "no"],
  ["newer than the table", "shop11", "2026-01-01", "unknown"],
  ["a name that every object has", "constructor", "2026-01-01", "unknown"],
  ["not known", new Unknown({ kind: "computed" }), "2026-01-01", "unknown"],
  ["left out", undefined, "2026-01-01", "unknown"],
  ["a hole that may be one that ended", hole("shop", ""), "2026-01-01", "unknown"],
];
for (const [name, value, today, truth] of rows) {
  test(name, () => assert.is(supportIsOver(fieldOf<string>(value).orAbsent("unknown"), ends, today).truth, truth));
}

test("a name that is made from the value", () => {
  const major = (value: string): string => `shop${value.split(".")[0]}`;
  const over = (value: unknown): Truth =>
    supportIsOver(fieldOf<string>(value).orAbsent("unknown"), ends, "2026-01-01", major).truth;
  assert.equal([over("1.7"), over("2.0"), over(hole("1.", "")), over(1)], ["yes", "no", "unknown", "yes"]);
});

test("the day goes with the answer, also where it is still to come", () => {
  const facts = factsOf(supportIsOver(fieldOf<string>("shop2").orAbsent("unknown"), ends, "2026-01-01"));
  assert.equal(facts, [{ kind: "ended", what: "shop2", on: "2026-06-30", source: ends.source }]);
  assert.equal(factsOf(supportIsOver(fieldOf<string>("shop10").orAbsent("unknown"), ends, "2026-01-01")), []);
});

test("stale: read too long ago, or a day has passed since", () => {
  assert.equal(staleFacts([ends], "2026-05-30", 90), []);
  assert.equal(staleFacts([ends], "2026-05-31", 90), [{ facts: ends, age: 91, passed: [] }]);
  assert.equal(staleFacts([ends], "2026-06-30", 365), [{ facts: ends, age: 121, passed: ["shop2 (2026-06-30)"] }]);
});

test("every table says what, whence and when, and its days are days", () => {
  for (const { about, source, read, facts } of tables) {
    assert.ok(about.length > 0 && source.startsWith("https://"), about);
    const days = Object.values(facts).filter((each) => typeof each === "string" && /^\d/.test(each));
    for (const day of [read, ...(days as readonly string[])]) {
      assert.is(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day, about);
    }
  }
});

test.run();
