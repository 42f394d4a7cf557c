import type { Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

/** A bucket whose ACL is canned: `acl` by the name of the API, `Acl` by that of CloudFormation. */
const withAcl = (acl: string, Acl: string) => ({
  resources: [
    resource("aws:s3/bucket:Bucket", "invoices", {}),
    resource("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "ownership", {
      bucket: ref("invoices"),
      rule: { objectOwnership: "ObjectWriter" },
    }),
    resource("aws:s3/bucketAcl:BucketAcl", "acl", { bucket: ref("invoices"), acl }),
  ],
  template: {
    Invoices: {
      Type: "AWS::S3::Bucket",
      Properties: {
        AccessControl: Acl,
        OwnershipControls: { Rules: [{ ObjectOwnership: "ObjectWriter" }] },
      },
    },
  },
});

/** A bucket in which no ACL counts. */
const withoutAcls = {
  resources: [
    resource("aws:s3/bucket:Bucket", "invoices", {}),
    resource("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "ownership", {
      bucket: ref("invoices"),
      rule: { objectOwnership: "BucketOwnerEnforced" },
    }),
  ],
  template: {
    Invoices: {
      Type: "AWS::S3::Bucket",
      Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] } },
    },
  },
};

const exported = (inputs: { readonly acl?: string }) => ({
  resources: [
    resource("aws:s3/bucket:Bucket", "exports", {}),
    resource("aws:s3/bucketObjectv2:BucketObjectv2", "customers", {
      bucket: ref("exports"),
      key: "customers.csv",
      source: "customers.csv",
      ...inputs,
    }),
  ],
});

export const aclExamples: Examples = {
  "s3-bucket-authenticated-users-acl": {
    violated: withAcl("authenticated-read", "AuthenticatedRead"),
    fixed: withoutAcls,
  },
  "s3-bucket-public-acl": { violated: withAcl("public-read", "PublicRead"), fixed: withoutAcls },
  "s3-bucket-public-write-acl": { violated: withAcl("public-read-write", "PublicReadWrite"), fixed: withoutAcls },
  "s3-object-public-acl": { violated: exported({ acl: "public-read" }), fixed: exported({}) },
};
