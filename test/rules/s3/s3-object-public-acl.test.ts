import { s3ObjectPublicAcl } from "../../../rules/s3/s3-object-public-acl.ts";
import { ref, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { account, block, logs, on, ownership } from "./buckets.ts";

type Written<T extends Parameters<typeof resource>[0]> = Parameters<typeof resource<T>>[2];

const object = (inputs: Written<"aws:s3/bucketObjectv2:BucketObjectv2">) =>
  resource("aws:s3/bucketObjectv2:BucketObjectv2", "export", {
    bucket: ref("logs"),
    key: "customers.csv",
    content: "",
    ...inputs,
  });
const copied = (inputs: Written<"aws:s3/objectCopy:ObjectCopy">) =>
  resource("aws:s3/objectCopy:ObjectCopy", "copy", {
    bucket: ref("logs"),
    key: "customers.csv",
    source: "old/customers.csv",
    ...inputs,
  });
const grant = (uri: string | ReturnType<typeof unknown>) =>
  copied({ grants: [{ type: "Group", uri, permissions: ["READ"] }] });
const groups = "http://acs.amazonaws.com/groups";

ruleCases(s3ObjectPublicAcl, [
  {
    name: "everyone may read it",
    verdict: "violated",
    because: ["acl"],
    severity: "high",
    resources: [logs(), object({ acl: "public-read" })],
  },
  {
    name: "everyone may read and write it, in an old bucket",
    verdict: "violated",
    severity: { program: "high", preview: "critical", plan: "critical" },
    resources: [logs({}, true), object({ acl: "public-read-write" })],
  },
  {
    name: "every AWS customer may read it, and the bucket comes last",
    verdict: "violated",
    resources: [object({ acl: "authenticated-read" }), logs()],
  },
  {
    name: "a copy that everyone may read",
    verdict: "violated",
    because: ["acl"],
    resources: [logs(), copied({ acl: "public-read" })],
  },
  {
    name: "a copy with a grant for everyone",
    verdict: "violated",
    because: ["grants.0.uri"],
    about: "grants",
    resources: [logs(), grant(`${groups}/global/AllUsers`)],
  },
  {
    name: "a copy with a grant for every AWS customer",
    verdict: "violated",
    resources: [logs(), grant(`${groups}/global/AuthenticatedUsers`)],
  },
  {
    name: "a copy with a grant for the log delivery",
    verdict: "not violated",
    resources: [logs(), grant(`${groups}/s3/LogDelivery`)],
  },
  {
    name: "a copy with a grant for somebody who is not known",
    verdict: "cannot tell",
    because: ["grants.0.uri"],
    resources: [logs(), grant(unknown())],
  },
  {
    name: "no ACL",
    verdict: "not violated",
    because: ["acl"],
    resources: [logs(), object({})],
  },
  {
    name: "an ACL for the bucket's owner",
    verdict: "not violated",
    resources: [logs(), object({ acl: "bucket-owner-full-control" })],
  },
  {
    name: "public, where the bucket's block voids it",
    verdict: "violated",
    severity: "medium",
    resources: [logs({}, true), block(on, true), object({ acl: "public-read" })],
  },
  {
    name: "public, with a block that lets it have effect",
    verdict: "violated",
    severity: "critical",
    resources: [logs(), block({ ...on, ignorePublicAcls: false }), object({ acl: "public-read" })],
  },
  {
    name: "public, where no ACL counts",
    verdict: "not violated",
    because: ["objectOwnership"],
    resources: [logs(), ownership("BucketOwnerEnforced"), object({ acl: "public-read" })],
  },
  {
    name: "public, where it is not known whether ACLs count",
    verdict: "cannot tell",
    because: ["objectOwnership"],
    resources: [logs(), ownership(unknown()), object({ acl: "public-read" })],
  },
  {
    name: "public, in a bucket that is made elsewhere",
    verdict: "violated",
    severity: "critical",
    resources: [object({ bucket: "shop-exports", acl: "public-read" })],
  },
  {
    name: "public, in a bucket that is made elsewhere, where the account's block voids it",
    verdict: "violated",
    severity: "medium",
    resources: [account(on), object({ bucket: "shop-exports", acl: "public-read" })],
  },
  {
    name: "public, and it is not known in which bucket",
    verdict: "cannot tell",
    because: ["bucket"],
    resources: [logs(), ownership("BucketOwnerEnforced"), object({ bucket: unknown(), acl: "public-read" })],
  },
  {
    name: "private, and it is not known in which bucket",
    verdict: "not violated",
    resources: [logs(), object({ bucket: unknown(), acl: "private" })],
  },
  {
    name: "an ACL that only the deployment will know",
    verdict: "cannot tell",
    because: ["acl"],
    resources: [logs(), object({ acl: unknown() })],
  },
]);
