import { elbv2AccessLogs } from "../../../rules/elbv2/elbv2-access-logs.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Balancer = Parameters<typeof resource<"aws:lb/loadBalancer:LoadBalancer">>[2];

const balancer = (inputs: Balancer, existing = false) =>
  resource("aws:lb/loadBalancer:LoadBalancer", "front", inputs, { existing });
const listener = (protocol: string | ReturnType<typeof unknown>, of: unknown = ref("front", "arn")) =>
  resource("aws:lb/listener:Listener", "tls", { loadBalancerArn: of as string, port: 443, protocol });
const logs = { enabled: true, bucket: "shop-logs" };

const attributes = (on: unknown) => [
  { Key: "deletion_protection.enabled", Value: "true" },
  { Key: "access_logs.s3.enabled", Value: on },
  { Key: "access_logs.s3.bucket", Value: "shop-logs" },
];
const stack = (properties: object, parts: object = {}, more: object = {}) =>
  template({ Front: { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: properties }, ...parts }, more);
const Tls = (Protocol: unknown, LoadBalancerArn: unknown = { Ref: "Front" }) => ({
  Tls: { Type: "AWS::ElasticLoadBalancingV2::Listener", Properties: { LoadBalancerArn, Port: 443, Protocol } },
});

ruleCases(elbv2AccessLogs, [
  {
    name: "logs that are on",
    verdict: "not violated",
    because: ["accessLogs.enabled"],
    resources: [balancer({ accessLogs: logs })],
    template: stack({ LoadBalancerAttributes: attributes("true") }),
  },
  { name: "no logs", verdict: "violated", severity: "medium", resources: [balancer({})], template: stack({}) },
  {
    name: "logs that are off",
    verdict: "violated",
    because: ["accessLogs.enabled"],
    resources: [balancer({ accessLogs: { ...logs, enabled: false } })],
    template: stack({ LoadBalancerAttributes: attributes("false") }),
  },
  {
    name: "a bucket, and nothing turned on",
    verdict: "violated",
    because: ["accessLogs.enabled"],
    resources: [balancer({ accessLogs: { bucket: "shop-logs" } })],
    template: stack({ LoadBalancerAttributes: [{ Key: "access_logs.s3.bucket", Value: "shop-logs" }] }),
  },
  {
    name: "logs that the deployment turns on or off",
    verdict: "cannot tell",
    because: ["accessLogs.enabled"],
    resources: [balancer({ accessLogs: { ...logs, enabled: unknown() } })],
    template: stack({ LoadBalancerAttributes: attributes({ Ref: "Logs" }) }, {}, parameter("Logs")),
  },
  {
    name: "logs that are on, in a bucket that is not known",
    verdict: "not violated",
    resources: [balancer({ accessLogs: { enabled: true, bucket: unknown() } })],
  },
  {
    name: "a network load balancer that ends TLS, without logs",
    verdict: "violated",
    resources: [balancer({ loadBalancerType: "network" }), listener("TLS")],
    template: stack({ Type: "network" }, Tls("TLS")),
  },
  {
    name: "a network load balancer that ends TLS, the listener first",
    verdict: "not violated",
    resources: [listener("TLS"), balancer({ loadBalancerType: "network", accessLogs: logs })],
  },
  {
    name: "a network load balancer that hands everything through has nothing to log",
    verdict: "not applicable",
    resources: [balancer({ loadBalancerType: "network" }), listener("TCP")],
    template: stack({ Type: "network" }, Tls("TCP")),
  },
  {
    name: "a network load balancer without listeners in view",
    verdict: "not applicable",
    resources: [balancer({ loadBalancerType: "network" })],
    template: stack({ Type: "network" }),
  },
  {
    name: "a network load balancer, and a listener that may be its own",
    verdict: "cannot tell",
    resources: [balancer({ loadBalancerType: "network" }), listener("TLS", unknown())],
    template: stack({ Type: "network" }, Tls("TLS", { Ref: "Balancer" }), parameter("Balancer")),
  },
  {
    name: "a network load balancer whose listener's protocol is not known",
    verdict: "cannot tell",
    because: ["protocol"],
    resources: [balancer({ loadBalancerType: "network" }), listener(unknown())],
    template: stack({ Type: "network" }, Tls({ Ref: "Protocol" }), parameter("Protocol")),
  },
  {
    name: "a load balancer for appliances",
    verdict: "not applicable",
    resources: [balancer({ loadBalancerType: "gateway" })],
    template: stack({ Type: "gateway" }),
  },
  { name: "a load balancer that is there already", verdict: "violated", resources: [balancer({}, true)] },
]);
