import { defineRule } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { all, not } from "../../core/model/answer.ts";
import {
  endsInPlaintext,
  isInternal,
  isNetworkListener,
  listenerDefaults,
  passesPlaintext,
} from "../../core/net/listener.ts";
import { loadBalancerDefaults } from "../../core/net/load-balancer.ts";

export const elbv2ListenerPlaintext = defineRule({
  id: "elbv2-listener-plaintext",
  title: "The listener takes requests without TLS",
  theme: "transit",
  severity: "high",
  severityReason:
    "Whoever shares a network on the way reads everything; inside of a network of one's own it is medium, TCP that a target may encrypt is low.",
  controls: { fsbp: ["ELB.1", "ELB.18"] },
  equivalents: {
    checkov: ["CKV_AWS_2", "CKV2_AWS_20"],
    trivy: ["AVD-AWS-0054"],
    prowler: ["elbv2_ssl_listeners", "elbv2_nlb_tls_termination_enabled"],
    cdknag: ["ALBHttpToHttpsRedirection"],
    guard: ["ELBV2_LISTENER_PROTOCOL_RULE"],
  },
  cwe: [319],
  why: "Passwords, sessions and orders go over the network in the clear, for everyone on the way to read.",
  fix: "Make the listener redirect to HTTPS (`redirect` with `protocol: HTTPS`), and answer with a TLS listener.",
  sources: ["https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html"],
  restsOn: [
    { setting: 'protocol: "HTTP"', ...listenerDefaults.protocol },
    { setting: 'redirect.protocol: "#{protocol}"', ...listenerDefaults.redirect },
    { setting: "loadBalancer.internal: false", ...loadBalancerDefaults },
  ],
  on: ["aws:lb/listener:Listener"],
  violatedWhen(listener, { graph }) {
    const actions = listener.fields.at("defaultActions");
    const about = actions.state === "known" ? actions : listener.fields.at("protocol");
    const internal = isInternal(listener, graph);
    if (isNetworkListener(listener, graph).truth === "yes") {
      const found = { about, answer: all(passesPlaintext(listener), not(internal)) };
      return [soften(found, "low", "what is behind it may encrypt the connection itself")];
    }
    const found = { about, answer: endsInPlaintext(listener, graph) };
    return [internal.truth === "yes" ? soften(found, "medium", "the load balancer has no public address") : found];
  },
});
