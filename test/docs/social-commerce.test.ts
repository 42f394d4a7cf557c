import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { packs } from "../../policies/index.ts";
import { rules } from "../../rules/index.ts";

const test = suite("the themes of a shop");
const text = readFileSync(new URL("../../docs/social-commerce.md", import.meta.url), "utf8");
const named = new Set([...text.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map(([, id]) => id as string));

test("every rule has its place among them", () => {
  assert.equal(
    rules.map(({ id }) => id).filter((id) => !named.has(id)),
    [],
  );
});

test("no rule or pack is named that is not there", () => {
  const known = [...rules.map(({ id }) => id), ...packs.map(({ name }) => name)];
  assert.equal(
    [...named].filter((id) => !known.includes(id)),
    [],
  );
});

test.run();
