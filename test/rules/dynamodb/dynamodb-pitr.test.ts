import { dynamodbPitr } from "../../../rules/dynamodb/dynamodb-pitr.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";

type Inputs = Parameters<typeof resource<"aws:dynamodb/table:Table">>[2];

const carts = (inputs: Inputs, existing = false) =>
  resource("aws:dynamodb/table:Table", "carts", { name: "carts", hashKey: "id", ...inputs }, { existing });

const recovery = (value: unknown) =>
  value === undefined ? {} : { pointInTimeRecovery: { enabled: value as boolean } };
const specification = (value: unknown) =>
  value === undefined ? {} : { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: value } };

const stack = (Properties: object, more: object = {}) =>
  template({ Carts: { Type: "AWS::DynamoDB::Table", Properties: { TableName: "carts", ...Properties } } }, more);

const replica = (inputs: Parameters<typeof resource<"aws:dynamodb/tableReplica:TableReplica">>[2]) =>
  resource("aws:dynamodb/tableReplica:TableReplica", "far", {
    globalTableArn: "arn:aws:dynamodb:eu-west-1:111111111111:table/carts",
    ...inputs,
  });

const global = (...Replicas: object[]) =>
  template(
    { Carts: { Type: "AWS::DynamoDB::GlobalTable", Properties: { TableName: "carts", Replicas } } },
    parameter("Recoverable"),
  );

ruleCases(dynamodbPitr, [
  ...switchCases({
    property: "pointInTimeRecovery.enabled",
    good: true,
    absent: { created: "violated", existing: "violated", template: "violated" },
    resources: (value, existing) => [carts(recovery(value), existing)],
    template: (value, more) => stack(specification(value), more),
  }),
  {
    name: "the whole block is not known",
    verdict: "cannot tell",
    because: ["pointInTimeRecovery.enabled"],
    resources: [carts({ pointInTimeRecovery: unknown() })],
    template: stack({ PointInTimeRecoverySpecification: { Ref: "Recovery" } }, parameter("Recovery")),
  },
  {
    name: "a table that is safe, and a replica that is not",
    verdict: "violated",
    because: ["replicas.1.pointInTimeRecovery"],
    resources: [
      carts({
        ...recovery(true),
        replicas: [{ regionName: "eu-central-1", pointInTimeRecovery: true }, { regionName: "us-east-1" }],
      }),
    ],
  },
  {
    name: "a table and its replicas",
    verdict: "not violated",
    resources: [carts({ ...recovery(true), replicas: [{ regionName: "eu-central-1", pointInTimeRecovery: true }] })],
  },
  {
    name: "a replica that is not known",
    verdict: "cannot tell",
    because: ["replicas.0.pointInTimeRecovery"],
    resources: [
      carts({ ...recovery(true), replicas: [{ regionName: "eu-central-1", pointInTimeRecovery: unknown() }] }),
    ],
  },
  {
    name: "replicas that are not known",
    verdict: "cannot tell",
    because: ["replicas"],
    resources: [carts({ ...recovery(true), replicas: unknown() })],
  },
  {
    name: "a replica of its own that is not safe",
    verdict: "violated",
    because: ["pointInTimeRecovery"],
    resources: [replica({})],
  },
  {
    name: "a replica of its own that is safe",
    verdict: "not violated",
    resources: [replica(having("pointInTimeRecovery", true))],
  },
  {
    name: "a replica of its own that is not known",
    verdict: "cannot tell",
    resources: [replica({ pointInTimeRecovery: unknown() })],
  },
  {
    name: "a global table with one replica that is not safe",
    verdict: "violated",
    because: ["pointInTimeRecovery.enabled"],
    template: global({ Region: "eu-west-1", ...specification(true) }, { Region: "us-east-1" }),
  },
  {
    name: "a global table that is safe everywhere",
    verdict: "not violated",
    template: global({ Region: "eu-west-1", ...specification(true) }, { Region: "us-east-1", ...specification(true) }),
  },
  {
    name: "a global table of which one replica is not known",
    verdict: "cannot tell",
    template: global(
      { Region: "eu-west-1", ...specification(true) },
      { Region: "us-east-1", ...specification({ Ref: "Recoverable" }) },
    ),
  },
]);
