import type { TlsPolicies } from "./tls.ts";

/** The security policies of CloudFront for connections with viewers, by their name in `minimumProtocolVersion`. */
export const cloudfrontTlsPolicies: TlsPolicies = {
  about: "CloudFront security policies",
  source:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html",
  read: "2026-09-15",
  facts: {
    SSLv3: "old",
    TLSv1: "old",
    TLSv1_2016: "old",
    "TLSv1.1_2016": "old",
    "TLSv1.2_2018": "good",
    "TLSv1.2_2019": "good",
    "TLSv1.2_2021": "good",
    "TLSv1.2_2025": "good",
    "TLSv1.3_2025": "good",
  },
};
