import { s3BucketAuthenticatedUsersAcl, s3BucketPublicWriteAcl } from "../../../rules/s3/s3-bucket-acls.ts";
import { parameter, type RuleCase, ref, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { account, block, logs, On, on, ownership, stack } from "./buckets.ts";

type Acl = Parameters<typeof resource<"aws:s3/bucketAcl:BucketAcl">>[2];

const acl = (inputs: Acl) => resource("aws:s3/bucketAcl:BucketAcl", "acl", { bucket: ref("logs"), ...inputs });
const everyone = "http://acs.amazonaws.com/groups/global/AllUsers";
const signedIn = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
const granting = (uri: string | ReturnType<typeof unknown>, permission: string | ReturnType<typeof unknown>) =>
  acl({ accessControlPolicy: { owner: { id: "0" }, grants: [{ grantee: { type: "Group", uri }, permission }] } });
const inline = (uri: string, ...permissions: readonly string[]) =>
  logs({ grants: [{ type: "Group", uri, permissions }] });
const Ownership = (ObjectOwnership: unknown) => ({ OwnershipControls: { Rules: [{ ObjectOwnership }] } });

interface Named {
  /** The canned ACL that lets the audience in, in the API's words and in CloudFormation's. */
  readonly acl: string;
  readonly Acl: string;
  readonly group: string;
  /** The group that is for another rule. */
  readonly otherGroup: string;
  readonly permission: string;
}

/** What holds for every audience alike. */
const common = ({ acl: canned, Acl, group, otherGroup, permission }: Named): readonly RuleCase[] => [
  {
    name: "let in by an ACL of its own",
    verdict: "violated",
    because: ["acl"],
    severity: "high",
    resources: [logs(), acl({ acl: canned })],
    template: stack({ AccessControl: Acl }),
  },
  {
    name: "let in by the bucket's own ACL, which exists already",
    verdict: "violated",
    severity: { program: "high", preview: "critical", plan: "critical" },
    resources: [logs({ acl: canned }, true)],
  },
  {
    name: "let in by a grant",
    verdict: "violated",
    because: ["accessControlPolicy.grants.0.grantee.uri"],
    resources: [logs(), granting(group, permission)],
  },
  {
    name: "let in by a grant for all",
    verdict: "violated",
    resources: [logs(), granting(group, "FULL_CONTROL")],
  },
  {
    name: "let in by a grant of the bucket itself",
    verdict: "violated",
    because: ["grants.0.uri"],
    resources: [inline(group, permission)],
  },
  {
    name: "the other group",
    verdict: "not violated",
    resources: [logs(), granting(otherGroup, permission)],
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
    name: "everyone may only read",
    verdict: "not violated",
    resources: [logs(), acl({ acl: "public-read" })],
    template: stack({ AccessControl: "PublicRead" }),
  },
  {
    name: "let in, where no ACL counts",
    verdict: "not violated",
    because: ["objectOwnership"],
    resources: [logs(), acl({ acl: canned }), ownership("BucketOwnerEnforced")],
    template: stack({ AccessControl: Acl, ...Ownership("BucketOwnerEnforced") }),
  },
  {
    name: "let in, and the companions come first",
    verdict: "violated",
    severity: "medium",
    resources: [ownership("ObjectWriter"), block(on), acl({ acl: canned }), logs()],
  },
  {
    name: "let in, and it is not known whether ACLs count",
    verdict: "cannot tell",
    because: ["objectOwnership"],
    resources: [logs(), acl({ acl: canned }), ownership(unknown())],
    template: stack({ AccessControl: Acl, ...Ownership({ Ref: "Ownership" }) }, parameter("Ownership")),
  },
  {
    name: "let in by an ACL that the bucket's block voids",
    verdict: "violated",
    severity: "medium",
    resources: [logs(), acl({ acl: canned }), block(on)],
    template: stack({ AccessControl: Acl, PublicAccessBlockConfiguration: On }),
  },
  {
    name: "let in by an ACL that the account's block voids",
    verdict: "violated",
    severity: "medium",
    resources: [logs({}, true), acl({ acl: canned }), account(on)],
  },
  {
    name: "let in, with a block that lets the ACL have effect",
    verdict: "violated",
    severity: "critical",
    resources: [logs(), acl({ acl: canned }), block({ ...on, ignorePublicAcls: false })],
    template: stack({ AccessControl: Acl, PublicAccessBlockConfiguration: { ...On, IgnorePublicAcls: false } }),
  },
  {
    name: "an ACL that only the deployment will know",
    verdict: "cannot tell",
    because: ["acl"],
    resources: [logs(), acl({ acl: unknown() })],
    template: stack({ AccessControl: { Ref: "Acl" } }, parameter("Acl")),
  },
  {
    name: "a grant whose holder is not known",
    verdict: "cannot tell",
    because: ["grantee.uri"],
    resources: [logs(), granting(unknown(), permission)],
  },
  {
    name: "let in, for a bucket that is made elsewhere",
    verdict: "violated",
    severity: "critical",
    resources: [acl({ bucket: "other", acl: canned })],
  },
];

ruleCases(s3BucketPublicWriteAcl, [
  ...common({
    acl: "public-read-write",
    Acl: "PublicReadWrite",
    group: everyone,
    otherGroup: signedIn,
    permission: "WRITE",
  }),
  {
    name: "everyone may change who may do what",
    verdict: "violated",
    resources: [logs(), granting(everyone, "WRITE_ACP")],
  },
  {
    name: "a grant for everyone to read",
    verdict: "not violated",
    resources: [inline(everyone, "READ", "READ_ACP")],
  },
  {
    name: "a grant for everyone whose permission is not known",
    verdict: "cannot tell",
    because: ["grants.0.permission"],
    resources: [logs(), granting(everyone, unknown())],
  },
]);

ruleCases(s3BucketAuthenticatedUsersAcl, [
  ...common({
    acl: "authenticated-read",
    Acl: "AuthenticatedRead",
    group: signedIn,
    otherGroup: everyone,
    permission: "READ_ACP",
  }),
  {
    name: "everyone may write",
    verdict: "not violated",
    resources: [logs(), acl({ acl: "public-read-write" })],
    template: stack({ AccessControl: "PublicReadWrite" }),
  },
  {
    name: "a grant whose permission is not known: any one opens it",
    verdict: "violated",
    resources: [logs(), granting(signedIn, unknown())],
  },
]);
