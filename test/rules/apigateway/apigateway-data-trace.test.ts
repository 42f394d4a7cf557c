import { apigatewayDataTrace } from "../../../rules/apigateway/apigateway-data-trace.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { Api, Stage } from "./apis.ts";

type Truth = boolean | ReturnType<typeof unknown>;
type Socket = Parameters<typeof resource<"aws:apigatewayv2/stage:Stage">>[2];

const rest = (dataTraceEnabled?: Truth) =>
  resource("aws:apigateway/methodSettings:MethodSettings", "all", {
    restApi: "a1b2c3",
    stageName: "live",
    methodPath: "*/*",
    settings: { loggingLevel: "INFO", ...(dataTraceEnabled !== undefined && { dataTraceEnabled }) },
  });
const socket = (inputs: Socket) =>
  resource("aws:apigatewayv2/stage:Stage", "live", { apiId: "a1b2c3", name: "live", ...inputs });

const Rest = (settings: object, more: object = {}) =>
  template(
    {
      ...Api(),
      ...Stage({ MethodSettings: [{ HttpMethod: "*", ResourcePath: "/*", LoggingLevel: "INFO", ...settings }] }),
    },
    more,
  );
const Socket = (properties: object, more: object = {}) =>
  template(
    { Live: { Type: "AWS::ApiGatewayV2::Stage", Properties: { ApiId: "a1b2c3", StageName: "live", ...properties } } },
    more,
  );
const Deploy = (StageDescription: object) =>
  template({
    ...Api(),
    Deploy: {
      Type: "AWS::ApiGateway::Deployment",
      Properties: { RestApiId: { Ref: "Orders" }, StageName: "live", StageDescription },
    },
  });

ruleCases(apigatewayDataTrace, [
  {
    name: "whole requests in the logs",
    verdict: "violated",
    because: ["settings.dataTraceEnabled"],
    severity: "high",
    resources: [rest(true)],
    template: Rest({ DataTraceEnabled: true }),
  },
  {
    name: "no whole requests in the logs",
    verdict: "not violated",
    because: ["settings.dataTraceEnabled"],
    resources: [rest(false)],
    template: Rest({ DataTraceEnabled: "false" }),
  },
  { name: "nothing said of it", verdict: "not violated", resources: [rest()], template: Rest({}) },
  {
    name: "the deployment decides",
    verdict: "cannot tell",
    because: ["settings.dataTraceEnabled"],
    resources: [rest(unknown())],
    template: Rest({ DataTraceEnabled: { Ref: "Trace" } }, parameter("Trace")),
  },
  {
    name: "every message of a WebSocket API",
    verdict: "violated",
    because: ["defaultRouteSettings.dataTraceEnabled"],
    resources: [socket({ defaultRouteSettings: { dataTraceEnabled: true } })],
    template: Socket({ DefaultRouteSettings: { DataTraceEnabled: true } }),
  },
  {
    name: "the messages of one route",
    verdict: "violated",
    because: ["routeSettings.1.dataTraceEnabled"],
    resources: [
      socket({
        defaultRouteSettings: { dataTraceEnabled: false },
        routeSettings: [{ routeKey: "ping" }, { routeKey: "order", dataTraceEnabled: true }],
      }),
    ],
    template: Socket({ RouteSettings: { ping: { LoggingLevel: "INFO" }, order: { DataTraceEnabled: true } } }),
  },
  {
    name: "a stage that says nothing of it",
    verdict: "not violated",
    resources: [socket({})],
    template: Socket({}),
  },
  {
    name: "routes whose settings are not known",
    verdict: "cannot tell",
    because: ["routeSettings.dataTraceEnabled"],
    resources: [socket({ routeSettings: unknown() })],
    template: Socket({ RouteSettings: { Ref: "Routes" } }, parameter("Routes")),
  },
  {
    name: "the stage that a deployment makes, with whole requests",
    verdict: "violated",
    template: Deploy({ DataTraceEnabled: true }),
  },
  {
    name: "the stage that a deployment makes, with whole requests of one method",
    verdict: "violated",
    template: Deploy({ MethodSettings: [{ HttpMethod: "POST", ResourcePath: "/orders", DataTraceEnabled: true }] }),
  },
  {
    name: "the stage that a deployment makes, without",
    verdict: "not violated",
    template: Deploy({ DataTraceEnabled: false }),
  },
]);
