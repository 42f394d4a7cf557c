/**
 * Judges every folder below the given ones that holds a plan (`plan.json`) and its sources twice, with the plan and
 * without it, and compares verdict by verdict: they must be equal, or one of them "cannot tell". Exit code 1 where two
 * are opposite.
 *
 *     node --import tsx scripts/compare-plan-source.ts FOLDER...
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate, type Verdict } from "../core/engine/evaluate.ts";
import { Graph } from "../core/model/graph.ts";
import type { Unit } from "../core/model/unit.ts";
import { dataLeakage } from "../policies/data-leakage.ts";
import { planReader } from "../readers/terraform/reader.ts";
import { isConfiguration, readFolder } from "../readers/terraform/source/folder.ts";

const tally = {
  equal: 0,
  "cannot tell without the plan": 0,
  "cannot tell with the plan": 0,
  "other instances": 0,
  opposite: 0,
};
const decided = { plan: 0, source: 0, all: 0 };
let folders = 0;

for (const folder of process.argv.slice(2)) await walk(folder);
console.log(`${folders} folders with a plan and sources`);
for (const [name, count] of Object.entries(tally)) console.log(`${String(count).padStart(6)}  ${name}`);
const share = (count: number): string => `${((100 * count) / Math.max(1, decided.all)).toFixed(1)} %`;
console.log(`decided with the plan ${share(decided.plan)}, without ${share(decided.source)} of ${decided.all} answers`);
process.exitCode = tally.opposite > 0 ? 1 : 0;

async function walk(folder: string): Promise<void> {
  const plan = join(folder, "plan.json");
  if (existsSync(plan) && isConfiguration(folder)) {
    folders++;
    await compare(folder, plan);
  }
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !entry.name.startsWith(".")) await walk(join(folder, entry.name));
  }
}

async function compare(folder: string, plan: string): Promise<void> {
  // Alone, as if its sources were not there: without a path nothing beside it is looked at.
  const { units } = await planReader.read({ name: "plan.json", bytes: readFileSync(plan) });
  const [planned] = units;
  const [written] = readFolder(folder, ".").units;
  if (planned === undefined || written === undefined) return;
  const without = verdictsOf(written);
  for (const [key, verdict] of verdictsOf(planned)) {
    const other = without.get(key);
    if (other === undefined) {
      tally["other instances"]++;
      continue;
    }
    decided.all++;
    if (verdict !== "cannot tell") decided.plan++;
    if (other !== "cannot tell") decided.source++;
    if (verdict === other) tally.equal++;
    else if (other === "cannot tell") tally["cannot tell without the plan"]++;
    else if (verdict === "cannot tell") tally["cannot tell with the plan"]++;
    else {
      tally.opposite++;
      console.log(`opposite: ${folder} ${key}: ${verdict} with the plan, ${other} without`);
    }
  }
}

/** The worst verdict of each rule on each resource. */
function verdictsOf(unit: Unit): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Verdict>();
  const order: readonly Verdict[] = ["violated", "cannot tell", "not violated", "not applicable"];
  evaluate(
    new Graph(unit),
    dataLeakage.uses,
    { trusted: { accounts: [], networks: [] }, today: "2026-01-01" },
    {
      resource(resource, outcomes) {
        for (const { use, verdict } of outcomes) {
          const key = `${use.rule.id} ${resource.address}`;
          const before = found.get(key);
          if (before === undefined || order.indexOf(verdict) < order.indexOf(before)) found.set(key, verdict);
        }
      },
      failure: ({ rule, cause }) => console.log(`failed: ${rule}: ${cause}`),
    },
  );
  return found;
}
