import { lambdaEnvSecrets } from "../../../rules/lambda/lambda-env-secrets.ts";
import { ref, resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

type Variables = NonNullable<Parameters<typeof shop>[0]>;

const shop = (variables: Readonly<Record<string, string>> | ReturnType<typeof unknown>) =>
  resource("aws:lambda/function:Function", "orders", {
    environment: { variables: variables as Record<string, string> },
  });
const function_ = (Variables: unknown, more: object = {}) =>
  template({ Orders: { Type: "AWS::Lambda::Function", Properties: { Environment: { Variables } } } }, more);
const both = (variables: Variables, more: object = {}) => ({
  resources: [shop(variables)],
  template: function_(variables, more),
});
const mixed = (variables: object) => shop(variables as Variables);

ruleCases(lambdaEnvSecrets, [
  {
    name: "no environment at all",
    verdict: "not violated",
    resources: [resource("aws:lambda/function:Function", "orders", {})],
    template: template({ Orders: { Type: "AWS::Lambda::Function", Properties: {} } }),
  },
  { name: "an empty environment", verdict: "not violated", ...both({}) },
  {
    name: "a password in clear text",
    verdict: "violated",
    because: ["environment.variables.DB_PASSWORD"],
    ...both({ DB_PASSWORD: "kQ9v-tangerine" }),
  },
  { name: "a weak password is a password too", verdict: "violated", ...both({ DB_PASSWORD: "letmein" }) },
  { name: "a name in camel case", verdict: "violated", ...both({ paymentApiKey: "kq9v2tangerine" }) },
  {
    name: "a key that its form tells, whatever it is called",
    verdict: "violated",
    because: ["environment.variables.GREETING"],
    ...both({ GREETING: "sk_live_51HqLyjWDarjtT1zdp7dcXYZ" }),
  },
  {
    name: "a password in the URL of the database",
    verdict: "violated",
    ...both({ DATABASE: "postgres://shop:kQ9vtangerine@db.internal:5432/orders" }),
  },
  {
    name: "the id of an access key by its name",
    verdict: "violated",
    because: ["environment.variables.mailerAccessKeyId"],
    ...both({ mailerAccessKeyId: "deployer-2" }),
  },
  {
    name: "the id of a key that encrypts",
    verdict: "not violated",
    ...both({ KMS_KEY_ID: "8b2cf0d1-tangerine", ACCESS_KEY_ID_PARAMETER: "mailer-key" }),
  },
  {
    name: "only the secret one of several is named",
    verdict: "violated",
    because: ["environment.variables.SMTP_PASSWORD"],
    ...both({ STAGE: "live", SMTP_PASSWORD: "kQ9v-tangerine" }),
  },
  {
    name: "the ARN of a secret",
    verdict: "not violated",
    ...both({ DB_PASSWORD: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-db" }),
  },
  { name: "the path of a parameter", verdict: "not violated", ...both({ DB_PASSWORD: "/orders/db/password" }) },
  {
    name: "the name of a secret",
    verdict: "not violated",
    ...both({ DB_SECRET_NAME: "orders-db", API_TOKEN_ARN: "x", TOKEN_TTL: "3600" }),
  },
  { name: "an empty value", verdict: "not violated", ...both({ DB_PASSWORD: "" }) },
  {
    name: "the place of a value",
    verdict: "not violated",
    ...both({ DB_PASSWORD: "changeme", API_KEY: "<your-key>" }),
  },
  { name: "the example key of AWS's documentation", verdict: "not violated", ...both({ KEY: "AKIAIOSFODNN7EXAMPLE" }) },
  {
    name: "a count of tokens and a switch",
    verdict: "not violated",
    ...both({ MAX_TOKENS: "4096", USE_PASSWORD: "yes", PASSWORD_POLICY: "strong" }),
  },
  {
    name: "an address under a secret's name",
    verdict: "not violated",
    ...both({ TOKEN: "https://sign-in.example.org/token" }),
  },
  {
    name: "a value that the source marks as secret",
    verdict: "not violated",
    resources: [mixed({ DB_PASSWORD: secret("kQ9v-tangerine") })],
    template: function_(
      { DB_PASSWORD: { Ref: "Password" } },
      { Parameters: { Password: { Type: "String", NoEcho: true, Default: "kQ9v-tangerine" } } },
    ),
  },
  {
    name: "a value that another resource makes",
    verdict: "not violated",
    resources: [resource("aws:sqs/queue:Queue", "mails", {}), mixed({ QUEUE_TOKEN: ref("mails", "url") })],
    template: template({
      Mails: { Type: "AWS::SQS::Queue" },
      Orders: {
        Type: "AWS::Lambda::Function",
        Properties: { Environment: { Variables: { QUEUE_TOKEN: { Ref: "Mails" } } } },
      },
    }),
  },
  {
    name: "a variable that only the deployment will know is not written here",
    verdict: "not violated",
    resources: [mixed({ DB_PASSWORD: unknown() })],
    template: function_({ DB_PASSWORD: { Ref: "Password" } }, { Parameters: { Password: { Type: "String" } } }),
  },
  {
    name: "a secret that CloudFormation fetches",
    verdict: "not violated",
    template: function_({ DB_PASSWORD: "{{resolve:secretsmanager:orders-db:SecretString:password}}" }),
  },
  {
    name: "the default of a parameter that everybody sees",
    verdict: "violated",
    template: function_(
      { DB_PASSWORD: { Ref: "Password" } },
      { Parameters: { Password: { Type: "String", Default: "kQ9v-tangerine" } } },
    ),
  },
  {
    name: "a secret beside what is not known",
    verdict: "violated",
    resources: [mixed({ STAGE: unknown(), DB_PASSWORD: "kQ9v-tangerine" })],
    template: function_(
      { STAGE: { Ref: "Stage" }, DB_PASSWORD: "kQ9v-tangerine" },
      { Parameters: { Stage: { Type: "String" } } },
    ),
  },
  {
    name: "variables that only the deployment will know",
    verdict: "cannot tell",
    because: ["environment.variables"],
    resources: [shop(unknown())],
    template: function_({ Ref: "Variables" }, { Parameters: { Variables: { Type: "String" } } }),
  },
  {
    name: "variables that a macro makes",
    verdict: "cannot tell",
    template: function_({ "Fn::Transform": { Name: "ShopSettings" } }),
  },
]);
