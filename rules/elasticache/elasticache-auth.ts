import { defineRule } from "../../core/engine/rule.ts";
import {
  type Answer,
  all,
  any,
  equals,
  includes,
  isEmpty,
  isSet,
  isTrue,
  matches,
  not,
} from "../../core/model/answer.ts";
import { isA, type Resource } from "../../core/model/resource.ts";
import { isSecondary } from "../../core/storage/cache.ts";

const page = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html";
const rolesPage = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html";
const open = { setting: "authToken and userGroupIds: none, and then nobody is asked", source: page };

const groupType = "aws:elasticache/replicationGroup:ReplicationGroup";
const userGroupType = "aws:elasticache/userGroup:UserGroup";
const userType = "aws:elasticache/user:User";

/** Whether a group asks nobody who they are: it has neither a password nor users. */
const asksNobody = ({ fields }: Resource<typeof groupType>): Answer =>
  all(
    not(isSet(fields.at("authToken"))),
    not(isSet(fields.at("authTokenWo"))),
    not(isSet(fields.at("authTokenWoVersion"))),
    isEmpty(fields.at("userGroupIds").or([], open)),
  );

/** Whether a user that may do something needs no password. */
const needsNoPassword = ({ fields }: Resource<typeof userType>): Answer =>
  all(
    any(
      isTrue(fields.at("noPasswordRequired").orAbsent("no")),
      equals(fields.at("authenticationMode").at("type").orAbsent("no"), "no-password-required"),
    ),
    not(matches(fields.at("accessString").orAbsent("no"), /(^|\s)off(\s|$)/)),
  );

export const elasticacheAuth = defineRule({
  id: "elasticache-auth",
  title: "The cache lets clients in without a password",
  theme: "authentication",
  severity: "medium",
  severityReason: "The cache can be reached from its own network only: a stranger needs a foothold there first.",
  controls: { fsbp: ["ElastiCache.6"] },
  equivalents: {
    checkov: ["CKV_AWS_31"],
    prowler: ["elasticache_redis_replication_group_auth_enabled"],
    cdknag: ["ElastiCacheRedisClusterRedisAuth", "AwsSolutions-AEC6"],
  },
  cwe: [306],
  why: "One machine that is taken over in the network reads and forges the sessions of all customers.",
  fix: "Give the group `userGroupIds` (or an `authToken`), and every user that is not `off` a password or IAM authentication. Replace the user `default`, which has none.",
  sources: [page, rolesPage],
  restsOn: [open],
  on: [groupType, userGroupType, userType],
  appliesWhen: (cache) => not(isSecondary(cache)),
  violatedWhen(cache) {
    if (isA(cache, groupType)) return asksNobody(cache);
    if (isA(cache, userType)) return needsNoPassword(cache);
    return includes((cache as Resource<typeof userGroupType>).fields.at("userIds").orAbsent("no"), "default");
  },
});
