import { defineRule } from "../../core/engine/rule.ts";
import { databaseTls, type TlsDemand } from "../../core/facts/database-tls.ts";
import { all, any, ask, equals, type Fact, isSet, not, within } from "../../core/model/answer.ts";
import { type Database, databaseTypes, isMember, isReplica } from "../../core/storage/database.ts";
import { groupName, isVersion, parameterIs } from "../../core/storage/parameter-group.ts";

const engines = Object.entries(databaseTls.facts);
const engineOf = ({ fields }: Database) => fields.at("engine").orAbsent("unknown");
/** Values of a parameter that demand TLS, in any letters. */
const demanding = ["1", "on", "true"];

const inWords = (engine: string, { parameter, since }: TlsDemand): Fact => ({
  kind: "demands-tls",
  engine,
  parameter,
  ...(since !== "none" && { since }),
});

export const rdsForceTls = defineRule({
  id: "rds-force-tls",
  title: "The database takes connections without TLS",
  theme: "transit",
  severity: "medium",
  severityReason:
    "Most clients use TLS where it is offered, and the network is the shop's own: only one that does not ask for it talks in the clear.",
  controls: { fsbp: ["RDS.41", "RDS.44"] },
  equivalents: { checkov: ["CKV2_AWS_69"], prowler: ["rds_instance_transport_encrypted"] },
  cwe: [319],
  why: "One client that is set up carelessly sends its password and every customer it reads over the network in the clear.",
  fix: "Set `rds.force_ssl` (PostgreSQL, SQL Server) to `1` or `require_secure_transport` (MySQL, MariaDB) to `ON` in the database's parameter group.",
  sources: [
    databaseTls.source,
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html",
  ],
  restsOn: engines.map(([engine, { parameter, since }]) => ({
    setting: since === "none" ? `${parameter}: off (${engine})` : `${parameter}: on (${engine} from ${since})`,
    source: databaseTls.source,
  })),
  on: databaseTypes,
  // A replica without a group has its source's; Oracle and Db2 have no such parameter.
  appliesWhen: (database) =>
    all(
      within(
        engineOf(database),
        engines.map(([engine]) => engine),
      ),
      not(isMember(database)),
      not(all(isReplica(database), not(isSet(groupName(database))))),
    ),
  violatedWhen(database, { graph }) {
    const demands = ({ parameter, since }: TlsDemand) =>
      parameterIs(
        database,
        graph,
        parameter,
        (value) => ask(value, (text) => demanding.includes(String(text).toLowerCase())),
        (version) => isVersion(version, since),
      );
    const own = engineOf(database).known();
    const possible = engines.filter(([engine]) => own === undefined || engine === own);
    const answer = any(
      ...possible.map(([engine, demand]) => all(equals(engineOf(database), engine), not(demands(demand)))),
    );
    const [fact] = possible.map(([engine, demand]) => inWords(engine, demand));
    return [{ about: groupName(database), answer: own !== undefined && fact ? answer.stating(fact) : answer }];
  },
});
