import { cloudfrontMinTls } from "../../../rules/cloudfront/cloudfront-min-tls.ts";
import { parameter, type RuleCase, ruleCases, unknown } from "../../support/rule-cases.ts";
import { certificate, distribution, distributionStack } from "./distributions.ts";

const own = { acmCertificateArn: certificate, sslSupportMethod: "sni-only" };
const Own = { AcmCertificateArn: certificate, SslSupportMethod: "sni-only" };
const both = (version: string) => ({
  resources: [distribution({ viewerCertificate: { ...own, minimumProtocolVersion: version } })],
  template: distributionStack({ ViewerCertificate: { ...Own, MinimumProtocolVersion: version } }),
});
const of = (versions: readonly string[], verdict: RuleCase["verdict"]): readonly RuleCase[] =>
  versions.map((name) => ({ name, verdict, because: ["viewerCertificate.minimumProtocolVersion"], ...both(name) }));

ruleCases(cloudfrontMinTls, [
  ...of(["SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016"], "violated"),
  ...of(["TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"], "not violated"),
  ...of(["TLSv1.4_2031"], "cannot tell"),
  {
    name: "a certificate of one's own, and no version",
    verdict: "violated",
    because: ["viewerCertificate.minimumProtocolVersion"],
    severity: "high",
    resources: [distribution({ viewerCertificate: own })],
    template: distributionStack({ ViewerCertificate: Own }),
  },
  {
    name: "CloudFront's own certificate",
    verdict: "violated",
    because: ["viewerCertificate.cloudfrontDefaultCertificate"],
    severity: "medium",
    resources: [distribution({ viewerCertificate: { cloudfrontDefaultCertificate: true } })],
    template: distributionStack({ ViewerCertificate: { CloudFrontDefaultCertificate: true } }),
  },
  {
    name: "CloudFront's own certificate, and a version that has no effect",
    verdict: "violated",
    severity: "medium",
    resources: [
      distribution({
        viewerCertificate: { cloudfrontDefaultCertificate: true, minimumProtocolVersion: "TLSv1.2_2021" },
      }),
    ],
    template: distributionStack({
      ViewerCertificate: { CloudFrontDefaultCertificate: "true", MinimumProtocolVersion: "TLSv1.2_2021" },
    }),
  },
  {
    name: "nothing said of a certificate",
    verdict: "violated",
    because: ["viewerCertificate"],
    severity: "medium",
    resources: [distribution({})],
    template: distributionStack({}),
  },
  {
    name: "a version that the deployment chooses",
    verdict: "cannot tell",
    because: ["viewerCertificate.minimumProtocolVersion"],
    resources: [distribution({ viewerCertificate: { ...own, minimumProtocolVersion: unknown() } })],
    template: distributionStack(
      { ViewerCertificate: { ...Own, MinimumProtocolVersion: { Ref: "Version" } } },
      parameter("Version"),
    ),
  },
  {
    name: "a good version, and it is not known whose certificate",
    verdict: "cannot tell",
    because: ["viewerCertificate.cloudfrontDefaultCertificate"],
    resources: [
      distribution({
        viewerCertificate: { cloudfrontDefaultCertificate: unknown(), minimumProtocolVersion: "TLSv1.2_2021" },
      }),
    ],
  },
  {
    name: "an old version, whosever the certificate is",
    verdict: "violated",
    because: ["viewerCertificate.minimumProtocolVersion"],
    resources: [
      distribution({ viewerCertificate: { cloudfrontDefaultCertificate: unknown(), minimumProtocolVersion: "TLSv1" } }),
    ],
  },
  {
    name: "a certificate that is made with it",
    verdict: "not violated",
    resources: [
      distribution({
        viewerCertificate: { acmCertificateArn: unknown(), minimumProtocolVersion: "TLSv1.2_2021" },
      }),
    ],
  },
  {
    name: "a good version in one of two stages",
    verdict: "cannot tell",
    template: distributionStack(
      {
        ViewerCertificate: {
          "Fn::If": [
            "IsProd",
            { ...Own, MinimumProtocolVersion: "TLSv1.2_2021" },
            { CloudFrontDefaultCertificate: true },
          ],
        },
      },
      { ...parameter("Stage"), Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } } },
    ),
  },
]);
