import { type Answer, answered, hasText, startsWith } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import { isA, type Resource } from "../model/resource.ts";

const instanceType = "aws:rds/instance:Instance";

/** A database of RDS by itself, or a cluster of them. */
export const databaseTypes = [instanceType, "aws:rds/cluster:Cluster"] as const;
export type Database = Resource<(typeof databaseTypes)[number]>;

export const isInstance = (database: Database): database is Resource<typeof instanceType> & Database =>
  isA(database, instanceType);

/** Whether it is an instance of an Aurora cluster: the cluster then decides how it is kept, logged and connected to. */
export const isMember = (database: Database): Answer =>
  isInstance(database) ? startsWith(database.fields.at("engine").orAbsent("no"), "aurora") : no(database);

/** Whether it is an instance that copies another one. */
export const isReplica = (database: Database): Answer =>
  isInstance(database) ? hasText(database.fields.at("replicateSourceDb")) : no(database);

const no = (database: Database): Answer => answered("no", database.fields as AnyField);
