import type { DatedFacts } from "./dated.ts";

/** How an engine is told to refuse connections without TLS. */
export interface TlsDemand {
  readonly parameter: "rds.force_ssl" | "require_secure_transport";
  /** The first version whose default parameter group demands TLS. */
  readonly since: string | "none";
}

/** The engines of RDS that a parameter makes demand TLS. Oracle and Db2 do it by other means. */
export const databaseTls: DatedFacts<TlsDemand> = {
  about: "database engines that can demand TLS",
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html",
  read: "2026-11-23",
  facts: {
    postgres: { parameter: "rds.force_ssl", since: "15" },
    "aurora-postgresql": { parameter: "rds.force_ssl", since: "17" },
    "sqlserver-ee": { parameter: "rds.force_ssl", since: "none" },
    "sqlserver-se": { parameter: "rds.force_ssl", since: "none" },
    "sqlserver-ex": { parameter: "rds.force_ssl", since: "none" },
    "sqlserver-web": { parameter: "rds.force_ssl", since: "none" },
    mysql: { parameter: "require_secure_transport", since: "9.7" },
    mariadb: { parameter: "require_secure_transport", since: "11.8" },
    "aurora-mysql": { parameter: "require_secure_transport", since: "none" },
  },
};
