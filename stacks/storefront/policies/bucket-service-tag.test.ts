import { resource, ruleCases, unknown } from "leakgate/testing";
import { bucketServiceTag } from "./bucket-service-tag";

const bucket = (tags: Record<string, string>) => resource("aws:s3/bucket:Bucket", "exports", { tags });

ruleCases(bucketServiceTag, [
  { name: "the tag is there", verdict: "not violated", resources: [bucket({ service: "storefront" })] },
  { name: "other tags only", verdict: "violated", because: ["tags.service"], resources: [bucket({ stack: "prod" })] },
  {
    name: "another tag is asked for",
    verdict: "violated",
    params: { tag: "team" },
    resources: [bucket({ service: "x" })],
  },
  {
    name: "tags that only the deployment will know",
    verdict: "cannot tell",
    resources: [resource("aws:s3/bucket:Bucket", "exports", { tags: unknown() })],
  },
  {
    name: "a template that has the tag",
    verdict: "not violated",
    template: {
      Resources: {
        Exports: { Type: "AWS::S3::Bucket", Properties: { Tags: [{ Key: "service", Value: "storefront" }] } },
      },
    },
  },
]);
