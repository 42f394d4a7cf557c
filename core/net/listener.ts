import { type Answer, all, answered, any, ask, equals, isTrue, not, some, within } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";

type Listener = Resource<"aws:lb/listener:Listener">;
type LoadBalancer = Resource<"aws:lb/loadBalancer:LoadBalancer">;

const page = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html";

function loadBalancerOf(listener: Listener, graph: Graph): LoadBalancer | undefined {
  const { resources, sure } = graph.owners(listener);
  const [owner] = resources;
  return sure && owner !== undefined && isA(owner, "aws:lb/loadBalancer:LoadBalancer") ? owner : undefined;
}

/** Whether the listener's load balancer has no public address; unknown where it is not in view. */
export function isInternal(listener: Listener, graph: Graph): Answer {
  const owner = loadBalancerOf(listener, graph);
  if (owner === undefined) return answered("unknown", listener.fields.at("loadBalancerArn") as AnyField);
  return isTrue(owner.fields.at("internal").or(false, { source: page }));
}

/** Whether the listener is a network load balancer's: by its protocol, which only those take; else by their type. */
export function isNetworkListener(listener: Listener, graph: Graph): Answer {
  const protocol = listener.fields.at("protocol").orAbsent("no");
  const byProtocol = within(protocol, networkProtocols);
  const owner = loadBalancerOf(listener, graph);
  if (protocol.state === "known" || byProtocol.truth === "yes") return byProtocol;
  // Without a protocol it is a gateway's, or one that AWS refuses.
  if (owner === undefined) return answered("unknown", listener.fields.at("loadBalancerArn") as AnyField);
  return within(owner.fields.at("loadBalancerType").or("application", { source: page }), ["network", "gateway"]);
}

const networkProtocols = ["TCP", "TLS", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC", "GENEVE"];

/** Ports on which TCP carries an encrypted protocol by convention: TLS ends at the target there. */
const encryptedByConvention = [443, 8443, 22];

/** Whether a network listener hands TCP through on a port that no convention encrypts. Gateways name no protocol. */
export const passesPlaintext = ({ fields }: Listener): Answer =>
  all(
    equals(fields.at("protocol").orAbsent("no"), "TCP"),
    not(within(fields.at("port").orAbsent("unknown"), encryptedByConvention)),
  );

/**
 * Whether an application listener answers over HTTP: it is an HTTP one that neither redirects to HTTPS nor answers
 * with a fixed response only. A redirect that leaves its protocol out keeps HTTP.
 */
export function endsInPlaintext(listener: Listener, graph: Graph): Answer {
  const { fields } = listener;
  const http = equals(fields.at("protocol").or("HTTP", { source: page }), "HTTP");
  const redirects = some(fields.at("defaultActions").orAbsent("no"), (action) =>
    all(
      equals(action.at("type").orAbsent("unknown"), "redirect"),
      equals(action.at("redirect").at("protocol").or("#{protocol}", { source: page }), "HTTPS"),
    ),
  );
  if (http.truth === "no") return http;
  return all(http, not(any(redirects, answersItself(listener, graph))), not(isNetworkListener(listener, graph)));
}

/** Whether a listener gives fixed responses and none of its rules forwards. */
function answersItself(listener: Listener, graph: Graph): Answer {
  const fixed = some(listener.fields.at("defaultActions").orAbsent("no"), (action) =>
    equals(action.at("type").orAbsent("unknown"), "fixed-response"),
  );
  if (fixed.truth === "no") return fixed;
  const { sure, maybe } = graph.companions(listener, "aws:lb/listenerRule:ListenerRule");
  const forwards = sure.map((rule) =>
    some(rule.fields.at("actions").orAbsent("unknown"), (action) =>
      ask(action.at("type").orAbsent("unknown"), (type) => type === "forward"),
    ),
  );
  const others = maybe.map((why) => answered("unknown", listener.fields as AnyField, why));
  return all(fixed, not(any(...forwards, ...others)));
}
