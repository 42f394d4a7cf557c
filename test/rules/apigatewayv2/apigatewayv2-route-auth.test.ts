import { apigatewayv2RouteAuth } from "../../../rules/apigatewayv2/apigatewayv2-route-auth.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Api = Parameters<typeof resource<"aws:apigatewayv2/api:Api">>[2];
type Route = Parameters<typeof resource<"aws:apigatewayv2/route:Route">>[2];

const api = (protocolType: string | ReturnType<typeof unknown> = "HTTP", more: Api = {}) =>
  resource("aws:apigatewayv2/api:Api", "orders", { protocolType, ...more });
const route = (routeKey: string | ReturnType<typeof unknown>, more: Route = {}) =>
  resource("aws:apigatewayv2/route:Route", "list", { apiId: ref("orders"), routeKey, ...more });
const Api = (ProtocolType: unknown = "HTTP", more: object = {}) => ({
  Orders: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "orders", ProtocolType, ...more } },
});
const Route = (RouteKey: unknown, more: object = {}) => ({
  List: { Type: "AWS::ApiGatewayV2::Route", Properties: { ApiId: { Ref: "Orders" }, RouteKey, ...more } },
});
const signed = { security: [{ customers: [] }] };
const document = (operation: object, more: object = {}) => ({
  openapi: "3.0.1",
  paths: { "/orders": { get: operation } },
  ...more,
});

ruleCases(apigatewayv2RouteAuth, [
  {
    name: "nothing said of signing in",
    verdict: "violated",
    because: ["authorizationType"],
    severity: "medium",
    resources: [api(), route("GET /orders")],
    template: template({ ...Api(), ...Route("GET /orders") }),
  },
  {
    name: "nobody has to sign in",
    verdict: "violated",
    because: ["authorizationType"],
    resources: [api(), route("ANY /{proxy+}", { authorizationType: "NONE" })],
    template: template({ ...Api(), ...Route("ANY /{proxy+}", { AuthorizationType: "NONE" }) }),
  },
  {
    name: "callers show a token",
    verdict: "not violated",
    because: ["authorizationType"],
    resources: [api(), route("GET /orders", { authorizationType: "JWT", authorizerId: "z1" })],
    template: template({ ...Api(), ...Route("GET /orders", { AuthorizationType: "JWT" }) }),
  },
  {
    name: "a preflight request of a browser",
    verdict: "not violated",
    because: ["routeKey"],
    resources: [api(), route("OPTIONS /orders")],
    template: template({ ...Api(), ...Route("OPTIONS /orders") }),
  },
  {
    name: "everything else, of an HTTP API",
    verdict: "violated",
    resources: [api(), route("$default")],
    template: template({ ...Api(), ...Route("$default") }),
  },
  {
    name: "everything else, of a WebSocket API, which asks when it connects",
    verdict: "not violated",
    because: ["protocolType"],
    resources: [api("WEBSOCKET"), route("$default")],
    template: template({ ...Api("WEBSOCKET"), ...Route("$default") }),
  },
  {
    name: "everybody connects",
    verdict: "violated",
    resources: [api("WEBSOCKET"), route("$connect")],
    template: template({ ...Api("WEBSOCKET"), ...Route("$connect") }),
  },
  {
    name: "a message of a WebSocket API",
    verdict: "not violated",
    resources: [api("WEBSOCKET"), route("placeOrder")],
    template: template({ ...Api("WEBSOCKET"), ...Route("placeOrder") }),
  },
  {
    name: "a route that is open on purpose",
    verdict: "not violated",
    params: { publicRoutes: ["POST /login", "GET /orders"] },
    resources: [api(), route("GET /orders")],
    template: template({ ...Api(), ...Route("GET /orders") }),
  },
  {
    name: "other routes are open on purpose",
    verdict: "violated",
    params: { publicRoutes: ["POST /login"] },
    resources: [api(), route("GET /orders")],
  },
  {
    name: "a path of an API that is made elsewhere, which can only be HTTP",
    verdict: "violated",
    resources: [route("GET /orders", { apiId: "a1b2c3" })],
    template: template(Route("GET /orders", { ApiId: "a1b2c3" })),
  },
  {
    name: "everything else of an API that is made elsewhere",
    verdict: "cannot tell",
    because: ["apiId"],
    resources: [route("$default", { apiId: "a1b2c3" })],
    template: template(Route("$default", { ApiId: "a1b2c3" })),
  },
  {
    name: "everything else of an API whose kind is not known",
    verdict: "cannot tell",
    because: ["protocolType"],
    resources: [api(unknown()), route("$default")],
    template: template({ ...Api({ Ref: "Kind" }), ...Route("$default") }, parameter("Kind")),
  },
  {
    name: "the deployment decides who signs in",
    verdict: "cannot tell",
    because: ["authorizationType"],
    resources: [api(), route("GET /orders", { authorizationType: unknown() })],
    template: template(
      { ...Api(), ...Route("GET /orders", { AuthorizationType: { Ref: "Auth" } }) },
      parameter("Auth"),
    ),
  },
  {
    name: "a route that is not known",
    verdict: "cannot tell",
    because: ["routeKey"],
    resources: [api(), route(unknown())],
    template: template({ ...Api(), ...Route({ Ref: "Key" }) }, parameter("Key")),
  },
  {
    name: "a path of which a part is not known",
    verdict: "violated",
    template: template({ ...Api(), ...Route({ "Fn::Join": ["", ["GET /", { Ref: "AWS::StackName" }]] }) }),
  },
  {
    name: "an API that is made in one go",
    verdict: "violated",
    because: ["target"],
    resources: [api("HTTP", { target: "arn:aws:lambda:eu-west-1:111111111111:function:orders" })],
    template: template(Api("HTTP", { Target: "arn:aws:lambda:eu-west-1:111111111111:function:orders" })),
  },
  {
    name: "a document that asks nobody",
    verdict: "violated",
    because: ["body.paths./orders.get.security"],
    resources: [api("HTTP", { body: JSON.stringify(document({})) })],
    template: template(Api("HTTP", { Body: document({}) })),
  },
  {
    name: "a document that asks",
    verdict: "not violated",
    resources: [api("HTTP", { body: JSON.stringify(document(signed)) })],
    template: template(Api("HTTP", { Body: document({}, signed) })),
  },
  {
    name: "a document that is not known",
    verdict: "cannot tell",
    because: ["body.paths"],
    resources: [api("HTTP", { body: unknown() })],
    template: template(Api("HTTP", { BodyS3Location: { Bucket: "apis", Key: "orders.yaml" } })),
  },
  { name: "an API alone", verdict: "not applicable", resources: [api()], template: template(Api()) },
]);
