import { defineRule, type PropertyAnswer } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { all, any, equals, isSet } from "../../core/model/answer.ts";
import { behavioursOf, originsOf } from "../../core/net/distribution.ts";
import { isEndpoint } from "../../core/storage/endpoints.ts";

export const cloudfrontOriginHttps = defineRule({
  id: "cloudfront-origin-https",
  title: "The distribution fetches from an origin over plain HTTP",
  theme: "transit",
  severity: "high",
  severityReason:
    "Requests with sessions and addresses cross the internet unencrypted; the website of a bucket, which holds public files, is medium.",
  controls: { fsbp: ["CloudFront.9"] },
  equivalents: {
    checkov: ["CKV2_AWS_72"],
    prowler: ["cloudfront_distributions_origin_traffic_encrypted"],
  },
  cwe: [319],
  why: "Behind the lock in the customer's browser their session and order go on in the clear, from CloudFront to the shop.",
  fix: "Set `originProtocolPolicy` of the origin's `customOriginConfig` to `https-only`. In the place of a bucket's website use its regional domain name and an origin access control.",
  sources: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html",
  ],
  on: ["aws:cloudfront/distribution:Distribution"],
  violatedWhen(distribution, { graph }) {
    const takesHttp = any(
      ...behavioursOf(distribution).map((each) =>
        equals(each.at("viewerProtocolPolicy").orAbsent("unknown"), "allow-all"),
      ),
    );
    return originsOf(distribution).map((origin): PropertyAnswer => {
      const custom = origin.at("customOriginConfig");
      const about = custom.at("originProtocolPolicy");
      const policy = about.orAbsent("unknown");
      const plain = any(equals(policy, "http-only"), all(equals(policy, "match-viewer"), takesHttp));
      const found = { about, answer: all(isSet(custom), plain) };
      const isWebsite = isEndpoint(origin.at("domainName").orAbsent("unknown"), "website", graph);
      return isWebsite.truth === "yes" ? soften(found, "medium", "the website of a bucket speaks HTTP only") : found;
    });
  },
});
