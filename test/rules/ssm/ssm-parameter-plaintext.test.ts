import { ssmParameterPlaintext } from "../../../rules/ssm/ssm-parameter-plaintext.ts";
import { resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

const parameter = (more: Parameters<typeof resource<"aws:ssm/parameter:Parameter">>[2]) => [
  resource("aws:ssm/parameter:Parameter", "setting", more),
];
const stored = (Properties: object, more: object = {}) =>
  template({ Setting: { Type: "AWS::SSM::Parameter", Properties } }, more);
const both = (name: string, type: string, value: string) => ({
  resources: parameter({ name, type, value }),
  template: stored({ Name: name, Type: type, Value: value }),
});

ruleCases(ssmParameterPlaintext, [
  { name: "a harmless setting", verdict: "not violated", about: "value", ...both("/orders/stage", "String", "live") },
  {
    name: "a name that says secret",
    verdict: "violated",
    because: ["name"],
    about: "name",
    ...both("/orders/db/password", "String", "tangerine"),
  },
  {
    name: "a value that is a token",
    verdict: "violated",
    because: ["value"],
    about: "value",
    ...both("/orders/extra", "String", "sk_live_51HqLyjWDarjtT1zdp7dcXYZ"),
  },
  {
    name: "a list with a token in it",
    verdict: "violated",
    ...both("/orders/extra", "StringList", "live,sk_live_51HqLyjWDarjtT1zdp7dcXYZ"),
  },
  {
    name: "the same, encrypted",
    verdict: "not violated",
    resources: parameter({ name: "/orders/db/password", type: "SecureString", value: "kQ9v-tangerine" }),
  },
  {
    name: "the ARN of the secret under its name",
    verdict: "not violated",
    ...both("/orders/db/secret", "String", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-db"),
  },
  {
    name: "a name that says where the secret is",
    verdict: "not violated",
    ...both("/orders/db/secret-arn", "String", "orders-db"),
  },
  {
    name: "a token in an insecure value",
    verdict: "violated",
    because: ["insecureValue"],
    about: "insecureValue",
    resources: parameter({ name: "/orders/extra", type: "String", insecureValue: "sk_live_51HqLyjWDarjtT1zdp7dcXYZ" }),
  },
  {
    name: "a value that is not known under a secret's name",
    verdict: "cannot tell",
    because: ["value"],
    resources: parameter({ name: "/orders/db/password", type: "String", value: unknown() }),
    template: stored(
      { Name: "/orders/db/password", Type: "String", Value: { Ref: "Value" } },
      { Parameters: { Value: { Type: "String" } } },
    ),
  },
  {
    name: "a secret under a secret's name is kept in clear text all the same",
    verdict: "violated",
    resources: parameter({ name: "/orders/db/password", type: "String", value: secret("kQ9v-tangerine") }),
    template: stored(
      { Name: "/orders/db/password", Type: "String", Value: { Ref: "Value" } },
      { Parameters: { Value: { Type: "String", NoEcho: true } } },
    ),
  },
  {
    name: "a value that is not known",
    verdict: "cannot tell",
    because: ["value"],
    resources: parameter({ name: "/orders/extra", type: "String", value: unknown() }),
    template: stored(
      { Name: "/orders/extra", Type: "String", Value: { Ref: "Value" } },
      { Parameters: { Value: { Type: "String" } } },
    ),
  },
  {
    name: "a type that is not known",
    verdict: "cannot tell",
    because: ["type"],
    resources: parameter({ name: "/orders/db/password", type: unknown(), value: "kQ9v-tangerine" }),
    template: stored(
      { Name: "/orders/db/password", Type: { Ref: "Kind" }, Value: "kQ9v-tangerine" },
      { Parameters: { Kind: { Type: "String" } } },
    ),
  },
  {
    name: "a name that is not known",
    verdict: "cannot tell",
    because: ["name"],
    resources: parameter({ name: unknown(), type: "String", value: "live" }),
    template: stored(
      { Name: { Ref: "Name" }, Type: "String", Value: "live" },
      { Parameters: { Name: { Type: "String" } } },
    ),
  },
]);
