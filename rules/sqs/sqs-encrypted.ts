import { defineRule } from "../../core/engine/rule.ts";
import { any, hasText, isTrue, not } from "../../core/model/answer.ts";

const page =
  "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html";
const byItself = { setting: "sqsManagedSseEnabled: true (new queues)", source: page, since: "2022-10" };

export const sqsEncrypted = defineRule({
  id: "sqs-encrypted",
  title: "The queue's messages are stored unencrypted",
  theme: "at-rest",
  severity: "medium",
  severityReason:
    "Messages are stored for days at most, and reading them past the queue's API takes access to AWS's disks.",
  controls: { fsbp: ["SQS.1"] },
  equivalents: {
    checkov: ["CKV_AWS_27"],
    trivy: ["AVD-AWS-0096"],
    prowler: ["sqs_queues_server_side_encryption_enabled"],
    cdknag: ["SQSQueueSSE", "AwsSolutions-SQS2"],
  },
  cwe: [311],
  why: "Orders and addresses on their way between services lie in clear text on disks that the shop does not control.",
  fix: "Remove `sqsManagedSseEnabled: false`, or set `kmsMasterKeyId` to a key of your own.",
  sources: [page],
  restsOn: [byItself],
  on: ["aws:sqs/queue:Queue"],
  violatedWhen: ({ fields }) =>
    not(
      any(
        hasText(fields.at("kmsMasterKeyId")),
        isTrue(fields.at("sqsManagedSseEnabled").orOnCreate(true, byItself, "no")),
      ),
    ),
});
