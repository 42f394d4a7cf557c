import type { Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const password = resource("aws:secretsmanager/secret:Secret", "database", { name: "shop/database" });
const Database = { Type: "AWS::SecretsManager::Secret", Properties: { Name: "shop/database" } };
const rotate = "arn:aws:lambda:eu-west-1:111111111111:function:rotate";

export const secretsmanagerExamples: Examples = {
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
