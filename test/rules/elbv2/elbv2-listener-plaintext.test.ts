import { elbv2ListenerPlaintext } from "../../../rules/elbv2/elbv2-listener-plaintext.ts";
import {
  type CaseResource,
  eitherOf,
  parameter,
  ref,
  resource,
  ruleCases,
  template,
  unknown,
} from "../../support/rule-cases.ts";

type Listener = Parameters<typeof resource<"aws:lb/listener:Listener">>[2];
type Balancer = Parameters<typeof resource<"aws:lb/loadBalancer:LoadBalancer">>[2];

const group = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:targetgroup/shop/0123456789abcdef";
const forward = { type: "forward", targetGroupArn: group };
const redirect = (protocol?: Parameters<typeof to>[0]) => ({ type: "redirect", redirect: to(protocol) });
const to = (protocol?: string | ReturnType<typeof unknown>) => ({
  statusCode: "HTTP_301",
  ...(protocol !== undefined && { protocol }),
});
const fixed = { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } };

const balancer = (inputs: Balancer = {}) => resource("aws:lb/loadBalancer:LoadBalancer", "front", inputs);
const listener = (inputs: Listener, existing = false) =>
  resource(
    "aws:lb/listener:Listener",
    "web",
    { loadBalancerArn: ref("front", "arn"), port: 80, ...inputs },
    { existing },
  );
const http = (...defaultActions: NonNullable<Exclude<Listener["defaultActions"], { kind: unknown }>>) =>
  listener({ protocol: "HTTP", defaultActions });
const rule = (type: string, listenerArn: CaseResource["inputs"][string] = ref("web", "arn")) =>
  resource("aws:lb/listenerRule:ListenerRule", "rule", {
    listenerArn: listenerArn as string,
    actions: [type === "forward" ? forward : redirect("HTTPS")],
  });
const network = (inputs: Listener, more: Balancer = {}) => [
  balancer({ loadBalancerType: "network", ...more }),
  listener({ defaultActions: [forward], ...inputs }),
];

const Forward = { Type: "forward", TargetGroupArn: group };
const Redirect = (Protocol?: unknown) => ({
  Type: "redirect",
  RedirectConfig: { StatusCode: "HTTP_301", ...(Protocol !== undefined && { Protocol }) },
});
const Fixed = { Type: "fixed-response", FixedResponseConfig: { StatusCode: "404" } };
const prefix = "AWS::ElasticLoadBalancingV2::";

const stack = (web: object, front: object = {}, more: { parts?: object; params?: object } = {}) =>
  template(
    {
      Front: { Type: `${prefix}LoadBalancer`, Properties: front },
      Web: { Type: `${prefix}Listener`, Properties: { LoadBalancerArn: { Ref: "Front" }, Port: 80, ...web } },
      ...more.parts,
    },
    more.params,
  );
const httpStack = (action: object, front: object = {}, more: { parts?: object; params?: object } = {}) =>
  stack({ Protocol: "HTTP", DefaultActions: [action] }, front, more);
const Rule = (action: object, ListenerArn: unknown = { Ref: "Web" }) => ({
  parts: { Rule: { Type: `${prefix}ListenerRule`, Properties: { ListenerArn, Actions: [action], Priority: 1 } } },
});

