import { type Answer, all, answered, any, equals, matches, not, startsWith } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";

type Route = Resource<"aws:apigatewayv2/route:Route">;

/**
 * Whether a route can ask its callers to sign in: every route of an HTTP API but those for preflight requests, and of a
 * WebSocket API the one that connects. The form of a key tells the kind of the API, but for `$default`, which both have.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html
 */
export function canAskWho(route: Route, graph: Graph): Answer {
  const key = route.fields.at("routeKey").orAbsent("unknown");
  const asks = any(equals(key, "$connect"), isPath(key), all(equals(key, "$default"), isHttpApi(route, graph)));
  return all(asks, not(startsWith(key, "OPTIONS ")));
}

/** `GET /orders`, `ANY /{proxy+}`: only routes of HTTP APIs look so. */
function isPath(key: Settled<string>): Answer {
  const verbs = ["ANY", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "DELETE"];
  return key.state === "partial"
    ? any(...verbs.map((verb) => startsWith(key, `${verb} `)))
    : matches(key, /^[A-Z]+ \//);
}

function isHttpApi(route: Route, graph: Graph): Answer {
  const { resources, sure } = graph.owners(route);
  const [api] = resources;
  if (!sure || api === undefined || !isA(api, "aws:apigatewayv2/api:Api")) {
    return answered("unknown", route.fields.at("apiId") as AnyField, { kind: "elsewhere", what: "the API" });
  }
  return equals(api.fields.at("protocolType").orAbsent("unknown"), "HTTP");
}
