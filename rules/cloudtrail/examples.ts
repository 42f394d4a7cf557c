import type { Examples, Situation } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";
import type { Shapes } from "../../core/model/shapes.generated.ts";

type Trail = Shapes["aws:cloudtrail/trail:Trail"];

/** A trail with a setting, in the words of both. */
const trail = (inputs: Trail, properties: object): Situation => ({
  resources: [resource("aws:cloudtrail/trail:Trail", "audit", { s3BucketName: "shop-audit", ...inputs })],
  template: {
    Audit: {
      Type: "AWS::CloudTrail::Trail",
      Properties: { S3BucketName: "shop-audit", IsLogging: true, ...properties },
    },
  },
});

const key = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

/** A trail and the bucket of its log files. */
const filed = (acl: string, Acl: string): Situation => ({
  resources: [
    resource("aws:s3/bucket:Bucket", "files", {}),
    resource("aws:s3/bucketAcl:BucketAcl", "acl", { bucket: ref("files"), acl }),
    resource("aws:cloudtrail/trail:Trail", "audit", { s3BucketName: ref("files") }),
  ],
  template: {
    Files: { Type: "AWS::S3::Bucket", Properties: { AccessControl: Acl } },
    Audit: { Type: "AWS::CloudTrail::Trail", Properties: { S3BucketName: { Ref: "Files" }, IsLogging: true } },
  },
});

export const cloudtrailExamples: Examples = {
  "cloudtrail-bucket-public": {
    violated: filed("public-read", "PublicRead"),
    fixed: filed("private", "Private"),
  },
  "cloudtrail-kms": {
    violated: trail({}, {}),
    fixed: trail({ kmsKeyId: key }, { KMSKeyId: key }),
  },
  "cloudtrail-log-validation": {
    violated: trail({}, {}),
    fixed: trail({ enableLogFileValidation: true }, { EnableLogFileValidation: true }),
  },
  "cloudtrail-logging-on": {
    violated: trail({ enableLogging: false }, { IsLogging: false }),
    fixed: trail({ enableLogging: true }, { IsLogging: true }),
  },
  "cloudtrail-multi-region": {
    violated: trail({}, {}),
    fixed: trail({ isMultiRegionTrail: true }, { IsMultiRegionTrail: true }),
  },
};
