import { type Answer, answered, ask } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Hole, PartialText } from "../model/value.ts";

/**
 * What a domain name is to S3: the REST endpoint of a bucket, its website, which speaks HTTP only, or neither.
 * https://docs.aws.amazon.com/general/latest/gr/s3.html
 */
type Endpoint = "rest" | "website" | "other";

const website = /\.s3-website[.-][a-z0-9.-]*amazonaws\.com(\.cn)?$/i;
const rest = /(^|\.)s3[.-]([a-z0-9.-]*\.)?amazonaws\.com(\.cn)?$/i;

const named = (domain: string): Endpoint => (website.test(domain) ? "website" : rest.test(domain) ? "rest" : "other");

/** Properties of a bucket that are domain names, in Pulumi and in CloudFormation. */
const domains: Readonly<Record<string, Endpoint>> = {
  bucketDomainName: "rest",
  bucketRegionalDomainName: "rest",
  domainName: "rest",
  regionalDomainName: "rest",
  dualStackDomainName: "rest",
  websiteEndpoint: "website",
};

/** Whether a domain name is one of S3's of this kind. */
export function isEndpoint(domain: Settled<string>, kind: "rest" | "website", graph: Graph): Answer {
  if (domain.state !== "partial") return ask(domain, (name) => named(String(name)) === kind);
  const found = ofParts((domain.raw as PartialText).parts, graph);
  return answered(found === undefined ? "unknown" : found === kind ? "yes" : "no", domain as AnyField);
}

/** What a text with holes is; undefined where that depends on what fills them. */
function ofParts(parts: readonly (string | Hole)[], graph: Graph): Endpoint | undefined {
  const last = parts.at(-1);
  if (typeof last === "string") {
    // A region or the name of a bucket stands in a hole; the end of the domain tells the service.
    const known = named(parts.map((part) => (typeof part === "string" ? part : "x")).join(""));
    return known !== "other" || !/(^|\.)amazonaws\.com(\.cn)?$/i.test(last) ? known : undefined;
  }
  if (parts.length > 1 || last?.resource === undefined) return undefined;
  const type = graph.resource(last.resource)?.type;
  if (type !== "aws:s3/bucket:Bucket" && type !== "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration") {
    return type === undefined ? undefined : "other";
  }
  return domains[last.property ?? ""];
}
