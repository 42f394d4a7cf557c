import { kmsKeyRotation } from "../../../rules/kms/kms-key-rotation.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";

type Inputs = Parameters<typeof resource<"aws:kms/key:Key">>[2];

const key = (inputs: Inputs, existing = false) => resource("aws:kms/key:Key", "shop", inputs, { existing });

const stack = (Properties: object, more: object = {}) =>
  template({ Shop: { Type: "AWS::KMS::Key", Properties } }, more);

ruleCases(kmsKeyRotation, [
  ...switchCases({
    property: "enableKeyRotation",
    good: true,
    absent: { created: "violated", existing: "violated", template: "violated" },
    resources: (value, existing) => [key(having("enableKeyRotation", value), existing)],
    template: (value, more) => stack(having("EnableKeyRotation", value), more),
  }),
  {
    name: "a symmetric key, written out",
    verdict: "violated",
    resources: [key({ customerMasterKeySpec: "SYMMETRIC_DEFAULT", keyUsage: "ENCRYPT_DECRYPT" })],
    template: stack({ KeySpec: "SYMMETRIC_DEFAULT", KeyUsage: "ENCRYPT_DECRYPT" }),
  },
  {
    name: "an asymmetric key",
    verdict: "not applicable",
    resources: [key({ customerMasterKeySpec: "RSA_4096" })],
    template: stack({ KeySpec: "RSA_4096" }),
  },
  {
    name: "a key that signs",
    verdict: "not applicable",
    resources: [key({ customerMasterKeySpec: "ECC_NIST_P256", keyUsage: "SIGN_VERIFY" })],
    template: stack({ KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY" }),
  },
  {
    name: "an HMAC key",
    verdict: "not applicable",
    resources: [key({ customerMasterKeySpec: "HMAC_256", keyUsage: "GENERATE_VERIFY_MAC" })],
    template: stack({ KeySpec: "HMAC_256", KeyUsage: "GENERATE_VERIFY_MAC" }),
  },
  { name: "in a key store of one's own", verdict: "not applicable", resources: [key({ customKeyStoreId: "cks-1" })] },
  {
    name: "in AWS's own key store, as the provider writes it down: empty text",
    verdict: "violated",
    resources: [key({ customKeyStoreId: "", xksKeyId: "", enableKeyRotation: false }, true)],
  },
  { name: "outside of AWS", verdict: "not applicable", resources: [key({ xksKeyId: "bb8562717f809024" })] },
  {
    name: "a kind of key that is not known",
    verdict: "cannot tell",
    because: ["customerMasterKeySpec"],
    resources: [key({ customerMasterKeySpec: unknown() })],
    template: stack({ KeySpec: { Ref: "Spec" } }, parameter("Spec")),
  },
  {
    name: "a use of the key that is not known",
    verdict: "cannot tell",
    because: ["keyUsage"],
    resources: [key({ keyUsage: unknown() })],
    template: stack({ KeyUsage: { Ref: "Usage" } }, parameter("Usage")),
  },
  {
    name: "a kind of key that is not known, and rotated",
    verdict: "not violated",
    resources: [key({ customerMasterKeySpec: unknown(), enableKeyRotation: true })],
    template: stack({ KeySpec: { Ref: "Spec" }, EnableKeyRotation: true }, parameter("Spec")),
  },
  {
    name: "a key whose material is imported, beside one that is not rotated",
    verdict: "violated",
    template: template({
      Imported: { Type: "AWS::KMS::Key", Properties: { Origin: "EXTERNAL" } },
      Shop: { Type: "AWS::KMS::Key", Properties: {} },
    }),
  },
  {
    name: "a key whose material is imported, beside one that is rotated",
    verdict: "not violated",
    template: template({
      Imported: { Type: "AWS::KMS::Key", Properties: { Origin: "EXTERNAL" } },
      Shop: { Type: "AWS::KMS::Key", Properties: { EnableKeyRotation: true } },
    }),
  },
]);
