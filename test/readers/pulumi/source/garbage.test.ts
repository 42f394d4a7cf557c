import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Sources } from "../../../../readers/pulumi/source/sources.ts";
import { cases } from "./cases.ts";

const test = suite("Pulumi sources: whatever the text");
const urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::a";
const texts = cases.flatMap(({ files }) => Object.values(files));

const words = fc.constantFrom(
  ..."const let a b args new aws.s3.Bucket ( ) { } [ ] => ... , : ; = ? ?? && . ` ${ \" ' function return class extends super this import from export for of in map apply \n json policy 0".split(
    " ",
  ),
);
const pieces = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(), fc.string())
  .map(([text, from, length, more]) => {
    const at = from % text.length;
    return text.slice(0, at) + more + text.slice(at + (length % 20));
  });
const soup = fc.array(words, { maxLength: 60 }).map((all) => all.join(" "));
const step = fc.oneof(
  fc.constantFrom("acl", "policy", "Statement", "ingress", "cidrBlocks", "__proto__", "constructor", ""),
  fc.nat(4),
  fc.string(),
);
const position = fc.record({
  file: fc.constantFrom("index.ts", "shop.ts", "none.ts"),
  line: fc.integer({ min: 1, max: 20 }),
  column: fc.integer({ min: 1, max: 60 }),
});

test("random sources, positions and paths never throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(pieces, soup, fc.string()),
      fc.oneof(pieces, soup),
      fc.array(position, { minLength: 1, maxLength: 4 }),
      fc.array(step, { maxLength: 5 }),
      (first, second, positions, path) => {
        const files: Record<string, string> = { "index.ts": first, "shop.ts": second };
        const place = new Sources((file) => files[file]).placeOf({ urn, positions }, path);
        if (place === undefined) return;
        const lines = (files[place.file] as string).split(/\r\n|\n|\r/);
        assert.ok(place.line >= 1 && place.line <= lines.length);
        assert.is(place.endLine, place.line);
        assert.ok(place.column >= 1 && (place.endColumn ?? 0) > place.column);
        assert.ok((place.endColumn ?? 0) <= (lines[place.line - 1] as string).length + 2);
      },
    ),
    { numRuns: 1500 },
  );
});

test("what is nested or chained without end gives up in time", () => {
  const deep = 3000;
  const sources = [
    `new aws.s3.Bucket("a", { acl: ${"(".repeat(deep)}1${")".repeat(deep)} });`,
    `new aws.s3.Bucket("a", { acl: ${"[".repeat(deep)}1${"]".repeat(deep)} });`,
    `new aws.s3.Bucket("a", { policy: ${Array.from({ length: deep }, () => '"{"').join(" + ")} });`,
    `new aws.s3.Bucket("a", f(f));\nfunction f(g) { return { ...g(g), ...g(f), ...f(g) }; }`,
    `new aws.s3.Bucket("a", v0);\n${Array.from({ length: deep }, (_, n) => `const v${n} = { ...v${n + 1}, ...v${n + 1} };`).join("\n")}`,
    `new aws.s3.Bucket("a", x${".y".repeat(deep)});\nconst x = x.y;`,
  ];
  const start = performance.now();
  for (const text of sources) {
    const place = new Sources(() => text).placeOf({ urn, positions: [{ file: "index.ts", line: 1, column: 1 }] }, [
      "policy",
      "x",
    ]);
    assert.ok(place === undefined || place.line === 1);
  }
  assert.ok(performance.now() - start < 5_000);
});

test.run();
