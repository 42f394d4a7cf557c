import { defineRule, type PropertyAnswer } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { all, not } from "../../core/model/answer.ts";
import { isGiven } from "../../core/model/given.ts";
import { originsOf } from "../../core/net/distribution.ts";
import { isEndpoint } from "../../core/storage/endpoints.ts";

export const cloudfrontS3OriginAccess = defineRule({
  id: "cloudfront-s3-origin-access",
  title: "The distribution reads a bucket without an identity of its own",
  theme: "exposure",
  severity: "high",
  severityReason:
    "The bucket has to be open to everyone for it to work; with an origin access identity, which is older and weaker than an access control, it is low.",
  controls: { fsbp: ["CloudFront.13"] },
  equivalents: {
    checkov: ["CKV2_AWS_46"],
    prowler: ["cloudfront_distributions_s3_origin_access_control"],
    cdknag: ["CloudFrontDistributionS3OriginAccessControl", "AwsSolutions-CFR7"],
  },
  cwe: [284, 732],
  why: "The bucket must let the whole internet read it, past the distribution's firewall, logs and signed links.",
  fix: "Make an `aws.cloudfront.OriginAccessControl`, set `originAccessControlId` of the origin to its id, and let the bucket's policy admit `cloudfront.amazonaws.com` for this distribution only.",
  sources: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
  ],
  on: ["aws:cloudfront/distribution:Distribution"],
  violatedWhen: (distribution, { graph }) =>
    originsOf(distribution).map((origin): PropertyAnswer => {
      const about = origin.at("originAccessControlId");
      const reads = isEndpoint(origin.at("domainName").orAbsent("unknown"), "rest", graph);
      const found = { about, answer: all(reads, not(isGiven(about))) };
      const identity = isGiven(origin.at("s3OriginConfig").at("originAccessIdentity"));
      if (identity.truth !== "yes") return found;
      return soften(found, "low", "an origin access identity lets the bucket be closed to others");
    }),
});
