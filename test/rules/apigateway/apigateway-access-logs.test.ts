import { apigatewayAccessLogs } from "../../../rules/apigateway/apigateway-access-logs.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { Api, Stage, stage } from "./apis.ts";

type Http = Parameters<typeof resource<"aws:apigatewayv2/stage:Stage">>[2];

const destinationArn = "arn:aws:logs:eu-west-1:111111111111:log-group:orders";
const format = "$context.requestId";
const http = (inputs: Http) =>
  resource("aws:apigatewayv2/stage:Stage", "live", { apiId: "a1b2c3", name: "$default", ...inputs });
const Http = (properties: object) =>
  template({
    Live: { Type: "AWS::ApiGatewayV2::Stage", Properties: { ApiId: "a1b2c3", StageName: "$default", ...properties } },
  });
const own = stage({ restApi: "a1b2c3" });
const group = resource("aws:cloudwatch/logGroup:LogGroup", "requests", {});
const Group = { Requests: { Type: "AWS::Logs::LogGroup", Properties: {} } };

ruleCases(apigatewayAccessLogs, [
  {
    name: "no logs of a REST API",
    verdict: "violated",
    because: ["accessLogSettings.destinationArn"],
    severity: "medium",
    resources: [own],
    template: template({ ...Api(), ...Stage() }),
  },
  {
    name: "logs of a REST API",
    verdict: "not violated",
    because: ["accessLogSettings.destinationArn"],
    resources: [stage({ restApi: "a1b2c3", accessLogSettings: { destinationArn, format } })],
    template: template({
      ...Api(),
      ...Stage({ AccessLogSetting: { DestinationArn: destinationArn, Format: format } }),
    }),
  },
  { name: "no logs of an HTTP API", verdict: "violated", resources: [http({})], template: Http({}) },
  {
    name: "logs of an HTTP API",
    verdict: "not violated",
    resources: [http({ accessLogSettings: { destinationArn, format } })],
    template: Http({ AccessLogSettings: { DestinationArn: destinationArn, Format: format } }),
  },
  {
    name: "a format, and nowhere to write to",
    verdict: "violated",
    because: ["accessLogSettings.destinationArn"],
    resources: [http({ accessLogSettings: { format } })],
    template: Http({ AccessLogSettings: { Format: format } }),
  },
  {
    name: "a log group, and nothing to write into it",
    verdict: "violated",
    because: ["accessLogSettings.format"],
    template: Http({ AccessLogSettings: { DestinationArn: destinationArn } }),
  },
  {
    name: "a REST API's log group, and nothing to write into it",
    verdict: "violated",
    because: ["accessLogSettings.format"],
    template: template({ ...Api(), ...Stage({ AccessLogSetting: { DestinationArn: destinationArn } }) }),
  },
  {
    name: "a format that a parameter gives",
    verdict: "cannot tell",
    because: ["accessLogSettings.format"],
    resources: [http({ accessLogSettings: { destinationArn, format: unknown() } })],
    template: template(
      {
        Live: {
          Type: "AWS::ApiGatewayV2::Stage",
          Properties: {
            ApiId: "a1b2c3",
            StageName: "live",
            AccessLogSettings: { DestinationArn: destinationArn, Format: { Ref: "Format" } },
          },
        },
      },
      parameter("Format"),
    ),
  },
  {
    name: "a log group that is made with it",
    verdict: "not violated",
    resources: [group, http({ accessLogSettings: { destinationArn: ref("requests", "arn"), format } })],
    template: template({
      ...Group,
      ...Api(),
      ...Stage({ AccessLogSetting: { DestinationArn: { "Fn::GetAtt": ["Requests", "Arn"] }, Format: format } }),
    }),
  },
  {
    name: "a log group that a parameter names",
    verdict: "cannot tell",
    because: ["accessLogSettings.destinationArn"],
    resources: [stage({ restApi: "a1b2c3", accessLogSettings: { destinationArn: unknown(), format } })],
    template: template(
      { ...Api(), ...Stage({ AccessLogSetting: { DestinationArn: { Ref: "Group" }, Format: format } }) },
      parameter("Group"),
    ),
  },
  {
    name: "settings that are not known",
    verdict: "cannot tell",
    resources: [http({ accessLogSettings: unknown() })],
    template: template(
      {
        Live: {
          Type: "AWS::ApiGatewayV2::Stage",
          Properties: { ApiId: "a1b2c3", StageName: "live", AccessLogSettings: { Ref: "Logs" } },
        },
      },
      parameter("Logs"),
    ),
  },
  {
    name: "the stage that a deployment makes, with logs",
    verdict: "not violated",
    template: template({
      ...Api(),
      Deploy: {
        Type: "AWS::ApiGateway::Deployment",
        Properties: {
          RestApiId: { Ref: "Orders" },
          StageName: "live",
          StageDescription: { AccessLogSetting: { DestinationArn: destinationArn, Format: format } },
        },
      },
    }),
  },
]);
