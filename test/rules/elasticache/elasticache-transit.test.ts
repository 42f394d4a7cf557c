import { elasticacheTransit } from "../../../rules/elasticache/elasticache-transit.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";
import { sessions, sessionsStack } from "./groups.ts";

type Inputs = Parameters<typeof resource<"aws:elasticache/cluster:Cluster">>[2];

const because = ["transitEncryptionEnabled"];

const pages = (inputs: Inputs) =>
  resource("aws:elasticache/cluster:Cluster", "pages", { clusterId: "pages", engine: "memcached", ...inputs });

const pagesStack = (properties: object, more: object = {}) =>
  template(
    { Pages: { Type: "AWS::ElastiCache::CacheCluster", Properties: { Engine: "memcached", ...properties } } },
    more,
  );

ruleCases(elasticacheTransit, [
  ...switchCases({
    property: "transitEncryptionEnabled",
    good: true,
    absent: { created: "violated", existing: "violated", template: "violated" },
    resources: (value, existing) => [sessions(having("transitEncryptionEnabled", value), existing)],
    template: (value, more) => sessionsStack(having("TransitEncryptionEnabled", value), more),
  }),
  {
    name: "TLS that is offered only",
    verdict: "violated",
    severity: "low",
    because: ["transitEncryptionMode"],
    resources: [sessions({ transitEncryptionEnabled: true, transitEncryptionMode: "preferred" })],
    template: sessionsStack({ TransitEncryptionEnabled: true, TransitEncryptionMode: "preferred" }),
  },
  {
    name: "TLS that is required",
    verdict: "not violated",
    because: ["transitEncryptionMode"],
    resources: [sessions({ transitEncryptionEnabled: true, transitEncryptionMode: "required" })],
    template: sessionsStack({ TransitEncryptionEnabled: true, TransitEncryptionMode: "required" }),
  },
  {
    name: "TLS of which the mode is not known",
    verdict: "cannot tell",
    because: ["transitEncryptionMode"],
    resources: [sessions({ transitEncryptionEnabled: true, transitEncryptionMode: unknown() })],
    template: sessionsStack(
      { TransitEncryptionEnabled: true, TransitEncryptionMode: { Ref: "Mode" } },
      parameter("Mode"),
    ),
  },
  {
    name: "TLS, and nothing said of the mode",
    verdict: "not violated",
    assumes: { transitEncryptionMode: "required" },
    resources: [sessions({ transitEncryptionEnabled: true })],
    template: sessionsStack({ TransitEncryptionEnabled: true }),
  },
  {
    name: "nothing said of TLS and engine, which is Redis",
    verdict: "violated",
    assumes: { engine: "redis" },
    resources: [resource("aws:elasticache/replicationGroup:ReplicationGroup", "sessions", { description: "sessions" })],
  },
  {
    name: "no TLS, whatever the mode",
    verdict: "violated",
    severity: "high",
    because,
    resources: [sessions({ transitEncryptionEnabled: false, transitEncryptionMode: unknown() })],
  },
  {
    name: "Valkey, which wants it said",
    verdict: "cannot tell",
    because,
    resources: [sessions({ engine: "valkey" })],
    template: sessionsStack({ Engine: "valkey" }),
  },
  {
    name: "Valkey without TLS",
    verdict: "violated",
    severity: "high",
    resources: [sessions({ engine: "valkey", transitEncryptionEnabled: false })],
    template: sessionsStack({ Engine: "valkey", TransitEncryptionEnabled: false }),
  },
  {
    name: "an engine that is not known, and nothing said",
    verdict: "cannot tell",
    resources: [sessions({ engine: unknown() })],
    template: sessionsStack({ Engine: { Ref: "Engine" } }, parameter("Engine")),
  },
  {
    name: "a later member of a global datastore",
    verdict: "not applicable",
    resources: [sessions({ globalReplicationGroupId: "ldgnf-sessions" })],
    template: sessionsStack({ GlobalReplicationGroupId: "ldgnf-sessions" }),
  },
  {
    name: "Memcached, and nothing said",
    verdict: "violated",
    severity: "medium",
    because,
    resources: [pages({})],
    template: pagesStack({}),
  },
  {
    name: "Memcached with TLS",
    verdict: "not violated",
    because,
    resources: [pages({ transitEncryptionEnabled: true })],
    template: pagesStack({ TransitEncryptionEnabled: true }),
  },
  {
    name: "Memcached, not known",
    verdict: "cannot tell",
    because,
    resources: [pages({ transitEncryptionEnabled: unknown() })],
    template: pagesStack({ TransitEncryptionEnabled: { Ref: "Tls" } }, parameter("Tls")),
  },
  {
    name: "one node of Redis, which has no such switch",
    verdict: "not applicable",
    resources: [pages({ engine: "redis" })],
    template: pagesStack({ Engine: "redis" }),
  },
  {
    name: "a member of no group, as the provider writes it down: empty text",
    verdict: "violated",
    resources: [pages({ replicationGroupId: "", transitEncryptionEnabled: false })],
  },
  {
    name: "a member of a group, which decides",
    verdict: "not applicable",
    resources: [pages({ replicationGroupId: "sessions" })],
  },
]);
