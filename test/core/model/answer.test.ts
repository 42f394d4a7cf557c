import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  Answer,
  all,
  any,
  ask,
  decidedBy,
  equals,
  every,
  factsOf,
  includes,
  isSet,
  isTrue,
  matches,
  not,
  some,
  startsWith,
  type Truth,
  within,
} from "../../../core/model/answer.ts";
import type { AnyField } from "../../../core/model/field.ts";
import { type Hole, PartialText, Unknown } from "../../../core/model/value.ts";
import { fieldOf } from "../../support/given.ts";

const seed = 20_240_517;
const runs = process.env["LEAKGATE_LONG"] === "1" ? 20_000 : 500;
const check = (property: fc.IProperty<never> | fc.IProperty<unknown[]>): void =>
  fc.assert(property as fc.IProperty<unknown[]>, { seed, numRuns: runs });

const truths: readonly Truth[] = ["yes", "no", "unknown"];
const truth = fc.constantFrom(...truths);
const leaf = (value: Truth): Answer => new Answer(value, fieldOf<string>("x").orAbsent("no") as unknown as AnyField);
const list = fc.array(truth, { maxLength: 5 });

/** Kleene's order: not known is less than either. */
const rank: Readonly<Record<Truth, number>> = { no: 0, unknown: 1, yes: 2 };
const byRank = (value: number): Truth => truths.find((each) => rank[each] === value) as Truth;

const kleene = suite("answer: Kleene's laws");

kleene("all is the least, any the greatest, not the mirror", () => {
  check(
    fc.property(list, (values) => {
      const answers = values.map(leaf);
      assert.is(all(...answers).truth, byRank(Math.min(2, ...values.map((each) => rank[each]))));
      assert.is(any(...answers).truth, byRank(Math.max(0, ...values.map((each) => rank[each]))));
      for (const value of values) assert.is(not(leaf(value)).truth, byRank(2 - rank[value]));
    }),
  );
});

kleene("De Morgan, double negation, order and repetition", () => {
  check(
    fc.property(list, (values) => {
      const answers = values.map(leaf);
      const negated = answers.map(not);
      assert.is(not(all(...answers)).truth, any(...negated).truth);
      assert.is(not(any(...answers)).truth, all(...negated).truth);
      assert.is(not(not(all(...answers))).truth, all(...answers).truth);
      assert.is(all(...[...answers].reverse()).truth, all(...answers).truth);
      assert.is(any(...answers, ...answers).truth, any(...answers).truth);
    }),
  );
});

type Formula =
  | { readonly kind: "leaf"; readonly at: number }
  | { readonly kind: "all" | "any" | "not"; readonly of: readonly Formula[] };

const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ kind: fc.constant("leaf" as const), at: fc.nat(4) }),
    fc.record({
      kind: fc.constantFrom("all" as const, "any" as const),
      of: fc.array(tie("formula"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("not" as const), of: fc.tuple(tie("formula")) }),
  ),
}));

function build(of: Formula, leaves: readonly Answer[]): Answer {
  if (of.kind === "leaf") return leaves[of.at] as Answer;
  const parts = of.of.map((each) => build(each, leaves));
  if (of.kind === "not") return not(parts[0] as Answer);
  return of.kind === "all" ? all(...parts) : any(...parts);
}

const five = fc.array(truth, { minLength: 5, maxLength: 5 });

kleene("knowing more never changes a decided formula", () => {
  check(
    fc.property(formula, five, five, (of, first, more) => {
      const before = build(of, first.map(leaf)).truth;
      const known = first.map((value, index) => leaf(value === "unknown" ? (more[index] as Truth) : value));
      if (before !== "unknown") assert.is(build(of, known).truth, before);
    }),
  );
});

kleene("what decided a formula is enough to decide it, and one unknown is missing where it is open", () => {
  check(
    fc.property(formula, five, (of, values) => {
      const leaves = values.map(leaf);
      const answer = build(of, leaves);
      const decided = new Set(decidedBy(answer));
      assert.ok(decided.size > 0);
      for (const each of decided) assert.ok(leaves.includes(each));
      const rest = leaves.map((each) => (decided.has(each) ? each : leaf("unknown")));
      assert.is(build(of, rest).truth, answer.truth);
      if (answer.truth === "unknown") for (const each of decided) assert.is(each.truth, "unknown");
    }),
  );
});

kleene("facts come only from answers that decided", () => {
  const fact = (because: string) => ({ kind: "softened", because }) as const;
  const yes = leaf("yes").stating(fact("a"));
  const no = leaf("no").stating(fact("b"));
  assert.equal(factsOf(any(yes, no)), [fact("a")]);
  assert.equal(factsOf(all(yes, no)), [fact("b")]);
  assert.equal(factsOf(not(all(yes, no)).stating(fact("c"))), [fact("c"), fact("b")]);
});

kleene.run();

const questions = suite("answer: questions");

questions("a list where one value was expected, and the other way round, cannot tell", () => {
  assert.is(isTrue(fieldOf<boolean>([true]).orAbsent("no")).truth, "unknown");
  assert.is(ask(fieldOf<string>({}).orAbsent("no"), () => true).truth, "unknown");
  assert.is(some(fieldOf<readonly string[]>("x").orAbsent("no"), () => leaf("yes")).truth, "unknown");
  assert.is(every(fieldOf<readonly string[]>("x").orAbsent("no"), () => leaf("yes")).truth, "unknown");
});

