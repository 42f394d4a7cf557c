import { ebsDefaultEncryption } from "../../../rules/ebs/ebs-default-encryption.ts";
import { resource, ruleCases, secret, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:ebs/encryptionByDefault:EncryptionByDefault">>[2];

const region = (inputs: Inputs, more: { existing?: boolean } = {}) =>
  resource("aws:ebs/encryptionByDefault:EncryptionByDefault", "region", inputs, more);

ruleCases(ebsDefaultEncryption, [
  { name: "on", verdict: "not violated", because: ["enabled"], resources: [region({ enabled: true })] },
  { name: "declared, and nothing else said", verdict: "not violated", because: ["enabled"], resources: [region({})] },
  {
    name: "off",
    verdict: "violated",
    because: ["enabled"],
    severity: "medium",
    resources: [region({ enabled: false })],
  },
  {
    name: "off, and there already",
    verdict: "violated",
    resources: [region({ enabled: false }, { existing: true })],
  },
  { name: "on, and there already", verdict: "not violated", resources: [region({}, { existing: true })] },
  { name: "a secret that says no", verdict: "violated", resources: [region({ enabled: secret(false) })] },
  { name: "only the deployment will know", verdict: "cannot tell", resources: [region({ enabled: unknown() })] },
  {
    name: "on in one region, off in another",
    verdict: "violated",
    resources: [
      region({ enabled: true }),
      resource(
        "aws:ebs/encryptionByDefault:EncryptionByDefault",
        "other",
        { enabled: false },
        { provider: "aws.ireland" },
      ),
    ],
  },
]);
