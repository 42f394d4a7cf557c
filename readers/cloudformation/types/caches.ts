import { type Adapters, itself } from "../adapter.ts";

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ElastiCache.html */
export const caches: Adapters = {
  "AWS::ElastiCache::ReplicationGroup": {
    refers: "replicationGroupId",
    parts: [
      itself("aws:elasticache/replicationGroup:ReplicationGroup", {
        description: "ReplicationGroupDescription",
        authToken: { from: "AuthToken", secret: true },
        nodeType: "CacheNodeType",
        parameterGroupName: "CacheParameterGroupName",
        subnetGroupName: "CacheSubnetGroupName",
        securityGroupNames: "CacheSecurityGroupNames",
        preferredCacheClusterAzs: "PreferredCacheClusterAZs",
        maintenanceWindow: "PreferredMaintenanceWindow",
      }),
    ],
  },
  "AWS::ElastiCache::CacheCluster": {
    refers: "clusterId",
    parts: [
      itself("aws:elasticache/cluster:Cluster", {
        clusterId: "ClusterName",
        nodeType: "CacheNodeType",
        parameterGroupName: "CacheParameterGroupName",
        subnetGroupName: "CacheSubnetGroupName",
        securityGroupIds: "VpcSecurityGroupIds",
        azMode: "AZMode",
        availabilityZone: "PreferredAvailabilityZone",
        maintenanceWindow: "PreferredMaintenanceWindow",
      }),
    ],
  },
  "AWS::ElastiCache::UserGroup": {
    refers: "userGroupId",
    parts: [itself("aws:elasticache/userGroup:UserGroup", {})],
  },
  "AWS::ElastiCache::User": {
    refers: "userId",
    parts: [itself("aws:elasticache/user:User", {})],
  },
};
