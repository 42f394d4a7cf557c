import { defineRule, type PropertyAnswer } from "../../core/engine/rule.ts";
import { answered, equals } from "../../core/model/answer.ts";
import type { Field } from "../../core/model/field.ts";

export const cloudfrontViewerHttps = defineRule({
  id: "cloudfront-viewer-https",
  title: "The distribution serves visitors over plain HTTP",
  theme: "transit",
  severity: "high",
  controls: { fsbp: ["CloudFront.3"] },
  equivalents: {
    checkov: ["CKV_AWS_34"],
    trivy: ["AVD-AWS-0012"],
    prowler: ["cloudfront_distributions_https_enabled"],
  },
  cwe: [319],
  why: "Sessions, addresses and what a customer looks at can be read and changed by whoever is on the network.",
  fix: "Set `viewerProtocolPolicy` to `redirect-to-https` or `https-only` in every cache behaviour.",
  sources: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
  ],
  on: ["aws:cloudfront/distribution:Distribution"],
  violatedWhen({ fields }) {
    const others = fields.at("orderedCacheBehaviors");
    const behaviour = (about: Field<string>) => ({ about, answer: equals(about.orAbsent("unknown"), "allow-all") });
    const answers: PropertyAnswer[] = [
      behaviour(fields.at("defaultCacheBehavior").at("viewerProtocolPolicy")),
      ...others.elements().map((each) => behaviour(each.at("viewerProtocolPolicy"))),
    ];
    const unread = others.state === "unknown" || others.state === "partial";
    return unread ? [...answers, { about: others, answer: answered("unknown", others) }] : answers;
  },
});
