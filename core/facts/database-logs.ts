import type { DatedFacts } from "./dated.ts";

/** The logs without which nobody can tell what happened to a database. */
export interface EssentialLogs {
  readonly instance: readonly string[];
  /** Of a cluster, where it can send others than an instance. */
  readonly cluster?: readonly string[];
}

const sqlServer: EssentialLogs = { instance: ["error"] };
const oracle: EssentialLogs = { instance: ["alert", "audit"] };
const db2: EssentialLogs = { instance: ["diag.log"] };

/** What each engine of RDS calls the logs that it must send to CloudWatch. */
export const databaseLogs: DatedFacts<EssentialLogs> = {
  about: "logs of database engines",
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
  read: "2026-11-23",
  facts: {
    mysql: { instance: ["audit", "error"], cluster: ["error"] },
    mariadb: { instance: ["audit", "error"] },
    postgres: { instance: ["postgresql"] },
    "aurora-mysql": { instance: ["audit"] },
    "aurora-postgresql": { instance: ["postgresql"] },
    "sqlserver-ee": sqlServer,
    "sqlserver-se": sqlServer,
    "sqlserver-ex": sqlServer,
    "sqlserver-web": sqlServer,
    "oracle-ee": oracle,
    "oracle-ee-cdb": oracle,
    "oracle-se2": oracle,
    "oracle-se2-cdb": oracle,
    "db2-ae": db2,
    "db2-se": db2,
  },
};
