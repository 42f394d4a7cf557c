import { s3BucketPublicAccessBlock } from "../../../rules/s3/s3-bucket-public-access-block.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { account, block, Logs, logs, On, on, stack } from "./buckets.ts";

const writtenOut = { writtenOut: true };

ruleCases(s3BucketPublicAccessBlock, [
  {
    name: "a block with all four guards",
    verdict: "not violated",
    resources: [logs(), block(on)],
    template: stack({ PublicAccessBlockConfiguration: On }),
  },
  {
    name: "a new bucket without a block, which AWS guards by itself",
    verdict: "not violated",
    because: ["<BucketPublicAccessBlock>"],
    resources: [logs()],
    template: stack(),
  },
  {
    name: "an old bucket without a block",
    verdict: "cannot tell",
    because: ["<BucketPublicAccessBlock>"],
    but: { program: "not violated" },
    resources: [logs({}, true)],
  },
  {
    name: "an old bucket with a block",
    verdict: "not violated",
    resources: [logs({}, true), block(on, true)],
  },
  {
    name: "an old bucket in a guarded account",
    verdict: "not violated",
    resources: [logs({}, true), account(on)],
  },
  {
    name: "an old bucket in an account with three guards",
    verdict: "cannot tell",
    but: { program: "not violated" },
    resources: [logs({}, true), account({ ...on, ignorePublicAcls: false })],
  },
  {
    name: "an old bucket, and the block of another",
    verdict: "cannot tell",
    but: { program: "not violated" },
    resources: [
      logs({}, true),
      resource("aws:s3/bucket:Bucket", "other", {}),
      resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "block", { ...on, bucket: ref("other") }),
    ],
  },
  {
    name: "a block whose guards are off is for other rules",
    verdict: "not violated",
    resources: [logs(), block({ ...on, restrictPublicBuckets: false })],
    template: stack({ PublicAccessBlockConfiguration: { ...On, RestrictPublicBuckets: false } }),
  },
  {
    name: "a block by the bucket's name",
    verdict: "not violated",
    params: writtenOut,
    resources: [
      logs({ bucket: "shop-logs" }),
      resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "block", { ...on, bucket: "shop-logs" }),
    ],
  },
  {
    name: "no block of an old bucket where it must be written down",
    verdict: "violated",
    severity: { program: "low", preview: "medium", plan: "medium" },
    params: writtenOut,
    resources: [logs({}, true)],
  },
  {
    name: "no block where it must be written down",
    verdict: "violated",
    because: ["<BucketPublicAccessBlock>"],
    severity: "low",
    params: writtenOut,
    resources: [logs()],
    template: stack(),
  },
  {
    name: "an old bucket without a block where it must be written down",
    verdict: "violated",
    params: writtenOut,
    resources: [logs({}, true)],
  },
  {
    name: "a block where it must be written down",
    verdict: "not violated",
    params: writtenOut,
    resources: [logs(), block(on)],
    template: stack({ PublicAccessBlockConfiguration: On }),
  },
  {
    name: "a guarded account where it must be written down",
    verdict: "not violated",
    because: ["restrictPublicBuckets"],
    params: writtenOut,
    resources: [logs(), account(on)],
  },
  {
    name: "an account with three guards where it must be written down",
    verdict: "violated",
    because: ["restrictPublicBuckets"],
    params: writtenOut,
    resources: [logs(), account({ ...on, restrictPublicBuckets: false })],
  },
  {
    name: "an account of which one guard is not known, where it must be written down",
    verdict: "cannot tell",
    because: ["restrictPublicBuckets"],
    params: writtenOut,
    resources: [logs(), account({ ...on, restrictPublicBuckets: unknown() })],
  },
  {
    name: "the block of another bucket where it must be written down",
    verdict: "violated",
    params: writtenOut,
    resources: [
      logs(),
      resource("aws:s3/bucket:Bucket", "other", {}),
      resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "block", { ...on, bucket: ref("other") }),
    ],
    template: template({ Logs: Logs(), Other: Logs({ PublicAccessBlockConfiguration: On }) }),
  },
  {
    name: "a block that may be the bucket's, where it must be written down",
    verdict: "cannot tell",
    params: writtenOut,
    resources: [
      logs(),
      resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "block", { ...on, bucket: unknown() }),
    ],
  },
  {
    name: "a block in one of two stages, where it must be written down",
    verdict: "cannot tell",
    params: writtenOut,
    template: stack(
      { PublicAccessBlockConfiguration: { "Fn::If": ["Guarded", On, { Ref: "AWS::NoValue" }] } },
      { ...parameter("Stage"), Conditions: { Guarded: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } } },
    ),
  },
]);
