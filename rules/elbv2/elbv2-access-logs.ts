import { defineRule } from "../../core/engine/rule.ts";
import { all, any, equals, isTrue, not } from "../../core/model/answer.ts";
import { someCompanion } from "../../core/model/companions.ts";
import { isOfType, loadBalancerDefaults } from "../../core/net/load-balancer.ts";

const page = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html";
const network = "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html";

export const elbv2AccessLogs = defineRule({
  id: "elbv2-access-logs",
  title: "The load balancer keeps no log of its requests",
  theme: "logging",
  severity: "medium",
  severityReason: "Nothing leaks by it, but a leak cannot be traced without it.",
  controls: { fsbp: ["ELB.5"] },
  equivalents: {
    checkov: ["CKV_AWS_91"],
    prowler: ["elbv2_logging_enabled"],
    cdknag: ["ELBLoggingEnabled", "AwsSolutions-ELB2"],
    guard: ["ELBV2_ACCESS_LOGGING_RULE"],
  },
  cwe: [778],
  why: "After an attack on the shop nobody can say who asked for what, and whose data went out.",
  fix: "Set `accessLogs` with `enabled: true` and a `bucket` that Elastic Load Balancing may write to.",
  sources: [page, network],
  restsOn: [
    { setting: "accessLogs.enabled: false", source: page },
    { setting: 'loadBalancerType: "application"', ...loadBalancerDefaults },
  ],
  on: ["aws:lb/loadBalancer:LoadBalancer"],
  // Network load balancers log the requests of their TLS listeners, and nothing else.
  appliesWhen(balancer, { graph }) {
    const hasTls = someCompanion(balancer, "aws:lb/listener:Listener", graph, ({ fields }) =>
      equals(fields.at("protocol").orAbsent("no"), "TLS"),
    );
    return any(isOfType(balancer, "application"), all(isOfType(balancer, "network"), hasTls));
  },
  violatedWhen: ({ fields }) => not(isTrue(fields.at("accessLogs").at("enabled").or(false, { source: page }))),
});