ruleCases(elbv2ListenerPlaintext, [
  {
    name: "HTTP that is handed on",
    verdict: "violated",
    because: ["protocol", "defaultActions.0.type"],
    about: "defaultActions",
    severity: "high",
    resources: [balancer(), http(forward)],
    template: httpStack(Forward),
  },
  {
    name: "HTTP that is handed on by weights",
    verdict: "violated",
    resources: [balancer(), http({ type: "forward", forward: { targetGroups: [{ arn: group, weight: 1 }] } })],
    template: httpStack({ Type: "forward", ForwardConfig: { TargetGroups: [{ TargetGroupArn: group, Weight: 1 }] } }),
  },
  {
    name: "no protocol said, which is HTTP",
    verdict: "violated",
    because: ["protocol"],
    resources: [balancer(), listener({ defaultActions: [forward] })],
  },
  {
    name: "HTTP that sends visitors to HTTPS",
    verdict: "not violated",
    because: ["defaultActions.0.redirect.protocol"],
    resources: [balancer(), http(redirect("HTTPS"))],
    template: httpStack(Redirect("HTTPS")),
  },
  {
    name: "a redirect that says no protocol, and so stays with HTTP",
    verdict: "violated",
    because: ["defaultActions.0.redirect.protocol"],
    resources: [balancer(), http(redirect())],
    template: httpStack(Redirect()),
  },
  {
    name: "a redirect to the protocol of the request",
    verdict: "violated",
    resources: [balancer(), http(redirect("#{protocol}"))],
    template: httpStack(Redirect("#{protocol}")),
  },
  {
    name: "a redirect to HTTP elsewhere",
    verdict: "violated",
    resources: [balancer(), http(redirect("HTTP"))],
    template: httpStack(Redirect("HTTP")),
  },
  {
    name: "a redirect to a protocol that is not known",
    verdict: "cannot tell",
    because: ["defaultActions.0.redirect.protocol"],
    resources: [balancer(), http(redirect(unknown()))],
    template: httpStack(Redirect({ Ref: "To" }), {}, { params: parameter("To") }),
  },
  {
    name: "a fixed response, and nothing else",
    verdict: "not violated",
    resources: [balancer(), http(fixed)],
    template: httpStack(Fixed),
  },
  {
    name: "a fixed response, and a rule that hands on",
    verdict: "violated",
    because: ["actions.0.type"],
    resources: [balancer(), http(fixed), rule("forward")],
    template: httpStack(Fixed, {}, Rule(Forward)),
  },
  {
    name: "a fixed response, and a rule that sends to HTTPS",
    verdict: "not violated",
    resources: [balancer(), http(fixed), rule("redirect")],
    template: httpStack(Fixed, {}, Rule(Redirect("HTTPS"))),
  },
  {
    name: "a fixed response, and a rule of a listener that is made elsewhere",
    verdict: "not violated",
    resources: [balancer(), http(fixed), rule("forward", `${group.replace("targetgroup", "listener/app")}/other`)],
    template: httpStack(Fixed, {}, Rule(Forward, `${group.replace("targetgroup", "listener/app")}/other`)),
  },
  {
    name: "a fixed response, and a rule that may be the listener's",
    verdict: "cannot tell",
    resources: [balancer(), http(fixed), rule("forward", unknown())],
    template: httpStack(Fixed, {}, { ...Rule(Forward, { Ref: "Listener" }), params: parameter("Listener") }),
  },
  {
    name: "HTTPS",
    verdict: "not violated",
    because: ["protocol"],
    resources: [balancer(), listener({ port: 443, protocol: "HTTPS", defaultActions: [forward] })],
    template: stack({ Port: 443, Protocol: "HTTPS", DefaultActions: [Forward] }),
  },
  {
    name: "HTTPS, whatever is done with the requests",
    verdict: "not violated",
    resources: [balancer(), listener({ port: 443, protocol: "HTTPS", defaultActions: unknown() })],
  },
  {
    name: "a protocol that is not known",
    verdict: "cannot tell",
    because: ["protocol"],
    resources: [balancer(), listener({ protocol: unknown(), defaultActions: [forward] })],
    template: stack(
      { Protocol: { Ref: "Protocol" }, DefaultActions: [Forward] },
      {},
      { params: parameter("Protocol") },
    ),
  },
  {
    name: "HTTP, and nothing known of what is done with it",
    verdict: "cannot tell",
    because: ["defaultActions"],
    resources: [balancer(), listener({ protocol: "HTTP", defaultActions: unknown() })],
  },
  {
    name: "HTTP inside of the house",
    verdict: "violated",
    severity: "medium",
    resources: [balancer({ internal: true }), http(forward)],
    template: httpStack(Forward, { Scheme: "internal" }),
  },
  {
    name: "HTTP, and it is not known whether only inside of the house",
    verdict: "violated",
    severity: "high",
    resources: [balancer({ internal: unknown() }), http(forward)],
    template: httpStack(Forward, { Scheme: { Ref: "Scheme" } }, { params: parameter("Scheme") }),
  },
  {
    name: "HTTP of a load balancer that is made elsewhere",
    verdict: "violated",
    severity: "high",
    resources: [
      listener({
        loadBalancerArn: `${group.replace("targetgroup", "loadbalancer/app")}`,
        protocol: "HTTP",
        defaultActions: [forward],
      }),
    ],
  },
  {
    name: "a listener that is there already",
    verdict: "violated",
    resources: [
      resource("aws:lb/loadBalancer:LoadBalancer", "front", {}, { existing: true }),
      listener({ protocol: "HTTP", defaultActions: [forward] }, true),
    ],
  },
  {
    name: "plain TCP of a network load balancer",
    verdict: "violated",
    because: ["protocol", "port"],
    severity: "low",
    resources: network({ protocol: "TCP" }),
    template: stack({ Protocol: "TCP", DefaultActions: [Forward] }, { Type: "network" }),
  },
  {
    name: "TCP on the port of HTTPS, which ends at the target",
    verdict: "not violated",
    because: ["port"],
    resources: network({ protocol: "TCP", port: 443 }),
    template: stack({ Protocol: "TCP", Port: "443", DefaultActions: [Forward] }, { Type: "network" }),
  },
  {
    name: "TCP on the port of SSH",
    verdict: "not violated",
    resources: network({ protocol: "TCP", port: 22 }),
    template: stack({ Protocol: "TCP", Port: 22, DefaultActions: [Forward] }, { Type: "network" }),
  },
  {
    name: "TLS of a network load balancer",
    verdict: "not violated",
    resources: network({ protocol: "TLS", port: 8883 }),
    template: stack({ Protocol: "TLS", Port: 8883, DefaultActions: [Forward] }, { Type: "network" }),
  },
  {
    name: "UDP, which a load balancer cannot encrypt",
    verdict: "not violated",
    resources: network({ protocol: "UDP", port: 5060 }),
    template: stack({ Protocol: "TCP_UDP", Port: 53, DefaultActions: [Forward] }, { Type: "network" }),
  },
  {
    name: "TCP inside of the house",
    verdict: "not violated",
    because: ["internal"],
    resources: network({ protocol: "TCP" }, { internal: true }),
    template: stack({ Protocol: "TCP", DefaultActions: [Forward] }, { Type: "network", Scheme: "internal" }),
  },
  {
    name: "TCP, and it is not known whether only inside of the house",
    verdict: "cannot tell",
    because: ["internal"],
    resources: network({ protocol: "TCP" }, { internal: unknown() }),
    template: stack(
      { Protocol: "TCP", DefaultActions: [Forward] },
      { Type: "network", Scheme: { Ref: "Scheme" } },
      { params: parameter("Scheme") },
    ),
  },
  {
    name: "TCP of a load balancer that is made elsewhere",
    verdict: "cannot tell",
    because: ["loadBalancerArn"],
    resources: [
      listener({
        loadBalancerArn: group.replace("targetgroup", "loadbalancer/net"),
        protocol: "TCP",
        defaultActions: [forward],
      }),
    ],
  },
  {
    name: "TCP on a port that is not known",
    verdict: "cannot tell",
    because: ["port"],
    resources: network({ protocol: "TCP", port: unknown() }),
    template: stack(
      { Protocol: "TCP", Port: { Ref: "Port" }, DefaultActions: [Forward] },
      { Type: "network" },
      { params: parameter("Port") },
    ),
  },
  {
    name: "a protocol that is not known, of a network load balancer",
    verdict: "cannot tell",
    resources: network({ protocol: unknown() }),
    template: stack(
      { Protocol: { Ref: "Protocol" }, DefaultActions: [Forward] },
      { Type: "network" },
      { params: parameter("Protocol") },
    ),
  },
  {
    name: "a load balancer for appliances, which takes no protocol",
    verdict: "not violated",
    resources: [
      balancer({ loadBalancerType: "gateway" }),
      resource("aws:lb/listener:Listener", "web", { loadBalancerArn: ref("front", "arn"), defaultActions: [forward] }),
    ],
    template: stack({ DefaultActions: [Forward] }, { Type: "gateway" }),
  },
  {
    name: "HTTP in one of two load balancers, of which one has no public address",
    verdict: "violated",
    severity: "high",
    resources: [
      resource("aws:lb/loadBalancer:LoadBalancer", "inner", { internal: true }),
      balancer(),
      listener({ loadBalancerArn: eitherOf("inner", "front"), protocol: "HTTP", defaultActions: [forward] }),
    ],
  },
  {
    name: "no protocol said, and the load balancer is made elsewhere",
    verdict: "cannot tell",
    because: ["loadBalancerArn"],
    resources: [
      listener({ loadBalancerArn: group.replace("targetgroup", "loadbalancer/app"), defaultActions: [forward] }),
    ],
  },
]);
