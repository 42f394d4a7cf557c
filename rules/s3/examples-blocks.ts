import type { Example, Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";
import type { Guard } from "../../core/storage/public-access.ts";

const on = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };
const On = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

/** A bucket with a block of its own. */
const blocked = (block: typeof on, Block: typeof On) => ({
  resources: [
    resource("aws:s3/bucket:Bucket", "invoices", {}),
    resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "block", { bucket: ref("invoices"), ...block }),
  ],
  template: { Invoices: { Type: "AWS::S3::Bucket", Properties: { PublicAccessBlockConfiguration: Block } } },
});

/** The block without one of its guards, and with all. */
const guard = (off: Guard, Off: keyof typeof On): Example => ({
  violated: blocked({ ...on, [off]: false }, { ...On, [Off]: false }),
  fixed: blocked(on, On),
});

const account = (block: typeof on) => ({
  resources: [resource("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "account", block)],
});

export const blockExamples: Examples = {
  "s3-account-public-access-block": {
    violated: account({ ...on, restrictPublicBuckets: false }),
    fixed: account(on),
  },
  "s3-bucket-block-public-acls": guard("blockPublicAcls", "BlockPublicAcls"),
  "s3-bucket-block-public-policy": guard("blockPublicPolicy", "BlockPublicPolicy"),
  "s3-bucket-ignore-public-acls": guard("ignorePublicAcls", "IgnorePublicAcls"),
  "s3-bucket-public-access-block": {
    params: { writtenOut: true },
    violated: {
      resources: [resource("aws:s3/bucket:Bucket", "invoices", {})],
      template: { Invoices: { Type: "AWS::S3::Bucket" } },
    },
    fixed: blocked(on, On),
  },
  "s3-bucket-restrict-public-buckets": guard("restrictPublicBuckets", "RestrictPublicBuckets"),
};
