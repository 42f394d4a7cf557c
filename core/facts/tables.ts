import { cloudfrontTlsPolicies } from "./cloudfront-tls-policies.ts";
import { databaseLogs } from "./database-logs.ts";
import { databaseTls } from "./database-tls.ts";
import type { DatedFacts } from "./dated.ts";
import { elbTlsPolicies } from "./elb-tls-policies.ts";
import { lambdaRuntimes } from "./lambda-runtimes.ts";

/** Every table of dated facts: what `scripts/stale-facts.ts` goes through. */
export const tables: readonly DatedFacts<unknown>[] = [
  cloudfrontTlsPolicies,
  databaseLogs,
  databaseTls,
  elbTlsPolicies,
  lambdaRuntimes,
];
