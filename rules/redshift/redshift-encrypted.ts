import { defineRule } from "../../core/engine/rule.ts";
import { isTrue, not } from "../../core/model/answer.ts";
import type { Field } from "../../core/model/field.ts";
import { asksForPlaintext } from "../../core/storage/at-rest.ts";

const page = "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html";
const on = { setting: "encrypted: true", source: page, since: "2025-01" };

export const redshiftEncrypted = defineRule({
  id: "redshift-encrypted",
  title: "The data warehouse is not encrypted",
  theme: "at-rest",
  severity: "high",
  severityReason:
    "It takes access to the account's snapshots or to AWS's disks to read the data; medium for a new cluster, which AWS refuses to make.",
  controls: { fsbp: ["Redshift.10"] },
  equivalents: {
    checkov: ["CKV_AWS_64"],
    trivy: ["AVD-AWS-0084"],
    prowler: ["redshift_cluster_encrypted_at_rest"],
    cdknag: ["RedshiftClusterEncryptionAtRest", "AwsSolutions-RS6", "RedshiftClusterConfiguration"],
  },
  cwe: [311],
  why: "Whoever gets hold of a snapshot of the warehouse reads years of orders and customers in it.",
  fix: "Remove `encrypted: false`; set `kmsKeyId` for a key of your own.",
  sources: [page],
  restsOn: [on],
  on: ["aws:redshift/cluster:Cluster"],
  violatedWhen({ fields }) {
    // A boolean that the provider writes as text.
    const encrypted = fields.at("encrypted") as Field<unknown> as Field<boolean>;
    const isOn = isTrue(encrypted.orOnCreate(true, on, "no"));
    return [
      asksForPlaintext(encrypted, not(isOn), not(isOn), "AWS has refused new unencrypted clusters since January 2025"),
    ];
  },
});
