import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ask, isTrue, some } from "../../../core/model/answer.ts";
import { type AnyField, Field, type Settled } from "../../../core/model/field.ts";
import { type Hole, OneOf, PartialText, Secret, Unknown } from "../../../core/model/value.ts";
import { fieldOf, given } from "../../support/given.ts";

const hole: Hole = { name: "it" };
const claim = { source: "https://example.org" };
const since = { ...claim, since: "2023-04" };
type Tree = { readonly a: { readonly b: string }; readonly list: readonly { readonly c: string }[] };

const states = suite("field: states");

const table: readonly (readonly [string, unknown, AnyField["state"]])[] = [
  ["text", "x", "known"],
  ["empty text", "", "known"],
  ["false", false, "known"],
  ["zero", 0, "known"],
  ["a list", [], "known"],
  ["an object", {}, "known"],
  ["null", null, "absent"],
  ["nothing", undefined, "absent"],
  ["an unknown", new Unknown({ kind: "computed" }), "unknown"],
  ["text with a hole", new PartialText(["a", hole]), "partial"],
  ["a secret", new Secret("x"), "known"],
  ["a secret that is not known", new Secret(new Unknown({ kind: "opaque" })), "unknown"],
  ["a secret with nothing in it", new Secret(undefined), "absent"],
  [
    "a decision whose first choice is set",
    new OneOf(
      "w",
      new Map<string, unknown>([
        ["t", 1],
        ["f", null],
      ]),
    ),
    "known",
  ],
  [
    "a decision whose first choice is nothing",
    new OneOf(
      "w",
      new Map<string, unknown>([
        ["t", null],
        ["f", 1],
      ]),
    ),
    "absent",
  ],
];

for (const [name, raw, state] of table) {
  states(`${name} is ${state}`, () => {
    const field = fieldOf<string>(raw);
    assert.is(field.state, state);
    assert.equal(field.path, ["it"]);
    assert.is(field.resource.address, "it");
    assert.is(field.known() !== undefined, state === "known");
  });
}

states("a mask of true hides what is written", () => {
  assert.is(Field.child(fieldOf<Tree>({}) as AnyField, "k", "x", true).state, "unknown");
});

states("absent and unknown are handed down; text where an object was expected is not absent", () => {
  assert.is(fieldOf<Tree>(undefined).at("a").at("b").state, "absent");
  const unknown = fieldOf<Tree>(new Unknown({ kind: "parameter", name: "p" }))
    .at("a")
    .at("b");
  assert.is(unknown.state, "unknown");
  assert.equal(unknown.why, { kind: "parameter", name: "p" });
  assert.equal(unknown.path, ["it", "a", "b"]);
  for (const raw of ["text", 1, true, new PartialText([hole])]) {
    const field = fieldOf<Tree>(raw).at("a");
    assert.is(field.state, "unknown");
    assert.is(field.why.kind, "malformed");
  }
});

states("names that every object has are not found in a tree", () => {
  for (const key of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
    assert.is((fieldOf<Record<string, string>>({}) as Field<Record<string, string>>).at(key).state, "absent", key);
  }
});

states("a null in a list is an absent element that answers no", () => {
  const [first] = fieldOf<readonly string[]>([null]).elements();
  assert.is(first?.state, "absent");
  assert.is(ask(first as Settled<string>, () => true).truth, "no");
});

states("elements and keys of anything else are none", () => {
  for (const raw of ["text", undefined, new Unknown({ kind: "computed" }), {}, 1])
    assert.equal(fieldOf<readonly string[]>(raw).elements(), []);
  for (const raw of ["text", undefined, [1], 1]) assert.equal(fieldOf<Record<string, string>>(raw).keys(), []);
  assert.equal(fieldOf<Record<string, string>>({ a: 1, b: 2 }).keys(), ["a", "b"]);
});

states("a path leads from the resource through objects and lists", () => {
  const field = fieldOf<Tree>({ list: [{ c: "x" }, { c: "y" }] })
    .at("list")
    .elements()[1];
  assert.equal(field?.at("c").path, ["it", "list", 1, "c"]);
});

states("partial text tells its holes as its reason", () => {
  const field = fieldOf<string>(new PartialText(["a", { name: "one" }, { name: "two" }]));
  assert.equal(field.why, { kind: "partial", holes: ["one", "two"] });
});

states("decisions of one world take one choice, also inside one another", () => {
  const inner = new OneOf(
    "w",
    new Map<string, unknown>([
      ["t", "yes"],
      ["f", "no"],
    ]),
  );
  const outer = new OneOf(
    "w",
    new Map<string, unknown>([
      ["t", inner],
      ["f", "other"],
    ]),
  );
  const unit = given([["aws:s3/bucket:Bucket", "it", { outer, inner }]]);
  unit.worlds.begin();
  const [resource] = unit.resources;
  const seen: unknown[] = [];
  do {
    resource?.forget();
    const tree = resource?.fields as unknown as Field<Record<string, string>>;
    seen.push([tree.at("outer").known(), tree.at("inner").known()]);
  } while (unit.worlds.next() === true);
  assert.equal(seen, [
    ["yes", "yes"],
    ["other", "no"],
  ]);
});

