import { defineRule } from "../../core/engine/rule.ts";
import { all, any, equals, hasText, isTrue, not } from "../../core/model/answer.ts";
import { isA, type Resource } from "../../core/model/resource.ts";
import { isSecondary } from "../../core/storage/cache.ts";

const page = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html";
const redis = { setting: "engine: redis", source: page };
const off = { setting: "transitEncryptionEnabled: false (Redis and Memcached; Valkey wants it said)", source: page };
const required = { setting: "transitEncryptionMode: required", source: page };

const clusterType = "aws:elasticache/cluster:Cluster";
type Group = Resource<"aws:elasticache/replicationGroup:ReplicationGroup">;

export const elasticacheTransit = defineRule({
  id: "elasticache-transit",
  title: "The cache takes connections without TLS",
  theme: "transit",
  severity: "high",
  severityReason:
    "Sessions and passwords cross the network in the clear; medium for Memcached, low where TLS is offered and not yet required.",
  controls: { fsbp: ["ElastiCache.5"] },
  equivalents: {
    checkov: ["CKV_AWS_30"],
    trivy: ["AVD-AWS-0051"],
    prowler: ["elasticache_redis_cluster_in_transit_encryption_enabled"],
    cdknag: ["ElastiCacheRedisClusterEncryption", "AwsSolutions-AEC3"],
  },
  cwe: [319],
  why: "Sessions of customers, and the cache's own password, go over the network in the clear, for everyone on the way to read.",
  fix: "Set `transitEncryptionEnabled` to true, and move on from `transitEncryptionMode: preferred` once every client uses TLS.",
  sources: [page],
  restsOn: [redis, off, required],
  on: ["aws:elasticache/replicationGroup:ReplicationGroup", clusterType],
  // Members of a group take over its setting; a cluster by itself has TLS with Memcached only.
  appliesWhen(cache) {
    if (!isA(cache, clusterType)) return not(isSecondary(cache));
    const { fields } = cache;
    return all(
      not(hasText(fields.at("replicationGroupId"))),
      equals(fields.at("engine").orAbsent("unknown"), "memcached"),
    );
  },
  violatedWhen(cache) {
    const about = cache.fields.at("transitEncryptionEnabled");
    const written = isTrue(about.or(false, off));
    if (isA(cache, clusterType)) return [{ about, answer: not(written), severity: "medium" }];
    const { fields } = cache as Group;
    const isValkey = equals(fields.at("engine").or("redis", redis), "valkey");
    const isOn = any(written, all(isValkey, isTrue(about.orAbsent("unknown"))));
    const mode = fields.at("transitEncryptionMode");
    const isOptional = all(isOn, equals(mode.or("required", required), "preferred"));
    return [
      { about, answer: not(isOn) },
      { about: mode, answer: isOptional, severity: "low" },
    ];
  },
});
