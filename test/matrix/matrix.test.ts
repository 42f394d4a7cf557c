/** Which rule is held against which source, by how many situations of each verdict. */
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { outcomesOf, unitOf as unitOfCase } from "../../cli/testing/cases.ts";
import type { Verdict } from "../../core/engine/evaluate.ts";
import type { Unit } from "../../core/model/unit.ts";
import { rules } from "../../rules/index.ts";
import { readEstate } from "../support/fake-aws/read-estate.ts";
import { configurations, type Fixture, fixtures } from "../support/fixtures.ts";
import { liveEstates } from "../support/live-estates.ts";
import { type Kind, kinds, unitOf, verdictsOf } from "../support/sources.ts";
import { holes } from "./holes.ts";

interface Count {
  violated: number;
  passed: number;
  unknown: number;
}

const test = suite("matrix of rules and sources");
const counts = new Map<string, Count>();
/** The types that scans of accounts tell of: rules on other types are for later there. */
const liveTypes = new Set<string>();
/** How many situations a Terraform configuration cannot say, by the reason. */
const unsaidBy = new Map<string, number>();

const count = (rule: string, kind: Kind, verdict: Verdict): void => {
  const key = `${rule} ${kind}`;
  const entry = counts.get(key) ?? { violated: 0, passed: 0, unknown: 0 };
  counts.set(key, entry);
  if (verdict === "violated") entry.violated++;
  else if (verdict === "cannot tell") entry.unknown++;
  else if (verdict === "not violated") entry.passed++;
};

/** All rules over a unit, and the one of `own` once more with what its situation sets. */
function countAll(unit: Unit, kind: Kind, own: Fixture["own"]): void {
  for (const [key, verdict] of verdictsOf(unit)) count(key.slice(0, key.indexOf(" ")), kind, verdict);
  if (own === undefined) return;
  for (const { verdict } of outcomesOf(own.rule, own, unit)) count(own.rule.id, kind, verdict);
}

test("every rule is violated, not violated and unknown in every source that can say so", async () => {
  for (const { kind, document, own } of await fixtures()) {
    countAll(await unitOf(kind, document), kind, own);
  }
  for (const { resources, unsaid, own } of await configurations()) {
    if (unsaid === undefined) countAll(await unitOfCase({ resources }, "hcl"), "hcl", own);
    else unsaidBy.set(unsaid, (unsaidBy.get(unsaid) ?? 0) + 1);
  }
  for (const estate of await liveEstates()) {
    const { unit } = await readEstate(estate);
    for (const { type } of unit.resources) liveTypes.add(type);
    countAll(unit, "live", undefined);
  }
  const later = new Set(rules.filter(({ on }) => !on.some((type) => liveTypes.has(type))).map(({ id }) => id));
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const line = (cells: readonly string[]): string =>
    [cells[0]?.padEnd(width), ...cells.slice(1).map((each) => each.padStart(14))].join(" ");
  const rows = rules.map(({ id }) => [
    id,
    ...kinds.map((kind) => {
      if (kind === "live" && later.has(id)) return "later";
      const { violated, passed, unknown } = counts.get(`${id} ${kind}`) ?? { violated: 0, passed: 0, unknown: 0 };
      return `${violated}/${passed}/${unknown}`;
    }),
  ]);
  console.log(["", line(["violated / not violated / cannot tell", ...kinds]), ...rows.map(line)].join("\n"));
  for (const [reason, number] of unsaidBy) console.log(`${number} situations are not read without a plan: ${reason}`);
  const missing = rules.flatMap(({ id }) =>
    kinds.flatMap((kind) => {
      if (kind === "live" && later.has(id)) return [];
      const entry = counts.get(`${id} ${kind}`);
      const empty = (["violated", "passed", "unknown"] as const).filter((each) => (entry?.[each] ?? 0) === 0);
      if (empty.length === 3 && holes[`${id} ${kind}`] !== undefined) return [];
      return empty.map((each) => `${id} ${kind} ${each}`).filter((each) => holes[each] === undefined);
    }),
  );
  assert.equal(missing, []);
  const stale = Object.keys(holes).filter((key) => {
    const [rule = "", kind = "", verdict = ""] = key.split(" ");
    const entry = counts.get(`${rule} ${kind}`);
    if (verdict === "") return entry !== undefined && entry.violated + entry.passed + entry.unknown > 0;
    return (entry?.[verdict as keyof Count] ?? 0) > 0;
  });
  assert.equal(stale, [], "listed as impossible, and there are fixtures of it");
});

test.run();
