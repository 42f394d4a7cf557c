import { s3BucketPublicAcl } from "../../../rules/s3/s3-bucket-acls.ts";
import { eitherOf, parameter, ref, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { account, block, logs, On, on, ownership, stack } from "./buckets.ts";

type Acl = Parameters<typeof resource<"aws:s3/bucketAcl:BucketAcl">>[2];

const acl = (inputs: Acl) => resource("aws:s3/bucketAcl:BucketAcl", "acl", { bucket: ref("logs"), ...inputs });
const everyone = "http://acs.amazonaws.com/groups/global/AllUsers";
const signedIn = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
const grants = (uri: string, permission: string): Acl => ({
  accessControlPolicy: {
    owner: { id: "0123456789abcdef" },
    grants: [
      { grantee: { type: "CanonicalUser", id: "0123456789abcdef" }, permission: "FULL_CONTROL" },
      { grantee: { type: "Group", uri }, permission },
    ],
  },
});
const inline = (uri: string, ...permissions: readonly string[]) =>
  logs({ grants: [{ type: "Group", uri, permissions }] });
const Ownership = (ObjectOwnership: unknown) => ({ OwnershipControls: { Rules: [{ ObjectOwnership }] } });

ruleCases(s3BucketPublicAcl, [
  {
    name: "everyone may read, by an ACL of its own",
    verdict: "violated",
    because: ["acl"],
    about: "acl",
    severity: "high",
    resources: [logs(), acl({ acl: "public-read" })],
    template: stack({ AccessControl: "PublicRead" }),
  },
  {
    name: "everyone may read and write",
    verdict: "violated",
    resources: [logs(), acl({ acl: "public-read-write" })],
    template: stack({ AccessControl: "PublicReadWrite" }),
  },
  {
    name: "everyone may read, by the bucket's own ACL",
    verdict: "violated",
    because: ["acl"],
    resources: [logs({ acl: "public-read" })],
  },
  {
    name: "everyone may read an old bucket",
    verdict: "violated",
    severity: "critical",
    resources: [logs({ acl: "public-read" }, true), block({ ...on, ignorePublicAcls: false }, true)],
  },
  {
    name: "nobody but the owner",
    verdict: "not violated",
    resources: [logs(), acl({ acl: "private" })],
    template: stack({ AccessControl: "Private" }),
  },
  {
    name: "no ACL at all",
    verdict: "not violated",
    because: ["acl"],
    resources: [logs()],
  },
  {
    name: "no ACL in a template",
    verdict: "not violated",
    template: stack(),
  },
  {
    name: "everyone with an AWS account is for another rule",
    verdict: "not violated",
    resources: [logs(), acl({ acl: "authenticated-read" })],
    template: stack({ AccessControl: "AuthenticatedRead" }),
  },
  {
    name: "the log delivery of S3",
    verdict: "not violated",
    resources: [logs({ acl: "log-delivery-write" })],
    template: stack({ AccessControl: "LogDeliveryWrite" }),
  },
  {
    name: "a grant for everyone to read",
    verdict: "violated",
    because: ["accessControlPolicy.grants.1.grantee.uri", "accessControlPolicy.grants.1.permission"],
    about: "accessControlPolicy.grants",
    resources: [logs(), acl(grants(everyone, "READ"))],
  },
  {
    name: "a grant for everyone to do all",
    verdict: "violated",
    resources: [logs(), acl(grants(everyone, "FULL_CONTROL"))],
  },
  {
    name: "a grant for everyone to write is for another rule",
    verdict: "not violated",
    resources: [logs(), acl(grants(everyone, "WRITE"))],
  },
  {
    name: "a grant for everyone with an AWS account is for another rule",
    verdict: "not violated",
    resources: [logs(), acl(grants(signedIn, "READ"))],
  },
  {
    name: "a grant for everyone in the bucket itself",
    verdict: "violated",
    because: ["grants.0.uri", "grants.0.permissions.1"],
    resources: [inline(everyone, "READ_ACP", "READ")],
  },
  {
    name: "a grant for everyone to read the ACL only",
    verdict: "not violated",
    resources: [inline(everyone, "READ_ACP")],
  },
  {
    name: "a public ACL where no ACL counts",
    verdict: "not violated",
    because: ["objectOwnership"],
    resources: [logs(), acl({ acl: "public-read" }), ownership("BucketOwnerEnforced")],
    template: stack({ AccessControl: "PublicRead", ...Ownership("BucketOwnerEnforced") }),
  },
  {
    name: "a public ACL where ACLs count",
    verdict: "violated",
    resources: [logs(), acl({ acl: "public-read" }), ownership("ObjectWriter")],
    template: stack({ AccessControl: "PublicRead", ...Ownership("ObjectWriter") }),
  },
  {
    name: "a public ACL, and it is not known whether ACLs count",
    verdict: "cannot tell",
    because: ["objectOwnership"],
    resources: [logs(), acl({ acl: "public-read" }), ownership(unknown())],
    template: stack({ AccessControl: "PublicRead", ...Ownership({ Ref: "Ownership" }) }, parameter("Ownership")),
  },
  {
    name: "a public ACL that the bucket's block voids",
    verdict: "violated",
    severity: "medium",
    resources: [logs(), acl({ acl: "public-read" }), block(on)],
    template: stack({ AccessControl: "PublicRead", PublicAccessBlockConfiguration: On }),
  },
  {
    name: "a public ACL that the account's block voids",
    verdict: "violated",
    severity: "medium",
    resources: [logs(), acl({ acl: "public-read" }), account(on)],
  },
  {
    name: "a public ACL, and a block that lets it have effect",
    verdict: "violated",
    severity: "critical",
    resources: [logs(), acl({ acl: "public-read" }), block({ ...on, ignorePublicAcls: false })],
    template: stack({
      AccessControl: "PublicRead",
      PublicAccessBlockConfiguration: { ...On, IgnorePublicAcls: false },
    }),
  },
  {
    name: "an ACL that only the deployment will know",
    verdict: "cannot tell",
    because: ["acl"],
    resources: [logs(), acl({ acl: unknown() })],
    template: stack({ AccessControl: { Ref: "Acl" } }, parameter("Acl")),
  },
  {
    name: "an ACL that is not known, where no ACL counts",
    verdict: "not violated",
    because: ["objectOwnership"],
    resources: [logs(), acl({ acl: unknown() }), ownership("BucketOwnerEnforced")],
    template: stack({ AccessControl: { Ref: "Acl" }, ...Ownership("BucketOwnerEnforced") }, parameter("Acl")),
  },
  {
    name: "grants that only the deployment will know",
    verdict: "cannot tell",
    because: ["grants"],
    resources: [logs({ grants: unknown() })],
  },
  {
    name: "a grant whose holder is not known",
    verdict: "cannot tell",
    because: ["grantee.uri"],
    resources: [
      logs(),
      acl({
        accessControlPolicy: {
          owner: { id: "0" },
          grants: [{ grantee: { type: "Group", uri: unknown() }, permission: "READ" }],
        },
      }),
    ],
  },
  {
    name: "a public ACL of a bucket that is made elsewhere",
    verdict: "violated",
    resources: [acl({ bucket: "other", acl: "public-read" })],
  },
  {
    name: "public in one of two stages",
    verdict: "cannot tell",
    template: stack(
      { AccessControl: { "Fn::If": ["Open", "PublicRead", "Private"] } },
      {
        ...parameter("Stage"),
        Conditions: { Open: { "Fn::Equals": [{ Ref: "Stage" }, "test"] } },
      },
    ),
  },
  {
    name: "an ACL of one of two buckets, of which one has its ACLs off",
    verdict: "cannot tell",
    resources: [
      logs({}, true),
      ownership("BucketOwnerEnforced"),
      resource("aws:s3/bucket:Bucket", "other", {}, { existing: true }),
      resource("aws:s3/bucketAcl:BucketAcl", "acl", { bucket: eitherOf("logs", "other"), acl: "public-read" }),
    ],
  },
]);
