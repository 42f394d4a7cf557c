import { efsEncrypted } from "../../../rules/efs/efs-encrypted.ts";
import { parameter, resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:efs/fileSystem:FileSystem">>[2];

const files = (inputs: Inputs, more: { existing?: boolean } = {}) =>
  resource("aws:efs/fileSystem:FileSystem", "invoices", inputs, more);
const stack = (Properties: object, more: object = {}) =>
  template({ Invoices: { Type: "AWS::EFS::FileSystem", Properties } }, more);
const kmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/0a1b";

ruleCases(efsEncrypted, [
  {
    name: "encrypted",
    verdict: "not violated",
    because: ["encrypted"],
    resources: [files({ encrypted: true })],
    template: stack({ Encrypted: true }),
  },
  {
    name: "encrypted with a key of the house",
    verdict: "not violated",
    resources: [files({ encrypted: true, kmsKeyId })],
    template: stack({ Encrypted: true, KmsKeyId: kmsKeyId }),
  },
  {
    name: "switched off",
    verdict: "violated",
    because: ["encrypted"],
    severity: "high",
    resources: [files({ encrypted: false })],
    template: stack({ Encrypted: false }),
  },
  { name: "nothing said", verdict: "violated", because: ["encrypted"], resources: [files({})], template: stack({}) },
  {
    name: "a file system that is there already, and nothing said",
    verdict: "violated",
    resources: [files({}, { existing: true })],
  },
  { name: "true written as text", verdict: "not violated", template: stack({ Encrypted: "true" }) },
  { name: "false written as text", verdict: "violated", template: stack({ Encrypted: "false" }) },
  { name: "a secret that says yes", verdict: "not violated", resources: [files({ encrypted: secret(true) })] },
  {
    name: "only the deployment will know",
    verdict: "cannot tell",
    because: ["encrypted"],
    resources: [files({ encrypted: unknown() })],
    template: stack({ Encrypted: { Ref: "Encrypted" } }, parameter("Encrypted")),
  },
  {
    name: "on in production only",
    verdict: "cannot tell",
    template: stack(
      { Encrypted: { "Fn::If": ["Production", true, false] } },
      { ...parameter("Stage"), Conditions: { Production: { "Fn::Equals": [{ Ref: "Stage" }, "production"] } } },
    ),
  },
]);
