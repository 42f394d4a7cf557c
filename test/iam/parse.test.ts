import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { policyOf } from "../../core/iam/policy.ts";
import { PartialText, Unknown } from "../../core/model/value.ts";

const whole = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" };
const parsed = (statement: object, more: object = {}) =>
  policyOf({ Version: "2012-10-17", ...more, Statement: [{ ...whole, ...statement }] });
const codes = (statement: object, more: object = {}): readonly string[] =>
  parsed(statement, more).defects.map(({ code }) => code);

const parse = suite("policies: parsing");

for (const [name, statement, code] of [
  ["an effect in another case", { Effect: "allow" }, "invalid-effect"],
  ["both of two elements", { NotAction: "s3:*" }, "conflicting-elements"],
  ["no action", { Action: undefined }, "missing-element"],
  ["an element that is none", { Principals: "*" }, "unknown-element"],
  ["no principal", { Principal: undefined }, "missing-principal"],
  ["a bare list of principals", { Principal: ["*"] }, "principal-list"],
  ["a star within a principal", { Principal: { AWS: "arn:aws:iam::*:root" } }, "wildcard-in-principal"],
  ["a deleted user", { Principal: { AWS: "AIDAEXAMPLEUSERID1234" } }, "dangling-principal"],
  ["an operator that is none", { Condition: { StringMatches: { "aws:username": "x" } } }, "unknown-operator"],
  ["a star as network", { Condition: { IpAddress: { "aws:SourceIp": "*" } } }, "no-network"],
  [
    "one key in two spellings",
    { Condition: { StringEquals: { "aws:username": "x", "AWS:Username": "y" } } },
    "duplicate-key",
  ],
] as const) {
  parse(name, () => assert.equal(codes(statement), [code]));
}

parse("a whole policy has no defects", () => assert.equal(codes({}), []));
parse("an absent version is the old one", () => {
  assert.is(policyOf({ Statement: [] }).version, "2008-10-17");
  assert.equal(codes({ Resource: `a/\${aws:username}` }, { Version: "2008-10-17" }), ["old-version"]);
});

parse("numbers and booleans are text", () => {
  const [statement] = parsed({ Condition: { Bool: { "aws:SecureTransport": true } } }).statements;
  assert.equal(
    statement?.entries[0]?.values.map(({ text }) => text),
    ["true"],
  );
});

parse("equal holes are equal letters, others are not", () => {
  const hole = (name: string) => new PartialText(["arn:aws:s3:::", { name }, "/*"]);
  const { statements, symbols } = parsed({ Resource: [hole("a"), hole("a"), hole("b")] });
  const texts = statements[0]?.resources?.list.map(({ text }) => text) ?? [];
  assert.is(texts[0], texts[1]);
  assert.is.not(texts[0], texts[2]);
  assert.is(symbols.shown(texts[2] ?? ""), "arn:aws:s3:::<b>/*");
});

parse("the account of the deployment is the owner's", () => {
  const text = new PartialText(["arn:aws:iam::", { name: "AWS::AccountId" }, ":root"]);
  const document = { Statement: [{ ...whole, Principal: { AWS: text } }] };
  const [statement] = policyOf(document, { account: "111111111111" }).statements;
  assert.is(statement?.principals?.list[0]?.kind, "account");
});

parse("what is not known is a doubt, and no defect", () => {
  const unknown = new Unknown({ kind: "computed" });
  const policy = parsed({ Condition: unknown, Principal: unknown });
  assert.equal(policy.defects, []);
  assert.is(policy.statements[0]?.doubts.length, 1);
  assert.is(policy.statements[0]?.principals?.list[0]?.kind, "unknown");
});

parse("nothing makes it throw", () => {
  const names = fc.constantFrom("Statement", "Effect", "Principal", "AWS", "Condition", "StringEquals", "Action", "x");
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 5 }, fc.jsonValue(), fc.array(tie("tree")), fc.dictionary(names, tie("tree"))),
  }));
  fc.assert(
    fc.property(tree, (document) => {
      const policy = policyOf(document);
      assert.ok(["known", "absent", "unknown"].includes(policy.state));
    }),
    { seed: 3, numRuns: 1000 },
  );
});

parse.run();
