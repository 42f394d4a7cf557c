import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

type Inputs = Parameters<typeof resource<"aws:elasticache/replicationGroup:ReplicationGroup">>[2];

/** The sessions of the shop's customers. */
const sessions = (inputs: Inputs, properties: object) => ({
  resources: [
    resource("aws:elasticache/replicationGroup:ReplicationGroup", "sessions", {
      replicationGroupId: "sessions",
      description: "Sessions",
      engine: "redis",
      nodeType: "cache.t4g.small",
      ...inputs,
    }),
  ],
  template: {
    Sessions: {
      Type: "AWS::ElastiCache::ReplicationGroup",
      Properties: {
        ReplicationGroupId: "sessions",
        ReplicationGroupDescription: "Sessions",
        Engine: "redis",
        CacheNodeType: "cache.t4g.small",
        ...properties,
      },
    },
  },
});

export const elasticacheExamples: Examples = {
  "elasticache-at-rest": {
    violated: sessions({}, {}),
    fixed: sessions({ atRestEncryptionEnabled: true }, { AtRestEncryptionEnabled: true }),
  },
  "elasticache-auth": {
    violated: sessions({ transitEncryptionEnabled: true }, { TransitEncryptionEnabled: true }),
    fixed: sessions(
      { transitEncryptionEnabled: true, userGroupIds: ["shop"] },
      { TransitEncryptionEnabled: true, UserGroupIds: ["shop"] },
    ),
  },
  "elasticache-transit": {
    violated: sessions({}, {}),
    fixed: sessions({ transitEncryptionEnabled: true }, { TransitEncryptionEnabled: true }),
  },
};
