import { cloudtrailBucketPublic } from "../../../rules/cloudtrail/cloudtrail-bucket-public.ts";
import { type CaseResource, parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { On, on } from "../s3/buckets.ts";
import { Trail, trail } from "./trails.ts";

type Written<T extends Parameters<typeof resource>[0]> = Parameters<typeof resource<T>>[2];

const logs = (inputs: Written<"aws:s3/bucket:Bucket"> = {}, existing = false) =>
  resource("aws:s3/bucket:Bucket", "logs", inputs, { existing });
const acl = (
  name: string | ReturnType<typeof unknown>,
  bucket: Written<"aws:s3/bucketAcl:BucketAcl">["bucket"] = ref("logs"),
) => resource("aws:s3/bucketAcl:BucketAcl", "acl", { bucket: bucket as string, acl: name });
const guarded = resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "block", {
  bucket: ref("logs"),
  ...on,
});
const open = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
};
const shut = {
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal: { Service: "cloudtrail.amazonaws.com" }, Action: "s3:PutObject", Resource: "*" },
  ],
};
const policy = (document: object | ReturnType<typeof unknown>) =>
  resource("aws:s3/bucketPolicy:BucketPolicy", "policy", {
    bucket: ref("logs"),
    policy: document as unknown as string,
  });
const trails = (...others: readonly CaseResource[]) => [...others, trail({ s3BucketName: ref("logs") })];
const Trails = (properties: object = {}, more: object = {}, parameters: object = {}) =>
  template(
    {
      Logs: { Type: "AWS::S3::Bucket", Properties: properties },
      Trail: Trail({ S3BucketName: { Ref: "Logs" } }),
      ...more,
    },
    parameters,
  );
const Policy = (PolicyDocument: unknown) => ({
  Policy: { Type: "AWS::S3::BucketPolicy", Properties: { Bucket: { Ref: "Logs" }, PolicyDocument } },
});

ruleCases(cloudtrailBucketPublic, [
  {
    name: "nothing opens it",
    verdict: "not violated",
    resources: trails(logs(), policy(shut)),
    template: Trails({}, Policy(shut)),
  },
  {
    name: "nothing set at all",
    verdict: "not violated",
    resources: trails(logs()),
    template: Trails(),
  },
  {
    name: "the ACL lets everyone read",
    verdict: "violated",
    severity: "high",
    because: ["acl"],
    resources: trails(logs(), acl("public-read")),
    template: Trails({ AccessControl: "PublicRead" }),
  },
  {
    name: "the ACL lets everyone write, and the trail comes first",
    verdict: "violated",
    resources: [trail({ s3BucketName: ref("logs") }), acl("public-read-write"), logs()],
    template: Trails({ AccessControl: "PublicReadWrite" }),
  },
  {
    name: "the ACL lets every AWS customer in",
    verdict: "violated",
    resources: trails(logs(), acl("authenticated-read")),
    template: Trails({ AccessControl: "AuthenticatedRead" }),
  },
  {
    name: "the policy lets everyone in",
    verdict: "violated",
    because: ["Statement.0.Principal"],
    resources: trails(logs(), policy(open)),
    template: Trails({}, Policy(open)),
  },
  {
    name: "the bucket's own ACL lets everyone in",
    verdict: "violated",
    severity: { program: "high", preview: "critical", plan: "critical" },
    resources: trails(logs({ acl: "public-read" }, true)),
  },
  {
    name: "an ACL for everyone that the block voids",
    verdict: "violated",
    severity: "medium",
    resources: trails(logs(), acl("public-read"), guarded),
    template: Trails({ AccessControl: "PublicRead", PublicAccessBlockConfiguration: On }),
  },
  {
    name: "an ACL that a block voids, and a policy that none does",
    verdict: "violated",
    severity: "critical",
    resources: trails(
      logs(),
      acl("public-read"),
      policy(open),
      resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "block", {
        bucket: ref("logs"),
        ...on,
        restrictPublicBuckets: false,
      }),
    ),
  },
  {
    name: "an ACL for everyone where none counts",
    verdict: "not violated",
    resources: trails(
      logs(),
      acl("public-read"),
      resource("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "ownership", {
        bucket: ref("logs"),
        rule: { objectOwnership: "BucketOwnerEnforced" },
      }),
    ),
  },
  {
    name: "another bucket is open",
    verdict: "not violated",
    resources: trails(logs(), resource("aws:s3/bucket:Bucket", "site", {}), acl("public-read", ref("site"))),
    template: Trails({}, { Site: { Type: "AWS::S3::Bucket", Properties: { AccessControl: "PublicRead" } } }),
  },
  {
    name: "an ACL that may be the bucket's",
    verdict: "cannot tell",
    resources: trails(logs(), acl("public-read", unknown())),
  },
  {
    name: "an ACL that is not known",
    verdict: "cannot tell",
    because: ["acl"],
    resources: trails(logs(), acl(unknown())),
    template: Trails({ AccessControl: { Ref: "Acl" } }, {}, parameter("Acl")),
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: trails(logs(), policy(unknown())),
  },
  {
    name: "a bucket that is made elsewhere",
    verdict: "cannot tell",
    because: ["s3BucketName"],
    resources: [trail({ s3BucketName: "central-trails" })],
    template: template({ Trail: Trail({ S3BucketName: "central-trails" }) }),
  },
  {
    name: "two buckets of one name, of which nobody says whose is meant",
    verdict: "cannot tell",
    because: ["s3BucketName"],
    resources: [
      logs({ bucket: "shop-trails" }),
      resource("aws:s3/bucket:Bucket", "partner", { bucket: "shop-trails" }),
      trail({ s3BucketName: "shop-trails" }),
    ],
  },
  {
    name: "a bucket that is not known",
    verdict: "cannot tell",
    because: ["s3BucketName"],
    resources: [logs(), acl("public-read"), trail({ s3BucketName: unknown() })],
  },
]);
