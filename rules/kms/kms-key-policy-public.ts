import { defineRule } from "../../core/engine/rule.ts";
import { everyoneBy } from "../../core/iam/holder.ts";
import { Answer } from "../../core/model/answer.ts";

const because = "the key opens only what somebody has got hold of encrypted, and stays in the shop's hands";

/** With these a stranger makes the key their own. */
const taking = ["kms:PutKeyPolicy", "kms:CreateGrant"];

export const kmsKeyPolicyPublic = defineRule({
  id: "kms-key-policy-public",
  title: "The key's policy lets every AWS account in",
  theme: "exposure",
  severity: "critical",
  severityReason:
    "Whoever can change the policy or make grants owns the key and all that it protects; where only its use is open, it is high.",
  controls: { fsbp: ["KMS.5"] },
  equivalents: { checkov: ["CKV_AWS_33"], prowler: ["kms_key_not_publicly_accessible"] },
  cwe: [284, 732],
  why: "Anyone with an AWS account can decrypt copies of customers' data that were encrypted with the key, or lock the shop out of it.",
  fix: "Name the account or the roles that use the key. With `kms:ViaService` test `kms:CallerAccount` as well: every account can call through a service.",
  sources: [
    "https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html",
    "https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html",
  ],
  restsOn: [
    {
      setting: "policy: only the key's own account",
      source: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html",
    },
  ],
  on: [
    "aws:kms/key:Key",
    "aws:kms/keyPolicy:KeyPolicy",
    "aws:kms/replicaKey:ReplicaKey",
    "aws:kms/externalKey:ExternalKey",
    "aws:kms/replicaExternalKey:ReplicaExternalKey",
  ],
  violatedWhen({ fields }, run) {
    const entrances = everyoneBy(fields.at("policy"), { called: "the key", service: "kms" }, run);
    if (entrances instanceof Answer) return entrances;
    return entrances.map((each) =>
      taking.some(each.lets)
        ? each
        : { ...each, severity: "high" as const, answer: each.answer.stating({ kind: "softened", because }) },
    );
  },
});
