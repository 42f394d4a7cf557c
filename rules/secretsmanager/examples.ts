import type { Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const secret = resource("aws:secretsmanager/secret:Secret", "payments", { name: "payments" });

const password = resource("aws:secretsmanager/secret:Secret", "database", { name: "shop/database" });
const Database = { Type: "AWS::SecretsManager::Secret", Properties: { Name: "shop/database" } };
const rotate = "arn:aws:lambda:eu-west-1:111111111111:function:rotate";

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
  "secretsmanager-rotation": {
    violated: { resources: [password], template: { Database } },
    fixed: {
      resources: [
        password,
        resource("aws:secretsmanager/secretRotation:SecretRotation", "rotation", {
          secretId: ref("database"),
          rotationLambdaArn: rotate,
          rotationRules: { automaticallyAfterDays: 30 },
        }),
      ],
      template: {
        Database,
        Rotation: {
          Type: "AWS::SecretsManager::RotationSchedule",
          Properties: {
            SecretId: { Ref: "Database" },
            RotationLambdaARN: rotate,
            RotationRules: { AutomaticallyAfterDays: 30 },
          },
        },
      },
    },
  },
};
