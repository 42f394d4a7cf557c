import { defineRule } from "../../core/engine/rule.ts";
import { isTrue } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationInstance.html";
const off = { setting: "publiclyAccessible: false (of the provider; true in CloudFormation)", source: page };

export const dmsInstancePublic = defineRule({
  id: "dms-instance-public",
  title: "The replication instance can be reached from the internet",
  theme: "exposure",
  severity: "critical",
  severityReason: "The machine reads whole databases and holds the passwords to both ends of the copy.",
  controls: { fsbp: ["DMS.1"] },
  equivalents: {
    checkov: ["CKV_AWS_89"],
    prowler: ["dms_instance_no_public_access"],
    cdknag: ["DMSReplicationNotPublic"],
  },
  cwe: [284],
  why: "While it copies the customers' database the machine has a public address, and strangers can try its doors.",
  fix: "Set `publiclyAccessible` to false, and put the instance into private subnets that reach both databases.",
  sources: [page],
  restsOn: [off],
  on: ["aws:dms/replicationInstance:ReplicationInstance"],
  violatedWhen: ({ fields }) => isTrue(fields.at("publiclyAccessible").orProvider(false, off, true)),
});
