import { ecsEnvSecrets } from "../../../rules/ecs/ecs-env-secrets.ts";
import { resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

interface Container {
  readonly name: string;
  readonly environment?: readonly { readonly name: string; readonly value: string }[];
  readonly secrets?: readonly { readonly name: string; readonly valueFrom: string }[];
}

const task = (containerDefinitions: string | ReturnType<typeof unknown>) =>
  resource("aws:ecs/taskDefinition:TaskDefinition", "shop", { family: "shop", containerDefinitions });
const upper = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(upper);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.charAt(0).toUpperCase() + key.slice(1), upper(each)]),
  );
};
const definition = (ContainerDefinitions: unknown, more: object = {}) =>
  template({ Shop: { Type: "AWS::ECS::TaskDefinition", Properties: { ContainerDefinitions } } }, more);
const both = (...containers: readonly Container[]) => ({
  resources: [task(JSON.stringify(containers))],
  template: definition(upper(containers)),
});
const web = (name: string, value: string): Container => ({ name: "web", environment: [{ name, value }] });

ruleCases(ecsEnvSecrets, [
  { name: "no environment", verdict: "not violated", ...both({ name: "web" }) },
  { name: "a harmless variable", verdict: "not violated", ...both(web("STAGE", "live")) },
  {
    name: "a password",
    verdict: "violated",
    because: ["containerDefinitions.0.environment.0.value"],
    ...both(web("DB_PASSWORD", "kQ9v-tangerine")),
  },
  { name: "a token by its form", verdict: "violated", ...both(web("EXTRA", "xoxb-2839471923-kq9v2tangerine")) },
  {
    name: "the id of an access key by its name",
    verdict: "violated",
    because: ["containerDefinitions.0.environment.0.value"],
    ...both(web("AWS_ACCESS_KEY_ID", "deployer-2")),
  },
  {
    name: "the path of a parameter with an access key's id",
    verdict: "not violated",
    ...both(web("AWS_ACCESS_KEY_ID", "/orders/mailer/key")),
  },
  {
    name: "the second container's",
    verdict: "violated",
    because: ["containerDefinitions.1.environment.0.value"],
    ...both({ name: "proxy" }, web("API_KEY", "kQ9v-tangerine")),
  },
  {
    name: "in the list of secrets, where it belongs",
    verdict: "not violated",
    ...both({
      name: "web",
      secrets: [{ name: "DB_PASSWORD", valueFrom: "arn:aws:ssm:eu-central-1:111122223333:parameter/orders/db" }],
    }),
  },
  {
    name: "the ARN of a secret as a variable",
    verdict: "not violated",
    ...both(web("DB_SECRET", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-db")),
  },
  { name: "the place of a value", verdict: "not violated", ...both(web("DB_PASSWORD", "REPLACE_ME")) },
  {
    name: "definitions that only the deployment will know",
    verdict: "cannot tell",
    resources: [task(unknown())],
    template: definition({ Ref: "Containers" }, { Parameters: { Containers: { Type: "String" } } }),
  },
  { name: "definitions that are no JSON", verdict: "cannot tell", resources: [task("containers: []")] },
  {
    name: "one container is a parameter, and another holds a secret",
    verdict: "violated",
    template: definition(
      [
        { Name: "web", Environment: [{ Name: "DB_PASSWORD", Value: "kQ9v-tangerine" }] },
        { Name: "proxy", Environment: { Ref: "Proxy" } },
      ],
      { Parameters: { Proxy: { Type: "String" } } },
    ),
  },
  {
    name: "the environment of one container is a parameter",
    verdict: "cannot tell",
    template: definition([{ Name: "proxy", Environment: { Ref: "Proxy" } }], {
      Parameters: { Proxy: { Type: "String" } },
    }),
  },
]);
