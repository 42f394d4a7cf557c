import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

export const rdsExamples: Examples = {
  "rds-plaintext-password": {
    violated: {
      resources: [
        resource("aws:rds/instance:Instance", "orders", {
          engine: "postgres",
          username: "shop",
          password: "tangerine-42",
        }),
      ],
      template: {
        Orders: {
          Type: "AWS::RDS::DBInstance",
          Properties: { Engine: "postgres", MasterUsername: "shop", MasterUserPassword: "tangerine-42" },
        },
      },
    },
    fixed: {
      resources: [
        resource("aws:rds/instance:Instance", "orders", {
          engine: "postgres",
          username: "shop",
          manageMasterUserPassword: true,
        }),
      ],
      template: {
        Orders: {
          Type: "AWS::RDS::DBInstance",
          Properties: { Engine: "postgres", MasterUsername: "shop", ManageMasterUserPassword: true },
        },
      },
    },
  },
};
