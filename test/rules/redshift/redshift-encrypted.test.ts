import { redshiftEncrypted } from "../../../rules/redshift/redshift-encrypted.ts";
import { resource, ruleCases, template } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";

const cluster = (value: unknown, existing = false) =>
  resource(
    "aws:redshift/cluster:Cluster",
    "sales",
    { clusterIdentifier: "sales", nodeType: "ra3.large", ...having("encrypted", value) },
    { existing },
  );

const stack = (value: unknown, more: object = {}) =>
  template(
    {
      Sales: { Type: "AWS::Redshift::Cluster", Properties: { NodeType: "ra3.large", ...having("Encrypted", value) } },
    },
    more,
  );

ruleCases(redshiftEncrypted, [
  ...switchCases({
    property: "encrypted",
    good: true,
    absent: { created: "not violated", existing: "cannot tell", template: "not violated" },
    resources: (value, existing) => [cluster(value, existing)],
    template: stack,
  }),
  {
    name: "a new cluster, which AWS refuses to make",
    verdict: "violated",
    severity: "medium",
    resources: [cluster(false)],
    template: stack(false),
  },
  {
    name: "an older cluster",
    verdict: "violated",
    severity: { preview: "high", plan: "high", program: "medium" },
    resources: [cluster(false, true)],
  },
  { name: "encrypted, as the provider's text", verdict: "not violated", resources: [cluster("true", true)] },
  { name: "not encrypted, as the provider's text", verdict: "violated", resources: [cluster("false", true)] },
]);
