import {
  CloudFrontClient,
  type DistributionSummary,
  GetDistributionConfigCommand,
  type GetDistributionConfigCommandOutput,
  ListDistributionsCommand,
} from "@aws-sdk/client-cloudfront";
import { distributionTree } from "./cloudfront-distribution.ts";
import type { Outcome } from "./outcome.ts";
import type { Tree } from "./resource.ts";
import { notRead, type Scan } from "./scan.ts";

const distributionType = "aws:cloudfront/distribution:Distribution";

/**
 * Distributions, which are in no region. The list tells most; logging and the default root object only the
 * configuration of each.
 * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetDistributionConfig.html
 */
export async function readCloudFront(scan: Scan): Promise<void> {
  if (scan.where.partition === "aws-us-gov") return;
  const client = new CloudFrontClient(scan.settings());
  const { pages, refused } = await scan.calls.list(
    "cloudfront:ListDistributions",
    (Marker) => client.send(new ListDistributionsCommand({ MaxItems: 100, Marker })),
    ({ DistributionList: list }) => (list?.IsTruncated === true ? list.NextMarker : undefined),
  );
  if (refused !== undefined) {
    scan.incomplete(refused, { what: "CloudFront distributions", types: [distributionType] }, pages.length > 0);
  }
  const summaries = pages.flatMap((page) => page.DistributionList?.Items ?? []);
  await Promise.all(summaries.map((summary) => readDistribution(scan, client, summary)));
  client.destroy();
}

async function readDistribution(scan: Scan, client: CloudFrontClient, summary: DistributionSummary): Promise<void> {
  const call = "cloudfront:GetDistributionConfig";
  const outcome = await scan.calls.ask(call, () => client.send(new GetDistributionConfigCommand({ Id: summary.Id })));
  if (outcome.kind === "gone") {
    scan.vanished();
    return;
  }
  const { ARN: arn = "", Id: id } = summary;
  const tree: Tree<typeof distributionType> = {
    ...detailTree(scan, outcome, summary),
    id,
    arn,
    domainName: summary.DomainName,
    status: summary.Status,
    tags: notRead,
    tagsAll: notRead,
  };
  scan.add(distributionType, { address: arn, call, global: true, tree });
}

function detailTree(
  scan: Scan,
  outcome: Outcome<GetDistributionConfigCommandOutput>,
  summary: DistributionSummary,
): Tree<typeof distributionType> {
  const config = outcome.kind === "answered" ? outcome.value.DistributionConfig : undefined;
  if (config === undefined) {
    const unknown = outcome.kind === "refused" ? scan.refused(outcome.why) : notRead;
    return {
      ...distributionTree(summary),
      defaultRootObject: unknown,
      loggingConfig: unknown,
      loggingV1Enabled: unknown,
    };
  }
  // Logging that is off is written too, and what stands in the place of a bucket does not count.
  const { Logging: logging, DefaultRootObject: root } = config;
  const { Bucket: bucket, Prefix: prefix, IncludeCookies: includeCookies } = logging ?? {};
  const on = (logging?.Enabled ?? false) && bucket !== undefined && bucket !== "";
  return {
    ...distributionTree(config),
    callerReference: config.CallerReference,
    defaultRootObject: root || undefined,
    loggingConfig: on ? { bucket, prefix, includeCookies } : undefined,
    loggingV1Enabled: on,
  };
}
