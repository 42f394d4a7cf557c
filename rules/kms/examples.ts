import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

/** A key for customers' data, and who may do everything with it. */
const customers = (principal: object) => {
  const document = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: principal, Action: "kms:*", Resource: "*" }],
  };
  return {
    resources: [
      resource("aws:kms/key:Key", "customers", { description: "Customers at rest", policy: document as never }),
    ],
    template: {
      Customers: { Type: "AWS::KMS::Key", Properties: { Description: "Customers at rest", KeyPolicy: document } },
    },
  };
};

export const kmsExamples: Examples = {
  "kms-key-policy-public": {
    violated: customers({ AWS: "*" }),
    fixed: customers({ AWS: "arn:aws:iam::111111111111:root" }),
  },
  "kms-key-rotation": {
    violated: {
      resources: [resource("aws:kms/key:Key", "customers", { description: "Customers at rest" })],
      template: { Customers: { Type: "AWS::KMS::Key", Properties: { Description: "Customers at rest" } } },
    },
    fixed: {
      resources: [
        resource("aws:kms/key:Key", "customers", { description: "Customers at rest", enableKeyRotation: true }),
      ],
      template: {
        Customers: {
          Type: "AWS::KMS::Key",
          Properties: { Description: "Customers at rest", EnableKeyRotation: true },
        },
      },
    },
  },
};
