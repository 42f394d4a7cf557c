import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const name = "/orders/db/password";

const patching = (accounts: string | undefined) => ({
  resources: [
    resource("aws:ssm/document:Document", "patch", {
      name: "patch-shop",
      documentType: "Command",
      content: JSON.stringify({
        schemaVersion: "2.2",
        mainSteps: [{ name: "patch", action: "aws:runShellScript", inputs: { runCommand: ["yum -y update"] } }],
      }),
      ...(accounts !== undefined && { permissions: { type: "Share", account_ids: accounts } }),
    }),
  ],
});

export const ssmExamples: Examples = {
  "ssm-document-public": { violated: patching("All"), fixed: patching(undefined) },
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
