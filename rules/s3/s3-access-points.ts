import { defineRule } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { everyoneBy } from "../../core/iam/holder.ts";
import { Answer, any, isTrue, not } from "../../core/model/answer.ts";
import { isA } from "../../core/model/resource.ts";
import { accessPointOf, isInVpc, onByDefault, softenedByGuard } from "../../core/storage/access-points.ts";
import { guards } from "../../core/storage/public-access.ts";

const called = "the access point";

export const s3AccessPointPolicyPublic = defineRule({
  id: "s3-access-point-policy-public",
  title: "The access point's policy lets everyone in",
  theme: "exposure",
  severity: "critical",
  severityReason:
    "An access point is a door of its own to the bucket; where AWS's own guard would refuse the policy it is high, where a written guard or one VPC shuts strangers out it is medium.",
  controls: { fsbp: ["S3.19"] },
  equivalents: {},
  cwe: [284, 732],
  why: "Anyone with an AWS account reads the objects behind the access point, whatever the bucket's own policy says of everyone else.",
  fix: "Name the roles that use the access point, or limit the statement with `aws:PrincipalOrgID`. With `vpcConfiguration` only one network reaches it.",
  sources: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html", onByDefault.source],
  restsOn: [{ setting: "publicAccessBlockConfiguration: all four on", ...onByDefault }],
  on: [
    "aws:s3/accessPoint:AccessPoint",
    "aws:s3control/accessPointPolicy:AccessPointPolicy",
    "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy",
  ],
  violatedWhen(resource, run) {
    const transforms = isA(resource, "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy");
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-restrictions-limitations.html: requests are signed.
    const holder = transforms
      ? { called, service: "s3-object-lambda", anonymous: false }
      : { called, service: "s3", anonymous: false, isAccessPoint: true };
    const open = everyoneBy(resource.fields.at("policy"), holder, run);
    if (open instanceof Answer) return open;
    const point = accessPointOf(resource, run.graph);
    return open.map((each) => softenedByGuard(each, point, run.graph));
  },
});

export const s3AccessPointPublicAccessBlock = defineRule({
  id: "s3-access-point-public-access-block",
  title: "The access point does not block public access",
  theme: "exposure",
  severity: "high",
  severityReason:
    "Somebody switched off what AWS sets, for good, and one careless policy makes data public; low where one VPC only reaches it.",
  controls: { fsbp: ["S3.19"] },
  equivalents: { checkov: ["CKV_AWS_392"], prowler: ["s3_access_point_public_access_block"] },
  cwe: [732],
  why: "A policy that means everyone opens the bucket behind the access point to strangers, and nothing is left that refuses it.",
  fix: "Set all four of `publicAccessBlockConfiguration` to true, or leave it out. It cannot be changed later: the access point is replaced.",
  sources: [onByDefault.source],
  restsOn: guards.map((guard) => ({ setting: `publicAccessBlockConfiguration.${guard}: true`, ...onByDefault })),
  on: ["aws:s3/accessPoint:AccessPoint"],
  violatedWhen(point, { graph }) {
    const block = point.fields.at("publicAccessBlockConfiguration");
    const account = graph.setting(point, "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock");
    const isNear = isInVpc(point).truth === "yes";
    return guards.map((guard) => {
      const own = block.at(guard);
      const set = block.state === "absent" ? own.or(true, onByDefault) : own.orProvider(true, onByDefault);
      const answer = not(any(isTrue(set), isTrue(account.at(guard).orAbsent("no"))));
      const found = { about: own, answer };
      return isNear ? soften(found, "low", "only who is in its VPC reaches the access point") : found;
    });
  },
});
