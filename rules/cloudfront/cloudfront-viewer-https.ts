import { defineRule } from "../../core/engine/rule.ts";
import { equals } from "../../core/model/answer.ts";
import { behavioursOf } from "../../core/net/distribution.ts";

export const cloudfrontViewerHttps = defineRule({
  id: "cloudfront-viewer-https",
  title: "The distribution serves visitors over plain HTTP",
  theme: "transit",
  severity: "high",
  severityReason: "Whoever shares a visitor's network reads and changes the shop's pages, without breaking anything.",
  controls: { fsbp: ["CloudFront.3"] },
  equivalents: {
    checkov: ["CKV_AWS_34"],
    trivy: ["AVD-AWS-0012"],
    prowler: ["cloudfront_distributions_https_enabled"],
    guard: ["CLOUDFRONT_VIEWER_POLICY_HTTPS"],
  },
  cwe: [319],
  why: "Sessions, addresses and what a customer looks at can be read and changed by whoever is on the network.",
  fix: "Set `viewerProtocolPolicy` to `redirect-to-https` or `https-only` in every cache behaviour.",
  sources: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
  ],
  on: ["aws:cloudfront/distribution:Distribution"],
  violatedWhen: (distribution) =>
    behavioursOf(distribution)
      .map((behaviour) => behaviour.at("viewerProtocolPolicy"))
      .map((about) => ({ about, answer: equals(about.orAbsent("unknown"), "allow-all") })),
});
