import { type Answer, all, answered, any, equals, not, some, startsWith } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import type { Why } from "../model/value.ts";
import { type Database, isInstance } from "./database.ts";

/** Where no version is named, RDS takes its own default, which moves. */
const source = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html";

const groupTypes = [
  "aws:rds/parameterGroup:ParameterGroup",
  "aws:rds/clusterParameterGroup:ClusterParameterGroup",
] as const;

/** The property of a database that names its parameter group. */
export const groupName = (database: Database): Field<string> =>
  isInstance(database)
    ? database.fields.at("parameterGroupName")
    : (database as Resource<"aws:rds/cluster:Cluster">).fields.at("dbClusterParameterGroupName");

/**
 * Whether a parameter of a database is as wanted: as its parameter group writes it, or else by `byDefault`, which is
 * asked of whatever tells the engine's version: the version, the group's family, or the name of a group of AWS's own.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html
 */
export function parameterIs(
  database: Database,
  graph: Graph,
  parameter: string,
  isWanted: (value: Settled<string>) => Answer,
  byDefault: (version: Field<string>) => Answer,
): Answer {
  const name = groupName(database);
  if (name.state === "absent") return byDefault(database.fields.at("engineVersion"));
  if (startsWith(name.orAbsent("no"), "default.").truth === "yes") return byDefault(name);
  const { resources, sure } = graph.pointedAtBy(database, String(name.key), groupTypes);
  const [group, ...more] = resources;
  if (group === undefined || more.length > 0) {
    const elsewhere: Why = { kind: "elsewhere", what: String(name.known() ?? "the parameter group") };
    return answered("unknown", name as AnyField, sure && name.state !== "unknown" ? elsewhere : undefined);
  }
  const parameters = group.fields.at("parameters").orAbsent("no");
  const set = some(parameters, (each) => equals(each.at("name").orAbsent("no"), parameter));
  const wanted = some(parameters, (each) =>
    all(equals(each.at("name").orAbsent("no"), parameter), isWanted(each.at("value").orAbsent("no"))),
  );
  if (wanted.truth === "yes") return wanted;
  const left = byDefault(group.fields.at("family"));
  return set.truth === "no" ? left : any(wanted, all(not(set), left));
}

/**
 * Whether the first version that a text names is `wanted` or later: `15.4`, `postgres15`, `default.aurora-mysql8.0`.
 * Where `none` is wanted, none is; and a text may name too little of a version to tell: `11`, where `11.8` is wanted.
 */
export function isVersion(field: Field<string>, wanted: string): Answer {
  const about = field as AnyField;
  if (wanted === "none") return answered("no", about);
  const [version] = (field.state === "known" && /\d+(\.\d+)*/.exec(String(field.raw))) || [];
  if (version !== undefined && !wanted.startsWith(`${version}.`)) {
    return answered(order(version, wanted) >= 0 ? "yes" : "no", about);
  }
  return answered("unknown", about, field.state === "absent" ? { kind: "service-decides", source } : undefined);
}

function order(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  const index = right.findIndex((number, at) => number !== (left[at] ?? 0));
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] as number);
}
