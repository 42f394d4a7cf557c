import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Tree } from "./resource.ts";
import { notRead, type Scan } from "./scan.ts";

const queueType = "aws:sqs/queue:Queue";
const policyType = "aws:sqs/queuePolicy:QueuePolicy";
const call = "sqs:GetQueueAttributes";

/**
 * Queues with their attributes and policies.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html
 */
export async function readSqs(scan: Scan): Promise<void> {
  const client = new SQSClient(scan.settings());
  const { pages, refused } = await scan.calls.list(
    "sqs:ListQueues",
    // Without MaxResults there is no next page: the list just ends at 1000.
    (NextToken) => client.send(new ListQueuesCommand({ MaxResults: 1000, NextToken })),
    (page) => page.NextToken,
  );
  if (refused !== undefined) {
    scan.incomplete(refused, { what: "queues", types: [queueType], companions: [policyType] }, pages.length > 0);
  }
  const urls = pages.flatMap((page) => page.QueueUrls ?? []);
  await Promise.all(urls.map((url) => readQueue(scan, client, url)));
  client.destroy();
}

async function readQueue(scan: Scan, client: SQSClient, url: string): Promise<void> {
  const send = () => client.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["All"] }));
  const outcome = await scan.calls.ask(call, send);
  if (outcome.kind === "gone") {
    scan.vanished();
    return;
  }
  const name = url.slice(url.lastIndexOf("/") + 1);
  const arn = scan.arn("sqs", name);
  const attributes = outcome.kind === "answered" ? (outcome.value.Attributes ?? {}) : {};
  const tree = outcome.kind === "refused" ? scan.refused(outcome.why) : queueTree(scan, url, arn, attributes);
  const queue = scan.add(queueType, { address: arn, call, tree, names: [url, arn] });
  scan.addCompanion(queue, policyType, call, outcome, ({ Attributes: { Policy: policy } = {} }) =>
    policy === undefined || policy === "" ? undefined : { queueUrl: url, policy, region: scan.where.region },
  );
}

function queueTree(
  scan: Scan,
  url: string,
  arn: string,
  attributes: Readonly<Record<string, string>>,
): Tree<typeof queueType> {
  // Attributes are texts, whatever they stand for.
  const text = (name: string) => attributes[name] || undefined;
  const number = (name: string) => (text(name) === undefined ? undefined : Number(text(name)));
  const flag = (name: string) => text(name)?.toLowerCase() === "true";
  return {
    id: url,
    arn,
    url,
    name: url.slice(url.lastIndexOf("/") + 1),
    contentBasedDeduplication: flag("ContentBasedDeduplication"),
    deduplicationScope: text("DeduplicationScope"),
    delaySeconds: number("DelaySeconds"),
    fifoQueue: flag("FifoQueue"),
    fifoThroughputLimit: text("FifoThroughputLimit"),
    kmsDataKeyReusePeriodSeconds: number("KmsDataKeyReusePeriodSeconds"),
    kmsMasterKeyId: text("KmsMasterKeyId"),
    maxMessageSize: number("MaximumMessageSize"),
    messageRetentionSeconds: number("MessageRetentionPeriod"),
    receiveWaitTimeSeconds: number("ReceiveMessageWaitTimeSeconds"),
    redriveAllowPolicy: text("RedriveAllowPolicy"),
    redrivePolicy: text("RedrivePolicy"),
    region: scan.where.region,
    sqsManagedSseEnabled: flag("SqsManagedSseEnabled"),
    tags: notRead,
    tagsAll: notRead,
    visibilityTimeoutSeconds: number("VisibilityTimeout"),
  };
}
