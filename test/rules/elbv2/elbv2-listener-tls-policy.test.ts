import { elbv2ListenerTlsPolicy } from "../../../rules/elbv2/elbv2-listener-tls-policy.ts";
import { parameter, type RuleCase, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Listener = Parameters<typeof resource<"aws:lb/listener:Listener">>[2];

const loadBalancerArn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/shop/0123456789abcdef";
const listener = (inputs: Listener, existing = false) => [
  resource("aws:lb/listener:Listener", "shop", { loadBalancerArn, port: 443, ...inputs }, { existing }),
];
const stack = (properties: object, more: object = {}) =>
  template(
    {
      Shop: {
        Type: "AWS::ElasticLoadBalancingV2::Listener",
        Properties: { LoadBalancerArn: loadBalancerArn, Port: 443, ...properties },
      },
    },
    more,
  );
const both = (sslPolicy: string, protocol = "HTTPS") => ({
  resources: listener({ protocol, sslPolicy }),
  template: stack({ Protocol: protocol, SslPolicy: sslPolicy }),
});

const old = ["2015-05", "TLS-1-1-2017-01", "FS-2018-06", "FS-1-1-2019-08", "TLS13-1-0-FIPS-PQ-2025-09"];
const weak = ["TLS-1-2-2017-01", "FS-1-2-2019-08", "TLS13-1-2-Ext0-FIPS-2023-04", "TLS13-1-2-Ext2-PQ-2025-09"];
const good = ["TLS13-1-2-2021-06", "TLS13-1-2-Res-PQ-2025-09", "TLS13-1-3-FIPS-2023-04", "FS-1-2-Res-2020-10"];

const of = (
  names: readonly string[],
  verdict: RuleCase["verdict"],
  severity?: "high" | "medium",
): readonly RuleCase[] =>
  names.map((name) => ({
    name,
    verdict,
    because: ["sslPolicy"],
    ...(severity && { severity }),
    ...both(`ELBSecurityPolicy-${name}`),
  }));

ruleCases(elbv2ListenerTlsPolicy, [
  {
    name: "no policy, which is the oldest one",
    verdict: "violated",
    because: ["sslPolicy"],
    severity: "high",
    resources: listener({ protocol: "HTTPS" }),
    template: stack({ Protocol: "HTTPS" }),
  },
  ...of(old, "violated", "high"),
  ...of(weak, "violated", "medium"),
  ...of(good, "not violated"),
  {
    name: "an old policy of a network load balancer",
    verdict: "violated",
    ...both("ELBSecurityPolicy-2016-08", "TLS"),
  },
  {
    name: "a policy that is newer than the table",
    verdict: "cannot tell",
    because: ["sslPolicy"],
    ...both("ELBSecurityPolicy-TLS13-1-2-CNSA2-2031-01"),
  },
  {
    name: "a policy that the deployment chooses",
    verdict: "cannot tell",
    because: ["sslPolicy"],
    resources: listener({ protocol: "HTTPS", sslPolicy: unknown() }),
    template: stack({ Protocol: "HTTPS", SslPolicy: { Ref: "Policy" } }, parameter("Policy")),
  },
  {
    name: "a protocol that the deployment chooses, and a good policy",
    verdict: "not violated",
    resources: listener({ protocol: unknown(), sslPolicy: "ELBSecurityPolicy-TLS13-1-3-2021-06" }),
    template: stack(
      { Protocol: { Ref: "Protocol" }, SslPolicy: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
      parameter("Protocol"),
    ),
  },
  {
    name: "a protocol that the deployment chooses, and an old policy",
    verdict: "cannot tell",
    because: ["protocol"],
    resources: listener({ protocol: unknown(), sslPolicy: "ELBSecurityPolicy-2016-08" }),
    template: stack({ Protocol: { Ref: "Protocol" }, SslPolicy: "ELBSecurityPolicy-2016-08" }, parameter("Protocol")),
  },
  {
    name: "a listener without TLS",
    verdict: "not applicable",
    resources: listener({ protocol: "HTTP", port: 80 }),
    template: stack({ Protocol: "TCP", Port: 9000 }),
  },
  {
    name: "a listener that is there already",
    verdict: "violated",
    resources: listener({ protocol: "HTTPS" }, true),
  },
]);
