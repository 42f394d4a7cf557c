import { eksSecretsEncryption } from "../../../rules/eks/eks-secrets-encryption.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { cluster, stack } from "./cluster.ts";

const keyArn = "arn:aws:kms:eu-west-1:123456789012:key/0a1b";
const encrypted = [{ Provider: { KeyArn: keyArn }, Resources: ["secrets"] }];

ruleCases(eksSecretsEncryption, [
  {
    name: "a key of the house for the secrets",
    verdict: "not violated",
    because: ["encryptionConfig.resources.0"],
    resources: [cluster({ encryptionConfig: { provider: { keyArn }, resources: ["secrets"] } })],
    template: stack({ EncryptionConfig: encrypted }),
  },
  {
    name: "a key that is made with it",
    verdict: "not violated",
    resources: [
      resource("aws:kms/key:Key", "secrets", {}),
      cluster({ encryptionConfig: { provider: { keyArn: ref("secrets", "arn") }, resources: ["secrets"] } }),
    ],
    template: template({
      Key: { Type: "AWS::KMS::Key", Properties: {} },
      Shop: {
        Type: "AWS::EKS::Cluster",
        Properties: {
          EncryptionConfig: [{ Provider: { KeyArn: { "Fn::GetAtt": ["Key", "Arn"] } }, Resources: ["secrets"] }],
        },
      },
    }),
  },
  {
    name: "nothing said",
    verdict: "violated",
    because: ["encryptionConfig.resources"],
    severity: "low",
    resources: [cluster({})],
    template: stack({}),
  },
  {
    name: "a key for nothing",
    verdict: "violated",
    because: ["encryptionConfig.resources"],
    resources: [cluster({ encryptionConfig: { provider: { keyArn }, resources: [] } })],
    template: stack({ EncryptionConfig: [{ Provider: { KeyArn: keyArn }, Resources: [] }] }),
  },
  {
    name: "a key, and not said for what",
    verdict: "violated",
    template: stack({ EncryptionConfig: [{ Provider: { KeyArn: keyArn } }] }),
  },
  {
    name: "a cluster that is there already, and nothing said",
    verdict: "violated",
    resources: [cluster({}, { existing: true })],
  },
  {
    name: "encryption that is not known",
    verdict: "cannot tell",
    because: ["encryptionConfig.resources"],
    resources: [cluster({ encryptionConfig: unknown() as never })],
  },
  {
    name: "for what is not known",
    verdict: "cannot tell",
    resources: [cluster({ encryptionConfig: { provider: { keyArn }, resources: [unknown()] } })],
    template: stack(
      { EncryptionConfig: [{ Provider: { KeyArn: keyArn }, Resources: [{ Ref: "What" }] }] },
      parameter("What"),
    ),
  },
  {
    name: "for the secrets and something that is not known",
    verdict: "not violated",
    resources: [cluster({ encryptionConfig: { provider: { keyArn }, resources: [unknown(), "secrets"] } })],
    template: stack(
      { EncryptionConfig: [{ Provider: { KeyArn: keyArn }, Resources: [{ Ref: "What" }, "secrets"] }] },
      parameter("What"),
    ),
  },
  {
    name: "a key in production only",
    verdict: "cannot tell",
    template: stack(
      { EncryptionConfig: { "Fn::If": ["Production", encrypted, { Ref: "AWS::NoValue" }] } },
      { ...parameter("Stage"), Conditions: { Production: { "Fn::Equals": [{ Ref: "Stage" }, "production"] } } },
    ),
  },
]);
