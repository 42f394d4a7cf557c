import { codebuildEnvSecrets } from "../../../rules/codebuild/codebuild-env-secrets.ts";
import { resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

interface Variable {
  readonly name: string;
  readonly value: string;
  readonly type?: string;
}

const project = (more: Parameters<typeof resource<"aws:codebuild/project:Project">>[2]) =>
  resource("aws:codebuild/project:Project", "shop", more);
const built = (Properties: object, more: object = {}) =>
  template({ Shop: { Type: "AWS::CodeBuild::Project", Properties } }, more);
const variables = (...environmentVariables: readonly Variable[]) => ({
  resources: [project({ environment: { environmentVariables } })],
  template: built({
    Environment: {
      EnvironmentVariables: environmentVariables.map(({ name, value, type }) => ({
        Name: name,
        Value: value,
        ...(type && { Type: type }),
      })),
    },
  }),
});
const location = (text: string) => ({
  resources: [project({ source: { type: "GITHUB", location: text } })],
  template: built({ Source: { Type: "GITHUB", Location: text } }),
});
const credential = (token: string, authType: string) => ({
  resources: [
    resource("aws:codebuild/sourceCredential:SourceCredential", "git", { authType, serverType: "GITHUB", token }),
  ],
  template: template({
    Git: {
      Type: "AWS::CodeBuild::SourceCredential",
      Properties: { AuthType: authType, ServerType: "GITHUB", Token: token },
    },
  }),
});
const signedIn = (token: ReturnType<typeof secret>) => [
  resource("aws:codebuild/sourceCredential:SourceCredential", "git", {
    authType: "PERSONAL_ACCESS_TOKEN",
    serverType: "GITHUB",
    token,
  }),
];

ruleCases(codebuildEnvSecrets, [
  {
    name: "no variables and no source",
    verdict: "not violated",
    resources: [project({ name: "shop" })],
    template: built({}),
  },
  { name: "a harmless variable", verdict: "not violated", ...variables({ name: "STAGE", value: "live" }) },
  {
    name: "a secret key of AWS, the type left out",
    verdict: "violated",
    because: ["environment.environmentVariables.0.value"],
    ...variables({ name: "AWS_SECRET_ACCESS_KEY", value: "kQ9vtangerine" }),
  },
  {
    name: "the id of an access key",
    verdict: "violated",
    ...variables({ name: "AWS_ACCESS_KEY_ID", value: "AKIAQ7DH3KFS2TNVWX4Y", type: "PLAINTEXT" }),
  },
  {
    name: "the id of an access key by its name, whatever it looks like",
    verdict: "violated",
    because: ["environment.environmentVariables.0.value"],
    ...variables({ name: "AWS_ACCESS_KEY_ID", value: "deployer-2" }),
  },
  {
    name: "the id of an access key that the build fetches",
    verdict: "not violated",
    ...variables({ name: "AWS_ACCESS_KEY_ID", value: "deployer", type: "SECRETS_MANAGER" }),
  },
  {
    name: "the place of an access key's id",
    verdict: "not violated",
    ...variables({ name: "AWS_ACCESS_KEY_ID", value: "REPLACE_ME" }),
  },
  {
    name: "a secret that the build fetches",
    verdict: "not violated",
    ...variables({ name: "DB_PASSWORD", value: "orders-db", type: "SECRETS_MANAGER" }),
  },
  {
    name: "a parameter that the build fetches",
    verdict: "not violated",
    ...variables({ name: "DB_PASSWORD", value: "orders-db", type: "PARAMETER_STORE" }),
  },
  {
    name: "the second of two",
    verdict: "violated",
    because: ["environment.environmentVariables.1.value"],
    ...variables({ name: "STAGE", value: "live" }, { name: "NPM_TOKEN", value: "kQ9v-tangerine" }),
  },
  { name: "a source without credentials", verdict: "not violated", ...location("https://github.com/shop/orders.git") },
  {
    name: "a source with a token in its address",
    verdict: "violated",
    because: ["source.location"],
    ...location("https://builder:kQ9vtangerine@github.com/shop/orders.git"),
  },
  {
    name: "a second source with a token in its address",
    verdict: "violated",
    because: ["secondarySources.0.location"],
    resources: [
      project({
        secondarySources: [
          { type: "GITHUB", sourceIdentifier: "docs", location: "https://x:kQ9vtangerine@github.com/shop/docs.git" },
        ],
      }),
    ],
    template: built({
      SecondarySources: [
        { Type: "GITHUB", SourceIdentifier: "docs", Location: "https://x:kQ9vtangerine@github.com/shop/docs.git" },
      ],
    }),
  },
  {
    name: "a token in the code",
    verdict: "violated",
    because: ["token"],
    ...credential("kQ9v-tangerine", "PERSONAL_ACCESS_TOKEN"),
  },
  {
    name: "a connection in the place of a token",
    verdict: "not violated",
    ...credential("arn:aws:codeconnections:eu-central-1:111122223333:connection/1", "CODECONNECTIONS"),
  },
  { name: "a secret in the place of a token", verdict: "not violated", ...credential("orders-git", "SECRETS_MANAGER") },
  {
    name: "a token that is marked as secret: the SDK marks it by itself",
    verdict: "not violated",
    but: { program: "violated", preview: "cannot tell" },
    resources: signedIn(secret("kQ9v-tangerine")),
    template: template(
      {
        Git: {
          Type: "AWS::CodeBuild::SourceCredential",
          Properties: { AuthType: "BASIC_AUTH", ServerType: "GITHUB", Token: { Ref: "Token" } },
        },
      },
      { Parameters: { Token: { Type: "String", NoEcho: true } } },
    ),
  },
  {
    name: "an environment that only the deployment will know",
    verdict: "cannot tell",
    resources: [project({ environment: unknown() })],
    template: built({ Environment: { Ref: "Settings" } }, { Parameters: { Settings: { Type: "String" } } }),
  },
  {
    name: "a source that only the deployment will know",
    verdict: "cannot tell",
    resources: [project({ source: unknown() })],
    template: built({ Source: { Ref: "Settings" } }, { Parameters: { Settings: { Type: "String" } } }),
  },
  {
    name: "further sources that only the deployment will know",
    verdict: "cannot tell",
    because: ["secondarySources"],
    resources: [project({ secondarySources: unknown() })],
    template: built({ SecondarySources: { Ref: "Settings" } }, { Parameters: { Settings: { Type: "String" } } }),
  },
  {
    name: "further sources that are not known, and a token in the address of the first",
    verdict: "violated",
    because: ["source.location"],
    resources: [
      project({
        source: { type: "GITHUB", location: "https://builder:kQ9vtangerine@github.com/shop/orders.git" },
        secondarySources: unknown(),
      }),
    ],
  },
  {
    name: "a connection that only the deployment will know",
    verdict: "not violated",
    because: ["authType"],
    resources: [
      resource("aws:codebuild/sourceCredential:SourceCredential", "git", {
        authType: "CODECONNECTIONS",
        serverType: "GITHUB",
        token: unknown(),
      }),
    ],
  },
  {
    name: "a type that is not known, of a variable with a password",
    verdict: "cannot tell",
    resources: [
      project({
        environment: { environmentVariables: [{ name: "DB_PASSWORD", value: "kQ9v-tangerine", type: unknown() }] },
      }),
    ],
    template: built(
      {
        Environment: {
          EnvironmentVariables: [{ Name: "DB_PASSWORD", Value: "kQ9v-tangerine", Type: { Ref: "Kind" } }],
        },
      },
      { Parameters: { Kind: { Type: "String" } } },
    ),
  },
]);
