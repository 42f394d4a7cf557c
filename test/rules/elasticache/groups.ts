import { type CaseResource, resource, template } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:elasticache/replicationGroup:ReplicationGroup">>[2];

/** The shop's sessions in a group of Redis. */
export const sessions = (inputs: Inputs, existing = false): CaseResource =>
  resource(
    "aws:elasticache/replicationGroup:ReplicationGroup",
    "sessions",
    { replicationGroupId: "sessions", description: "Sessions", ...inputs },
    { existing },
  );

/** The same in a template. */
export const sessionsStack = (properties: object, more: object = {}, others: object = {}): object =>
  template(
    {
      Sessions: {
        Type: "AWS::ElastiCache::ReplicationGroup",
        Properties: { ReplicationGroupDescription: "Sessions", ...properties },
      },
      ...others,
    },
    more,
  );
