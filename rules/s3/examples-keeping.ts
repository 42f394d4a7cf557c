import type { Examples, Situation } from "../../core/examples/example.ts";
import { type CaseResource, ref, resource } from "../../core/examples/resources.ts";

const orders = resource("aws:s3/bucket:Bucket", "orders", {});

/** The bucket alone. */
const bare: Situation = { resources: [orders], template: { Orders: { Type: "AWS::S3::Bucket" } } };

/** The bucket with a setting, which CloudFormation writes in its properties. */
const having = (setting: CaseResource, Properties: object): Situation => ({
  resources: [orders, setting],
  template: { Orders: { Type: "AWS::S3::Bucket", Properties } },
});

const bucket = ref("orders");

export const keepingExamples: Examples = {
  "s3-bucket-access-logging": {
    violated: bare,
    fixed: having(
      resource("aws:s3/bucketLogging:BucketLogging", "logging", {
        bucket,
        targetBucket: "shop-access-logs",
        targetPrefix: "orders/",
      }),
      { LoggingConfiguration: { DestinationBucketName: "shop-access-logs", LogFilePrefix: "orders/" } },
    ),
  },
  "s3-bucket-encryption": {
    params: { writtenOut: true },
    violated: bare,
    fixed: having(
      resource("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "encryption", {
        bucket,
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
      }),
      {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
        },
      },
    ),
  },
  "s3-bucket-lifecycle": {
    violated: bare,
    fixed: having(
      resource("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "lifecycle", {
        bucket,
        rules: [{ id: "old-orders", status: "Enabled", expiration: { days: 3650 } }],
      }),
      { LifecycleConfiguration: { Rules: [{ Id: "old-orders", Status: "Enabled", ExpirationInDays: 3650 }] } },
    ),
  },
  "s3-bucket-versioning": {
    violated: bare,
    fixed: having(
      resource("aws:s3/bucketVersioning:BucketVersioning", "versioning", {
        bucket,
        versioningConfiguration: { status: "Enabled" },
      }),
      { VersioningConfiguration: { Status: "Enabled" } },
    ),
  },
};
