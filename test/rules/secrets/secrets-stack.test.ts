import type { StackValue } from "../../../core/model/pseudo-shapes.ts";
import { secretsStackConfig, secretsStackOutput } from "../../../rules/secrets/secrets-stack.ts";
import { ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

const word = "kQ9v-tangerine";
const settings = (values: Readonly<Record<string, StackValue>>) => [
  resource("pulumi:pulumi:Stack", "shop", { settings: values }),
];
const parameters = (Parameters: object) => template({}, { Parameters });

ruleCases(secretsStackConfig, [
  { name: "no settings", verdict: "not violated", resources: settings({}), template: template({}) },
  {
    name: "a harmless setting",
    verdict: "not violated",
    resources: settings({ domain: { value: "shop.example.com" } }),
    template: parameters({ Domain: { Type: "String", Default: "shop.example.com" } }),
  },
  {
    name: "a password in clear text",
    verdict: "violated",
    because: ["dbPassword.value"],
    resources: settings({ dbPassword: { value: word } }),
  },
  {
    name: "a password as the default of a parameter",
    verdict: "violated",
    because: ["DbPassword.value"],
    template: parameters({ DbPassword: { Type: "String", Default: word } }),
  },
  {
    name: "a token by its form, under another name",
    verdict: "violated",
    resources: settings({ extra: { value: "sk_live_51HqLyjWDarjtT1zdp7dcXYZ" } }),
    template: parameters({ Extra: { Type: "String", Default: "sk_live_51HqLyjWDarjtT1zdp7dcXYZ" } }),
  },
  {
    name: "an encrypted setting",
    verdict: "not violated",
    // The default of a variable stands in the code, whatever mark it has.
    but: { hcl: "violated" },
    resources: settings({ dbPassword: { value: word, hidden: true } }),
    template: parameters({ DbPassword: { Type: "String", NoEcho: true } }),
  },
  { name: "a parameter that echoes", verdict: "violated", template: parameters({ DbPassword: { Type: "String" } }) },
  {
    name: "a hidden parameter with its default in the template",
    verdict: "violated",
    template: parameters({ DbPassword: { Type: "String", NoEcho: true, Default: word } }),
  },
  {
    name: "the name of a parameter of Parameter Store",
    verdict: "not violated",
    template: parameters({ DbPassword: { Type: "AWS::SSM::Parameter::Value<String>", Default: "/orders/db" } }),
  },
  {
    name: "the ARN of the secret",
    verdict: "not violated",
    resources: settings({
      dbSecretArn: { value: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-db" },
    }),
    template: parameters({ DbSecretArn: { Type: "String" } }),
  },
  {
    name: "the place of a value",
    verdict: "not violated",
    // The value that the deployment gives for this default is shown.
    but: { hcl: "violated" },
    resources: settings({ apiKey: { value: "changeme" } }),
    template: parameters({ ApiKey: { Type: "String", NoEcho: "true", Default: "changeme" } }),
  },
  {
    name: "the place of a value, of a parameter that echoes the real one",
    verdict: "violated",
    because: ["ApiKey.value"],
    template: parameters({ ApiKey: { Type: "String", Default: "changeme" } }),
  },
  {
    name: "the place of a value that is no secret",
    verdict: "not violated",
    template: parameters({ Domain: { Type: "String", Default: "changeme" } }),
  },
  {
    name: "one of several",
    verdict: "violated",
    because: ["smtpPassword.value"],
    resources: settings({ stage: { value: "live" }, smtpPassword: { value: word } }),
  },
  {
    name: "a password inside of an object",
    verdict: "violated",
    because: ["db.value"],
    resources: settings({ db: { value: `{"host":"db","password":"${word}"}` } }),
  },
  {
    name: "a password in an object",
    verdict: "violated",
    because: ["db.value.password"],
    resources: settings({ db: { value: { host: "db.shop.example", password: word } } }),
  },
  {
    name: "a list under a secret's name",
    verdict: "violated",
    because: ["apiTokens2.value.0"],
    resources: settings({ apiTokens2: { value: ["sk_live_51HqLyjWDarjtT1zdp7dcXYZ"] } }),
  },
  {
    name: "an object and a list without a secret",
    verdict: "not violated",
    resources: settings({ db: { value: { host: "db.shop.example", zones: ["a", "b"] } } }),
  },
  {
    name: "a name with that of its project before it",
    verdict: "violated",
    resources: settings({ "shop:dbPassword": { value: word } }),
  },
  {
    name: "a project that is called like a secret",
    verdict: "not violated",
    resources: settings({ "password:theme": { value: "tangerine" } }),
  },
  {
    name: "a stack that is not known at all",
    verdict: "cannot tell",
    template: template({}, { Parameters: { "Fn::Transform": { Name: "Settings" } } }),
  },
]);

const outputs = (values: Readonly<Record<string, StackValue>>, ...others: readonly ReturnType<typeof resource>[]) => [
  ...others,
  resource("pulumi:pulumi:Stack", "shop", { outputs: values }),
];
const given = (Outputs: object, Resources: object = {}, more: object = {}) => template(Resources, { Outputs, ...more });
const db = resource("aws:rds/instance:Instance", "orders", { engine: "postgres" });
const bucket = resource("aws:s3/bucket:Bucket", "images", {});

ruleCases(secretsStackOutput, [
  { name: "no outputs", verdict: "not violated", resources: outputs({}), template: template({}) },
  {
    name: "a harmless output",
    verdict: "not violated",
    resources: outputs({ url: { value: "https://shop.example.com" } }),
    template: given({ Url: { Value: "https://shop.example.com" } }),
  },
  {
    name: "a password by its name",
    verdict: "violated",
    resources: outputs({ dbPassword: { value: word } }),
    template: given({ DbPassword: { Value: word } }),
  },
  {
    name: "a URL with a password",
    verdict: "violated",
    resources: outputs({ database: { value: "postgres://shop:kQ9vtangerine@db/orders" } }),
    template: given({ Database: { Value: "postgres://shop:kQ9vtangerine@db/orders" } }),
  },
  {
    name: "an output that is marked",
    verdict: "not violated",
    resources: outputs({ dbPassword: { value: word, hidden: true } }),
  },
  {
    name: "a parameter that nobody should see",
    verdict: "violated",
    template: given(
      { Extra: { Value: { Ref: "Password" } } },
      {},
      { Parameters: { Password: { Type: "String", NoEcho: true, Default: word } } },
    ),
  },
  {
    name: "the secret key of a user",
    verdict: "violated",
    template: given(
      { Extra: { Value: { "Fn::GetAtt": ["Key", "SecretAccessKey"] } } },
      { Key: { Type: "AWS::IAM::AccessKey", Properties: { UserName: "mailer" } } },
    ),
  },
  {
    name: "the password of a database, which only the deployment knows",
    verdict: "violated",
    but: { preview: "not violated" },
    resources: outputs({ extra: { value: ref("orders", "password") } }, db),
  },
  {
    name: "the name of a bucket, which only the deployment knows",
    verdict: "not violated",
    resources: outputs({ images: { value: ref("images", "bucket") } }, bucket),
    template: given({ Images: { Value: { Ref: "Images" } } }, { Images: { Type: "AWS::S3::Bucket" } }),
  },
  {
    name: "the ARN of a secret under a secret's name",
    verdict: "not violated",
    but: { preview: "violated" },
    resources: outputs(
      { dbSecret: { value: ref("kept", "arn") } },
      resource("aws:secretsmanager/secret:Secret", "kept", {}),
    ),
    template: given({ DbSecret: { Value: { Ref: "Kept" } } }, { Kept: { Type: "AWS::SecretsManager::Secret" } }),
  },
  {
    name: "a value that only the deployment knows, under a secret's name",
    verdict: "violated",
    resources: outputs({ apiToken: { value: unknown() } }),
  },
  {
    name: "a value that only the deployment knows",
    verdict: "not violated",
    resources: outputs({ count: { value: unknown() } }),
  },
  {
    name: "a password in an object that is given out",
    verdict: "violated",
    resources: outputs({ database: { value: { host: "db.shop.example", password: word } } }),
  },
  {
    name: "an object without a secret",
    verdict: "not violated",
    resources: outputs({ database: { value: { host: "db.shop.example", port: 5432 } } }),
  },
  {
    name: "outputs that are not known",
    verdict: "cannot tell",
    template: template({}, { Outputs: { "Fn::Transform": { Name: "Outputs" } } }),
  },
]);
