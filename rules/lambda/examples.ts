import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const orders = (variables: Readonly<Record<string, string>>) => ({
  resources: [
    resource("aws:lambda/function:Function", "orders", {
      role: "arn:aws:iam::111122223333:role/orders",
      runtime: "nodejs22.x",
      handler: "index.handler",
      s3Bucket: "shop-code",
      s3Key: "orders.zip",
      environment: { variables },
    }),
  ],
  template: { Orders: { Type: "AWS::Lambda::Function", Properties: { Environment: { Variables: variables } } } },
});

export const lambdaExamples: Examples = {
  "lambda-env-secrets": {
    violated: orders({ DB_PASSWORD: "tangerine-42" }),
    fixed: orders({ DB_SECRET_ARN: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-db" }),
  },
};
