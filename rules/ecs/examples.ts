import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const orders = (container: object, definition: object) => ({
  resources: [
    resource("aws:ecs/taskDefinition:TaskDefinition", "orders", {
      family: "orders",
      containerDefinitions: JSON.stringify([{ name: "web", ...container }]),
    }),
  ],
  template: {
    Orders: {
      Type: "AWS::ECS::TaskDefinition",
      Properties: { Family: "orders", ContainerDefinitions: [{ Name: "web", ...definition }] },
    },
  },
});

const kept = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-db";

export const ecsExamples: Examples = {
  "ecs-env-secrets": {
    violated: orders(
      { environment: [{ name: "DB_PASSWORD", value: "tangerine-42" }] },
      { Environment: [{ Name: "DB_PASSWORD", Value: "tangerine-42" }] },
    ),
    fixed: orders(
      { secrets: [{ name: "DB_PASSWORD", valueFrom: kept }] },
      { Secrets: [{ Name: "DB_PASSWORD", ValueFrom: kept }] },
    ),
  },
};
