import { type Answer, answered, hasText } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import { isA, type Resource } from "../model/resource.ts";

/**
 * Whether a cache is a later member of a global datastore, which takes over how the first one is kept and guarded.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastore.html
 */
export const isSecondary = (cache: Resource): Answer =>
  isA(cache, "aws:elasticache/replicationGroup:ReplicationGroup")
    ? hasText(cache.fields.at("globalReplicationGroupId"))
    : answered("no", cache.fields as AnyField);
