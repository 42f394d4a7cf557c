import { Marker } from "../../../core/model/value.ts";
import { type Adapters, companion, itself } from "../adapter.ts";

/** `PublicReadWrite` is `public-read-write` in the API, and so in the model. */
const cannedAcl = (value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase() : value;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Marker);

/** Objects expire after days, which are a number, or on a date. */
const expiration = (value: unknown): unknown =>
  typeof value === "string" && !/^\d+$/.test(value) ? { date: value } : { days: value };

/** Versions expire after days: older templates write the number alone. */
const versionExpiration = (value: unknown): unknown =>
  isObject(value)
    ? { noncurrentDays: value["NoncurrentDays"], newerNoncurrentVersions: value["NewerNoncurrentVersions"] }
    : { noncurrentDays: value };

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html */
export const s3: Adapters = {
  "AWS::S3::Bucket": {
    refers: "bucket",
    parts: [
      itself("aws:s3/bucket:Bucket", {
        bucket: "BucketName",
        corsRules: "CorsConfiguration.CorsRules",
        replicationConfiguration: "ReplicationConfiguration",
        accelerationStatus: "AccelerateConfiguration.AccelerationStatus",
        website: {
          from: "WebsiteConfiguration",
          table: { redirectAllRequestsTo: "RedirectAllRequestsTo.HostName" },
        },
      }),
      companion("aws:s3/bucketAcl:BucketAcl", "bucket", "AccessControl", {
        acl: { from: "AccessControl", make: cannedAcl },
      }),
      companion(
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "bucket",
        "BucketEncryption",
        {
          rules: {
            from: "BucketEncryption.ServerSideEncryptionConfiguration",
            table: { applyServerSideEncryptionByDefault: "ServerSideEncryptionByDefault" },
          },
        },
      ),
      companion("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "bucket", "PublicAccessBlockConfiguration", {
        blockPublicAcls: "PublicAccessBlockConfiguration.BlockPublicAcls",
        blockPublicPolicy: "PublicAccessBlockConfiguration.BlockPublicPolicy",
        ignorePublicAcls: "PublicAccessBlockConfiguration.IgnorePublicAcls",
        restrictPublicBuckets: "PublicAccessBlockConfiguration.RestrictPublicBuckets",
      }),
      companion("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "bucket", "OwnershipControls", {
        rule: "OwnershipControls.Rules.0",
      }),
      companion("aws:s3/bucketVersioning:BucketVersioning", "bucket", "VersioningConfiguration", {
        versioningConfiguration: "VersioningConfiguration",
      }),
      companion(
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        "bucket",
        "LifecycleConfiguration",
        {
          rules: {
            from: "LifecycleConfiguration.Rules",
            table: {
              expiration: { from: ["ExpirationInDays", "ExpirationDate"], make: expiration },
              transitions: {
                from: ["Transitions", "Transition"],
                list: true,
                table: { days: "TransitionInDays", date: "TransitionDate" },
              },
              noncurrentVersionExpiration: {
                from: ["NoncurrentVersionExpiration", "NoncurrentVersionExpirationInDays"],
                make: versionExpiration,
              },
            },
          },
        },
      ),
      companion("aws:s3/bucketLogging:BucketLogging", "bucket", "LoggingConfiguration", {
        targetBucket: "LoggingConfiguration.DestinationBucketName",
        targetPrefix: "LoggingConfiguration.LogFilePrefix",
      }),
    ],
  },
  "AWS::S3::AccessPoint": {
    refers: "name",
    parts: [itself("aws:s3/accessPoint:AccessPoint", { policy: { from: "Policy", whole: true } })],
  },
  "AWS::S3ObjectLambda::AccessPointPolicy": {
    parts: [
      itself("aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy", {
        name: "ObjectLambdaAccessPoint",
        policy: { from: "PolicyDocument", whole: true },
      }),
    ],
  },
  "AWS::S3::BucketPolicy": {
    parts: [itself("aws:s3/bucketPolicy:BucketPolicy", { policy: { from: "PolicyDocument", whole: true } })],
  },
};
