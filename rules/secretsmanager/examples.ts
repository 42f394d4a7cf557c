import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const secret = resource("aws:secretsmanager/secret:Secret", "payments", { name: "payments" });

export const secretsmanagerExamples: Examples = {
  "secretsmanager-plaintext-version": {
    violated: {
      resources: [
        secret,
        resource("aws:secretsmanager/secretVersion:SecretVersion", "payments-key", {
          secretId: "payments",
          secretString: "tangerine-42",
        }),
      ],
      template: {
        Payments: {
          Type: "AWS::SecretsManager::Secret",
          Properties: { Name: "payments", SecretString: "tangerine-42" },
        },
      },
    },
    // The place of the value, which is set by hand after the deployment.
    fixed: {
      resources: [
        secret,
        resource("aws:secretsmanager/secretVersion:SecretVersion", "payments-key", {
          secretId: "payments",
          secretString: "CHANGE_ME",
        }),
      ],
      template: {
        Payments: { Type: "AWS::SecretsManager::Secret", Properties: { Name: "payments", SecretString: "CHANGE_ME" } },
      },
    },
  },
};
