import { secretsmanagerPlaintextVersion } from "../../../rules/secretsmanager/secretsmanager-plaintext-version.ts";
import { resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

const version = (more: object) => [
  resource("aws:secretsmanager/secret:Secret", "payments", { name: "payments" }),
  resource("aws:secretsmanager/secretVersion:SecretVersion", "present", { secretId: "payments", ...more }),
];
const kept = (Properties: object, more: object = {}) =>
  template({ Payments: { Type: "AWS::SecretsManager::Secret", Properties } }, more);
const word = "kQ9v-tangerine";
const noEcho = { Parameters: { Key: { Type: "String", NoEcho: true, Default: word } } };

ruleCases(secretsmanagerPlaintextVersion, [
  {
    name: "a value in the code",
    verdict: "violated",
    because: ["secretString"],
    resources: version({ secretString: word }),
    template: kept({ SecretString: word }),
  },
  {
    name: "several values as JSON in the code",
    verdict: "violated",
    resources: version({ secretString: `{"username":"shop","password":"${word}"}` }),
    template: kept({ SecretString: `{"username":"shop","password":"${word}"}` }),
  },
  {
    name: "a binary value in the code",
    verdict: "violated",
    because: ["secretBinary"],
    resources: version({ secretBinary: "a1E5di10YW5nZXJpbmU=" }),
  },
  { name: "no value", verdict: "not violated", resources: version({}) },
  {
    name: "a write-only value",
    verdict: "not violated",
    resources: version({ secretStringWo: word, secretStringWoVersion: 1 }),
  },
  {
    name: "the place of a value that is set by hand",
    verdict: "not violated",
    resources: version({ secretString: "CHANGE_ME" }),
    template: kept({ SecretString: "CHANGE_ME" }),
  },
  {
    name: "a value that is marked as secret: the SDK marks it by itself",
    verdict: "not violated",
    but: { program: "violated", preview: "cannot tell" },
    resources: version({ secretString: secret(word) }),
    template: kept({ SecretString: { Ref: "Key" } }, noEcho),
  },
  {
    name: "a text around a parameter that nobody sees",
    verdict: "not violated",
    template: kept({ SecretString: { "Fn::Join": ["", ['{"key":"', { Ref: "Key" }, '"}']] } }, noEcho),
  },
  {
    name: "a parameter without a default",
    verdict: "not violated",
    template: kept({ SecretString: { Ref: "Key" } }, { Parameters: { Key: { Type: "String" } } }),
  },
  {
    name: "a value that only the deployment will know",
    verdict: "cannot tell",
    // There it is a variable, whose value is given with the deployment.
    but: { hcl: "not violated" },
    resources: version({ secretString: unknown() }),
  },
  {
    name: "a value that a macro makes",
    verdict: "cannot tell",
    template: kept({ SecretString: { "Fn::Transform": { Name: "Passwords" } } }),
  },
  {
    name: "a binary value that is not known beside text in the code",
    verdict: "violated",
    resources: version({ secretString: word, secretBinary: unknown() }),
  },
]);
