import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const name = "/orders/db/password";

export const ssmExamples: Examples = {
  "ssm-parameter-plaintext": {
    violated: {
      resources: [resource("aws:ssm/parameter:Parameter", "password", { name, type: "String", value: "tangerine-42" })],
      template: {
        Password: { Type: "AWS::SSM::Parameter", Properties: { Name: name, Type: "String", Value: "tangerine-42" } },
      },
    },
    fixed: {
      resources: [
        resource("aws:ssm/parameter:Parameter", "password", { name, type: "SecureString", value: "tangerine-42" }),
      ],
      // CloudFormation cannot make a secure parameter: the secret moves to Secrets Manager.
      template: {
        Password: {
          Type: "AWS::SSM::Parameter",
          Properties: {
            Name: "/orders/db/secret-arn",
            Type: "String",
            Value: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-db",
          },
        },
      },
    },
  },
};
