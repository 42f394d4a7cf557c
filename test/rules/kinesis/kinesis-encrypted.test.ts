import { kinesisEncrypted } from "../../../rules/kinesis/kinesis-encrypted.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:kinesis/stream:Stream">>[2];

const clicks = (inputs: Inputs, existing = false) =>
  resource("aws:kinesis/stream:Stream", "clicks", { name: "clicks", ...inputs }, { existing });

const stack = (properties: object, more: object = {}) =>
  template({ Clicks: { Type: "AWS::Kinesis::Stream", Properties: properties } }, more);

const because = ["encryptionType"];
const stages = { ...parameter("Stage"), Conditions: { Live: { "Fn::Equals": [{ Ref: "Stage" }, "live"] } } };
const kms = { EncryptionType: "KMS", KeyId: "alias/shop" };

ruleCases(kinesisEncrypted, [
  {
    name: "with a key",
    verdict: "not violated",
    because,
    resources: [clicks({ encryptionType: "KMS", kmsKeyId: "alias/shop" })],
    template: stack({ StreamEncryption: kms }),
  },
  {
    name: "nothing said",
    verdict: "violated",
    because,
    assumes: { encryptionType: "NONE" },
    resources: [clicks({})],
    template: stack({}),
  },
  { name: "there already, and nothing said", verdict: "violated", because, resources: [clicks({}, true)] },
  { name: "no encryption", verdict: "violated", because, resources: [clicks({ encryptionType: "NONE" })] },
  {
    name: "a key that is not used",
    verdict: "violated",
    because,
    resources: [clicks({ encryptionType: "NONE", kmsKeyId: "alias/shop" })],
  },
  {
    name: "there already, with a key",
    verdict: "not violated",
    resources: [clicks({ encryptionType: "KMS", kmsKeyId: "alias/shop" }, true)],
  },
  {
    name: "only the deployment will know",
    verdict: "cannot tell",
    because,
    resources: [clicks({ encryptionType: unknown() })],
    template: stack({ StreamEncryption: { EncryptionType: { Ref: "Type" }, KeyId: "alias/shop" } }, parameter("Type")),
  },
  {
    name: "a key that only the deployment will know",
    verdict: "not violated",
    resources: [clicks({ encryptionType: "KMS", kmsKeyId: unknown() })],
    template: stack({ StreamEncryption: { ...kms, KeyId: { Ref: "Key" } } }, parameter("Key")),
  },
  {
    name: "encrypted in one stage only",
    verdict: "cannot tell",
    template: stack({ StreamEncryption: { "Fn::If": ["Live", kms, { Ref: "AWS::NoValue" }] } }, stages),
  },
  {
    name: "encrypted in every stage",
    verdict: "not violated",
    template: stack(
      { StreamEncryption: { "Fn::If": ["Live", kms, { EncryptionType: "KMS", KeyId: "alias/aws/kinesis" }] } },
      stages,
    ),
  },
]);
