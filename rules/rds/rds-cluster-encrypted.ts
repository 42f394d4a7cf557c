import { defineRule } from "../../core/engine/rule.ts";
import { type Answer, all, any, equals, hasText, isSet, isTrue, not, startsWith } from "../../core/model/answer.ts";
import { isA, type Resource } from "../../core/model/resource.ts";
import { asksForPlaintext } from "../../core/storage/at-rest.ts";

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html";
const multiAzPage = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html";
const off = {
  setting: "storageEncrypted: false (clusters that are not Aurora's, and older ones)",
  source: multiAzPage,
};
const aurora = { setting: "storageEncrypted: true (Aurora)", source: page, since: "2026-02" };

type Cluster = Resource<"aws:rds/cluster:Cluster">;
const globalType = "aws:rds/globalCluster:GlobalCluster";

/** Restores and replicas take over what they are made from; the later members of a global database have no login. */
const inherits = ({ fields }: Cluster): Answer =>
  any(
    hasText(fields.at("snapshotIdentifier")),
    isSet(fields.at("restoreToPointInTime")),
    hasText(fields.at("replicationSourceIdentifier")),
    all(hasText(fields.at("globalClusterIdentifier")), not(isSet(fields.at("masterUsername")))),
  );

/** Serverless v1 has no storage that is not encrypted. */
const isServerless = ({ fields }: Cluster): Answer => equals(fields.at("engineMode").orAbsent("no"), "serverless");

export const rdsClusterEncrypted = defineRule({
  id: "rds-cluster-encrypted",
  title: "The database cluster's storage is not encrypted",
  theme: "at-rest",
  severity: "high",
  severityReason:
    "It takes access to the account's snapshots or to AWS's disks to read the data; medium where AWS encrypts a new cluster against what is written.",
  controls: { fsbp: ["RDS.27"] },
  equivalents: {
    checkov: ["CKV_AWS_96", "CKV_AWS_140"],
    trivy: ["AVD-AWS-0079"],
    prowler: ["rds_cluster_storage_encrypted"],
    cdknag: ["RDSStorageEncrypted", "AwsSolutions-RDS2"],
  },
  cwe: [311],
  why: "Whoever gets hold of a snapshot or a backup of the cluster reads every order and every customer in it.",
  fix: "Set `storageEncrypted` to true. An existing cluster is encrypted by restoring its snapshot with a `kmsKeyId`.",
  sources: [page, multiAzPage],
  restsOn: [off, aurora],
  on: ["aws:rds/cluster:Cluster", globalType],
  appliesWhen(cluster) {
    if (isA(cluster, globalType)) return not(hasText(cluster.fields.at("sourceDbClusterIdentifier")));
    return not(any(inherits(cluster as Cluster), isServerless(cluster as Cluster)));
  },
  violatedWhen(cluster) {
    const encrypted = cluster.fields.at("storageEncrypted");
    const engine = cluster.fields.at("engine");
    const isAurora = startsWith(
      isA(cluster, globalType) ? engine.or("aurora", aurora) : engine.orAbsent("unknown"),
      "aurora",
    );
    const byItself = all(isAurora, isTrue(encrypted.orOnCreate(true, aurora, "no")));
    const answer = not(any(isTrue(encrypted.or(false, off)), byItself));
    return [asksForPlaintext(encrypted, answer, isAurora, "Aurora encrypts every new cluster, with a key of its own")];
  },
});
