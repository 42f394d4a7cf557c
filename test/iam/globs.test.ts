import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { arnPattern, literal, Matcher, many, pattern, run, shape } from "../../core/iam/globs.ts";
import { shortest } from "../../core/iam/languages.ts";

const numRuns = process.env["LEAKGATE_LONG"] === "1" ? 50_000 : 2000;
const options = { seed: 5, numRuns };

/** A pattern against a text, as one would write it down without thinking of speed. */
function naive(glob: string, text: string): boolean {
  if (glob === "") return text === "";
  if (glob.startsWith("*")) return naive(glob.slice(1), text) || (text !== "" && naive(glob, text.slice(1)));
  return text !== "" && (glob.startsWith("?") || glob[0] === text[0]) && naive(glob.slice(1), text.slice(1));
}

const letters = (alphabet: string, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { maxLength }).map((list) => list.join(""));
const aGlob = letters("ab:*?", 6);
const aText = letters("ab:c", 7);

const globs = suite("patterns");

globs("an automaton agrees with a naive matcher", () => {
  fc.assert(
    fc.property(fc.array(aGlob, { minLength: 1, maxLength: 3 }), aText, (list, text) => {
      const matcher = new Matcher(
        list.map((glob) => pattern(glob)),
        false,
      );
      assert.is(
        matcher.matches(text),
        list.some((glob) => naive(glob, text)),
        `${list} ${text}`,
      );
    }),
    options,
  );
});

globs("case counts only where it is asked for", () => {
  assert.ok(new Matcher([pattern("S3:Get*")], true).matches("s3:getOBJECT"));
  assert.not.ok(new Matcher([pattern("S3:Get*")], false).matches("s3:getOBJECT"));
});

globs("stars of an ARN stay within their field, but for those of the last", () => {
  const matches = (glob: string, text: string): boolean => new Matcher([arnPattern(glob)], false).matches(text);
  assert.ok(matches("arn:aws:iam::*:role/a*", "arn:aws:iam::111111111111:role/a/b:c"));
  assert.not.ok(matches("arn:aws:iam::*:role/a", "arn:aws:iam::1:role/x:role/a"));
  assert.not.ok(matches("arn:*", "arn:aws:iam::1:user/a"));
  assert.not.ok(matches("arn:aws:iam::?????:root", "arn:aws:iam::11:11:root"));
});

/** All texts of up to five letters. */
const texts = textsUpTo(5);

function textsUpTo(length: number): readonly string[] {
  if (length === 0) return [""];
  const shorter = textsUpTo(length - 1);
  const longer = shorter.filter((text) => text.length === length - 1);
  return shorter.concat(longer.flatMap((text) => [...`ab:c`].map((letter) => text + letter)));
}

globs("the shortest text of an intersection is one of the shortest that brute force finds", () => {
  const some = fc.array(letters("ab:*", 4), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(
      fc.array(some, { minLength: 1, maxLength: 3 }),
      fc.array(some, { maxLength: 2 }),
      (wanted, unwanted) => {
        const automata = (lists: readonly (readonly string[])[]): readonly Matcher[] =>
          lists.map(
            (list) =>
              new Matcher(
                [...list].map((glob) => pattern(glob)),
                false,
              ),
          );
        const found = shortest(automata(wanted), automata(unwanted));
        const fits = (text: string): boolean =>
          wanted.every((list) => list.some((glob) => naive(glob, text))) &&
          !unwanted.some((list) => list.some((glob) => naive(glob, text)));
        const brute = texts.filter(fits).sort((a, b) => a.length - b.length)[0];
        if (found !== undefined) assert.ok(fits(found), `${wanted} but not ${unwanted}: ${found}`);
        if (brute !== undefined) assert.ok(found !== undefined, `${wanted} but not ${unwanted} has ${brute}`);
        const isListed = wanted.some((list) => list.every((glob) => !glob.includes("*")));
        if (brute !== undefined && !isListed) assert.is(found?.length, brute.length);
      },
    ),
    { ...options, numRuns: numRuns / 4 },
  );
});

globs("well-formed names are found, others are not", () => {
  const arn = shape("arn:aws:iam::", run("digit", 12), ":role/", many("name"));
  const path = new Matcher([pattern("arn:aws:iam::*111111111111*")], false);
  const own = new Matcher([shape("arn:aws:iam::111111111111:", many("any"))], false);
  assert.is(
    shortest([new Matcher([arn], false), path], [own])
      ?.slice(13, 25)
      .replace(/\d/g, "0"),
    "000000000000",
  );
  const point = shape("arn:aws:s3:", many("noColon"), ":666666666666:accesspoint/", many("noColon"));
  const named = new Matcher([pattern("arn:aws:s3:*:111111111111:accesspoint/*")], false);
  assert.is(shortest([new Matcher([point], false), named], []), undefined);
});

globs("a star that is written out is no wildcard", () => {
  assert.not.ok(new Matcher([literal("o-*")], false).matches("o-1"));
  assert.ok(new Matcher([literal("o-*")], false).matches("o-*"));
});

globs.run();
