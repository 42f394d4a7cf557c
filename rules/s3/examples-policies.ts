import type { Examples, Situation } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

/** A bucket whose policy has one statement. */
const stating = (statement: object): Situation => {
  const document = { Version: "2012-10-17", Statement: [statement] };
  return {
    resources: [
      resource("aws:s3/bucket:Bucket", "orders", { bucket: "shop-orders" }),
      resource("aws:s3/bucketPolicy:BucketPolicy", "policy", {
        bucket: ref("orders"),
        policy: document as unknown as string,
      }),
    ],
    template: {
      Orders: { Type: "AWS::S3::Bucket", Properties: { BucketName: "shop-orders" } },
      Policy: {
        Type: "AWS::S3::BucketPolicy",
        Properties: { Bucket: { Ref: "Orders" }, PolicyDocument: document },
      },
    },
  };
};

const objects = "arn:aws:s3:::shop-orders/*";

const warehouse = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::111122223333:role/warehouse" },
  Action: "s3:GetObject",
  Resource: objects,
};

/** An access point of a bucket. */
const point = (flags: boolean, statement?: object): Situation => {
  const policy = statement && { Version: "2012-10-17", Statement: [statement] };
  return {
    resources: [
      resource("aws:s3/accessPoint:AccessPoint", "reports", {
        bucket: "shop-orders",
        name: "reports",
        publicAccessBlockConfiguration: {
          blockPublicAcls: flags,
          blockPublicPolicy: flags,
          ignorePublicAcls: flags,
          restrictPublicBuckets: flags,
        },
        ...(policy && { policy: JSON.stringify(policy) }),
      }),
    ],
    template: {
      Reports: {
        Type: "AWS::S3::AccessPoint",
        Properties: {
          Bucket: "shop-orders",
          Name: "reports",
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: flags,
            BlockPublicPolicy: flags,
            IgnorePublicAcls: flags,
            RestrictPublicBuckets: flags,
          },
          ...(policy && { Policy: policy }),
        },
      },
    },
  };
};

const throughPoint = "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/object/*";

export const policyExamples: Examples = {
  "s3-access-point-policy-public": {
    violated: point(false, { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: throughPoint }),
    fixed: point(true, { ...warehouse, Resource: throughPoint }),
  },
  "s3-access-point-public-access-block": { violated: point(false), fixed: point(true) },
  "s3-bucket-policy-public": {
    violated: stating({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: objects }),
    fixed: stating(warehouse),
  },
  "s3-bucket-policy-allow-not-principal": {
    violated: stating({
      Effect: "Allow",
      NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/warehouse" },
      Action: "s3:GetObject",
      Resource: objects,
    }),
    fixed: stating(warehouse),
  },
  "s3-bucket-policy-cross-account": {
    trusted: ["111122223333"],
    violated: stating({
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::222222222222:root" },
      Action: "s3:*",
      Resource: ["arn:aws:s3:::shop-orders", objects],
    }),
    fixed: stating(warehouse),
  },
  "s3-bucket-policy-tls-only": {
    violated: stating(warehouse),
    fixed: stating({
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: ["arn:aws:s3:::shop-orders", objects],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    }),
  },
};