questions("some and every of an empty list", () => {
  const empty = fieldOf<readonly string[]>([]).orAbsent("unknown");
  assert.is(some(empty, () => leaf("yes")).truth, "no");
  assert.is(every(empty, () => leaf("no")).truth, "yes");
});

questions("an unknown element is not overlooked", () => {
  const unknown = new Unknown({ kind: "computed" });
  const of = (raw: unknown) => fieldOf<readonly string[]>(raw).orAbsent("no");
  assert.is(includes(of(["a", unknown]), "b").truth, "unknown");
  assert.is(includes(of(["b", unknown]), "b").truth, "yes");
  assert.is(includes(of(["a"]), "b").truth, "no");
  assert.is(includes(of(unknown), "b").truth, "unknown");
  assert.is(every(of(["a", unknown]), (each) => equals(each, "a")).truth, "unknown");
  assert.is(every(of(["b", unknown]), (each) => equals(each, "a")).truth, "no");
});

questions("switches and numbers are the same as their text", () => {
  const of = <T>(raw: T | string) => fieldOf<T>(raw).orAbsent("no");
  for (const raw of [true, "true", "True"]) assert.is(isTrue(of<boolean>(raw)).truth, "yes", String(raw));
  for (const raw of [false, "false", "1", "yes", ""]) assert.is(isTrue(of<boolean>(raw)).truth, "no", String(raw));
  assert.is(equals(of<number>("22"), 22).truth, "yes");
  assert.is(equals(of<number>(22), 22).truth, "yes");
  assert.is(equals(of<boolean>("true"), true).truth, "yes");
});

questions("isSet answers of the state alone", () => {
  const hole: Hole = { name: "h" };
  assert.is(isSet(fieldOf("")).truth, "yes");
  assert.is(isSet(fieldOf(new PartialText([hole]))).truth, "yes");
  assert.is(isSet(fieldOf(undefined)).truth, "no");
  assert.is(isSet(fieldOf(new Unknown({ kind: "computed" }))).truth, "unknown");
});

questions.run();

const partial = suite("answer: text with holes");

const letter = fc.constantFrom("a", "b");
const word = (maxLength: number) => fc.string({ unit: letter, maxLength });
const part = fc.oneof(
  word(3).map((text) => text as string | Hole),
  fc.constant<string | Hole>({ name: "hole" }),
);
const parts = fc
  .array(part, { minLength: 1, maxLength: 5 })
  .map((each) => [...each, { name: "hole" }])
  .chain((each) => fc.shuffledSubarray(each, { minLength: each.length }))
  .map((each) =>
    each
      .filter((one) => one !== "")
      .reduce<(string | Hole)[]>((joined, one) => {
        const last = joined.at(-1);
        if (typeof one === "string" && typeof last === "string") joined[joined.length - 1] = last + one;
        else joined.push(one);
        return joined;
      }, []),
  );

/** All texts of two letters up to this length. */
const texts: readonly string[] = Array.from({ length: 7 }, (_, length) =>
  Array.from({ length: 2 ** length }, (__, bits) =>
    Array.from({ length }, (___, at) => ((bits >> at) & 1 ? "b" : "a")).join(""),
  ),
).flat();

/** Whether the holes can be filled so that the whole is `text`: by trying every way to cut it. */
function canBeByTrying(of: readonly (string | Hole)[], text: string): boolean {
  const [first, ...rest] = of;
  if (first === undefined) return text === "";
  if (typeof first === "string") return text.startsWith(first) && canBeByTrying(rest, text.slice(first.length));
  for (let length = 0; length <= text.length; length++) if (canBeByTrying(rest, text.slice(length))) return true;
  return false;
}

partial("canBe is exact", () => {
  check(
    fc.property(parts, (of) => {
      const text = new PartialText(of);
      for (const each of texts) assert.is(text.canBe(each), canBeByTrying(of, each), JSON.stringify([of, each]));
    }),
  );
});

const filledTexts = (of: readonly (string | Hole)[]): readonly string[] =>
  texts.filter((each) => canBeByTrying(of, each));

partial("equals, within and startsWith decide only what every filling agrees on", () => {
  check(
    fc.property(parts, word(3), word(3), (of, wanted, other) => {
      const field = fieldOf<string>(new PartialText(of)).orAbsent("no");
      const fillings = filledTexts(of);
      const sound = (answer: Answer, question: (text: string) => boolean, name: string): void => {
        if (answer.truth === "unknown") return;
        for (const each of fillings)
          assert.is(question(each), answer.truth === "yes", `${name} ${JSON.stringify([of, wanted, other, each])}`);
      };
      sound(equals(field, wanted), (text) => text === wanted, "equals");
      sound(within(field, [wanted, other]), (text) => text === wanted || text === other, "within");
      sound(startsWith(field, wanted), (text) => text.startsWith(wanted), "startsWith");
      assert.is(matches(field, /a/).truth, "unknown");
      assert.is(ask(field, () => true).truth, "unknown");
    }),
  );
});

partial("equals says no wherever no filling fits, and startsWith wherever the head decides", () => {
  check(
    fc.property(parts, word(3), (of, wanted) => {
      const field = fieldOf<string>(new PartialText(of)).orAbsent("no");
      assert.is(equals(field, wanted).truth, canBeByTrying(of, wanted) ? "unknown" : "no");
      const [head] = of;
      if (typeof head === "string" && !head.startsWith(wanted) && !wanted.startsWith(head)) {
        assert.is(startsWith(field, wanted).truth, "no");
      }
    }),
  );
});

partial.run();
