import { suite } from "uvu";
import * as assert from "uvu/assert";
import { actionsOf, factsOfAction, services } from "../../../core/iam/actions.ts";
import { disclosingActions } from "../../../core/iam/identity/disclosures.ts";
import { escalationSets } from "../../../core/iam/identity/escalation-sets.ts";
import { tellingActions } from "../../../core/iam/identity/telling-actions.ts";
import { wildcardOnly } from "../../../core/iam/identity/wildcard-only.ts";
import { alphabet, encode } from "../../../scripts/actions/encode.ts";

const test = suite("actions");

test("what AWS says of some actions", () => {
  const facts = ["s3:GetObject", "S3:getobject", "iam:PassRole", "ecr:GetAuthorizationToken", "sqs:AddPermission"].map(
    factsOfAction,
  );
  assert.equal(facts, [
    { name: "s3:GetObject", level: "Read", wildcardOnly: false },
    { name: "s3:GetObject", level: "Read", wildcardOnly: false },
    { name: "iam:PassRole", level: "Write", wildcardOnly: false },
    { name: "ecr:GetAuthorizationToken", level: "Read", wildcardOnly: true },
    { name: "sqs:AddPermission", level: "Permissions management", wildcardOnly: false },
  ]);
});

test("what is no action", () => {
  for (const name of ["", "s3", "s3:", "s3:GetObjects", "nothing:GetObject", "s:GetObject", "3:GetObject"])
    assert.is(factsOfAction(name), undefined, name);
});

test("every service has actions of its own", () => {
  assert.ok(services().length > 400);
  assert.is(new Set(services()).size, services().length);
  let count = 0;
  for (const service of services()) {
    const actions = [...actionsOf(service).values()];
    assert.ok(
      actions.every(({ name }) => name.startsWith(`${service}:`) && /^[\w-]+:[A-Za-z0-9_.*-]+$/.test(name)),
      service,
    );
    count += actions.length;
  }
  assert.ok(count > 20_000);
});

test("every action that rules ask about is one of AWS, in its letters", () => {
  const asked = [...disclosingActions(), ...escalationSets().flatMap(({ needs }) => needs.flat())];
  assert.equal(
    asked.filter((action) => factsOfAction(action)?.name !== action),
    [],
  );
  const starred = asked.filter((action) => factsOfAction(action)?.wildcardOnly).map((action) => action.toLowerCase());
  assert.equal([...wildcardOnly].sort(), [...new Set(starred)].sort());
});

test("what reads or changes data is an action of AWS, in its letters, that can be limited to resources", () => {
  const found = tellingActions().map((action) => factsOfAction(action));
  assert.equal(
    found.map((facts) => facts?.name),
    tellingActions(),
  );
  assert.equal(
    found.filter((facts) => facts?.wildcardOnly),
    [],
  );
});

test("names, levels and wildcards come back as they were put in", () => {
  const rows = [
    { name: "GetDBInstanceV2", level: "Read", wildcardOnly: true },
    { name: "a_b.c", level: "Tagging", wildcardOnly: false },
  ];
  const { words, services } = encode(new Map([["x", rows]]));
  const code = (word: string): string => alphabet.signs[words.split(" ").indexOf(word)] as string;
  const parts = ["Get", "DB", "Instance", "V", "2"].map(code).join("");
  assert.is(
    services,
    `x ${alphabet.openers[3]}${parts}${alphabet.openers[8]}${["a", "_", "b", ".", "c"].map(code).join("")}`,
  );
  assert.throws(() => encode(new Map([["x", [{ name: "A", level: "New", wildcardOnly: false }]]])), /is new/);
});

test.run();
