import { defineRule } from "../../core/engine/rule.ts";
import { includes, not } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html";

export const eksSecretsEncryption = defineRule({
  id: "eks-secrets-encryption",
  title: "The cluster's secrets are not encrypted with a key of your own",
  theme: "at-rest",
  severity: "low",
  severityReason:
    "Since Kubernetes 1.28 AWS encrypts them with a key that it owns: what is missing is the say over the key.",
  controls: { fsbp: ["EKS.3"] },
  equivalents: {
    checkov: ["CKV_AWS_58"],
    trivy: ["AVD-AWS-0039"],
    prowler: ["eks_cluster_kms_cmk_encryption_in_secrets_enabled"],
    guard: ["EKS_CLUSTER_ENCRYPTION_RULE"],
  },
  cwe: [311],
  why: "Passwords of databases and of payment services lie under a key whose use you can neither watch nor stop.",
  fix: 'Add `encryptionConfig` with `resources: ["secrets"]` and the ARN of a KMS key as `provider.keyArn`.',
  sources: [page],
  restsOn: [{ setting: "encryptionConfig: a key that AWS owns, from Kubernetes 1.28 on", source: page }],
  on: ["aws:eks/cluster:Cluster"],
  violatedWhen: ({ fields }) => not(includes(fields.at("encryptionConfig").at("resources").orAbsent("no"), "secrets")),
});
