import { defineRule } from "../../core/engine/rule.ts";
import { all, answered, not } from "../../core/model/answer.ts";
import { isA } from "../../core/model/resource.ts";
import { audiences, grantedTo, opening } from "../../core/storage/acl.ts";
import { aclsAreOff, softened, softenedByAccount } from "../../core/storage/public-access.ts";

const acls = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html";

export const s3ObjectPublicAcl = defineRule({
  id: "s3-object-public-acl",
  title: "The object's ACL opens it to strangers",
  theme: "exposure",
  severity: "critical",
  severityReason:
    "The content itself is public; medium where `ignorePublicAcls` voids the ACL, high in a new bucket, whose ACLs AWS turns off.",
  equivalents: { prowler: ["s3_bucket_object_public"] },
  cwe: [284, 732],
  why: "Whoever has or guesses the link reads the file, such as an invoice or an export of customers, however private its bucket looks.",
  fix: "Leave out `acl` and the grants, and give access by a bucket policy, by CloudFront or by links that expire.",
  sources: [acls, "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html"],
  on: ["aws:s3/bucketObjectv2:BucketObjectv2", "aws:s3/objectCopy:ObjectCopy"],
  restsOn: [{ setting: "acl: private", source: acls }],
  violatedWhen(object, { graph }) {
    const { fields } = object;
    const acl = fields.at("acl");
    const grants = isA(object, "aws:s3/objectCopy:ObjectCopy") ? object.fields.at("grants") : undefined;
    const granted = grants ? grantedTo(grants, audiences.anybody) : answered("no", acl);
    const open = opening(acl, grants ?? acl, granted, audiences.anybody);
    const { resources, sure } = graph.pointsAt(fields.at("bucket"), ["aws:s3/bucket:Bucket"]);
    if (!sure) return [{ ...open, answer: all(open.answer, answered("unknown", fields.at("bucket"))) }];
    const [bucket] = resources;
    if (bucket === undefined || !isA(bucket, "aws:s3/bucket:Bucket"))
      return [softenedByAccount(open, object, graph, "ignorePublicAcls")];
    const answer = all(open.answer, not(aclsAreOff(bucket, graph)));
    return [softened({ ...open, answer }, bucket, graph, "ignorePublicAcls")];
  },
});
