import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  addressesOf,
  addressText,
  allAddresses,
  common,
  compared,
  countOf,
  instantOf,
  isWide,
  merged,
  numberOf,
  numberText,
  publicAddresses,
  type Ranges,
  without,
} from "../../core/iam/intervals.ts";

const options = { seed: 9, numRuns: process.env["LEAKGATE_LONG"] === "1" ? 20_000 : 1000 };
const aSet: fc.Arbitrary<Ranges> = fc
  .array(fc.tuple(fc.bigInt(0n, 30n), fc.bigInt(0n, 6n)), { maxLength: 5 })
  .map((list) => merged(list.map(([first, more]) => [first, first + more])));
const holds = (set: Ranges, value: bigint): boolean => set.some(([first, last]) => first <= value && value <= last);
const values = Array.from({ length: 40 }, (_, index) => BigInt(index));

const intervals = suite("intervals");

intervals("unions, intersections and differences agree with single values", () => {
  fc.assert(
    fc.property(aSet, aSet, (a, b) => {
      for (const value of values) {
        assert.is(holds(merged(a, b), value), holds(a, value) || holds(b, value));
        assert.is(holds(common(a, b), value), holds(a, value) && holds(b, value));
        assert.is(holds(without(a, b), value), holds(a, value) && !holds(b, value));
      }
    }),
    options,
  );
});

const of = (...texts: readonly string[]): Ranges => merged(...texts.map((text) => addressesOf(text) ?? []));

intervals("the two families never meet", () => {
  assert.equal(common(of("0.0.0.0/0"), of("::/0")), []);
  assert.equal(merged(of("0.0.0.0/0"), of("::/0")), allAddresses);
});

intervals("more than a /8 together is wide, private addresses do not count", () => {
  assert.not.ok(isWide(of("52.0.0.0/8")));
  assert.ok(isWide(of("52.0.0.0/8", "3.1.2.3")));
  assert.not.ok(isWide(of("10.0.0.0/7")));
  assert.ok(isWide(of("2600::/31")));
  assert.not.ok(isWide(of("2600::/32")));
  assert.equal(common(of("10.0.0.0/8", "192.168.0.0/16", "fc00::/7"), publicAddresses), []);
});

intervals("addresses are written as people do", () => {
  for (const text of ["8.8.8.8", "2600:1f18::7", "::1", "2001:db8:1:2:3:4:5:6"]) {
    assert.is(addressText(addressesOf(text)?.[0]?.[0] ?? -1n), text);
  }
  assert.equal(countOf(of("8.8.8.0/24", "2600::/126")), { v4: 256n, v6: 4n });
});

intervals("numbers and instants", () => {
  assert.is(numberText(numberOf("-1.25") ?? 0n), "-1.25");
  assert.is(numberOf("1e3"), undefined);
  assert.is(instantOf("2024-01-01T00:00:00Z"), 1_704_067_200_000n);
  assert.is(instantOf("1704067200"), 1_704_067_200_000n);
  assert.is(instantOf("soon"), undefined);
  assert.ok(holds(compared("<=", 5n), 5n) && !holds(compared("<", 5n), 5n) && holds(compared(">", 5n), 6n));
});

intervals.run();
