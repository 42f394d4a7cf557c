import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { logRequests } from "./logs";
import { tags } from "./settings";
import { tlsOnly } from "./statements";

/** A bucket that nobody outside of the account reads. */
export class PrivateBucket extends pulumi.ComponentResource {
  readonly bucket: aws.s3.Bucket;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super("storefront:storage:PrivateBucket", name, {}, opts);
    const parent = { parent: this };
    this.bucket = new aws.s3.Bucket(name, { tags }, parent);
    const bucket = this.bucket.id;
    new aws.s3.BucketOwnershipControls(name, { bucket, rule: { objectOwnership: "BucketOwnerEnforced" } }, parent);
    new aws.s3.BucketVersioning(name, { bucket, versioningConfiguration: { status: "Enabled" } }, parent);
    logRequests(name, this.bucket, parent);
    new aws.s3.BucketPublicAccessBlock(
      name,
      { bucket, blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true },
      parent,
    );
    new aws.s3.BucketPolicy(
      name,
      { bucket, policy: aws.iam.getPolicyDocumentOutput({ statements: [tlsOnly(this.bucket)] }).json },
      parent,
    );
    this.registerOutputs({ bucket });
  }
}

export const privateBuckets = ["receipts", "invoices"].map((name) => new PrivateBucket(name));
