import { type Answer, all, answered, any, ask, equals, not, some, within } from "../model/answer.ts";
import { someCompanion } from "../model/companions.ts";
import type { AnyField } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";
import { isInternalBalancer, isOfType } from "./load-balancer.ts";

type Listener = Resource<"aws:lb/listener:Listener">;
type LoadBalancer = Resource<"aws:lb/loadBalancer:LoadBalancer">;

/** What a listener is where its source leaves it out: HTTP, redirects that keep the protocol, the oldest TLS policy. */
export const listenerDefaults = {
  protocol: { source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html" },
  redirect: {
    source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html",
  },
  sslPolicy: {
    source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
  },
} as const;

function loadBalancerOf(listener: Listener, graph: Graph): LoadBalancer | undefined {
  const { resources, sure } = graph.owners(listener);
  const [owner] = resources;
  return sure && owner !== undefined && isA(owner, "aws:lb/loadBalancer:LoadBalancer") ? owner : undefined;
}

/** Whether the listener's load balancer has no public address; unknown where it is not in view. */
export function isInternal(listener: Listener, graph: Graph): Answer {
  const owner = loadBalancerOf(listener, graph);
  if (owner === undefined) return answered("unknown", listener.fields.at("loadBalancerArn") as AnyField);
  return isInternalBalancer(owner);
}

/** Whether the listener is a network load balancer's: by its protocol, which only those take; else by their type. */
export function isNetworkListener(listener: Listener, graph: Graph): Answer {
  const protocol = listener.fields.at("protocol").orAbsent("no");
  const byProtocol = within(protocol, networkProtocols);
  const owner = loadBalancerOf(listener, graph);
  if (protocol.state === "known" || byProtocol.truth === "yes") return byProtocol;
  // Without a protocol it is a gateway's, or one that AWS refuses.
  if (owner === undefined) return answered("unknown", listener.fields.at("loadBalancerArn") as AnyField);
  return any(isOfType(owner, "network"), isOfType(owner, "gateway"));
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
  const http = equals(fields.at("protocol").or("HTTP", listenerDefaults.protocol), "HTTP");
  const redirects = some(fields.at("defaultActions").orAbsent("no"), (action) => {
    const isRedirect = equals(action.at("type").orAbsent("unknown"), "redirect");
    if (isRedirect.truth === "no") return isRedirect;
    const protocol = action.at("redirect").at("protocol").or("#{protocol}", listenerDefaults.redirect);
    return all(isRedirect, equals(protocol, "HTTPS"));
  });
  if (http.truth === "no") return http;
  return all(http, not(any(redirects, answersItself(listener, graph))), not(isNetworkListener(listener, graph)));
}

/** Whether a listener gives fixed responses and none of its rules forwards. */
function answersItself(listener: Listener, graph: Graph): Answer {
  const fixed = some(listener.fields.at("defaultActions").orAbsent("no"), (action) =>
    equals(action.at("type").orAbsent("unknown"), "fixed-response"),
  );
  if (fixed.truth === "no") return fixed;
  const forwards = someCompanion(listener, "aws:lb/listenerRule:ListenerRule", graph, (rule) =>
    some(rule.fields.at("actions").orAbsent("unknown"), (action) =>
      ask(action.at("type").orAbsent("unknown"), (type) => type === "forward"),
    ),
  );
  return all(fixed, not(forwards));
}

/** Whether a listener speaks TLS with its clients. */
export const usesTls = ({ fields }: Listener): Answer => within(fields.at("protocol").orAbsent("no"), ["HTTPS", "TLS"]);
