import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

export const kmsExamples: Examples = {
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
