import { elasticacheAtRest } from "../../../rules/elasticache/elasticache-at-rest.ts";
import { parameter, ruleCases, unknown } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";
import { sessions, sessionsStack } from "./groups.ts";

const because = ["atRestEncryptionEnabled"];

ruleCases(elasticacheAtRest, [
  ...switchCases({
    property: "atRestEncryptionEnabled",
    good: true,
    absent: { created: "violated", existing: "violated", template: "violated" },
    resources: (value, existing) => [sessions(having("atRestEncryptionEnabled", value), existing)],
    template: (value, more) => sessionsStack(having("AtRestEncryptionEnabled", value), more),
  }),
  {
    name: "Redis by its name, and nothing said",
    verdict: "violated",
    resources: [sessions({ engine: "redis" })],
    template: sessionsStack({ Engine: "redis" }),
  },
  {
    name: "Valkey, and nothing said: the provider turns it on",
    verdict: "not violated",
    because,
    resources: [sessions({ engine: "valkey" })],
  },
  {
    name: "Valkey, and nothing said in a template",
    verdict: "cannot tell",
    because,
    template: sessionsStack({ Engine: "valkey" }),
  },
  {
    name: "Valkey, and switched off",
    verdict: "violated",
    because,
    resources: [sessions({ engine: "valkey", atRestEncryptionEnabled: false })],
    template: sessionsStack({ Engine: "valkey", AtRestEncryptionEnabled: false }),
  },
  {
    name: "an engine that is not known, and nothing said",
    verdict: "cannot tell",
    because: ["engine"],
    resources: [sessions({ engine: unknown() })],
    template: sessionsStack({ Engine: { Ref: "Engine" } }, parameter("Engine")),
  },
  {
    name: "an engine that is not known, and switched off",
    verdict: "violated",
    because,
    resources: [sessions({ engine: unknown(), atRestEncryptionEnabled: false })],
    template: sessionsStack({ Engine: { Ref: "Engine" }, AtRestEncryptionEnabled: false }, parameter("Engine")),
  },
  {
    name: "a later member of a global datastore",
    verdict: "not applicable",
    resources: [sessions({ globalReplicationGroupId: "ldgnf-sessions" })],
    template: sessionsStack({ GlobalReplicationGroupId: "ldgnf-sessions" }),
  },
  {
    name: "what may be a later member of a global datastore",
    verdict: "cannot tell",
    because: ["globalReplicationGroupId"],
    resources: [sessions({ globalReplicationGroupId: unknown() })],
  },
]);
