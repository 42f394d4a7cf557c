import { dmsInstancePublic } from "../../../rules/access/publicly-accessible.ts";
import { resource, ruleCases, template } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";

const copier = (value: unknown, existing = false) => [
  resource(
    "aws:dms/replicationInstance:ReplicationInstance",
    "copier",
    {
      replicationInstanceId: "copier",
      replicationInstanceClass: "dms.t3.small",
      ...having("publiclyAccessible", value),
    },
    { existing },
  ),
];

const stack = (value: unknown, more: object = {}) =>
  template(
    {
      Copier: {
        Type: "AWS::DMS::ReplicationInstance",
        Properties: { ReplicationInstanceClass: "dms.t3.small", ...having("PubliclyAccessible", value) },
      },
    },
    more,
  );

ruleCases(dmsInstancePublic, [
  ...switchCases({
    property: "publiclyAccessible",
    good: false,
    absent: { created: "not violated", existing: "not violated", template: "violated" },
    resources: copier,
    template: stack,
  }),
  {
    name: "public, as severe as it gets",
    verdict: "violated",
    severity: "critical",
    resources: copier(true),
    template: stack(true),
  },
]);