states.run();

const secrets = suite("field: secrets");

secrets("what is in a secret is secret, however deep, and so is what is made of it", () => {
  const field = fieldOf<Tree>(new Secret({ a: { b: "x" }, list: [{ c: "y" }] }));
  assert.ok(field.isSecret);
  assert.ok(field.at("a").at("b").isSecret);
  assert.ok(field.at("list").elements()[0]?.at("c").isSecret);
  assert.ok(field.at("a").at("b").restated("z").isSecret);
  assert.ok(field.at("a").presence().isSecret);
});

secrets("a secret beside is not", () => {
  const field = fieldOf<Tree>({ a: { b: new Secret("x") }, list: [] });
  assert.ok(field.at("a").at("b").isSecret);
  assert.not.ok(field.at("a").isSecret);
  assert.not.ok(field.at("list").isSecret);
});

secrets("a secret can be judged", () => {
  assert.is(isTrue(fieldOf<boolean>(new Secret(true)).orAbsent("no")).truth, "yes");
});

secrets.run();

const defaults = suite("field: defaults");

defaults("or, orAbsent, orOnCreate and orProvider leave everything that is not absent as it is", () => {
  for (const raw of [false, new Unknown({ kind: "computed" }), new PartialText([hole])]) {
    const field = fieldOf<boolean>(raw);
    for (const other of [
      field.or(true, claim),
      field.orAbsent("yes"),
      field.orOnCreate(true, since, "yes"),
      field.orProvider(true, claim),
    ]) {
      assert.is(other as unknown, field as unknown);
    }
  }
});

defaults("or gives the default with its claim", () => {
  const field = fieldOf<boolean>(undefined).or(true, claim);
  assert.is(field.state, "known");
  assert.is(field.known(), true);
  assert.equal(field.claim, claim);
  assert.equal(field.path, ["it"]);
});

for (const truth of ["yes", "no", "unknown"] as const) {
  defaults(`orAbsent answers ${truth}, whatever is asked`, () => {
    const field = fieldOf<boolean>(undefined).orAbsent(truth);
    assert.is(field.state, "absent");
    assert.is(isTrue(field).truth, truth);
    assert.is(ask(field, () => true).truth, truth);
    assert.is(some(fieldOf<readonly string[]>(undefined).orAbsent(truth), () => isTrue(field)).truth, truth);
  });
}

for (const [lifecycle, truth, why] of [
  ["create", "yes", undefined],
  ["existing", "unknown", { kind: "predates", since: "2023-04" }],
  ["observed", "no", undefined],
] as const) {
  defaults(`orOnCreate of something that is ${lifecycle}`, () => {
    const field = fieldOf<boolean>(undefined, { lifecycle }).orOnCreate(true, since, "no");
    assert.is(isTrue(field).truth, truth);
    if (why !== undefined) assert.equal(field.why, why);
    assert.equal(field.claim, lifecycle === "create" ? since : undefined);
  });
}

for (const [source, truth] of [
  ["terraform-plan", "yes"],
  ["terraform-source", "yes"],
  ["terraform-state", "yes"],
  ["pulumi-program", "yes"],
  ["pulumi-preview", "yes"],
  ["pulumi-state", "yes"],
  ["cloudformation", "unknown"],
  ["aws-account", "unknown"],
] as const) {
  defaults(`orProvider in ${source}`, () => {
    const field = fieldOf<boolean>(undefined, { source }).orProvider(true, claim);
    assert.is(isTrue(field).truth, truth);
    if (truth === "unknown") assert.equal(field.why, { kind: "service-decides", source: claim.source });
  });
}

defaults("otherwise takes the other only where this one is absent", () => {
  const other = fieldOf<string>("other");
  assert.is(fieldOf<string>(undefined).otherwise(other).known(), "other");
  assert.is(fieldOf<string>("this").otherwise(other).known(), "this");
  assert.is(fieldOf<string>(new Unknown({ kind: "computed" })).otherwise(other).state, "unknown");
});

defaults("presence is true of anything that is set, and else as it was", () => {
  for (const raw of [false, "", {}, [], new PartialText([hole])])
    assert.is(fieldOf<unknown>(raw).presence().known(), true);
  assert.is(fieldOf<unknown>(undefined).presence().state, "absent");
  assert.is(fieldOf<unknown>(new Unknown({ kind: "computed" })).presence().state, "unknown");
});

defaults.run();
