import type { Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const secret = resource("aws:secretsmanager/secret:Secret", "payments", { name: "payments" });

const password = resource("aws:secretsmanager/secret:Secret", "database", { name: "shop/database" });
const Database = { Type: "AWS::SecretsManager::Secret", Properties: { Name: "shop/database" } };
const rotate = "arn:aws:lambda:eu-west-1:111111111111:function:rotate";

/** The key of the payment provider, and who may read it. */
const readBy = (principal: string | object) => {
  const arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:payments-a1b2c3";
  const document = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: principal, Action: "secretsmanager:GetSecretValue", Resource: arn }],
  };
  return {
    resources: [
      resource("aws:secretsmanager/secretPolicy:SecretPolicy", "payments", {
        secretArn: arn,
        policy: document as never,
      }),
    ],
    template: {
      Policy: {
        Type: "AWS::SecretsManager::ResourcePolicy",
        Properties: { SecretId: arn, ResourcePolicy: document },
      },
    },
  };
};

export const secretsmanagerExamples: Examples = {
  "secretsmanager-policy-public": {
    violated: readBy("*"),
    fixed: readBy({ AWS: "arn:aws:iam::111111111111:role/checkout" }),
  },
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
