import { databaseLogs } from "./database-logs.ts";
import { databaseTls } from "./database-tls.ts";
import type { DatedFacts } from "./dated.ts";
import { lambdaRuntimes } from "./lambda-runtimes.ts";

/** Every table of dated facts: what `scripts/stale-facts.ts` goes through. */
export const tables: readonly DatedFacts<unknown>[] = [databaseLogs, databaseTls, lambdaRuntimes];
