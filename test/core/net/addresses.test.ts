import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  intersection,
  type Network,
  openness,
  parseCidr,
  type Range,
  size,
  union,
} from "../../../core/net/addresses.ts";

const runs = process.env["LEAKGATE_LONG"] === "1" ? 20_000 : 1000;
const options = { seed: 11, numRuns: runs };

const parse = suite("addresses: CIDR notation");

for (const [text, family, first, last] of [
  ["0.0.0.0/0", 4, 0n, (1n << 32n) - 1n],
  ["10.1.2.3/8", 4, 0x0a000000n, 0x0affffffn],
  ["192.0.2.1", 4, 0xc0000201n, 0xc0000201n],
  [" 192.0.2.1/32 ", 4, 0xc0000201n, 0xc0000201n],
  ["::/0", 6, 0n, (1n << 128n) - 1n],
  ["::1", 6, 1n, 1n],
  ["2001:db8::/32", 6, 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
  ["::ffff:192.0.2.1", 6, 0xffffc0000201n, 0xffffc0000201n],
  ["1:2:3:4:5:6:7:8", 6, 0x00010002000300040005000600070008n, 0x00010002000300040005000600070008n],
  ["1::", 6, 1n << 112n, 1n << 112n],
] as const) {
  parse(text, () => assert.equal(parseCidr(text), { family, range: [first, last] }));
}

for (const text of [
  "",
  "0.0.0.0/33",
  "0.0.0.0/-1",
  "0.0.0.0/",
  "0.0.0/0",
  "256.0.0.0/8",
  "1.2.3.4.5",
  "1.2.3.4/8/9",
  "a.b.c.d",
  "0x7f.0.0.1",
  "::/129",
  "1::2::3",
  "1:2:3:4:5:6:7",
  "1:2:3:4:5:6:7:8:9",
  "12345::",
  "::g",
  "10.0.0.0/8 ,",
  "pl-12345",
]) {
  parse(`refuses "${text}"`, () => assert.is(parseCidr(text), undefined));
}

parse("what is written is what is read", () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.integer({ min: 0, max: 32 }), (address, bits) => {
      const text = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
      const block = 2 ** (32 - bits);
      const first = Math.floor(address / block) * block;
      assert.equal(parseCidr(`${text}/${bits}`)?.range, [BigInt(first), BigInt(first + block - 1)]);
    }),
    options,
  );
});

parse.run();

const sets = suite("addresses: unions");

const width = 24;
const range = fc
  .tuple(fc.nat(width - 1), fc.nat(width - 1))
  .map(([a, b]): Range => [BigInt(Math.min(a, b)), BigInt(Math.max(a, b))]);
const ranges = fc.array(range, { maxLength: 6 });
const members = (of: readonly Range[]): string =>
  Array.from({ length: width }, (_, at) => (of.some(([first, last]) => first <= at && at <= last) ? "x" : ".")).join(
    "",
  );

sets("a union holds what its parts hold, is sorted, disjoint and joined, and does not depend on order", () => {
  fc.assert(
    fc.property(ranges, (of) => {
      const joined = union(of);
      assert.is(members(joined), members(of));
      for (const [index, [first]] of joined.entries()) {
        const before = joined[index - 1];
        if (before !== undefined) assert.ok(before[1] + 1n < first);
      }
      assert.equal(union([...of].reverse()), joined);
      assert.is(Number(size(joined)), [...members(of)].filter((each) => each === "x").length);
    }),
    options,
  );
});

sets("an intersection of unions holds what both hold", () => {
  fc.assert(
    fc.property(ranges, ranges, (a, b) => {
      const [first, second] = [members(a), members(b)];
      const both = [...first].map((each, at) => (each === "x" && second[at] === "x" ? "x" : ".")).join("");
      const found = intersection(union(a), union(b));
      assert.is(members(found), both);
      assert.is(Number(size(found)), [...both].filter((each) => each === "x").length);
    }),
    options,
  );
});

sets.run();

const open = suite("addresses: openness");

const of = (...texts: readonly string[]): readonly Network[] => texts.map((text) => parseCidr(text) as Network);

for (const [texts, expected] of [
  [["0.0.0.0/0"], "open"],
  [["::/0"], "open"],
  [["2000::/3"], "open"],
  [["0.0.0.0/1", "128.0.0.0/1"], "open"],
  [["128.0.0.0/1", "0.0.0.0/1"], "open"],
  [["0.0.0.0/1"], "wide"],
  [["10.0.0.0/7"], "narrow"],
  [["8.0.0.0/6"], "wide"],
  [["11.0.0.0/8"], "narrow"],
  [["11.0.0.0/8", "12.0.0.0/32"], "wide"],
  [["198.51.100.0/24"], "private"],
  [["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"], "private"],
  [["10.0.0.0/8", "1.1.1.1/32"], "narrow"],
  [["2001:db8::/32"], "narrow"],
  [["2000::/31"], "wide"],
  [["2000::/4"], "wide"],
  [["0.0.0.0/2", "64.0.0.0/2", "128.0.0.0/2", "192.0.0.0/2"], "open"],
  [[], "private"],
] as const) {
  open(texts.join(" ") || "nothing", () => assert.is(openness(of(...texts)), expected));
}

open("more networks are never less open, and order does not matter", () => {
  const rank = ["private", "narrow", "wide", "open"];
  const network = fc.tuple(fc.nat(0xffffffff), fc.integer({ min: 0, max: 32 })).map(([address, bits]) => {
    const text = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
    return parseCidr(`${text}/${bits}`) as Network;
  });
  fc.assert(
    fc.property(fc.array(network, { maxLength: 5 }), network, (some, one) => {
      assert.ok(rank.indexOf(openness([...some, one])) >= rank.indexOf(openness(some)));
      assert.is(openness([...some].reverse()), openness(some));
    }),
    { ...options, numRuns: runs / 4 },
  );
});

open.run();
