import { secretsProviderCredentials } from "../../../rules/secrets/secrets-provider-credentials.ts";
import { resource, ruleCases, secret, unknown } from "../../support/rule-cases.ts";

const id = "AKIAQ7DH3KFS2TNVWX4Y";
const key = "kQ9vT4nGeR1nE2xYw8uPzL5mB7cJ0hF3aD6sKqWe";
const provider = (more: Parameters<typeof resource<"pulumi:providers:aws">>[2]) => [
  resource("pulumi:providers:aws", "live", more),
];
ruleCases(secretsProviderCredentials, [
  { name: "a provider that signs in with what it finds", verdict: "not violated", resources: provider({}) },
  {
    name: "an access key in the code",
    verdict: "violated",
    because: ["accessKey", "secretKey"],
    resources: provider({ accessKey: id, secretKey: key }),
  },
  {
    name: "the secret of a key alone",
    verdict: "violated",
    because: ["secretKey"],
    resources: provider({ secretKey: key }),
  },
  {
    name: "the token of a session",
    verdict: "violated",
    because: ["token"],
    resources: provider({ token: `${key}${key}${key}` }),
  },
  {
    name: "the stand-ins of a local test",
    verdict: "not violated",
    resources: provider({ accessKey: "test", secretKey: "test" }),
  },
  {
    name: "the example key of AWS's documentation",
    verdict: "not violated",
    resources: provider({ accessKey: "AKIAIOSFODNN7EXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" }),
  },
  {
    name: "a key that is marked as secret: the SDK marks it by itself",
    verdict: "not violated",
    but: { program: "violated", preview: "cannot tell" },
    resources: provider({ secretKey: secret(key) }),
  },
  {
    name: "a key that only the deployment will know",
    verdict: "cannot tell",
    but: { plan: "not violated", hcl: "not violated" },
    resources: provider({ secretKey: unknown() }),
  },
  {
    name: "the settings of the default provider in clear text",
    verdict: "violated",
    resources: [
      resource("pulumi:pulumi:Stack", "shop", { settings: { "aws:secretKey": { value: key } } }),
      resource("pulumi:providers:aws", "live", { secretKey: key }),
    ],
  },
]);
