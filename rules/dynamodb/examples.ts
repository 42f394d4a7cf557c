import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

/** The carts of the shop's customers. */
const carts = (inputs: Parameters<typeof resource<"aws:dynamodb/table:Table">>[2], properties: object) => ({
  resources: [
    resource("aws:dynamodb/table:Table", "carts", {
      name: "carts",
      billingMode: "PAY_PER_REQUEST",
      hashKey: "customer",
      attributes: [{ name: "customer", type: "S" }],
      ...inputs,
    }),
  ],
  template: {
    Carts: {
      Type: "AWS::DynamoDB::Table",
      Properties: {
        TableName: "carts",
        BillingMode: "PAY_PER_REQUEST",
        KeySchema: [{ AttributeName: "customer", KeyType: "HASH" }],
        AttributeDefinitions: [{ AttributeName: "customer", AttributeType: "S" }],
        ...properties,
      },
    },
  },
});

export const dynamodbExamples: Examples = {
  "dynamodb-pitr": {
    violated: carts({}, {}),
    fixed: carts(
      { pointInTimeRecovery: { enabled: true } },
      { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
    ),
  },
};
