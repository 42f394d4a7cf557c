import { defineRule } from "../../core/engine/rule.ts";
import { all, any, equals, isTrue, not } from "../../core/model/answer.ts";
import { isSecondary } from "../../core/storage/cache.ts";

const page = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html";
const createGroup = "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html";
const redis = { setting: "engine: redis", source: createGroup };
const off = { setting: "atRestEncryptionEnabled: false (Redis)", source: createGroup };
const valkey = { setting: "atRestEncryptionEnabled: true (Valkey, of the provider)", source: createGroup };

export const elasticacheAtRest = defineRule({
  id: "elasticache-at-rest",
  title: "The cache's data is stored unencrypted",
  theme: "at-rest",
  severity: "high",
  severityReason:
    "Sessions and customers lie in backups and on disks; reading them takes access to the account's backups or to AWS's disks.",
  controls: { fsbp: ["ElastiCache.4"] },
  equivalents: {
    checkov: ["CKV_AWS_29"],
    trivy: ["AVD-AWS-0045"],
    prowler: ["elasticache_redis_cluster_rest_encryption_enabled"],
    cdknag: ["ElastiCacheRedisClusterEncryption", "AwsSolutions-AEC3"],
  },
  cwe: [311],
  why: "Whoever gets hold of a backup of the cache reads the sessions of all customers, and can go on in them.",
  fix: "Set `atRestEncryptionEnabled` to true. An existing group is replaced: restore its backup into a new one.",
  sources: [page, createGroup],
  restsOn: [redis, off, valkey],
  on: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  appliesWhen: (group) => not(isSecondary(group)),
  violatedWhen({ fields }) {
    const encrypted = fields.at("atRestEncryptionEnabled");
    const isValkey = equals(fields.at("engine").or("redis", redis), "valkey");
    return not(any(isTrue(encrypted.or(false, off)), all(isValkey, isTrue(encrypted.orProvider(true, valkey)))));
  },
});
