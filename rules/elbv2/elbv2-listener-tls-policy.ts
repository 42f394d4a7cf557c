import { defineRule } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { elbTlsPolicies } from "../../core/facts/elb-tls-policies.ts";
import { hasStrength } from "../../core/facts/tls.ts";
import { not } from "../../core/model/answer.ts";
import { listenerDefaults, usesTls } from "../../core/net/listener.ts";

const policy = "ELBSecurityPolicy-2016-08";

export const elbv2ListenerTlsPolicy = defineRule({
  id: "elbv2-listener-tls-policy",
  title: "The listener lets clients use old TLS or weak ciphers",
  theme: "transit",
  severity: "high",
  severityReason:
    "TLS below 1.2 can be broken or downgraded; TLS 1.2 with ciphers that lack forward secrecy or use SHA-1 is medium.",
  controls: { fsbp: ["ELB.17"] },
  equivalents: {
    checkov: ["CKV_AWS_103", "CKV2_AWS_74"],
    trivy: ["AVD-AWS-0047"],
    prowler: ["elbv2_insecure_ssl_ciphers"],
  },
  cwe: [326, 327],
  why: "Somebody on the network can make a customer's browser use the weakest TLS on offer, and read orders and sessions.",
  fix: "Set `sslPolicy` to `ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09`, or another policy whose lowest version is TLS 1.2.",
  sources: [elbTlsPolicies.source],
  restsOn: [{ setting: `sslPolicy: "${policy}"`, ...listenerDefaults.sslPolicy }],
  on: ["aws:lb/listener:Listener"],
  appliesWhen: usesTls,
  violatedWhen({ fields }) {
    const about = fields.at("sslPolicy");
    const named = about.or(policy, listenerDefaults.sslPolicy);
    const found = { about, answer: not(hasStrength(named, elbTlsPolicies, "good")) };
    const isWeak = hasStrength(named, elbTlsPolicies, "weak").truth === "yes";
    return [isWeak ? soften(found, "medium", "the policy refuses TLS below 1.2, and allows weak ciphers") : found];
  },
});
