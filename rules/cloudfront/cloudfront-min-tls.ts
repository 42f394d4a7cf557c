import { defineRule } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { cloudfrontTlsPolicies } from "../../core/facts/cloudfront-tls-policies.ts";
import { hasStrength } from "../../core/facts/tls.ts";
import { any, isSet, isTrue, not } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ViewerCertificate.html";

export const cloudfrontMinTls = defineRule({
  id: "cloudfront-min-tls",
  title: "The distribution lets visitors use TLS below 1.2",
  theme: "transit",
  severity: "high",
  severityReason:
    "TLS 1.0 and 1.1 can be broken on the way; with CloudFront's own certificate nothing can be chosen, which is medium.",
  controls: { fsbp: ["CloudFront.15"] },
  equivalents: {
    checkov: ["CKV_AWS_174"],
    trivy: ["AVD-AWS-0013"],
    cdknag: ["CloudFrontDistributionHttpsViewerNoOutdatedSSL", "AwsSolutions-CFR4"],
    guard: ["CLOUDFRONT_MINIMUM_PROTOCOL_VERSION_RULE"],
  },
  cwe: [326, 327],
  why: "Somebody on the network can make a customer's browser fall back to TLS that is broken, and read what it sends.",
  fix: "Set `viewerCertificate` with a certificate of your own in ACM, and `minimumProtocolVersion: TLSv1.2_2021`.",
  sources: [page, cloudfrontTlsPolicies.source],
  restsOn: [
    { setting: 'viewerCertificate.minimumProtocolVersion: "TLSv1"', source: page },
    { setting: "viewerCertificate: CloudFront's own certificate", source: page },
  ],
  on: ["aws:cloudfront/distribution:Distribution"],
  violatedWhen({ fields }) {
    const certificate = fields.at("viewerCertificate");
    const about = certificate.at("minimumProtocolVersion");
    const isDefault = isTrue(certificate.at("cloudfrontDefaultCertificate").or(false, { source: page }));
    const usesDefault = any(not(isSet(certificate)), isDefault);
    const allowed = hasStrength(about.or("TLSv1", { source: page }), cloudfrontTlsPolicies, "good");
    if (usesDefault.truth !== "yes") return [{ about, answer: any(usesDefault, not(allowed)) }];
    const because = "CloudFront's own certificate allows TLS 1.0, whatever is set beside it";
    return [soften({ about: certificate, answer: usesDefault }, "medium", because)];
  },
});
