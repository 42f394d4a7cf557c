/**
 * Lists the tables of dated facts that are due for another reading: older than N days (90), or with a day that has
 * passed since. Exit code 1 where there are any. Usage: node --import tsx scripts/stale-facts.ts [N] [2026-12-31]
 */
import { staleFacts } from "../core/facts/staleness.ts";
import { tables } from "../core/facts/tables.ts";

const [limit = "90", today = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const stale = staleFacts(tables, today, Number(limit));
for (const { facts, age, passed } of stale) {
  console.log(`${facts.about}: read ${age} days ago (${facts.read}) from ${facts.source}`);
  if (passed.length > 0) console.log(`  ended since, as announced then: ${passed.join(", ")}`);
}
console.log(`${stale.length} of ${tables.length} tables are due for another reading.`);
process.exitCode = stale.length > 0 ? 1 : 0;
