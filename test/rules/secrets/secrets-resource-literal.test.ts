import { secretsResourceLiteral } from "../../../rules/secrets/secrets-resource-literal.ts";
import { resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

const token = "ghp_kQ9vT4nGeR1nE2xYw8uPzL5mB7cJ0hF3aD6s";
const live = "sk_live_51HqLyjWDarjtT1zdp7dcXYZ";
const id = "AKIAQ7DH3KFS2TNVWX4Y";
const key = "kQ9vT4nGeR1nE2xYw8uPzL5mB7cJ0hF3aD6sKqWe";

const tagged = (note: string) => ({
  resources: [resource("aws:s3/bucket:Bucket", "images", { tags: { note } })],
  template: template({ Images: { Type: "AWS::S3::Bucket", Properties: { Tags: [{ Key: "note", Value: note }] } } }),
});

ruleCases(secretsResourceLiteral, [
  { name: "a bucket with nothing to hide", verdict: "not violated", ...tagged("product images") },
  { name: "a token in a tag", verdict: "violated", because: ["tags.note"], ...tagged(token) },
  { name: "a token in the middle of a sentence", verdict: "violated", ...tagged(`pull with ${token} only`) },
  { name: "an access key with its secret", verdict: "violated", ...tagged(`${id}:${key}`) },
  { name: "the id of an access key alone opens nothing", verdict: "not violated", ...tagged(id) },
  {
    name: "a connection string with a password",
    verdict: "violated",
    ...tagged("Server=db;Database=orders;User Id=shop;Password=kQ9vtangerine;"),
  },
  { name: "a URL with a password", verdict: "violated", ...tagged("amqps://shop:kQ9vtangerine@mq.internal:5671") },
  { name: "a URL with a name and no password", verdict: "not violated", ...tagged("ssh://git@github.com/shop/orders") },
  { name: "an address of mail", verdict: "not violated", ...tagged("mailto:orders@example.com") },
  { name: "the start of a token", verdict: "not violated", ...tagged("tokens begin with ghp_ or sk_live_") },
  { name: "a made-up token", verdict: "not violated", ...tagged("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") },
  {
    name: "a private key",
    verdict: "violated",
    ...tagged(
      "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n-----END PRIVATE KEY-----",
    ),
  },
  {
    name: "a certificate, which is public",
    verdict: "not violated",
    ...tagged(
      "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQ\n-----END CERTIFICATE-----",
    ),
  },
  {
    name: "a token inside of JSON text",
    verdict: "violated",
    because: ["policy.Statement.0.Sid"],
    resources: [
      resource("aws:s3/bucketPolicy:BucketPolicy", "images", {
        bucket: "images",
        policy: JSON.stringify({ Statement: [{ Sid: live, Effect: "Deny" }] }),
      }),
    ],
  },
  {
    name: "a resource of a type that the model does not know",
    verdict: "violated",
    template: template({
      Job: { Type: "AWS::Glue::Connection", Properties: { ConnectionInput: { Description: token } } },
    }),
  },
  {
    name: "the variables of a function have a rule of their own",
    verdict: "not violated",
    resources: [resource("aws:lambda/function:Function", "orders", { environment: { variables: { API: live } } })],
    template: template({
      Orders: { Type: "AWS::Lambda::Function", Properties: { Environment: { Variables: { API: live } } } },
    }),
  },
  {
    name: "the description of a function has none",
    verdict: "violated",
    because: ["description"],
    resources: [resource("aws:lambda/function:Function", "orders", { description: live })],
    template: template({ Orders: { Type: "AWS::Lambda::Function", Properties: { Description: live } } }),
  },
  {
    name: "the environment of a container has a rule of its own",
    verdict: "not violated",
    resources: [
      resource("aws:ecs/taskDefinition:TaskDefinition", "web", {
        containerDefinitions: JSON.stringify([{ name: "web", environment: [{ name: "API", value: live }] }]),
      }),
    ],
  },
  {
    name: "the command of a container has none",
    verdict: "violated",
    because: ["containerDefinitions.0.command.1"],
    resources: [
      resource("aws:ecs/taskDefinition:TaskDefinition", "web", {
        containerDefinitions: JSON.stringify([{ name: "web", command: ["--key", live] }]),
      }),
    ],
    template: template({
      Web: {
        Type: "AWS::ECS::TaskDefinition",
        Properties: { ContainerDefinitions: [{ Name: "web", Command: ["--key", live] }] },
      },
    }),
  },
  {
    name: "the value of a plain parameter has a rule of its own",
    verdict: "not violated",
    resources: [
      resource("aws:ssm/parameter:Parameter", "payments", { name: "/payments/live", type: "String", value: live }),
    ],
  },
  {
    name: "the insecure value of a plain parameter, of which the same rule tells",
    verdict: "not violated",
    resources: [
      resource("aws:ssm/parameter:Parameter", "payments", {
        name: "/payments/live",
        type: "String",
        insecureValue: live,
      }),
    ],
  },
  {
    name: "the description of a plain parameter",
    verdict: "violated",
    because: ["description"],
    resources: [
      resource("aws:ssm/parameter:Parameter", "payments", {
        name: "/payments/live",
        type: "String",
        value: "on",
        description: live,
      }),
    ],
  },
  {
    name: "an encrypted parameter with its value in the code",
    verdict: "violated",
    because: ["value"],
    resources: [
      resource("aws:ssm/parameter:Parameter", "payments", {
        name: "/payments/live",
        type: "SecureString",
        value: live,
      }),
    ],
  },
  {
    name: "a text that is marked as secret",
    verdict: "not violated",
    resources: [resource("aws:s3/bucket:Bucket", "images", { tags: { note: secret(token) } })],
  },
  {
    name: "a text that only the deployment will know",
    verdict: "not violated",
    resources: [resource("aws:s3/bucket:Bucket", "images", { tags: { note: unknown() } })],
  },
  {
    name: "a resource of which nothing is known",
    verdict: "cannot tell",
    template: template({ Images: { Type: "AWS::S3::Bucket", Properties: { "Fn::Transform": { Name: "Shop" } } } }),
  },
  {
    name: "a token beside what is not known",
    verdict: "violated",
    resources: [resource("aws:s3/bucket:Bucket", "images", { tags: { note: token, other: unknown() } })],
  },
]);
